import { useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { useCommand } from '../../relay/command'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import type { RevokeServiceTokenMutation } from './__generated__/RevokeServiceTokenMutation.graphql'
import type { ServiceToken } from './ServiceTokensPage'

/** Ends a service token for good, and says before when it was last used. */
export function RevokeServiceToken(props: { token: ServiceToken; onClose: () => void }) {
  const { t } = useLingui()
  const format = useFormats()
  const { id, name, lastUsedAt, lastUsedIp } = props.token
  const [revoke] = useCommand<RevokeServiceTokenMutation>(graphql`
    mutation RevokeServiceTokenMutation($input: RevokeServiceTokenInput!) {
      revokeServiceToken(input: $input) {
        token {
          id
          revokedAt
        }
      }
    }
  `)
  return (
    <ConfirmDialog
      open
      onOpenChange={props.onClose}
      title={t`Revoke service token “${name}”`}
      consequences={[
        lastUsedAt
          ? t`It was last used ${format.relative(lastUsedAt)} from ${lastUsedIp}.`
          : t`It was never used.`,
        t`The system that uses it gets an error from its next request on: no product is created, renewed or ended by it any more.`,
        t`This cannot be undone.`,
      ]}
      confirm={t`Revoke token`}
      keep={t`Keep`}
      onConfirm={async () => {
        await revoke({ input: { serviceTokenId: id } })
        toast(t`Service token “${name}” revoked`)
      }}
    />
  )
}

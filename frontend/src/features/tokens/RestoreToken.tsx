import { useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { useCommand } from '../../relay/command'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import { StepUp, useProvePassword } from '../account/StepUp'
import type { RestoreTokenMutation } from './__generated__/RestoreTokenMutation.graphql'
import type { Token } from './TokensPage'

/** Restores a token that was disabled for not being used (R94). */
export function RestoreToken(props: { token: Token; onClose: () => void }) {
  const { t } = useLingui()
  const { token } = props
  const prove = useProvePassword()
  const [restore] = useCommand<RestoreTokenMutation>(graphql`
    mutation RestoreTokenMutation($input: RestoreApiTokenInput!) {
      restoreApiToken(input: $input) {
        token {
          viewerCanRevoke
          viewerCanRotate
          viewerCanRestore
          ...TokenState_token
        }
      }
    }
  `)
  return (
    <ConfirmDialog
      open
      onOpenChange={props.onClose}
      title={t`Restore token “${token.name}”`}
      consequences={[
        t`The same secret works again, with the same scopes.`,
        t`If it is not used for another year, it is disabled again.`,
      ]}
      confirm={t`Restore token`}
      danger={false}
      onConfirm={async (data) => {
        await prove(data)
        await restore({ input: { tokenId: token.id } })
        toast(t`Token “${token.name}” restored`)
      }}
    >
      <StepUp />
    </ConfirmDialog>
  )
}

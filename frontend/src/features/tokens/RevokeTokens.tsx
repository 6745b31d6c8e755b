import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { useCommand } from '../../relay/command'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import type { RevokeTokensMutation } from './__generated__/RevokeTokensMutation.graphql'
import type { Token } from './TokensPage'

/** How many tokens are told of one by one before they are revoked. */
const told = 5

/** Ends one token or several for good, and says before which of them are in use. */
export function RevokeTokens(props: {
  tokens: Token[]
  onClose: () => void
  onRevoked: () => void
}) {
  const { t } = useLingui()
  const format = useFormats()
  const [revoke] = useCommand<RevokeTokensMutation>(graphql`
    mutation RevokeTokensMutation($input: RevokeApiTokensInput!) {
      revokeApiTokens(input: $input) {
        tokens {
          viewerCanRevoke
          viewerCanRotate
          viewerCanRestore
          ...TokenState_token
        }
      }
    }
  `)
  const tokens = props.tokens.filter((token) => token.viewerCanRevoke)
  const count = tokens.length
  const rest = count - told
  const one = count === 1 ? tokens[0] : undefined

  const use = (token: Token) =>
    token.lastUsedAt
      ? t`“${token.name}” was last used ${format.relative(token.lastUsedAt)} from ${token.lastUsedIp}.`
      : t`“${token.name}” was never used.`

  return (
    <ConfirmDialog
      open
      onOpenChange={props.onClose}
      title={
        one
          ? t`Revoke token “${one.name}”`
          : t`${plural(count, { one: 'Revoke # token', other: 'Revoke # tokens' })}`
      }
      consequences={[
        ...tokens.slice(0, told).map(use),
        ...(rest > 0
          ? [t`${plural(rest, { one: 'And # more token.', other: 'And # more tokens.' })}`]
          : []),
        ...(props.tokens.length > count
          ? [t`Those that have ended already stay as they are.`]
          : []),
        t`Programs that use it get an error from their next request on. This cannot be undone.`,
      ]}
      confirm={t`${plural(count, { one: 'Revoke token', other: 'Revoke # tokens' })}`}
      keep={t`Keep`}
      onConfirm={async () => {
        if (count > 0) await revoke({ input: { tokenIds: tokens.map(({ id }) => id) } })
        props.onRevoked()
        toast(t`${plural(count, { one: '# token revoked', other: '# tokens revoked' })}`)
      }}
    />
  )
}

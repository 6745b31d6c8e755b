import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { EllipsisVertical } from 'lucide-react'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { IconButton } from '../../ui/Button'
import type { Column } from '../../ui/DataTable'
import { Menu, MenuItem } from '../../ui/Menu'
import { readDevice } from '../account/device'
import { kindName } from '../products/words'
import { ScopeList } from './ScopeList'
import { TokenState } from './TokenState'
import type { Token } from './TokensPage'

export type TokenAction = 'change' | 'rotate' | 'restore' | 'revoke'

/** The columns of the list of tokens. */
export function useTokenColumns(props: {
  /** It shows those of several people. */
  everybody: boolean
  /** The organization whose activity log may be read, for the history of a token. */
  log: string | false
  onAction: (action: TokenAction, token: Token) => void
}): Column<Token>[] {
  const { t } = useLingui()
  const { everybody, log, onAction } = props
  return [
    {
      id: 'name',
      header: t`Name`,
      className: 'pr-10 phone:pr-3',
      cell: (token) => (
        <>
          <span className="wrap-anywhere font-semibold">{token.name}</span>
          <span className="block text-small text-soft">
            <span className="font-mono">{token.hint}…</span>
            {everybody && <> · {token.own ? <Trans>yours</Trans> : token.creatorName}</>}
          </span>
        </>
      ),
    },
    {
      id: 'may',
      header: t`May`,
      className: 'basis-full',
      cell: (token) => (
        <>
          <ScopeList scopes={token.scopes} />
          <Limits token={token} />
        </>
      ),
    },
    { id: 'state', header: t`State`, cell: (token) => <TokenState token={token} /> },
    { id: 'used', header: t`Last use`, cell: (token) => <LastUse token={token} /> },
    {
      id: 'actions',
      header: t`Actions`,
      hideHeader: true,
      className: 'absolute top-1 right-1 phone:static phone:w-0',
      cell: (token) => <RowMenu token={token} log={log} onAction={onAction} />,
    },
  ]
}

/** What narrows a token besides its scopes. */
function Limits({ token }: { token: Token }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const networks = token.allowedNetworks.length
  const limits = [
    token.clients && t`also at your clients`,
    token.productKinds.length > 0 &&
      t`only ${format.list(token.productKinds.map((kind) => kindName(i18n, kind)))}`,
    networks > 0 && t`${plural(networks, { one: 'from # network', other: 'from # networks' })}`,
  ].filter(Boolean)
  if (limits.length === 0) return null
  return (
    <p className="text-small text-soft" title={token.allowedNetworks.join(', ') || undefined}>
      {limits.join(' · ')}
    </p>
  )
}

function LastUse({ token }: { token: Token }) {
  const format = useFormats()
  if (!token.lastUsedAt) {
    return (
      <span className="text-soft">
        <Trans>Never used</Trans>
      </span>
    )
  }
  const { browser } = readDevice(token.lastUsedClient)
  return (
    <span className="figures">
      <time dateTime={token.lastUsedAt} title={format.dateTime(token.lastUsedAt)}>
        {format.relative(token.lastUsedAt)}
      </time>
      <span className="wrap-anywhere block text-small text-soft" title={token.lastUsedClient}>
        <span className="font-mono">{token.lastUsedIp}</span>{' '}
        {browser ?? token.lastUsedClient.split(/[\s/]/, 1)[0]}
      </span>
    </span>
  )
}

function RowMenu(props: {
  token: Token
  log: string | false
  onAction: (action: TokenAction, token: Token) => void
}) {
  const { t } = useLingui()
  const { token, log } = props
  const act = (action: TokenAction) => () => props.onAction(action, token)
  const { viewerCanRevoke, viewerCanRotate, viewerCanRestore } = token
  if (!viewerCanRevoke && !viewerCanRotate && !viewerCanRestore && !log) return null
  return (
    <Menu
      trigger={
        <IconButton label={t`Actions for ${token.name}`}>
          <EllipsisVertical size={18} aria-hidden />
        </IconButton>
      }
    >
      {viewerCanRotate && (
        <>
          <MenuItem onClick={act('change')}>
            <Trans>Name and networks…</Trans>
          </MenuItem>
          <MenuItem onClick={act('rotate')}>
            <Trans>Rotate…</Trans>
          </MenuItem>
        </>
      )}
      {viewerCanRestore && (
        <MenuItem onClick={act('restore')}>
          <Trans>Restore…</Trans>
        </MenuItem>
      )}
      {log && (
        <MenuItem
          render={
            <Link to="/o/$org/activity" params={{ org: log }} search={{ target: token.id }} />
          }
        >
          <Trans>History</Trans>
        </MenuItem>
      )}
      {viewerCanRevoke && (
        <MenuItem onClick={act('revoke')} danger>
          <Trans>Revoke…</Trans>
        </MenuItem>
      )}
    </Menu>
  )
}

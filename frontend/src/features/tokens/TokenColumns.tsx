import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { EllipsisVertical } from 'lucide-react'
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

/** The columns of the list of tokens. `everybody`: it shows those of several people. */
export function useTokenColumns(
  everybody: boolean,
  onAction: (action: TokenAction, token: Token) => void,
): Column<Token>[] {
  const { t } = useLingui()
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
      cell: (token) => <RowMenu token={token} onAction={onAction} />,
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

function RowMenu(props: { token: Token; onAction: (action: TokenAction, token: Token) => void }) {
  const { t } = useLingui()
  const { token } = props
  const act = (action: TokenAction) => () => props.onAction(action, token)
  if (!token.viewerCanRevoke && !token.viewerCanRotate && !token.viewerCanRestore) return null
  return (
    <Menu
      trigger={
        <IconButton label={t`Actions for ${token.name}`}>
          <EllipsisVertical size={18} aria-hidden />
        </IconButton>
      }
    >
      {token.viewerCanRotate && (
        <>
          <MenuItem onClick={act('change')}>
            <Trans>Name and networks…</Trans>
          </MenuItem>
          <MenuItem onClick={act('rotate')}>
            <Trans>Rotate…</Trans>
          </MenuItem>
        </>
      )}
      {token.viewerCanRestore && (
        <MenuItem onClick={act('restore')}>
          <Trans>Restore…</Trans>
        </MenuItem>
      )}
      {token.viewerCanRevoke && (
        <MenuItem onClick={act('revoke')} danger>
          <Trans>Revoke…</Trans>
        </MenuItem>
      )}
    </Menu>
  )
}

import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import { Empty } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import { SecretDialog } from '../../ui/SecretDialog'
import { Status } from '../../ui/Status'
import type {
  ServiceTokensPage_query$data,
  ServiceTokensPage_query$key,
} from './__generated__/ServiceTokensPage_query.graphql'
import { NewServiceToken } from './NewServiceToken'
import { RevokeServiceToken } from './RevokeServiceToken'
import { serviceScopeText } from './scopes'

export type ServiceToken = NonNullable<ServiceTokensPage_query$data['serviceTokens']>[number]

/** The tokens by which the provider's own systems create and change products of every customer. */
export function ServiceTokensPage(props: {
  query: ServiceTokensPage_query$key
  /** The list has changed on the server. */
  onChanged: () => void
}) {
  const { t } = useLingui()
  const { serviceTokens } = useFragment(
    graphql`
      fragment ServiceTokensPage_query on Query {
        serviceTokens {
          id
          name
          hint
          scopes
          allowedNetworks
          creatorName
          createdAt
          expiresAt
          lastUsedAt
          lastUsedIp
          revokedAt
        }
      }
    `,
    props.query,
  )
  const [creating, setCreating] = useState(false)
  const [made, setMade] = useState<{ name: string; secret: string }>()
  const [revoking, setRevoking] = useState<ServiceToken>()
  const columns = useColumns(setRevoking)

  if (!serviceTokens) {
    return (
      <>
        <PageHeader title={t`Service tokens`} />
        <Empty cause="not-allowed" title={t`Service tokens are not shown to you`}>
          <Trans>Only people who work for the provider see and make them.</Trans>
        </Empty>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t`Service tokens`}
        description={t`They let our own systems create, renew, suspend and end products of every customer, and post usage.`}
        actions={
          <Button variant="primary" data-new onClick={() => setCreating(true)}>
            <Trans>New service token</Trans>
          </Button>
        }
      />
      {serviceTokens.length > 0 ? (
        <DataTable label={t`Service tokens`} columns={columns} rows={serviceTokens} />
      ) : (
        <Empty
          cause="first-use"
          title={t`No service tokens yet`}
          actions={
            <Button onClick={() => setCreating(true)}>
              <Trans>Make the first one</Trans>
            </Button>
          }
        >
          <Trans>
            A provisioning system proves itself with one. Each system gets its own, so that one can
            be revoked without stopping the others.
          </Trans>
        </Empty>
      )}
      <Dialog
        open={creating}
        onOpenChange={setCreating}
        title={t`New service token`}
        description={t`It works on the products of every customer: give it as little as possible.`}
      >
        <NewServiceToken
          onClose={() => setCreating(false)}
          onCreated={(token) => {
            setCreating(false)
            setMade(token)
          }}
        />
      </Dialog>
      {made && (
        <SecretDialog
          title={t`Secret of service token “${made.name}”`}
          secret={made.secret}
          fileName={made.name}
          onDone={() => {
            setMade(undefined)
            props.onChanged()
          }}
        />
      )}
      {revoking && <RevokeServiceToken token={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  )
}

function useColumns(onRevoke: (token: ServiceToken) => void): Column<ServiceToken>[] {
  const { t, i18n } = useLingui()
  const format = useFormats()
  return [
    {
      id: 'name',
      header: t`Name`,
      cell: (token) => (
        <>
          <span className="wrap-anywhere font-semibold">{token.name}</span>
          <span className="block text-small text-soft">
            <span className="font-mono">{token.hint}…</span> · {token.creatorName},{' '}
            {format.date(token.createdAt)}
          </span>
        </>
      ),
    },
    {
      id: 'may',
      header: t`May`,
      className: 'basis-full',
      cell: ({ scopes, allowedNetworks: networks }) => (
        <>
          <ul className="text-small">
            {scopes.map((scope) => (
              <li key={scope}>{serviceScopeText(i18n, scope)}</li>
            ))}
          </ul>
          {networks.length > 0 && (
            <p className="text-small text-soft" title={networks.join(', ')}>
              {t`${plural(networks.length, { one: 'from # network', other: 'from # networks' })}`}
            </p>
          )}
        </>
      ),
    },
    { id: 'state', header: t`State`, cell: (token) => <State token={token} /> },
    {
      id: 'used',
      header: t`Last use`,
      cell: ({ lastUsedAt, lastUsedIp }) =>
        lastUsedAt ? (
          <span className="figures">
            <time dateTime={lastUsedAt} title={format.dateTime(lastUsedAt)}>
              {format.relative(lastUsedAt)}
            </time>
            <span className="block font-mono text-small text-soft">{lastUsedIp}</span>
          </span>
        ) : (
          <span className="text-soft">
            <Trans>Never used</Trans>
          </span>
        ),
    },
    {
      id: 'actions',
      header: t`Actions`,
      hideHeader: true,
      align: 'end',
      cell: (token) =>
        !token.revokedAt && (
          <Button variant="danger" onClick={() => onRevoke(token)}>
            <Trans>
              Revoke<span className="sr-only">: {token.name}</span>
            </Trans>
          </Button>
        ),
    },
  ]
}

function State({ token }: { token: ServiceToken }) {
  const format = useFormats()
  const { revokedAt, expiresAt } = token
  if (revokedAt) {
    return (
      <Status tone="calm">
        <Trans>Revoked {format.date(revokedAt)}</Trans>
      </Status>
    )
  }
  if (expiresAt && Date.parse(expiresAt) <= Date.now()) {
    return (
      <Status tone="calm">
        <Trans>Expired {format.date(expiresAt)}</Trans>
      </Status>
    )
  }
  return (
    <>
      <Status tone="good">
        <Trans>Works</Trans>
      </Status>
      <p className="mt-0.5 text-small text-soft">
        {expiresAt ? <Trans>until {format.date(expiresAt)}</Trans> : <Trans>without an end</Trans>}
      </p>
    </>
  )
}

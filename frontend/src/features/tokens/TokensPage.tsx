import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, usePaginationFragment } from 'react-relay'
import { ButtonLink } from '../../app/links'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choice'
import { DataTable } from '../../ui/DataTable'
import { Empty } from '../../ui/Empty'
import { Link } from '../../ui/Link'
import { PageHeader } from '../../ui/Page'
import { LoadMore } from '../../ui/Pagination'
import type {
  TokensPage_organization$data,
  TokensPage_organization$key,
} from './__generated__/TokensPage_organization.graphql'
import type { TokensPageMoreQuery } from './__generated__/TokensPageMoreQuery.graphql'
import { ChangeToken } from './ChangeToken'
import { RestoreToken } from './RestoreToken'
import { RevokeTokens } from './RevokeTokens'
import { RotateToken } from './RotateToken'
import type { TokensSearch } from './search'
import { type TokenAction, useTokenColumns } from './TokenColumns'

export type Token = TokensPage_organization$data['apiTokens']['edges'][number]['node']

/** The API tokens of an organization that one may see: one's own, and everybody's for those who manage them. */
export function TokensPage(props: {
  organization: TokensPage_organization$key
  search: TokensSearch
  onSearch: (search: TokensSearch) => void
  /** The answer to a newer search is on its way. */
  busy: boolean
}) {
  const { t } = useLingui()
  const { data: organization, ...older } = usePaginationFragment<
    TokensPageMoreQuery,
    TokensPage_organization$key
  >(
    graphql`
      fragment TokensPage_organization on Organization
      @refetchable(queryName: "TokensPageMoreQuery")
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 50 }
        cursor: { type: "String" }
        ended: { type: "Boolean!" }
      ) {
        slug
        name
        viewerCanCreateTokens
        viewerCanManageTokens
        viewerCanReadActivity
        apiTokens(first: $count, after: $cursor, ended: $ended)
          @connection(key: "TokensPage_apiTokens") {
          totalCount
          edges {
            node {
              id
              name
              hint
              creatorName
              own
              scopes
              productKinds
              clients
              allowedNetworks
              lastUsedAt
              lastUsedIp
              lastUsedClient
              viewerCanRevoke
              viewerCanRotate
              viewerCanRestore
              ...TokenState_token
            }
          }
        }
      }
    `,
    props.organization,
  )
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<{ action: TokenAction; tokens: Token[] }>()
  const { slug, viewerCanCreateTokens: mayCreate, viewerCanManageTokens: mayManage } = organization
  const { totalCount } = organization.apiTokens
  const tokens = organization.apiTokens.edges.map(({ node }) => node)
  const columns = useTokenColumns({
    everybody: mayManage,
    log: organization.viewerCanReadActivity && slug,
    onAction: (action, token) => setAsking({ action, tokens: [token] }),
  })
  const close = () => setAsking(undefined)
  const only = asking?.tokens[0]

  return (
    <>
      <PageHeader
        title={t`API tokens`}
        description={
          mayManage
            ? t`They let programs act in ${organization.name} for whoever made them. You see those of all members.`
            : t`They let programs act in ${organization.name} for you.`
        }
        actions={
          mayCreate && (
            <ButtonLink to="/o/$org/tokens/new" params={{ org: slug }} variant="primary" data-new>
              <Trans>New token</Trans>
            </ButtonLink>
          )
        }
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 pb-3">
        <p role="status" className="figures text-soft">
          {t`${plural(totalCount, { one: '# token', other: '# tokens' })}`}
        </p>
        <Checkbox
          label={t`Show ended ones too`}
          checked={props.search.ended ?? false}
          onChange={(event) => props.onSearch(event.currentTarget.checked ? { ended: true } : {})}
        />
      </div>
      {tokens.length > 0 ? (
        <DataTable
          label={t`API tokens`}
          columns={columns}
          rows={tokens}
          busy={props.busy}
          selection={{
            ids: ticked,
            onChange: setTicked,
            rowLabel: (id) => tokens.find((token) => token.id === id)?.name ?? id,
            actions: (
              <Button
                variant="danger"
                onClick={() => {
                  const chosen = tokens.filter(({ id }) => ticked.has(id))
                  setAsking({ action: 'revoke', tokens: chosen })
                }}
              >
                <Trans>Revoke</Trans>
              </Button>
            ),
          }}
        />
      ) : (
        <Empty
          cause="first-use"
          title={mayCreate ? t`No API tokens yet` : t`You make no API tokens here`}
          actions={
            mayCreate && (
              <ButtonLink to="/o/$org/tokens/new" params={{ org: slug }}>
                <Trans>Make the first token</Trans>
              </ButtonLink>
            )
          }
        >
          {mayCreate ? (
            <Trans>
              A token is a password for a program: a script, a dashboard, a monitoring system. It
              does what you let it do and never more than you may do yourself, and you can revoke it
              at any moment. Try queries first in the <Link href="/explorer">API explorer</Link>.
            </Trans>
          ) : (
            <Trans>Only members of the organization make tokens for it.</Trans>
          )}
        </Empty>
      )}
      <LoadMore
        hasMore={older.hasNext}
        busy={older.isLoadingNext}
        onMore={() => older.loadNext(50)}
      />
      {only && asking.action === 'change' && <ChangeToken token={only} onClose={close} />}
      {only && asking.action === 'rotate' && (
        <RotateToken token={only} ended={props.search.ended ?? false} onClose={close} />
      )}
      {only && asking.action === 'restore' && <RestoreToken token={only} onClose={close} />}
      {asking?.action === 'revoke' && (
        <RevokeTokens
          tokens={asking.tokens}
          onClose={close}
          onRevoked={() => setTicked(new Set())}
        />
      )}
    </>
  )
}

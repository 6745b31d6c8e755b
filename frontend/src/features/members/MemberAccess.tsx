import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { graphql, usePaginationFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { LoadMore } from '../../ui/Pagination'
import { permissionText } from '../organization/permissions'
import { kindName } from '../products/words'
import type { MemberAccess_membership$key } from './__generated__/MemberAccess_membership.graphql'
import type { MemberAccessPageQuery } from './__generated__/MemberAccessPageQuery.graphql'
import { RightList } from './RightList'
import { sourceName } from './sources'

/** What a member may do in the end, and because of what. */
export function MemberAccess(props: { membership: MemberAccess_membership$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { org } = useParams({ from: '/o/$org' })
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    MemberAccessPageQuery,
    MemberAccess_membership$key
  >(
    graphql`
      fragment MemberAccess_membership on Membership
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "MemberAccessPageQuery") {
        permissionSources {
          permission
          sources {
            kind
            name
          }
        }
        productAccess(first: $count, after: $cursor)
          @connection(key: "MemberAccess_productAccess") {
          totalCount
          edges {
            node {
              product {
                id
                name
                kind
              }
              rights {
                ...RightList_rights
              }
            }
          }
        }
      }
    `,
    props.membership,
  )
  const { permissionSources, productAccess } = data
  const { edges, totalCount } = productAccess
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="figures">
        {totalCount === 0 ? (
          <Trans>No product is within reach.</Trans>
        ) : (
          plural(totalCount, {
            one: '# product is within reach.',
            other: '# products are within reach.',
          })
        )}
      </p>
      {edges.length > 0 && (
        <ul aria-label={t`Products within reach`} className="border-rule border-t">
          {edges.map(({ node: { product, rights } }) => (
            <li
              key={product.id}
              className="grid gap-x-6 border-rule border-b py-2 phone:grid-cols-2"
            >
              <span className="wrap-anywhere min-w-0">
                <Link to="/o/$org/products/$id" params={{ org, id: product.id }}>
                  {product.name}
                </Link>{' '}
                <span className="text-small text-soft">{kindName(i18n, product.kind)}</span>
              </span>
              <RightList rights={rights} />
            </li>
          ))}
        </ul>
      )}
      <LoadMore hasMore={hasNext} busy={isLoadingNext} onMore={() => loadNext(20)} />
      {permissionSources.length > 0 && (
        <details>
          <summary className="cursor-pointer font-semibold">
            <Trans>In the organization</Trans>
          </summary>
          <ul aria-label={t`In the organization`} className="mt-2 border-rule border-t">
            {permissionSources.map(({ permission, sources }) => {
              const because = format.list(sources.map((source) => sourceName(i18n, source)))
              return (
                <li key={permission} className="border-rule border-b py-1.5">
                  {permissionText(i18n, permission)}{' '}
                  <span className="text-small text-soft">
                    <Trans>because of {because}</Trans>
                  </span>
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </div>
  )
}

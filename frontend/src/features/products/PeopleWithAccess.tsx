import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { graphql, usePaginationFragment } from 'react-relay'
import { Link } from '../../app/links'
import { roleName } from '../../lib/role-name'
import { LoadMore } from '../../ui/Pagination'
import { RightList } from '../members/RightList'
import type { PeopleWithAccess_product$key } from './__generated__/PeopleWithAccess_product.graphql'
import type { PeopleWithAccessPageQuery } from './__generated__/PeopleWithAccessPageQuery.graphql'

/** Who reaches a product, with which rights, and because of what. */
export function PeopleWithAccess(props: { product: PeopleWithAccess_product$key }) {
  const { t, i18n } = useLingui()
  const { org } = useParams({ from: '/o/$org' })
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    PeopleWithAccessPageQuery,
    PeopleWithAccess_product$key
  >(
    graphql`
      fragment PeopleWithAccess_product on Product
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "PeopleWithAccessPageQuery") {
        people(first: $count, after: $cursor) @connection(key: "PeopleWithAccess_people") {
          totalCount
          edges {
            cursor
            node {
              name
              partnerName
              membership {
                id
                role {
                  key
                  name
                }
              }
              rights {
                ...RightList_rights
              }
            }
          }
        }
      }
    `,
    props.product,
  )
  if (!data.people) return null
  const { edges, totalCount } = data.people
  return (
    <>
      <p className="figures mb-2 text-soft">
        {plural(totalCount, { one: '# person', other: '# people' })}
      </p>
      <ul aria-label={t`People with access`} className="border-rule border-t">
        {edges.map(({ cursor, node }) => (
          <li key={cursor} className="grid gap-x-6 border-rule border-b py-2 phone:grid-cols-2">
            <span className="wrap-anywhere min-w-0">
              {node.membership ? (
                <>
                  <Link to="/o/$org/members/$id" params={{ org, id: node.membership.id }}>
                    {node.name}
                  </Link>{' '}
                  <span className="text-small text-soft">
                    {roleName(i18n, node.membership.role)}
                  </span>
                </>
              ) : (
                <>
                  {node.name}{' '}
                  <span className="text-small text-soft">
                    <Trans>for {node.partnerName}</Trans>
                  </span>
                </>
              )}
            </span>
            <RightList rights={node.rights} />
          </li>
        ))}
      </ul>
      <LoadMore hasMore={hasNext} busy={isLoadingNext} onMore={() => loadNext(20)} />
    </>
  )
}

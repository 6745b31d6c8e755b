import { Trans, useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { usePage } from '../../relay/page'
import { Button } from '../../ui/Button'
import type { ProductSearchQuery } from './__generated__/ProductSearchQuery.graphql'
import type { Grant } from './grants'

/** The products that a search finds, each to be added once. */
export function ProductSearch(props: {
  org: string
  search: string
  /** Ids of the products that are in the list already. */
  chosen: string[]
  onAdd: (product: Grant['product']) => void
}) {
  const { t } = useLingui()
  const { organization } = usePage<ProductSearchQuery>(
    graphql`
      query ProductSearchQuery($org: String!, $search: String!) {
        organization(slug: $org) {
          products(first: 8, filter: { search: $search }) {
            totalCount
            edges {
              node {
                id
                name
                reference
                viewerRights
              }
            }
          }
        }
      }
    `,
    { org: props.org, search: props.search },
  )
  const { edges = [], totalCount = 0 } = organization?.products ?? {}
  const more = totalCount - edges.length

  return (
    <div role="status">
      {edges.length === 0 && (
        <p className="py-2 text-soft">
          <Trans>No product matches.</Trans>
        </p>
      )}
      <ul aria-label={t`Products found`}>
        {edges.map(({ node }) => (
          <li key={node.id} className="flex items-center gap-3 border-rule border-b py-1.5">
            <span className="wrap-anywhere min-w-0 flex-1">
              {node.name} <span className="font-mono text-small text-soft">{node.reference}</span>
            </span>
            {props.chosen.includes(node.id) ? (
              <span className="text-soft">
                <Trans>In the list</Trans>
              </span>
            ) : (
              <Button onClick={() => props.onAdd(node)}>
                <Trans>Add</Trans>
                <span className="sr-only"> {node.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="py-2 text-soft">
          <Trans>{more} more; type more of the name.</Trans>
        </p>
      )}
    </div>
  )
}

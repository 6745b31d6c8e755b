import { Trans, useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { usePage } from '../../relay/page'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choice'
import { kindName } from '../products/words'
import type { ProductsFoundQuery } from './__generated__/ProductsFoundQuery.graphql'
import { type Shared, share } from './access'

/** How many products are offered at once. */
const step = 50

/** The products that a search finds, each to be ticked, or all of them at once. */
export function ProductsFound(props: {
  org: string
  search: string
  chosen: readonly Shared[]
  onAdd: (products: Shared[]) => void
  onRemove: (id: string) => void
}) {
  const { t, i18n } = useLingui()
  const { organization } = usePage<ProductsFoundQuery>(
    graphql`
      query ProductsFoundQuery($org: String!, $search: String!, $first: Int!) {
        organization(slug: $org) {
          products(first: $first, filter: { search: $search }) {
            totalCount
            edges {
              node {
                id
                name
                reference
                kind
                viewerRights
              }
            }
          }
        }
      }
    `,
    { org: props.org, search: props.search, first: step },
  )
  const { edges = [], totalCount = 0 } = organization?.products ?? {}
  const chosen = new Set(props.chosen.map(({ id }) => id))
  // A product on which no right of a link exists cannot be shared.
  const offered = edges.map(({ node }) => ({ node, shared: share(node) }))
  const left = offered.filter(
    ({ node, shared }) => shared.possible.length > 0 && !chosen.has(node.id),
  )
  const more = totalCount - edges.length

  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 pb-1">
        <p role="status" className="figures text-soft">
          {edges.length === 0 ? (
            props.search ? (
              <Trans>No product matches.</Trans>
            ) : (
              <Trans>There are no products yet</Trans>
            )
          ) : more > 0 ? (
            <Trans>
              The first {edges.length} of {totalCount}; type more of the name to see others.
            </Trans>
          ) : (
            <Trans>{totalCount} found</Trans>
          )}
        </p>
        {left.length > 1 && (
          <Button variant="quiet" onClick={() => props.onAdd(left.map(({ shared }) => shared))}>
            <Trans>Tick all {left.length}</Trans>
          </Button>
        )}
      </div>
      {offered.length > 0 && (
        <ul
          aria-label={t`Products found`}
          // Its boxes can be reached by the keyboard, so the list scrolls with them.
          className="max-h-72 overflow-y-auto border-rule border-y"
        >
          {offered.map(({ node, shared }) => (
            <li key={node.id} className="border-rule border-b px-3 py-1 last:border-b-0">
              <Checkbox
                checked={chosen.has(node.id)}
                disabled={shared.possible.length === 0}
                onChange={(event) =>
                  event.currentTarget.checked ? props.onAdd([shared]) : props.onRemove(node.id)
                }
                label={
                  <>
                    <span className="wrap-anywhere">{node.name}</span>{' '}
                    <span className="text-small text-soft">
                      {kindName(i18n, node.kind)}{' '}
                      <span className="font-mono">{node.reference}</span>
                    </span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

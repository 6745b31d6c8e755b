import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/format'
import { Button } from '../../ui/Button'
import { BulkTags } from '../products/BulkTags'
import type { Tag, Tagged } from '../products/tagging'
import type { Tagging } from '../products/useTagging'
import type { ProductMatch } from './__generated__/MatchingTagsMutation.graphql'
import { BulkLock } from './BulkLock'
import { MatchingTags } from './MatchingTags'

/** What can be done with the selected rows, or, once all that match are meant, with those. */
export function BulkActions(props: {
  products: readonly (Tagged & { viewerCanTag: boolean; lock?: object | null })[]
  match: ProductMatch
  /** All that match are meant, not only the rows of this page. */
  whole: boolean
  /** Means all that match; undefined where there are no others. */
  onWhole: (() => void) | undefined
  tags: readonly Tag[]
  tagging: Tagging
  mayCreate: boolean
  mayLock: boolean
}) {
  const format = useFormats()
  const { products, match, whole } = props
  return (
    <>
      {props.onWhole && (
        <Button variant="quiet" onClick={props.onWhole}>
          <Trans>Select all {format.number(match.expectedCount)} that match</Trans>
        </Button>
      )}
      {whole ? (
        <MatchingTags match={match} tags={props.tags} />
      ) : (
        <BulkTags
          products={products}
          tags={props.tags}
          tagging={props.tagging}
          mayCreate={props.mayCreate}
        />
      )}
      {props.mayLock && (
        <BulkLock
          selection={
            whole ? { matching: match } : { productIds: products.map((product) => product.id) }
          }
          count={whole ? match.expectedCount : products.length}
          lockable={whole || products.some((product) => !product.lock)}
          liftable={whole || products.some((product) => product.lock)}
        />
      )}
    </>
  )
}

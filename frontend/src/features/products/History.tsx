import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, usePaginationFragment } from 'react-relay'
import { EventTimeline } from '../activity/EventTimeline'
import type { History_product$key } from './__generated__/History_product.graphql'
import type { HistoryPageQuery } from './__generated__/HistoryPageQuery.graphql'

/** What happened to a product, newest first, a page at a time. */
export function History(props: { product: History_product$key }) {
  const { t } = useLingui()
  const { data, ...older } = usePaginationFragment<HistoryPageQuery, History_product$key>(
    graphql`
      fragment History_product on Product
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "HistoryPageQuery") {
        history(first: $count, after: $cursor) @connection(key: "History_history") {
          edges {
            node {
              ...EventTimeline_events
            }
          }
        }
      }
    `,
    props.product,
  )
  if (data.history.edges.length === 0) {
    return (
      <p className="text-soft">
        <Trans>Nothing has happened to this product yet.</Trans>
      </p>
    )
  }
  return (
    <EventTimeline
      label={t`History`}
      events={data.history.edges.map((edge) => edge.node)}
      older={older}
    />
  )
}

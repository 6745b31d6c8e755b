import { useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { type Column, DataTable, type Selection } from '../../ui/DataTable'
import { NotShown } from '../../ui/Empty'
import type {
  ProductTable_products$data,
  ProductTable_products$key,
} from './__generated__/ProductTable_products.graphql'
import { sorting, useProductColumns } from './columns'
import { narrowed, type ProductSearch } from './search'
import { TagsOfProduct } from './TagsOfProduct'
import type { Tag } from './tagging'
import type { Tagging } from './useTagging'
import { periodText } from './words'

type Row = ProductTable_products$data[number]

export function ProductTable(props: {
  products: ProductTable_products$key
  tags: readonly Tag[]
  tagging: Tagging
  mayCreateTags: boolean
  showPrices: boolean
  search: ProductSearch
  onSearch: (search: ProductSearch) => void
  busy: boolean
  selection?: Selection
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { org } = useParams({ from: '/o/$org' })
  const products = useFragment(
    graphql`
      fragment ProductTable_products on Product @relay(plural: true) {
        id
        name
        internalName
        reference
        kind
        status
        tags {
          id
          name
          color
        }
        viewerCanTag
        expiresAt
        autoRenew
        price {
          amountMinor
          currency
        }
        periodMonths
      }
    `,
    props.products,
  )
  const { search } = props
  const common = useProductColumns<Row>(() => org)
  const columns: Column<Row>[] = [
    common.name,
    common.kind,
    common.status,
    {
      id: 'tags',
      header: t`Tags`,
      phone: 'line',
      className: 'order-last basis-full phone:min-w-56',
      cell: (row) => (
        <TagsOfProduct
          compact
          product={row}
          tags={props.tags}
          tagging={props.tagging}
          mayCreate={props.mayCreateTags}
        />
      ),
    },
    common.renewal,
  ]
  if (props.showPrices) {
    columns.push({
      id: 'price',
      header: t`Price`,
      align: 'end',
      phone: 'hidden',
      className: 'phone:whitespace-nowrap',
      cell: (row) =>
        row.price ? (
          <>
            {format.money(row.price.amountMinor, row.price.currency)}
            <span className="block text-small text-soft">{periodText(i18n, row.periodMonths)}</span>
          </>
        ) : (
          <NotShown />
        ),
    })
  }
  return (
    <DataTable
      label={t`Products`}
      columns={columns}
      rows={products}
      busy={props.busy}
      selection={props.selection}
      {...sorting(search.sort, (sort) => props.onSearch(narrowed(search, { sort })))}
    />
  )
}

import { useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { type Column, DataTable, type Selection } from '../../ui/DataTable'
import { NotShown } from '../../ui/Empty'
import { rowLinkClass } from '../../ui/Link'
import { Status } from '../../ui/Status'
import type {
  ProductTable_products$data,
  ProductTable_products$key,
} from './__generated__/ProductTable_products.graphql'
import { Renewal } from './Renewal'
import { narrowed, type ProductSearch } from './search'
import { TagsOfProduct } from './TagsOfProduct'
import type { Tag } from './tagging'
import type { Tagging } from './useTagging'
import { kindName, periodText, stateName, stateTones } from './words'

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
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t`Product`,
      sort: 'name',
      cell: (row) => (
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-3 phone:block">
          <Link to="/o/$org/products/$id" params={{ org, id: row.id }} className={rowLinkClass}>
            {row.internalName || row.name}
          </Link>
          <p className="wrap-anywhere text-small text-soft">
            {row.internalName && <span className="mr-2">{row.name}</span>}
            <span className="whitespace-nowrap font-mono">{row.reference}</span>
          </p>
        </div>
      ),
    },
    {
      id: 'kind',
      header: t`Kind`,
      phone: 'line',
      className: 'phone:whitespace-nowrap',
      cell: (row) => kindName(i18n, row.kind),
    },
    {
      id: 'status',
      header: t`Status`,
      phone: 'line',
      cell: (row) => <Status tone={stateTones[row.status]}>{stateName(i18n, row.status)}</Status>,
    },
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
    {
      id: 'renewal',
      header: t`Renews`,
      sort: 'expires',
      phone: 'line',
      className: 'phone:whitespace-nowrap',
      cell: (row) => <Renewal short expiresAt={row.expiresAt} autoRenew={row.autoRenew} />,
    },
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
  const sort = search.sort ?? 'name'
  return (
    <DataTable
      label={t`Products`}
      columns={columns}
      rows={products}
      busy={props.busy}
      selection={props.selection}
      sort={{ by: sort.replace('-', ''), descending: sort.startsWith('-') }}
      onSort={({ by, descending }) => {
        const name = by === 'expires' ? 'expires' : 'name'
        props.onSearch(narrowed(search, { sort: descending ? `-${name}` : name }))
      }}
    />
  )
}

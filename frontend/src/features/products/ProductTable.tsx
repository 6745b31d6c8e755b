import { useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { type Column, DataTable, type Selection } from '../../ui/DataTable'
import { NotShown } from '../../ui/Empty'
import type {
  ProductTable_products$data,
  ProductTable_products$key,
} from './__generated__/ProductTable_products.graphql'
import { columnLabels } from './columnLabels'
import { sorting, useProductColumns } from './columns'
import { type ColumnId, narrowed, type ProductSearch } from './search'
import { TagsOfProduct } from './TagsOfProduct'
import type { Tag } from './tagging'
import type { Tagging } from './useTagging'
import { periodText } from './words'

type Row = ProductTable_products$data[number]

/** More columns than that do not fit beside each other: the table scrolls, and the names stay. */
const fits = 6

export function ProductTable(props: {
  products: ProductTable_products$key
  /** Which columns beside the name, in which order. */
  columns: readonly ColumnId[]
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
      fragment ProductTable_products on Product
      @relay(plural: true)
      @argumentDefinitions(more: { type: "Boolean!", defaultValue: false }) {
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
        lock {
          at
        }
        providerLock {
          at
        }
        expiresAt
        autoRenew
        price {
          amountMinor
          currency
        }
        periodMonths
        plan @include(if: $more)
        holderName @include(if: $more)
        payerName @include(if: $more)
        technicalContact @include(if: $more)
        startedAt @include(if: $more)
        createdAt @include(if: $more)
        description @include(if: $more)
      }
    `,
    props.products,
  )
  const { search } = props
  const common = useProductColumns<Row>(() => org)
  const labels = columnLabels(i18n)
  const text = (id: ColumnId, cell: (row: Row) => React.ReactNode): Column<Row> => ({
    id,
    header: labels[id],
    phone: 'line',
    className: 'phone:min-w-36 phone:max-w-72',
    cell,
  })
  const all: Record<ColumnId, Column<Row>> = {
    kind: common.kind,
    status: {
      ...common.status,
      cell: (row) =>
        row.lock || row.providerLock ? (
          <span className="inline-flex flex-wrap items-center gap-2">
            {common.status.cell(row)}
            <span className="inline-flex items-center gap-1 text-small text-soft">
              <Lock size={14} aria-hidden />
              {t`Locked`}
            </span>
          </span>
        ) : (
          common.status.cell(row)
        ),
    },
    renewal: common.renewal,
    tags: {
      id: 'tags',
      header: labels.tags,
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
    price: {
      id: 'price',
      header: labels.price,
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
    },
    plan: text('plan', (row) => row.plan ?? '—'),
    holder: text('holder', (row) => row.holderName),
    payer: text('payer', (row) => row.payerName ?? <NotShown />),
    contact: text('contact', (row) => row.technicalContact || '—'),
    started: text('started', (row) => row.startedAt && format.date(row.startedAt)),
    added: {
      ...text('added', (row) => row.createdAt && format.date(row.createdAt)),
      sort: 'added',
    },
    notes: {
      ...text('notes', (row) => <span className="line-clamp-2">{row.description || '—'}</span>),
      className: 'basis-full phone:min-w-56 phone:max-w-96',
    },
  }
  const shown = props.columns.filter((id) => props.showPrices || (id !== 'price' && id !== 'payer'))
  return (
    <DataTable
      label={t`Products`}
      columns={[common.name, ...shown.map((id) => all[id])]}
      wide={shown.length >= fits}
      rows={products}
      busy={props.busy}
      selection={props.selection}
      {...sorting(['expires', 'added'], search.sort, (sort) =>
        props.onSearch(narrowed(search, { sort })),
      )}
    />
  )
}

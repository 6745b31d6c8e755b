import { useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { type Column, DataTable } from '../../ui/DataTable'
import { Seal } from '../../ui/Seal'
import { Tag } from '../../ui/Tag'
import { sorting, useProductColumns } from '../products/columns'
import type {
  ClientProductTable_products$data,
  ClientProductTable_products$key,
} from './__generated__/ClientProductTable_products.graphql'
import { type ClientProductSearch, narrowed } from './search'

type Row = ClientProductTable_products$data[number]

export function ClientProductTable(props: {
  products: ClientProductTable_products$key
  search: ClientProductSearch
  onSearch: (search: ClientProductSearch) => void
  busy: boolean
}) {
  const { t } = useLingui()
  const products = useFragment(
    graphql`
      fragment ClientProductTable_products on Product @relay(plural: true) {
        id
        name
        internalName
        reference
        kind
        status
        expiresAt
        autoRenew
        organization {
          name
          slug
          hue
          logoUrl
        }
        tags {
          id
          name
          color
        }
      }
    `,
    props.products,
  )
  const common = useProductColumns<Row>(({ organization }) => organization.slug)
  const columns: Column<Row>[] = [
    common.name,
    {
      id: 'client',
      header: t`Client`,
      phone: 'line',
      className: 'basis-full phone:basis-auto',
      cell: ({ organization }) => (
        <span className="flex items-center gap-2">
          <Seal name={organization.name} hue={organization.hue} logo={organization.logoUrl} />
          <span className="wrap-anywhere">{organization.name}</span>
        </span>
      ),
    },
    common.kind,
    common.status,
    {
      id: 'tags',
      header: t`Tags`,
      phone: 'line',
      className: 'order-last empty:hidden phone:min-w-40',
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          {row.tags.map((tag) => (
            <Tag key={tag.id} name={tag.name} color={tag.color} />
          ))}
        </span>
      ),
    },
    common.renewal,
  ]
  return (
    <DataTable
      label={t`Products of clients`}
      columns={columns}
      rows={products}
      busy={props.busy}
      {...sorting(['expires'], props.search.sort, (sort) =>
        props.onSearch(narrowed(props.search, { sort })),
      )}
    />
  )
}

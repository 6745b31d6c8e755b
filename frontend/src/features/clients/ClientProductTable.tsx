import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import { type Column, DataTable } from '../../ui/DataTable'
import { rowLinkClass } from '../../ui/Link'
import { Seal } from '../../ui/Seal'
import { Status } from '../../ui/Status'
import { Tag } from '../../ui/Tag'
import { Renewal } from '../products/Renewal'
import { kindName, stateName, stateTones } from '../products/words'
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
  const { t, i18n } = useLingui()
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
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t`Product`,
      sort: 'name',
      cell: (row) => (
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-3 phone:block">
          <Link
            to="/o/$org/products/$id"
            params={{ org: row.organization.slug, id: row.id }}
            className={rowLinkClass}
          >
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
      id: 'client',
      header: t`Client`,
      phone: 'line',
      className: 'basis-full phone:basis-auto',
      cell: ({ organization }) => (
        <span className="flex items-center gap-2">
          <Seal name={organization.name} hue={organization.hue} />
          <span className="wrap-anywhere">{organization.name}</span>
        </span>
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
      className: 'order-last empty:hidden phone:min-w-40',
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          {row.tags.map((tag) => (
            <Tag key={tag.id} name={tag.name} color={tag.color} />
          ))}
        </span>
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
  const sort = props.search.sort ?? 'name'
  return (
    <DataTable
      label={t`Products of clients`}
      columns={columns}
      rows={products}
      busy={props.busy}
      sort={{ by: sort.replace('-', ''), descending: sort.startsWith('-') }}
      onSort={({ by, descending }) => {
        const name = by === 'expires' ? 'expires' : 'name'
        props.onSearch(narrowed(props.search, { sort: descending ? `-${name}` : name }))
      }}
    />
  )
}

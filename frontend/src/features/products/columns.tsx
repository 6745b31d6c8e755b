import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Column } from '../../ui/DataTable'
import { rowLinkClass } from '../../ui/Link'
import { Status } from '../../ui/Status'
import { Renewal } from './Renewal'
import { type Kind, kindName, type State, stateName, stateTones } from './words'

type Row = {
  id: string
  name: string
  internalName: string
  reference: string
  kind: Kind
  status: State
  expiresAt: string | null | undefined
  autoRenew: boolean
}

/** The columns that every list of products has; `org` is the slug under which a product is opened. */
export function useProductColumns<Product extends Row>(org: (row: Product) => string) {
  const { t, i18n } = useLingui()
  return {
    name: {
      id: 'name',
      header: t`Product`,
      sort: 'name',
      cell: (row) => (
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-3 phone:block">
          <Link
            to="/o/$org/products/$id"
            params={{ org: org(row), id: row.id }}
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
    kind: {
      id: 'kind',
      header: t`Kind`,
      phone: 'line',
      className: 'phone:whitespace-nowrap',
      cell: (row) => kindName(i18n, row.kind),
    },
    status: {
      id: 'status',
      header: t`Status`,
      phone: 'line',
      cell: (row) => <Status tone={stateTones[row.status]}>{stateName(i18n, row.status)}</Status>,
    },
    renewal: {
      id: 'renewal',
      header: t`Renews`,
      sort: 'expires',
      phone: 'line',
      className: 'phone:whitespace-nowrap',
      cell: (row) => <Renewal short expiresAt={row.expiresAt} autoRenew={row.autoRenew} />,
    },
  } satisfies Record<string, Column<Product>>
}

type Order = 'name' | 'expires' | 'added'

/**
 * The order of a list of products, as the address has it and as the table shows it; `orders` are
 * those that the list has beside the one by name.
 */
export function sorting<Other extends Order>(
  orders: readonly Other[],
  sort: Other | 'name' | `-${Other | 'name'}` = 'name',
  onSort: (sort: Other | 'name' | `-${Other | 'name'}`) => void,
) {
  return {
    sort: { by: sort.replace('-', ''), descending: sort.startsWith('-') },
    onSort: ({ by, descending }: { by: string; descending: boolean }) => {
      const name = orders.find((order) => order === by) ?? 'name'
      onSort(descending ? `-${name}` : name)
    },
  }
}

import { useLingui } from '@lingui/react/macro'
import { defaultParseSearch, Link, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { readProductSearch } from '../features/products/search'
import { readView } from '../lib/settings'
import type { Place, PlaceGroup } from './nav'

const itemClass =
  'flex min-h-8.5 items-center gap-3 border-transparent border-l-3 rounded-small px-2 py-1 text-rail-text hover:bg-rail-current data-[status=active]:border-signal data-[status=active]:bg-rail-current data-[status=active]:font-semibold'

/** The organization one is in, and where one can go in it. */
export function Sidebar(props: {
  switcher: ReactNode
  groups: PlaceGroup[]
  org: string
  onChoose?: () => void
}) {
  const { t } = useLingui()
  return (
    <>
      <div className="p-2">{props.switcher}</div>
      <nav aria-label={t`Main`} className="flex flex-col gap-5 px-2 pt-2 pb-6">
        {props.groups.map((group) => (
          <div key={group.label}>
            <p className="px-2 pb-1.5 font-medium text-rail-soft text-small">{group.label}</p>
            <ul className="flex flex-col gap-px">
              {group.places.map((place) => (
                <li key={place.to}>
                  <PlaceLink place={place} org={props.org} onChoose={props.onChoose} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </>
  )
}

/** The list of products opens with the view that was open last; from within, as it is without one. */
function lastProducts(org: string) {
  const within = location.pathname === `/o/${org}/products`
  return within ? {} : readProductSearch(defaultParseSearch(readView(org) ?? ''))
}

function PlaceLink(props: { place: Place; org: string; onChoose?: () => void }) {
  const { to, label, icon: Icon } = props.place
  // The page of a client belongs to Clients; the list of their products is a place of its own.
  const atProducts = useRouterState({
    select: (state) => state.location.pathname.endsWith('/clients/products'),
  })
  const content = (
    <>
      <Icon size={17} aria-hidden className="shrink-0" />
      {label}
    </>
  )
  // The explorer is a document of its own: its editor needs another security policy.
  if (to === '/explorer') {
    return (
      <a href="/explorer" className={itemClass}>
        {content}
      </a>
    )
  }
  const exact =
    to === '/o/$org' ||
    to === '/account' ||
    to === '/staff' ||
    (to === '/o/$org/clients' && atProducts)
  return (
    <Link
      to={to}
      params={{ org: props.org }}
      search={to === '/o/$org/products' ? () => lastProducts(props.org) : undefined}
      activeOptions={{ exact, includeSearch: false }}
      onClick={props.onChoose}
      className={itemClass}
    >
      {content}
    </Link>
  )
}

import { useLingui } from '@lingui/react/macro'
import { Link } from './Link'

export type Provider = {
  supportUrl: string
  statusUrl: string
  imprintUrl: string
  privacyUrl: string
}

/** Where the provider helps, says how its services are, who it is and what it does with data: as far as it says. */
export function ProviderLinkList({ provider }: { provider: Provider }) {
  const { t } = useLingui()
  const links = [
    { href: provider.supportUrl, label: t`Help` },
    { href: provider.statusUrl, label: t`State of the services` },
    { href: provider.imprintUrl, label: t`Imprint` },
    { href: provider.privacyUrl, label: t`Privacy` },
  ].filter(({ href }) => href !== '')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {links.map(({ href, label }) => (
        <li key={label}>
          <Link href={href} target="_blank" rel="noreferrer">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

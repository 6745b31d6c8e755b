import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { Renewal } from '../products/Renewal'
import { kindName, periodText } from '../products/words'
import type { ExpiringProducts_organization$key } from './__generated__/ExpiringProducts_organization.graphql'

/** The products whose term ends next, soonest first. */
export function ExpiringProducts(props: { organization: ExpiringProducts_organization$key }) {
  const { i18n, t } = useLingui()
  const format = useFormats()
  const { org } = useParams({ from: '/o/$org' })
  const { next } = useFragment(
    graphql`
      fragment ExpiringProducts_organization on Organization
      @argumentDefinitions(filter: { type: "ProductFilter!" }) {
        next: products(first: 6, filter: $filter, orderBy: EXPIRES_ASC) {
          edges {
            node {
              id
              name
              internalName
              kind
              expiresAt
              autoRenew
              price {
                amountMinor
                currency
              }
              periodMonths
            }
          }
        }
      }
    `,
    props.organization,
  )
  if (next.edges.length === 0) {
    return (
      <p className="border-rule border-y py-3 text-soft">
        <Trans>No term ends within 90 days.</Trans>
      </p>
    )
  }
  return (
    <ul aria-label={t`Runs out within 90 days`} className="border-rule border-t">
      {next.edges.map(({ node }) => (
        <li
          key={node.id}
          className="grid items-baseline gap-x-4 border-rule border-b py-2.5 grid-cols-[minmax(0,1fr)_auto] phone:grid-cols-[minmax(0,1fr)_12rem_7rem]"
        >
          <div className="wrap-anywhere">
            <Link to="/o/$org/products/$id" params={{ org, id: node.id }}>
              {node.internalName || node.name}
            </Link>
            <span className="block text-small text-soft">{kindName(i18n, node.kind)}</span>
          </div>
          <span className="text-right phone:text-left">
            <Renewal expiresAt={node.expiresAt} autoRenew={node.autoRenew} />
          </span>
          {node.price && (
            <span className="figures hidden text-right phone:block">
              {format.money(node.price.amountMinor, node.price.currency)}
              <span className="block text-small text-soft">
                {periodText(i18n, node.periodMonths)}
              </span>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

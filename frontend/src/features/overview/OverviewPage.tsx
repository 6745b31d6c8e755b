import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { PageHeader } from '../../ui/Page'
import { EventTimeline } from '../activity/EventTimeline'
import type { ProductSearch } from '../products/search'
import type { OverviewPage_organization$key } from './__generated__/OverviewPage_organization.graphql'
import type { OverviewPage_viewer$key } from './__generated__/OverviewPage_viewer.graphql'
import { Decisions } from './Decisions'
import { ExpiringProducts } from './ExpiringProducts'
import { searches } from './searches'

/** What needs a decision, what runs out next, what happened, and how much there is. */
export function OverviewPage(props: {
  organization: OverviewPage_organization$key
  viewer: OverviewPage_viewer$key | null | undefined
}) {
  const { t } = useLingui()
  const { org } = useParams({ from: '/o/$org' })
  const organization = useFragment(
    graphql`
      fragment OverviewPage_organization on Organization
      @argumentDefinitions(
        suspended: { type: "ProductFilter!" }
        ranOut: { type: "ProductFilter!" }
        ending: { type: "ProductFilter!" }
        next: { type: "ProductFilter!" }
        active: { type: "ProductFilter!" }
        ordered: { type: "ProductFilter!" }
        untagged: { type: "ProductFilter!" }
      ) {
        name
        ...Decisions_organization
          @arguments(suspended: $suspended, ranOut: $ranOut, ending: $ending)
        ...ExpiringProducts_organization @arguments(filter: $next)
        all: products(first: 0) {
          totalCount
        }
        active: products(first: 0, filter: $active) {
          totalCount
        }
        ordered: products(first: 0, filter: $ordered) {
          totalCount
        }
        suspendedProducts: products(first: 0, filter: $suspended) {
          totalCount
        }
        untagged: products(first: 0, filter: $untagged) {
          totalCount
        }
        activity(first: 6) {
          edges {
            node {
              ...EventTimeline_events
            }
          }
        }
      }
    `,
    props.organization,
  )
  const viewer = useFragment(
    graphql`
      fragment OverviewPage_viewer on Viewer {
        ...Decisions_viewer
      }
    `,
    props.viewer,
  )
  const { activity } = organization
  return (
    <>
      <PageHeader
        title={t`Overview`}
        description={t`What needs a decision at ${organization.name}, and what runs out next.`}
      />
      <div className="grid gap-x-12 gap-y-8 pt-2 desk:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <Part title={t`Needs a decision`}>
            <Decisions organization={organization} viewer={viewer} />
          </Part>
          <Part
            title={t`Runs out within 90 days`}
            link={
              <Link to="/o/$org/products" params={{ org }} search={searches.next}>
                <Trans>All of them</Trans>
              </Link>
            }
          >
            <ExpiringProducts organization={organization} />
          </Part>
          {activity && (
            <Part
              title={t`Recent activity`}
              link={
                <Link to="/o/$org/activity" params={{ org }}>
                  <Trans>Activity log</Trans>
                </Link>
              }
            >
              {activity.edges.length > 0 ? (
                <EventTimeline
                  label={t`Recent activity`}
                  events={activity.edges.map((edge) => edge.node)}
                />
              ) : (
                <p className="text-soft">
                  <Trans>Nothing has happened yet.</Trans>
                </p>
              )}
            </Part>
          )}
        </div>
        <Part title={t`Products`}>
          <ul className="border-rule border-t">
            <Count org={org} search={{}} count={organization.all.totalCount}>
              <Trans>All products</Trans>
            </Count>
            <Count org={org} search={searches.active} count={organization.active.totalCount}>
              <Trans>Active</Trans>
            </Count>
            <Count org={org} search={searches.ordered} count={organization.ordered.totalCount}>
              <Trans>Ordered</Trans>
            </Count>
            <Count
              org={org}
              search={searches.suspended}
              count={organization.suspendedProducts.totalCount}
            >
              <Trans>Suspended</Trans>
            </Count>
            <Count org={org} search={searches.untagged} count={organization.untagged.totalCount}>
              <Trans>Without tags</Trans>
            </Count>
          </ul>
        </Part>
      </div>
    </>
  )
}

function Part(props: { title: string; link?: ReactNode; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-semibold text-lead">{props.title}</h2>
        {props.link}
      </div>
      {props.children}
    </section>
  )
}

/** A number that leads to the list it counts. */
function Count(props: { org: string; search: ProductSearch; count: number; children: ReactNode }) {
  const format = useFormats()
  return (
    <li className="flex items-baseline justify-between gap-4 border-rule border-b py-2">
      <Link to="/o/$org/products" params={{ org: props.org }} search={props.search}>
        {props.children}
      </Link>
      <span className="figures font-semibold">{format.number(props.count)}</span>
    </li>
  )
}

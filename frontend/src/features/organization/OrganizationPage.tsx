import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { graphql, useFragment } from 'react-relay'
import { withWords } from '../../i18n/words'
import { PageHeader } from '../../ui/Page'
import { Skeleton } from '../../ui/Skeleton'
import { Tabs } from '../../ui/Tabs'
import type { OrganizationPage_organization$key } from './__generated__/OrganizationPage_organization.graphql'
import type { RolesTable_query$key } from './__generated__/RolesTable_query.graphql'
import { Details } from './Details'
import type { Tab } from './tab'

// Few come here for the roles: what shows them is fetched with their tab.
const RoleList = lazy(async () => ({ default: (await import('../roles/RoleList')).RoleList }))
const RolesTable = lazy(async () => ({ default: (await import('./RolesTable')).RolesTable }))
// Seldom opened: its page and its texts come when they are.
const SupportAccess = lazy(() =>
  withWords(['support'], import('../support/SupportAccess')).then((module) => ({
    default: module.SupportAccess,
  })),
)

/** The organization itself: its facts, and what its roles may do. */
export function OrganizationPage(props: {
  organization: OrganizationPage_organization$key
  query: RolesTable_query$key
  tab: Tab
  onTab: (tab: Tab) => void
}) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment OrganizationPage_organization on Organization
      @argumentDefinitions(support: { type: "Boolean", defaultValue: false }) {
        name
        ...Details_organization
        ...RoleList_organization
        ...RolesTable_organization
        ...SupportAccess_organization @include(if: $support) @alias(as: "access")
      }
    `,
    props.organization,
  )
  return (
    <>
      <PageHeader title={organization.name} />
      <Tabs<Tab>
        label={t`Organization`}
        value={props.tab}
        onChange={props.onTab}
        tabs={[
          {
            value: 'details',
            label: t`Details`,
            content: <Details organization={organization} />,
            keep: true,
          },
          {
            value: 'roles',
            label: t`Roles`,
            content: (
              <Suspense fallback={<Skeleton />}>
                <RoleList organization={organization} />
                <RolesTable organization={organization} query={props.query} />
              </Suspense>
            ),
          },
          {
            value: 'support',
            label: t`Support access`,
            content: organization.access ? (
              <Suspense fallback={<Skeleton />}>
                <SupportAccess organization={organization.access} />
              </Suspense>
            ) : (
              <Skeleton />
            ),
          },
        ]}
      />
    </>
  )
}

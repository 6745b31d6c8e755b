import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink, Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { roleName } from '../../lib/role-name'
import { Empty } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import { Seal } from '../../ui/Seal'
import { Status } from '../../ui/Status'
import { Leave } from '../organization/Leave'
import type { OrganizationsPage_viewer$key } from './__generated__/OrganizationsPage_viewer.graphql'
import { WaitingInvitations } from './WaitingInvitations'

/** The organizations one belongs to, as what, and how to go; and those that wait for an answer. */
export function OrganizationsPage(props: { viewer: OrganizationsPage_viewer$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const viewer = useFragment(
    graphql`
      fragment OrganizationsPage_viewer on Viewer {
        memberships {
          id
          organizationName
          organizationSlug
          organizationHue
          organizationLogoUrl
          createdAt
          suspendedAt
          role {
            key
            name
          }
          organization {
            viewerCanLeave
            ...Leave_organization
          }
        }
        ...WaitingInvitations_viewer
      }
    `,
    props.viewer,
  )

  return (
    <>
      <PageHeader
        title={t`Your organizations`}
        description={t`Where you belong, and as what.`}
        actions={
          <ButtonLink to="/organizations/new" variant="primary" data-new>
            <Trans>New organization</Trans>
          </ButtonLink>
        }
      />
      <WaitingInvitations viewer={viewer} />
      {viewer.memberships.length === 0 ? (
        <Empty
          cause="first-use"
          title={t`You belong to no organization`}
          actions={
            <ButtonLink to="/organizations/new">
              <Trans>New organization</Trans>
            </ButtonLink>
          }
        >
          <Trans>
            Create one to order services, or ask an administrator of yours to invite you under your
            address.
          </Trans>
        </Empty>
      ) : (
        <ul>
          {viewer.memberships.map((membership) => (
            <li
              key={membership.id}
              className="flex flex-wrap items-start gap-x-4 gap-y-3 border-rule border-b py-4"
            >
              <Seal
                name={membership.organizationName}
                hue={membership.organizationHue}
                logo={membership.organizationLogoUrl}
              />
              <div className="min-w-0 flex-1 basis-56">
                <h2 className="wrap-anywhere font-semibold">
                  {membership.organization ? (
                    <Link to="/o/$org" params={{ org: membership.organizationSlug }}>
                      {membership.organizationName}
                    </Link>
                  ) : (
                    membership.organizationName
                  )}
                </h2>
                <p className="text-soft">
                  <Trans>
                    {roleName(i18n, membership.role)} since {format.date(membership.createdAt)}
                  </Trans>
                </p>
              </div>
              <div className="min-w-0 basis-full desk:basis-96">
                {membership.suspendedAt ? (
                  <>
                    <Status tone="warn">
                      <Trans>Suspended since {format.date(membership.suspendedAt)}</Trans>
                    </Status>
                    <p className="mt-1 text-small text-soft">
                      <Trans>
                        You see nothing there until an administrator of the organization reactivates
                        you.
                      </Trans>
                    </p>
                  </>
                ) : membership.organization?.viewerCanLeave ? (
                  <Leave organization={membership.organization} />
                ) : (
                  membership.organization && (
                    <details>
                      <summary className="font-semibold text-link">
                        <Trans>Why you cannot leave {membership.organizationName}</Trans>
                      </summary>
                      <div className="mt-2">
                        <Leave organization={membership.organization} />
                      </div>
                    </details>
                  )
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { languages } from '../../i18n/locale'
import { roleName } from '../../lib/role-name'
import { Facts, PageHeader, Section } from '../../ui/Page'
import { TagDot } from '../../ui/Tag'
import type { ObjectHistory_organization$key } from '../activity/__generated__/ObjectHistory_organization.graphql'
import { ObjectHistory } from '../activity/ObjectHistory'
import type { MemberPage_membership$key } from './__generated__/MemberPage_membership.graphql'
import type { MemberPage_organization$key } from './__generated__/MemberPage_organization.graphql'
import type { RightsEditor_query$key } from './__generated__/RightsEditor_query.graphql'
import { BillingAccess } from './BillingAccess'
import { ContactPreferences } from './ContactPreferences'
import { EndMembership } from './EndMembership'
import { MemberAccess } from './MemberAccess'
import { MemberRole } from './MemberRole'
import { MemberState } from './MemberState'
import { ProductRights } from './ProductRights'

/** One member: who they are here, what they may do, and how to change or end it. */
export function MemberPage(props: {
  query: RightsEditor_query$key
  organization: MemberPage_organization$key
  history: ObjectHistory_organization$key
  membership: MemberPage_membership$key
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const organization = useFragment(
    graphql`
      fragment MemberPage_organization on Organization {
        slug
        viewerCanReadActivity
        ...MemberRole_organization
        ...ProductRights_organization
        ...EndMembership_organization
      }
    `,
    props.organization,
  )
  const membership = useFragment(
    graphql`
      fragment MemberPage_membership on Membership {
        id
        suspendedAt
        createdAt
        isViewer
        user {
          name
          email
          emailVerified
          locale
          timeZone
        }
        role {
          key
          name
          permissions
        }
        ...MemberRole_membership
        ...BillingAccess_membership
        teams {
          id
          name
          color
        }
        ...ProductRights_membership
        ...MemberAccess_membership
        ...ContactPreferences_membership
        ...EndMembership_membership
      }
    `,
    props.membership,
  )
  const { user, role } = membership

  return (
    <>
      <PageHeader
        title={user.name}
        description={membership.isViewer ? t`This is you.` : undefined}
        parent={
          <Link to="/o/$org/members" params={{ org: organization.slug }}>
            <Trans>Members</Trans>
          </Link>
        }
        beside={<MemberState member={membership} />}
      />
      <Facts
        facts={[
          {
            label: t`E-mail address`,
            value: user.emailVerified ? user.email : t`${user.email} (not confirmed yet)`,
          },
          { label: t`Role`, value: roleName(i18n, role) },
          { label: t`Member since`, value: format.date(membership.createdAt) },
          {
            label: t`Suspended since`,
            value: membership.suspendedAt ? format.dateTime(membership.suspendedAt) : null,
          },
          { label: t`Language`, value: languages[user.locale] },
          { label: t`Time zone`, value: user.timeZone },
        ].filter(({ value }) => value !== null)}
      />
      <Section
        title={t`Role`}
        description={t`Decides what ${user.name} may do in this organization.`}
      >
        <MemberRole organization={organization} membership={membership} />
      </Section>
      {role.key === 'collaborator' && (
        <Section title={t`Billing`}>
          <BillingAccess membership={membership} />
        </Section>
      )}
      <Section
        title={t`Products`}
        description={
          role.permissions.includes('product:read_all')
            ? undefined
            : t`This role sees only products on which there is a right: their own rights here, and those of their teams.`
        }
      >
        {role.permissions.includes('product:read_all') ? (
          <p>
            <Trans>This role sees every product with all rights.</Trans>
          </p>
        ) : (
          <ProductRights query={props.query} organization={organization} membership={membership} />
        )}
      </Section>
      <Section title={t`Teams`}>
        {membership.teams.length === 0 ? (
          <p className="text-soft">
            <Trans>In no team.</Trans>
          </p>
        ) : (
          <ul aria-label={t`Teams`} className="flex flex-wrap gap-x-5 gap-y-1">
            {membership.teams.map((team) => (
              <li key={team.id} className="flex items-center gap-1.5">
                <TagDot color={team.color} />
                <Link to="/o/$org/teams/$id" params={{ org: organization.slug, id: team.id }}>
                  {team.name}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title={t`Access, and why`}
        description={t`What ${user.name} reaches in the end: by role, own rights and teams together.`}
      >
        <MemberAccess membership={membership} />
      </Section>
      <Section title={t`Mails`} description={t`What ${user.name} is told about by mail.`}>
        <ContactPreferences membership={membership} />
      </Section>
      {organization.viewerCanReadActivity && (
        <Section title={t`History`} description={t`What was done to this membership.`}>
          <ObjectHistory organization={props.history} id={membership.id} />
        </Section>
      )}
      <EndMembership organization={organization} membership={membership} />
    </>
  )
}

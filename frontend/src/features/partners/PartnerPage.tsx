import { Trans, useLingui } from '@lingui/react/macro'
import { Link as RouterLink } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink, Link } from '../../app/links'
import { Button } from '../../ui/Button'
import { Menu, MenuItem } from '../../ui/Menu'
import { PageHeader } from '../../ui/Page'
import { Seal } from '../../ui/Seal'
import { Status } from '../../ui/Status'
import type { PartnerPage_profile$key } from './__generated__/PartnerPage_profile.graphql'
import type { PartnerPage_viewer$key } from './__generated__/PartnerPage_viewer.graphql'
import { ProfileView } from './ProfileView'

/** One partner of the directory, and the way to invite it. */
export function PartnerPage(props: {
  profile: PartnerPage_profile$key
  viewer: PartnerPage_viewer$key | null | undefined
}) {
  const { t } = useLingui()
  const profile = useFragment(
    graphql`
      fragment PartnerPage_profile on PartnerProfile {
        organizationId
        slug
        name
        hue
        logoUrl
        headline
        listed
        viewerCanUpdate
        description
        website
        city
        country
        skills
        languages
      }
    `,
    props.profile,
  )
  const viewer = useFragment(
    graphql`
      fragment PartnerPage_viewer on Viewer {
        memberships {
          organization {
            id
            slug
            name
            hue
            logoUrl
            viewerCanManagePartners
          }
        }
      }
    `,
    props.viewer,
  )
  const { slug } = profile
  // Nobody is their own partner.
  const clients = (viewer?.memberships ?? []).flatMap(({ organization }) =>
    organization?.viewerCanManagePartners && organization.id !== profile.organizationId
      ? [organization]
      : [],
  )
  const [only] = clients
  return (
    <>
      <PageHeader
        title={profile.name}
        description={profile.headline}
        parent={
          <Link to="/partners">
            <Trans>Partner directory</Trans>
          </Link>
        }
        beside={
          !profile.listed && (
            <Status tone="calm">
              <Trans>Not in the directory</Trans>
            </Status>
          )
        }
        actions={
          <>
            {profile.viewerCanUpdate && (
              <ButtonLink to="/o/$org/profile" params={{ org: slug }}>
                <Trans>Edit profile</Trans>
              </ButtonLink>
            )}
            {clients.length === 1 && only && (
              <ButtonLink
                to="/o/$org/partners/invite"
                params={{ org: only.slug }}
                search={{ partner: slug }}
                variant="primary"
                data-new
              >
                <Trans>Invite to {only.name}</Trans>
              </ButtonLink>
            )}
            {clients.length > 1 && (
              <Menu
                trigger={
                  <Button variant="primary" data-new>
                    <Trans>Invite to…</Trans>
                    <ChevronDown size={15} aria-hidden />
                  </Button>
                }
              >
                {clients.map((client) => (
                  <MenuItem
                    key={client.id}
                    icon={<Seal name={client.name} hue={client.hue} logo={client.logoUrl} />}
                    render={
                      <RouterLink
                        to="/o/$org/partners/invite"
                        params={{ org: client.slug }}
                        search={{ partner: slug }}
                      />
                    }
                  >
                    {client.name}
                  </MenuItem>
                ))}
              </Menu>
            )}
          </>
        }
      />
      <div className="pt-2">
        <ProfileView profile={profile} />
      </div>
      {clients.length === 0 && !profile.viewerCanUpdate && (
        <p className="mt-6 max-w-[44rem] text-soft">
          {t`To let a partner look after an organization, you need the right to manage its partners. Legal representatives and administrators have it.`}
        </p>
      )}
    </>
  )
}

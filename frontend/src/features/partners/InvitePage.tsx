import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink, Link } from '../../app/links'
import { Empty } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import type { Directory_partners$key } from './__generated__/Directory_partners.graphql'
import type { InvitePage_organization$key } from './__generated__/InvitePage_organization.graphql'
import type { InvitePage_profile$key } from './__generated__/InvitePage_profile.graphql'
import { Directory } from './Directory'
import { InvitePartnerForm } from './InvitePartnerForm'
import { PartnerFace } from './PartnerFace'
import type { DirectorySearch } from './search'

/** Invites a partner: first which one, then to what. */
export function InvitePage(props: {
  organization: InvitePage_organization$key
  profile: InvitePage_profile$key | null | undefined
  partners: Directory_partners$key | null | undefined
  skills: readonly string[]
  search: DirectorySearch
  onSearch: (search: DirectorySearch) => void
  busy: boolean
}) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment InvitePage_organization on Organization {
        slug
        name
        viewerCanManagePartners
        ...InvitePartnerForm_organization
      }
    `,
    props.organization,
  )
  const profile = useFragment(
    graphql`
      fragment InvitePage_profile on PartnerProfile {
        slug
        name
        hue
        logoUrl
        headline
        city
        country
        skills
        languages
      }
    `,
    props.profile,
  )
  const { slug, name } = organization
  const header = (
    <PageHeader
      title={profile ? t`Invite ${profile.name}` : t`Invite a partner`}
      description={
        profile
          ? t`It reaches nothing of ${name} until it accepts.`
          : t`Choose who may look after products of ${name}. What they may reach comes next.`
      }
      parent={
        <Link to="/o/$org/partners" params={{ org: slug }}>
          <Trans>Partners</Trans>
        </Link>
      }
    />
  )

  if (!organization.viewerCanManagePartners) {
    return (
      <>
        {header}
        <Empty cause="not-allowed" title={t`Your role does not invite partners`}>
          <Trans>Administrators and legal representatives do. Ask one of them.</Trans>
        </Empty>
      </>
    )
  }
  if (profile) {
    return (
      <>
        {header}
        <div className="mb-6 border-rule border-b pb-4">
          <PartnerFace
            partner={profile}
            title={<h2 className="wrap-anywhere font-semibold">{profile.name}</h2>}
            actions={
              <ButtonLink to="/o/$org/partners/invite" params={{ org: slug }}>
                <Trans>Choose another partner</Trans>
              </ButtonLink>
            }
          />
        </div>
        <InvitePartnerForm key={profile.slug} organization={organization} partner={profile} />
      </>
    )
  }
  return (
    <>
      {header}
      {props.partners && (
        <Directory
          partners={props.partners}
          skills={props.skills}
          search={props.search}
          onSearch={props.onSearch}
          busy={props.busy}
          actions={(partner) => (
            <ButtonLink
              to="/o/$org/partners/invite"
              params={{ org: slug }}
              search={{ partner: partner.slug }}
            >
              <Trans>Choose</Trans>
              <span className="sr-only"> {partner.name}</span>
            </ButtonLink>
          )}
        />
      )}
    </>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink, Link } from '../../app/links'
import { Notice } from '../../ui/Notice'
import { PageHeader, Section } from '../../ui/Page'
import type { RepresentativesPage_organization$key } from './__generated__/RepresentativesPage_organization.graphql'
import type { RepresentativesPage_viewer$key } from './__generated__/RepresentativesPage_viewer.graphql'
import { Contacts } from './Contacts'
import { HandoverAnswer } from './HandoverAnswer'
import { Handovers } from './Handovers'
import { Succession } from './Succession'
import { SuccessionAnswer } from './SuccessionAnswer'
import './reasons'

/** Who answers for the organization, who comes after them, and what waits for the viewer. */
export function RepresentativesPage(props: {
  organization: RepresentativesPage_organization$key
  viewer: RepresentativesPage_viewer$key
}) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment RepresentativesPage_organization on Organization {
        slug
        name
        viewerCanGrantRepresentative
        representatives {
          id
          isViewer
          user {
            name
            email
          }
        }
        ...Handovers_organization
        ...Succession_organization
        ...Contacts_organization
      }
    `,
    props.organization,
  )
  const viewer = useFragment(
    graphql`
      fragment RepresentativesPage_viewer on Viewer {
        handovers {
          id
          organizationSlug
          state
          ...HandoverAnswer_handover
        }
        successions {
          id
          organizationSlug
          ...SuccessionAnswer_succession
        }
      }
    `,
    props.viewer,
  )
  const { slug, name, representatives } = organization
  const handovers = viewer.handovers.filter(
    ({ organizationSlug, state }) => organizationSlug === slug && state === 'PENDING',
  )
  const successions = viewer.successions.filter(({ organizationSlug }) => organizationSlug === slug)

  return (
    <>
      <PageHeader
        title={t`Representatives`}
        description={t`Who answers for ${name} before the law, and who comes after them.`}
        parent={
          representatives && (
            <Link to="/o/$org/members" params={{ org: slug }}>
              <Trans>Members</Trans>
            </Link>
          )
        }
        actions={
          organization.viewerCanGrantRepresentative && (
            <ButtonLink
              to="/o/$org/representatives/handover"
              params={{ org: slug }}
              variant="primary"
              data-new
            >
              <Trans>Hand the role over</Trans>
            </ButtonLink>
          )
        }
      />
      {handovers.map((handover) => (
        <HandoverAnswer key={handover.id} handover={handover} />
      ))}
      {successions.map((succession) => (
        <SuccessionAnswer key={succession.id} succession={succession} />
      ))}
      {!representatives && handovers.length + successions.length === 0 && (
        <Notice>
          <Trans>
            Nothing waits for you here. Administrators and legal representatives see who represents{' '}
            {name}.
          </Trans>
        </Notice>
      )}
      {representatives && (
        <>
          <Section
            title={t`Legal representatives`}
            description={t`They may do everything, and there is always at least one.`}
          >
            <ul aria-label={t`Legal representatives`}>
              {representatives.map((member) => (
                <li key={member.id} className="wrap-anywhere border-rule border-b py-2.5">
                  <Link to="/o/$org/members/$id" params={{ org: slug, id: member.id }}>
                    {member.user.name}
                  </Link>
                  {member.isViewer && (
                    <span className="ml-2 text-soft">
                      <Trans>you</Trans>
                    </span>
                  )}
                  <span className="block text-small text-soft">{member.user.email}</span>
                </li>
              ))}
            </ul>
          </Section>
          <Handovers organization={organization} />
          <Succession organization={organization} />
          <Contacts organization={organization} />
        </>
      )}
    </>
  )
}

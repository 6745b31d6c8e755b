import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink, Link } from '../../app/links'
import { levelName } from '../../lib/level-name'
import { Notice } from '../../ui/Notice'
import { PageHeader, Section } from '../../ui/Page'
import { Status } from '../../ui/Status'
import { EndLink } from '../partners/EndLink'
import { LinkTerms } from '../partners/LinkTerms'
import { Reach } from '../partners/Reach'
import { ResendLink } from '../partners/ResendLink'
import { SharedList } from '../partners/SharedList'
import { linkStateName, stateTones } from '../partners/words'
import type { ClientPage_link$key } from './__generated__/ClientPage_link.graphql'
import type { ClientPage_organization$key } from './__generated__/ClientPage_organization.graphql'
import { AnswerInvitation } from './AnswerInvitation'
import { Assignees } from './Assignees'

/** One client from the partner's side: what may be reached, who looks after it, and the way in and out. */
export function ClientPage(props: {
  organization: ClientPage_organization$key
  link: ClientPage_link$key
}) {
  const { t, i18n } = useLingui()
  const organization = useFragment(
    graphql`
      fragment ClientPage_organization on Organization {
        slug
        name
        ...Assignees_organization
      }
    `,
    props.organization,
  )
  const link = useFragment(
    graphql`
      fragment ClientPage_link on PartnerLink {
        status
        level
        openedBy
        clientName
        clientSlug
        partnerName
        products {
          id
          rights
        }
        viewerCanAnswer
        viewerCanEnd
        ...AnswerInvitation_link
        ...Assignees_link
        ...EndLink_link
        ...LinkTerms_link
        ...ResendLink_link
        ...SharedList_link
      }
    `,
    props.link,
  )
  const { status, level, clientName, clientSlug } = link
  const active = status === 'ACTIVE'
  const pending = status === 'PENDING'
  // An unanswered request names no products: the client chooses them.
  const request = pending && link.openedBy === 'PARTNER'

  return (
    <>
      <PageHeader
        title={clientName}
        parent={
          <Link to="/o/$org/clients" params={{ org: organization.slug }}>
            <Trans>Clients</Trans>
          </Link>
        }
        beside={
          <>
            <Status tone={stateTones[status]}>{linkStateName(i18n, status)}</Status>
            <span className="text-soft">{levelName(i18n, level)}</span>
          </>
        }
        actions={
          active &&
          clientSlug && (
            <ButtonLink to="/o/$org" params={{ org: clientSlug }} variant="primary">
              <Trans>Enter console</Trans>
            </ButtonLink>
          )
        }
      />
      {link.viewerCanAnswer && <AnswerInvitation link={link} />}
      <Section title={active ? t`What you reach` : pending ? t`What is offered` : t`What it was`}>
        {request ? (
          <p>
            <Trans>
              You asked for this: {levelName(i18n, level)}. The client chooses what to grant; until
              then you reach nothing.
            </Trans>
          </p>
        ) : active || pending ? (
          <div className="flex flex-col gap-4">
            <Reach partner={link.partnerName} level={level} products={link.products} />
            <SharedList link={link} org={active ? (clientSlug ?? undefined) : undefined} />
          </div>
        ) : (
          <Notice>
            <Trans>
              {organization.name} reaches nothing of {clientName} any more.
            </Trans>
          </Notice>
        )}
      </Section>
      {active && (
        <Section
          title={t`Who looks after it`}
          description={t`Administrators and legal representatives see every client. Others see only those assigned to them.`}
        >
          <Assignees organization={organization} link={link} />
        </Section>
      )}
      <Section title={t`Terms`}>
        <LinkTerms link={link} />
        {(pending || status === 'EXPIRED') && <ResendLink link={link} />}
      </Section>
      {link.viewerCanEnd && (active || request) && (
        <Section title={active ? t`End` : t`Withdraw`}>
          <EndLink link={link} />
        </Section>
      )}
    </>
  )
}

import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { levelName } from '../../lib/level-name'
import { type Column, DataTable } from '../../ui/DataTable'
import { Empty } from '../../ui/Empty'
import { rowLinkClass } from '../../ui/Link'
import { PageHeader } from '../../ui/Page'
import { Seal } from '../../ui/Seal'
import { Status } from '../../ui/Status'
import type {
  PartnersPage_organization$data,
  PartnersPage_organization$key,
} from './__generated__/PartnersPage_organization.graphql'
import { linkStateName, stateTones } from './words'

type PartnerLink = NonNullable<PartnersPage_organization$data['partnerLinks']>[number]

/** Who looks after the organization from outside, who is asked to, and who did. */
export function PartnersPage(props: { organization: PartnersPage_organization$key }) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment PartnersPage_organization on Organization {
        slug
        name
        viewerCanManagePartners
        partnerLinks {
          id
          status
          openedBy
          level
          partnerName
          partnerHue
          partnerLogoUrl
          createdAt
          expiresAt
          startedAt
          reviewAt
          endsAt
          endedAt
          products {
            id
          }
        }
      }
    `,
    props.organization,
  )
  const { slug, name, partnerLinks } = organization
  const columns = useColumns(slug)

  if (!partnerLinks) {
    return (
      <>
        <PageHeader title={t`Partners`} />
        <Empty cause="not-allowed" title={t`Your role does not show the partners of ${name}`}>
          <Trans>Administrators and legal representatives see them. Ask one of them.</Trans>
        </Empty>
      </>
    )
  }
  const now = partnerLinks.filter(({ status }) => status === 'ACTIVE')
  const waiting = partnerLinks.filter(({ status }) => status === 'PENDING')
  const over = partnerLinks.filter(({ status }) => !['ACTIVE', 'PENDING'].includes(status))
  const parts = [
    { id: 'active', title: t`In force`, links: now },
    { id: 'waiting', title: t`Waiting for an answer`, links: waiting },
    { id: 'over', title: t`Over`, links: over },
  ]
  const directory = (
    <ButtonLink to="/partners">
      <Trans>Partner directory</Trans>
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t`Partners`}
        description={t`Who looks after products of ${name} from outside. Each reaches only what you grant, until you end it.`}
        actions={
          organization.viewerCanManagePartners ? (
            <ButtonLink
              to="/o/$org/partners/invite"
              params={{ org: slug }}
              variant="primary"
              data-new
            >
              <Trans>Invite a partner</Trans>
            </ButtonLink>
          ) : (
            directory
          )
        }
      />
      {partnerLinks.length === 0 && (
        <Empty cause="first-use" title={t`No partner looks after ${name}`} actions={directory}>
          <Trans>
            A partner can look after some of your products, or all of them, without becoming a
            member. Find one in the directory and invite it; you choose what it reaches and for how
            long.
          </Trans>
        </Empty>
      )}
      {parts.map(
        ({ id, title, links }) =>
          links.length > 0 && (
            <section key={id} aria-labelledby={id} className="pt-4 pb-6">
              <h2 id={id} className="pb-3 font-semibold text-lead">
                {title}
              </h2>
              <DataTable label={title} columns={columns} rows={links} />
            </section>
          ),
      )}
    </>
  )
}

function useColumns(org: string): Column<PartnerLink>[] {
  const { t, i18n } = useLingui()
  const format = useFormats()
  return [
    {
      id: 'partner',
      header: t`Partner`,
      cell: (link) => (
        <span className="flex items-center gap-3">
          <Seal name={link.partnerName} hue={link.partnerHue} logo={link.partnerLogoUrl} />
          <Link
            to="/o/$org/partners/$linkId"
            params={{ org, linkId: link.id }}
            className={rowLinkClass}
          >
            {link.partnerName}
          </Link>
        </span>
      ),
    },
    {
      id: 'access',
      header: t`Access`,
      cell: ({ level, products }) => (
        <>
          {levelName(i18n, level)}
          {level === 'LIMITED' && (
            <span className="ml-2 text-small text-soft phone:ml-0 phone:block">
              {t`${plural(products.length, { one: '# product', other: '# products' })}`}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'state',
      header: t`State`,
      cell: ({ status, openedBy }) => (
        <>
          <Status tone={stateTones[status]}>{linkStateName(i18n, status)}</Status>
          <span className="ml-2 text-small text-soft phone:ml-0 phone:block">
            {openedBy === 'CLIENT' ? <Trans>you invited it</Trans> : <Trans>it asked</Trans>}
          </span>
        </>
      ),
    },
    {
      id: 'since',
      header: t`Since`,
      phone: 'hidden',
      cell: (link) => (
        <span className="figures whitespace-nowrap">
          {format.date(link.startedAt ?? link.createdAt)}
        </span>
      ),
    },
    {
      id: 'until',
      header: t`What comes next`,
      phone: 'line',
      cell: (link) => <Next link={link} />,
    },
  ]
}

/** What happens to a link by itself, or happened last. */
function Next({ link }: { link: PartnerLink }) {
  const format = useFormats()
  const { status, expiresAt, endsAt, reviewAt, endedAt } = link
  if (status === 'PENDING' && expiresAt) {
    return <Trans>expires {format.relative(expiresAt)}</Trans>
  }
  if (status === 'ACTIVE') {
    return (
      <>
        {reviewAt && (
          <span className="figures block">
            <Trans>review on {format.date(reviewAt)}</Trans>
          </span>
        )}
        {endsAt ? (
          <span className="figures block">
            <Trans>ends after {format.date(endsAt)}</Trans>
          </span>
        ) : (
          !reviewAt && (
            <span className="text-soft">
              <Trans>no end set</Trans>
            </span>
          )
        )}
      </>
    )
  }
  return endedAt ? (
    <span className="figures">
      <Trans>ended on {format.date(endedAt)}</Trans>
    </span>
  ) : (
    <span className="text-soft">—</span>
  )
}

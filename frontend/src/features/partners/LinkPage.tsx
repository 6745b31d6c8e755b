import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { levelName } from '../../lib/level-name'
import { Button } from '../../ui/Button'
import { PageHeader, Section } from '../../ui/Page'
import { Status } from '../../ui/Status'
import type { LinkPage_link$key } from './__generated__/LinkPage_link.graphql'
import type { LinkPage_organization$key } from './__generated__/LinkPage_organization.graphql'
import { ChangeAccess } from './ChangeAccess'
import { EndLink } from './EndLink'
import { LinkHistory } from './LinkHistory'
import { LinkTerms } from './LinkTerms'
import { Reach } from './Reach'
import { ResendLink } from './ResendLink'
import { SharedList } from './SharedList'
import { linkStateName, stateTones } from './words'

/** One partner from the client's side: what it may reach, until when, and how to change or end it. */
export function LinkPage(props: {
  organization: LinkPage_organization$key
  link: LinkPage_link$key
}) {
  const { t, i18n } = useLingui()
  const [changing, setChanging] = useState(false)
  const organization = useFragment(
    graphql`
      fragment LinkPage_organization on Organization {
        slug
        name
        viewerCanGrantFullAccess
        ...LinkHistory_organization
      }
    `,
    props.organization,
  )
  const link = useFragment(
    graphql`
      fragment LinkPage_link on PartnerLink {
        id
        status
        level
        openedBy
        message
        partnerName
        partnerSlug
        products {
          id
          rights
        }
        viewerCanChange
        viewerCanEnd
        ...ChangeAccess_link
        ...EndLink_link
        ...LinkTerms_link
        ...ResendLink_link
        ...SharedList_link
      }
    `,
    props.link,
  )
  const { status, level, partnerName, products } = link
  const { slug, name } = organization
  const open = status === 'ACTIVE' || status === 'PENDING'

  return (
    <>
      <PageHeader
        title={partnerName}
        parent={
          <Link to="/o/$org/partners" params={{ org: slug }}>
            <Trans>Partners</Trans>
          </Link>
        }
        beside={
          <>
            <Status tone={stateTones[status]}>{linkStateName(i18n, status)}</Status>
            <span className="text-soft">{levelName(i18n, level)}</span>
            <Link to="/partners/$slug" params={{ slug: link.partnerSlug }}>
              <Trans>Profile</Trans>
            </Link>
          </>
        }
        actions={
          link.viewerCanChange &&
          !changing && (
            <Button onClick={() => setChanging(true)}>
              <Trans>Change access</Trans>
            </Button>
          )
        }
      />
      <Section
        title={
          status === 'ACTIVE'
            ? t`What it may reach`
            : status === 'PENDING'
              ? t`What it will reach`
              : t`What it could reach`
        }
        description={open ? undefined : t`${partnerName} reaches nothing of ${name} any more.`}
      >
        {changing ? (
          <ChangeAccess
            link={link}
            org={slug}
            mayGrantFull={organization.viewerCanGrantFullAccess || level === 'FULL'}
            onClose={() => setChanging(false)}
          />
        ) : (
          <div className="flex flex-col gap-4">
            {open && <Reach partner={partnerName} level={level} products={products} />}
            <SharedList link={link} org={slug} />
          </div>
        )}
      </Section>
      <Section title={t`Terms`}>
        <LinkTerms link={link} />
        {(status === 'PENDING' || status === 'EXPIRED') && <ResendLink link={link} />}
      </Section>
      {status !== 'PENDING' && (
        <Section
          title={t`History`}
          description={t`What it did here, and what was done to its access.`}
        >
          <LinkHistory organization={organization} linkId={link.id} partner={partnerName} />
        </Section>
      )}
      {open && link.viewerCanEnd && (
        <Section title={status === 'ACTIVE' ? t`End` : t`Withdraw`}>
          <EndLink link={link} />
        </Section>
      )}
    </>
  )
}

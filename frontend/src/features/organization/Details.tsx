import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { languages } from '../../i18n/locale'
import { NotShown } from '../../ui/Empty'
import { Notice } from '../../ui/Notice'
import { Facts, Section } from '../../ui/Page'
import type { Details_organization$key } from './__generated__/Details_organization.graphql'
import { Addresses } from './Addresses'
import { DetailsForm } from './DetailsForm'
import { kindName } from './kind'
import { Leave } from './Leave'
import { LogoField } from './LogoField'

// What is rarely looked for is fetched when the rest is there.
const Lifecycle = lazy(async () => ({
  default: (await import('../lifecycle/Lifecycle')).Lifecycle,
}))

/** The facts of the organization: a form for whoever may change them, lines to read for the others. */
export function Details(props: { organization: Details_organization$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const organization = useFragment(
    graphql`
      fragment Details_organization on Organization {
        slug
        name
        kind
        locale
        timeZone
        website
        phone
        vatNumber
        createdAt
        viewerCanUpdate
        viewerCanReadDetails
        viewerCanReadMembers
        viewerMembership {
          id
        }
        ...LogoField_organization
        ...DetailsForm_organization
        ...Addresses_organization
        ...Leave_organization
        ...Lifecycle_organization
      }
    `,
    props.organization,
  )
  // Null is what the role does not show; an empty one is a dash.
  const shown = (value: string | null | undefined) => value ?? <NotShown />

  return (
    <>
      {organization.viewerCanUpdate ? (
        <>
          <Section
            title={t`Logo`}
            description={t`Stands beside the name wherever the organization appears, also in front of partners and of those you invite.`}
          >
            <LogoField organization={organization} />
          </Section>
          <Section
            title={t`Details`}
            description={t`The legal representatives get a mail about every change.`}
          >
            <DetailsForm organization={organization} />
          </Section>
        </>
      ) : (
        <>
          <Notice>
            <Trans>
              Only administrators and legal representatives may change what stands here. Ask one of
              them.
            </Trans>
          </Notice>
          <Section title={t`Details`}>
            <Facts
              facts={[
                { label: t`Name`, value: organization.name },
                { label: t`Kind`, value: kindName(i18n, organization.kind) },
                { label: t`Language of mails`, value: languages[organization.locale] },
                { label: t`Time zone`, value: organization.timeZone },
                { label: t`Website`, value: shown(organization.website) },
                { label: t`Telephone`, value: shown(organization.phone) },
                ...(organization.kind === 'PERSON'
                  ? []
                  : [{ label: t`VAT number`, value: shown(organization.vatNumber) }]),
              ]}
            />
          </Section>
        </>
      )}
      {organization.viewerCanReadDetails && (
        <Section
          title={t`Addresses`}
          description={t`The main address is the seat. Only addresses marked for it can be put on invoices.`}
        >
          <Addresses organization={organization} />
        </Section>
      )}
      <Section title={t`In this console`}>
        <Facts
          facts={[
            {
              label: t`Name in addresses`,
              value: <span className="font-mono">/o/{organization.slug}</span>,
            },
            { label: t`Created`, value: format.date(organization.createdAt) },
            {
              label: t`Members`,
              value: organization.viewerCanReadMembers && (
                <Link to="/o/$org/members" params={{ org: organization.slug }}>
                  <Trans>See the members</Trans>
                </Link>
              ),
            },
          ].filter(({ value }) => value !== false)}
        />
      </Section>
      {organization.viewerMembership && (
        <Section title={t`Leave`}>
          {/* The page of one's own membership leads here. */}
          <div id="leave">
            <Leave organization={organization} />
          </div>
        </Section>
      )}
      <Suspense>
        <Lifecycle organization={organization} />
      </Suspense>
    </>
  )
}

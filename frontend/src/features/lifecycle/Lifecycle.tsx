import { useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { Section } from '../../ui/Page'
import type { Lifecycle_organization$key } from './__generated__/Lifecycle_organization.graphql'
import { AcceptedTerms } from './AcceptedTerms'
import { Deletion } from './Deletion'
import { Export } from './Export'

/** What was agreed for the organization, the way out for its data, and its end: each for whoever may. */
export function Lifecycle(props: { organization: Lifecycle_organization$key }) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment Lifecycle_organization on Organization {
        termsAcceptances {
          id
        }
        viewerCanExport
        viewerCanDelete
        ...AcceptedTerms_organization
        ...Export_organization
        ...Deletion_organization
      }
    `,
    props.organization,
  )
  return (
    <>
      {organization.termsAcceptances && organization.termsAcceptances.length > 0 && (
        <Section
          title={t`Terms of service`}
          description={t`What was agreed with the provider, and who agreed to it for the organization.`}
        >
          <AcceptedTerms organization={organization} />
        </Section>
      )}
      {organization.viewerCanExport && (
        <Section
          title={t`All data`}
          description={t`Everything about the organization in one archive, to keep or to take elsewhere.`}
        >
          <Export organization={organization} />
        </Section>
      )}
      {organization.viewerCanDelete && (
        <Section
          title={t`Delete`}
          description={t`Ends the organization for everybody, for good. Your account stays.`}
        >
          <Deletion organization={organization} />
        </Section>
      )}
    </>
  )
}

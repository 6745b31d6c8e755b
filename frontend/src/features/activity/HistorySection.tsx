import { useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { Section } from '../../ui/Page'
import type { HistorySection_organization$key } from './__generated__/HistorySection_organization.graphql'
import { ObjectHistory } from './ObjectHistory'

/** The history of an object at the foot of its page, for whoever reads the log and once there is one. */
export function HistorySection(props: {
  organization: HistorySection_organization$key
  id: string
}) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment HistorySection_organization on Organization
      @argumentDefinitions(objectId: { type: "ID!" }) {
        objectHistory: activity(first: 10, filter: { targetId: $objectId }) {
          edges {
            __typename
          }
        }
        ...ObjectHistory_organization @arguments(objectId: $objectId)
      }
    `,
    props.organization,
  )
  if (!organization.objectHistory?.edges.length) return null
  return (
    <Section title={t`History`}>
      <ObjectHistory organization={organization} id={props.id} />
    </Section>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { Timeline } from '../../ui/Timeline'
import type { EventTimeline_events$key } from './__generated__/EventTimeline_events.graphql'
import { eventChanges, eventSentence } from './sentence'

/** Lines of the activity log, newest first, each as a sentence with what changed below it. */
export function EventTimeline(props: { events: EventTimeline_events$key; label: string }) {
  const { i18n } = useLingui()
  const events = useFragment(
    graphql`
      fragment EventTimeline_events on Event @relay(plural: true) {
        id
        at
        action
        actorKind
        actorName
        targetName
        data {
          name
          value
        }
        ip
      }
    `,
    props.events,
  )
  return (
    <Timeline
      label={props.label}
      entries={events.map((event) => ({
        id: event.id,
        at: event.at,
        what: eventSentence(i18n, event),
        detail: (
          <>
            {eventChanges(i18n, event).map((line) => (
              <p key={line}>{line}</p>
            ))}
            {event.ip && (
              <p className="figures">
                <Trans>from {event.ip}</Trans>
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}

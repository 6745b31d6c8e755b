import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, type LoadMoreFn, useFragment } from 'react-relay'
import type { OperationType } from 'relay-runtime'
import { faultText } from '../../lib/fault-text'
import { Notice } from '../../ui/Notice'
import { LoadMore } from '../../ui/Pagination'
import { Timeline } from '../../ui/Timeline'
import type { EventTimeline_events$key } from './__generated__/EventTimeline_events.graphql'
import { EventDetail, type Narrow } from './EventDetail'
import { eventChanges, eventSentence } from './sentence'

/** How many lines a step of the log brings. */
const step = 20

/** What `usePaginationFragment` gives of a log that is longer than its first step. */
type Older = {
  hasNext: boolean
  isLoadingNext: boolean
  loadNext: LoadMoreFn<OperationType>
}

/** Lines of the activity log, newest first, each as a sentence that opens to what is known of it. */
export function EventTimeline(props: {
  events: EventTimeline_events$key
  label: string
  older?: Older
  /** Shows in which organization it happened. */
  everywhere?: boolean
  /** Narrows the list to what a line is about. */
  onNarrow?: (to: Narrow) => void
}) {
  const { i18n } = useLingui()
  const events = useFragment(
    graphql`
      fragment EventTimeline_events on Event @relay(plural: true) {
        id
        at
        action
        actorKind
        actorName
        partnerName
        targetName
        organizationName
        erasedAt
        data {
          name
          value
        }
        ...EventDetail_event
      }
    `,
    props.events,
  )
  return (
    <>
      <Timeline
        label={props.label}
        entries={events.map((event) => ({
          id: event.id,
          at: event.at,
          what: eventSentence(i18n, event),
          gist: [
            ...(props.everywhere && event.organizationName ? [event.organizationName] : []),
            ...eventChanges(i18n, event),
          ].join(' · '),
          detail: (
            <EventDetail event={event} everywhere={props.everywhere} onNarrow={props.onNarrow} />
          ),
        }))}
      />
      {props.older && <OlderLines {...props.older} />}
    </>
  )
}

function OlderLines({ hasNext, isLoadingNext, loadNext }: Older) {
  const { i18n } = useLingui()
  const [failure, setFailure] = useState<string>()
  return (
    <>
      {failure && <Notice tone="bad">{failure}</Notice>}
      <LoadMore
        hasMore={hasNext}
        busy={isLoadingNext}
        onMore={() => {
          setFailure(undefined)
          loadNext(step, { onComplete: (error) => error && setFailure(faultText(i18n, error)) })
        }}
      />
    </>
  )
}

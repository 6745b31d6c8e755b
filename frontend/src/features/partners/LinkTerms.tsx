import { useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { levelName } from '../../lib/level-name'
import { Facts } from '../../ui/Page'
import type { LinkTerms_link$key } from './__generated__/LinkTerms_link.graphql'

/** Who opened a link and when, what was asked, and the days that matter. */
export function LinkTerms(props: { link: LinkTerms_link$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const link = useFragment(
    graphql`
      fragment LinkTerms_link on PartnerLink {
        status
        openedBy
        level
        askedLevel
        clientName
        partnerName
        message
        createdAt
        expiresAt
        startedAt
        reviewAt
        endsAt
        endedAt
      }
    `,
    props.link,
  )
  const { clientName, partnerName } = link
  const asked = levelName(i18n, link.askedLevel)
  const opened = format.date(link.createdAt)
  const active = link.status === 'ACTIVE'
  return (
    <Facts
      facts={[
        {
          id: 'opened',
          label: t`Opened`,
          value:
            link.openedBy === 'CLIENT'
              ? t`${clientName} invited ${partnerName} on ${opened}`
              : t`${partnerName} asked ${clientName} on ${opened}`,
        },
        {
          id: 'asked',
          label: t`Asked for`,
          value: link.openedBy === 'PARTNER' && link.askedLevel !== link.level && asked,
        },
        { id: 'message', label: t`Message`, value: link.message || false },
        {
          id: 'expires',
          label: t`Can be answered until`,
          value: link.status === 'PENDING' && link.expiresAt && format.dateTime(link.expiresAt),
        },
        {
          id: 'since',
          label: t`In force since`,
          value: link.startedAt ? format.date(link.startedAt) : false,
        },
        {
          id: 'review',
          label: t`Reminder to review it`,
          value: active && (link.reviewAt ? format.date(link.reviewAt) : t`None`),
        },
        {
          id: 'ends',
          label: t`Last day`,
          value: active && (link.endsAt ? format.date(link.endsAt) : t`No end set`),
        },
        {
          id: 'ended',
          label: t`Ended`,
          value: link.endedAt ? format.dateTime(link.endedAt) : false,
        },
      ].filter(({ value }) => value)}
    />
  )
}

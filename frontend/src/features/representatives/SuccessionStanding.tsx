import { useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { Facts } from '../../ui/Page'
import type { SuccessionStanding_succession$key } from './__generated__/SuccessionStanding_succession.graphql'

/** How far a succession has come, in facts. */
export function SuccessionStanding(props: { succession: SuccessionStanding_succession$key }) {
  const { t } = useLingui()
  const format = useFormats()
  const succession = useFragment(
    graphql`
      fragment SuccessionStanding_succession on Succession {
        acceptedAt
        representativeSeenAt
        mayAskFrom
        askedAt
        askMessage
        takeOverFrom
        confirmations
        confirmationsNeeded
        refusals
        agreements
        agreementsNeeded
      }
    `,
    props.succession,
  )
  const { acceptedAt, representativeSeenAt, mayAskFrom, askedAt, takeOverFrom } = succession
  const { agreements, agreementsNeeded, confirmations, confirmationsNeeded, refusals } = succession
  const facts = [
    {
      label: t`Willing`,
      value: acceptedAt ? t`since ${format.date(acceptedAt)}` : t`not answered yet`,
      shown: true,
    },
    {
      label: t`A representative was last here`,
      value: representativeSeenAt ? format.date(representativeSeenAt) : t`never`,
      shown: true,
    },
    {
      label: t`Representatives who agree`,
      value: t`${agreements} of ${agreementsNeeded}`,
      shown: acceptedAt !== null,
    },
    {
      label: t`May ask to take over from`,
      value: mayAskFrom && format.date(mayAskFrom),
      shown: mayAskFrom !== null && askedAt === null,
    },
    { label: t`Asked to take over`, value: askedAt && format.dateTime(askedAt), shown: askedAt },
    {
      label: t`Why`,
      value: <span className="whitespace-pre-line">{succession.askMessage}</span>,
      shown: succession.askMessage !== '',
    },
    {
      label: t`Can take over from`,
      value: takeOverFrom && format.dateTime(takeOverFrom),
      shown: takeOverFrom,
    },
    {
      label: t`Confirmed`,
      value: t`${confirmations} of ${confirmationsNeeded} needed`,
      shown: askedAt,
    },
    { label: t`Refused`, value: String(refusals), shown: refusals > 0 },
  ]
  return <Facts facts={facts.filter(({ shown }) => shown)} />
}

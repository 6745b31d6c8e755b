import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { Status, type Tone } from '../../ui/Status'
import { placeOf } from '../notifications/place'
import { notificationSentence } from '../notifications/sentence'
import type { Decisions_organization$key } from './__generated__/Decisions_organization.graphql'
import type { Decisions_viewer$key } from './__generated__/Decisions_viewer.graphql'
import { searches } from './searches'

/** How many names stand for a longer list. */
const sample = 3
/** When an invitation is about to end by itself (milliseconds). */
const soon = 2 * 86_400_000

type Decision = { id: string; tone: Tone; word: string; text: ReactNode; link: ReactNode }

/** What somebody here should decide, most pressing first, each with the place to do it. */
export function Decisions(props: {
  organization: Decisions_organization$key
  viewer: Decisions_viewer$key | null | undefined
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { org } = useParams({ from: '/o/$org' })
  const organization = useFragment(
    graphql`
      fragment Decisions_organization on Organization
      @argumentDefinitions(
        suspended: { type: "ProductFilter!" }
        ranOut: { type: "ProductFilter!" }
        ending: { type: "ProductFilter!" }
      ) {
        kind
        viewerCanUpdate
        viewerCanGrantRepresentative
        representativeCount
        addresses {
          id
        }
        partner {
          pending {
            id
            clientName
            viewerCanAnswer
          }
        }
        succession {
          id
          successorName
          viewerConfirmed
          viewerCanVote
        }
        invitations {
          id
          email
          state
          expiresAt
        }
        suspended: products(first: 3, filter: $suspended) {
          totalCount
          edges {
            node {
              name
              internalName
            }
          }
        }
        ranOut: products(first: 3, filter: $ranOut, orderBy: EXPIRES_ASC) {
          totalCount
          edges {
            node {
              name
              internalName
            }
          }
        }
        ending: products(first: 3, filter: $ending, orderBy: EXPIRES_ASC) {
          totalCount
          edges {
            node {
              name
              internalName
            }
          }
        }
      }
    `,
    props.organization,
  )
  const viewer = useFragment(
    graphql`
      fragment Decisions_viewer on Viewer {
        notifications(first: 50, open: true) {
          edges {
            node {
              id
              action
              actorName
              organizationName
              organizationSlug
              targetId
              targetName
              data {
                name
                value
              }
            }
          }
        }
        invitations {
          id
          organizationName
          expiresAt
        }
        handovers {
          id
          organizationSlug
          askedByName
          expiresAt
          viewerCanAnswer
        }
        successions {
          id
          organizationSlug
          namedByName
          viewerCanAnswer
          viewerCanTakeOver
        }
      }
    `,
    props.viewer,
  )
  const { suspended, ranOut, ending } = organization

  function names(products: typeof suspended): string {
    const listed = products.edges.map(({ node }) => node.internalName || node.name)
    const more = products.totalCount - listed.length
    return format.list(
      more > 0 ? [...listed, plural(more, { one: '# more', other: '# more' })] : listed,
    )
  }

  const decisions: Decision[] = []
  for (const invitation of viewer?.invitations ?? []) {
    decisions.push({
      id: invitation.id,
      tone: 'warn',
      word: t`Invitation`,
      text: (
        <Trans>
          {invitation.organizationName} has invited you. The invitation ends{' '}
          {format.relative(invitation.expiresAt)}.
        </Trans>
      ),
      link: (
        <Link to="/organizations">
          <Trans>Answer</Trans>
        </Link>
      ),
    })
  }
  const represent = (text: ReactNode, id: string, tone: Tone = 'warn') =>
    decisions.push({
      id,
      tone,
      word: t`Representation`,
      text,
      link: (
        <Link to="/o/$org/representatives" params={{ org }}>
          <Trans>Decide</Trans>
        </Link>
      ),
    })
  for (const handover of viewer?.handovers ?? []) {
    if (handover.organizationSlug !== org || !handover.viewerCanAnswer) continue
    represent(
      <Trans>
        {handover.askedByName} asks you to become legal representative. It ends{' '}
        {format.relative(handover.expiresAt)}.
      </Trans>,
      handover.id,
    )
  }
  for (const named of viewer?.successions ?? []) {
    if (named.organizationSlug !== org) continue
    if (named.viewerCanAnswer) {
      represent(<Trans>{named.namedByName} has named you as successor.</Trans>, named.id)
    }
    if (named.viewerCanTakeOver) represent(<Trans>You can take over now.</Trans>, named.id)
  }
  const { succession } = organization
  if (succession?.viewerCanVote && succession.viewerConfirmed === null) {
    represent(
      <Trans>{succession.successorName} asks to take over. Confirm or refuse it.</Trans>,
      succession.id,
    )
  }
  for (const { id, clientName, viewerCanAnswer } of organization.partner?.pending ?? []) {
    if (!viewerCanAnswer) continue
    decisions.push({
      id,
      tone: 'warn',
      word: t`Invitation`,
      text: <Trans>{clientName} invites you to look after its products.</Trans>,
      link: (
        <Link to="/o/$org/clients/$linkId" params={{ org, linkId: id }}>
          <Trans>Answer</Trans>
        </Link>
      ),
    })
  }
  // What waits for the viewer here and is none of those above. One notification tells of each:
  // what is asked anew settles what was asked before.
  const shown = new Set([...decisions.map(({ id }) => id)])
  for (const { node } of viewer?.notifications.edges ?? []) {
    if (node.organizationSlug !== org || shown.has(node.targetId)) continue
    const place = placeOf(node)
    decisions.push({
      id: node.id,
      tone: 'warn',
      word: t`Asked of you`,
      text: notificationSentence(i18n, node),
      link: place && (
        <Link {...place}>
          <Trans>Answer</Trans>
        </Link>
      ),
    })
  }
  if (suspended.totalCount > 0) {
    decisions.push({
      id: 'suspended',
      tone: 'bad',
      word: t`Suspended`,
      text: t`${plural(suspended.totalCount, {
        one: '# product is suspended',
        other: '# products are suspended',
      })}: ${names(suspended)}`,
      link: <ProductsLink org={org} search={searches.suspended} />,
    })
  }
  if (ranOut.totalCount > 0) {
    decisions.push({
      id: 'ranOut',
      tone: 'bad',
      word: t`Ran out`,
      text: t`The term of ${plural(ranOut.totalCount, {
        one: '# product is over',
        other: '# products is over',
      })}: ${names(ranOut)}`,
      link: <ProductsLink org={org} search={searches.ranOut} />,
    })
  }
  if (ending.totalCount > 0) {
    decisions.push({
      id: 'ending',
      tone: 'warn',
      word: t`Ends soon`,
      text: t`${plural(ending.totalCount, {
        one: '# product ends within 30 days and does not renew by itself',
        other: '# products end within 30 days and do not renew by themselves',
      })}: ${names(ending)}`,
      link: <ProductsLink org={org} search={searches.ending} />,
    })
  }
  if (
    organization.representativeCount === 1 &&
    organization.viewerCanGrantRepresentative &&
    organization.kind !== 'PERSON'
  ) {
    decisions.push({
      id: 'representative',
      tone: 'warn',
      word: t`Risk`,
      text: (
        <Trans>
          There is only one legal representative. If that person is unreachable, nobody can act for
          the organization.
        </Trans>
      ),
      link: (
        <Link to="/o/$org/members" params={{ org }} search={{ invite: 'legal_representative' }}>
          <Trans>Invite a second one</Trans>
        </Link>
      ),
    })
  }
  const waiting = (organization.invitations ?? []).filter((invitation) =>
    invitation.state === 'EXPIRED'
      ? true
      : invitation.state === 'PENDING' &&
        new Date(invitation.expiresAt).getTime() - Date.now() < soon,
  )
  if (waiting.length > 0) {
    const emails = waiting.map((invitation) => invitation.email)
    const more = emails.length - sample
    const listed = format.list(
      more > 0
        ? [...emails.slice(0, sample), plural(more, { one: '# more', other: '# more' })]
        : emails,
    )
    decisions.push({
      id: 'invitations',
      tone: 'calm',
      word: t`Unanswered`,
      text: t`${plural(waiting.length, {
        one: '# invitation has ended or ends within two days',
        other: '# invitations have ended or end within two days',
      })}: ${listed}`,
      link: (
        <Link to="/o/$org/members" params={{ org }}>
          <Trans>Send again</Trans>
        </Link>
      ),
    })
  }
  if (organization.viewerCanUpdate && organization.addresses?.length === 0) {
    decisions.push({
      id: 'address',
      tone: 'calm',
      word: t`Missing`,
      text: <Trans>The organization has no postal address yet. Invoices need one.</Trans>,
      link: (
        <Link to="/o/$org/organization" params={{ org }}>
          <Trans>Add an address</Trans>
        </Link>
      ),
    })
  }

  if (decisions.length === 0) {
    return (
      <div className="border-rule border-y py-3">
        <p>
          <Trans>Nothing needs a decision</Trans>
        </p>
        <p className="text-soft">
          <Trans>
            Suspended products, terms that end without renewal and unanswered invitations appear
            here.
          </Trans>
        </p>
      </div>
    )
  }
  return (
    <ul className="border-rule border-t">
      {decisions.map((decision) => (
        <li
          key={decision.id}
          className="grid items-baseline gap-x-4 gap-y-1 border-rule border-b py-3 phone:grid-cols-[7.5rem_minmax(0,1fr)_auto]"
        >
          <span>
            <Status tone={decision.tone}>{decision.word}</Status>
          </span>
          <p className="wrap-anywhere">{decision.text}</p>
          <span>{decision.link}</span>
        </li>
      ))}
    </ul>
  )
}

function ProductsLink(props: { org: string; search: (typeof searches)[keyof typeof searches] }) {
  return (
    <Link to="/o/$org/products" params={{ org: props.org }} search={props.search}>
      <Trans>Show</Trans>
    </Link>
  )
}

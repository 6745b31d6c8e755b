import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import type { removal_preview$key } from './__generated__/removal_preview.graphql'

/** What ends with a membership, counted, one sentence each; nothing is said of what there is none of. */
export function useRemovalSentences(preview: removal_preview$key | null | undefined): string[] {
  const { t } = useLingui()
  const ends = useFragment(
    graphql`
      fragment removal_preview on RemovalPreview {
        sessions
        apiTokens
        productGrants
        teams
        savedViews
        sentInvitations
        clients
        reminders
      }
    `,
    preview,
  )
  if (!ends) return []
  const counted: [number, string][] = [
    [
      ends.sessions,
      t`${plural(ends.sessions, {
        one: '# signed-in browser loses this organization at its next request.',
        other: '# signed-in browsers lose this organization at their next request.',
      })}`,
    ],
    [
      ends.apiTokens,
      t`${plural(ends.apiTokens, {
        one: '# API token is revoked.',
        other: '# API tokens are revoked.',
      })}`,
    ],
    [
      ends.productGrants,
      t`${plural(ends.productGrants, {
        one: '# right on a product or a kind of products ends.',
        other: '# rights on products or kinds of products end.',
      })}`,
    ],
    [
      ends.teams,
      t`${plural(ends.teams, {
        one: 'The place in # team ends, and what comes with it.',
        other: 'The places in # teams end, and what comes with them.',
      })}`,
    ],
    [
      ends.savedViews,
      t`${plural(ends.savedViews, {
        one: '# saved view is deleted.',
        other: '# saved views are deleted.',
      })}`,
    ],
    [
      ends.sentInvitations,
      t`${plural(ends.sentInvitations, {
        one: '# invitation they sent can no longer be accepted. Send it again to keep it.',
        other: '# invitations they sent can no longer be accepted. Send them again to keep them.',
      })}`,
    ],
    [
      ends.clients,
      t`${plural(ends.clients, {
        one: '# client is no longer within their reach.',
        other: '# clients are no longer within their reach.',
      })}`,
    ],
    [
      ends.reminders,
      t`${plural(ends.reminders, {
        one: '# kind of reminders no longer reaches them.',
        other: '# kinds of reminders no longer reach them.',
      })}`,
    ],
  ]
  return counted.filter(([count]) => count > 0).map(([, sentence]) => sentence)
}

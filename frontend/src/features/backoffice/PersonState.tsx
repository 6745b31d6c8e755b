import { Trans } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { Status } from '../../ui/Status'
import type { PersonState_user$key } from './__generated__/PersonState_user.graphql'

/** How somebody’s sign-in stands. */
export function PersonState(props: { user: PersonState_user$key }) {
  const { blockedAt, emailVerified, staff } = useFragment(
    graphql`
      fragment PersonState_user on StaffUser {
        blockedAt
        emailVerified
        staff
      }
    `,
    props.user,
  )
  return (
    <span className="flex flex-wrap gap-1.5">
      {blockedAt ? (
        <Status tone="bad">
          <Trans>Blocked</Trans>
        </Status>
      ) : emailVerified ? (
        <Status tone="good">
          <Trans>Active</Trans>
        </Status>
      ) : (
        <Status tone="warn">
          <Trans>Address not confirmed</Trans>
        </Status>
      )}
      {staff && (
        <Status tone="calm">
          <Trans>Staff</Trans>
        </Status>
      )}
    </span>
  )
}

import { Trans } from '@lingui/react/macro'
import { Status } from '../../ui/Status'

/** Whether a membership grants anything at the moment. */
export function MemberState({ member }: { member: { suspendedAt: string | null | undefined } }) {
  return member.suspendedAt ? (
    <Status tone="warn">
      <Trans>Suspended</Trans>
    </Status>
  ) : (
    <Status tone="good">
      <Trans>Active</Trans>
    </Status>
  )
}

import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { Status } from '../../ui/Status'
import type { WebhookState_webhook$key } from './__generated__/WebhookState_webhook.graphql'

/** Whether a webhook is told anything, in one word. */
export function WebhookState(props: { webhook: WebhookState_webhook$key }) {
  const { t } = useLingui()
  const { paused, pausedBecause, failures } = useFragment(
    graphql`
      fragment WebhookState_webhook on WebhookEndpoint {
        paused
        pausedBecause
        failures
      }
    `,
    props.webhook,
  )
  if (paused) {
    return pausedBecause === 'failures' ? (
      <Status tone="bad">
        <Trans>Paused after failures</Trans>
      </Status>
    ) : (
      <Status tone="calm">
        <Trans>Paused</Trans>
      </Status>
    )
  }
  if (failures > 0) {
    return (
      <Status tone="warn">
        {t`${plural(failures, { one: '# failure in a row', other: '# failures in a row' })}`}
      </Status>
    )
  }
  return (
    <Status tone="good">
      <Trans>Active</Trans>
    </Status>
  )
}

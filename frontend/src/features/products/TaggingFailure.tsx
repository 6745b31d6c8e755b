import { Trans } from '@lingui/react/macro'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'

/** Why the tags are as they were before, until somebody has read it. */
export function TaggingFailure(props: {
  tagging: { failure: string | undefined; dismiss: () => void }
}) {
  const { failure, dismiss } = props.tagging
  if (!failure) return null
  return (
    <Notice
      tone="bad"
      actions={
        <Button variant="quiet" onClick={dismiss}>
          <Trans>Dismiss</Trans>
        </Button>
      }
    >
      {failure}
    </Notice>
  )
}

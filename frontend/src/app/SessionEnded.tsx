import { Trans, useLingui } from '@lingui/react/macro'
import { sessionRenewed, useSessionEnded } from '../lib/session'
import { Button } from '../ui/Button'
import { AlertDialog } from '../ui/Dialog'
import { LinkButton } from '../ui/Link'

/** When the session ends under a half-filled form: sign in elsewhere and come back to it. */
export function SessionEnded() {
  const { t } = useLingui()
  const ended = useSessionEnded()
  return (
    <AlertDialog
      open={ended}
      onOpenChange={sessionRenewed}
      title={t`Your session has ended`}
      description={t`Sign in again in a new tab, then come back here. What you typed is still in place.`}
      actions={
        <>
          <Button onClick={sessionRenewed}>
            <Trans>I have signed in again</Trans>
          </Button>
          <LinkButton variant="primary" href="/sign-in" target="_blank" rel="noopener">
            <Trans>Sign in</Trans>
          </LinkButton>
        </>
      }
    />
  )
}

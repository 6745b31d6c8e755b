import { Trans, useLingui } from '@lingui/react/macro'
import { SecretDialog } from '../../ui/SecretDialog'

/** The signing secret of a webhook, the one time it is shown. */
export function WebhookSecret(props: { secret: string; onDone: () => void }) {
  const { t } = useLingui()
  return (
    <SecretDialog
      title={t`Signing secret`}
      description={t`It is shown once. For another one, rotate the secret.`}
      secret={props.secret}
      fileName="webhook-secret"
      onDone={props.onDone}
    >
      <p className="mt-4">
        <Trans>
          Your program checks each message with it: the header{' '}
          <code className="font-mono">Kontor-Signature</code> holds a time{' '}
          <code className="font-mono">t</code> and a signature <code className="font-mono">v1</code>
          , the HMAC-SHA256 of the time, a point and the body. Refuse what does not match, and what
          is older than five minutes.
        </Trans>
      </p>
    </SecretDialog>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { faultText } from '../../lib/fault-text'
import { Button } from '../../ui/Button'
import { Link } from '../../ui/Link'
import { Notice } from '../../ui/Notice'
import { PageHeader } from '../../ui/Page'
import { requestReset, resendConfirmation } from './resend'
import { useStart } from './start'

/** Mails take a moment: a second one is offered after this (milliseconds). */
const patience = 30_000

/** Look into your mailbox. Says the same whether the address has an account or not. */
export function MailSent(props: {
  email: string
  purpose: 'confirm' | 'reset'
  /** Back to the form, to correct the address. */
  onBack: () => void
}) {
  const { t, i18n } = useLingui()
  const { provider } = useStart()
  const page = useRef<HTMLDivElement>(null)
  const [sent, setSent] = useState(1)
  const [early, setEarly] = useState(true)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  useEffect(() => page.current?.querySelector('h1')?.focus(), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every mail begins a new wait
  useEffect(() => {
    setEarly(true)
    const timer = setTimeout(() => setEarly(false), patience)
    return () => clearTimeout(timer)
  }, [sent])

  async function again() {
    setBusy(true)
    setFailure(undefined)
    try {
      await (props.purpose === 'confirm' ? resendConfirmation : requestReset)(props.email)
      setSent(sent + 1)
    } catch (error) {
      setFailure(faultText(i18n, error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div ref={page}>
      <PageHeader title={t`Look into your mailbox`} />
      <p>
        {props.purpose === 'confirm' ? (
          <Trans>
            We have sent a mail to <strong className="wrap-anywhere">{props.email}</strong>. Open
            the link in it to confirm the address; it is good for 24 hours. You can sign in
            afterwards.
          </Trans>
        ) : (
          <Trans>
            If <strong className="wrap-anywhere">{props.email}</strong> has an account here, a mail
            with a link is on its way. The link is good for 30 minutes and sets a new password.
          </Trans>
        )}
      </p>
      {provider.viewerCanReadMailbox && (
        <p className="mt-3">
          <Trans>
            This server keeps its mails itself:{' '}
            <Link href={`/mailbox?to=${encodeURIComponent(props.email)}`}>read them here</Link>.
          </Trans>
        </p>
      )}
      <h2 className="mt-8 font-semibold text-lead">
        <Trans>No mail?</Trans>
      </h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        <li>
          <Trans>It can take a minute, and it may lie among the unwanted mail.</Trans>
        </li>
        <li>
          <Trans>Look at the address above: is it written as it should be?</Trans>
        </li>
      </ul>
      <div className="mt-5 flex flex-wrap gap-3">
        {!early && (
          <Button onClick={again} busy={busy}>
            <Trans>Send the mail again</Trans>
          </Button>
        )}
        <Button onClick={props.onBack}>
          <Trans>Use another address</Trans>
        </Button>
      </div>
      <div className="mt-4" aria-live="polite">
        {failure && <Notice tone="bad">{failure}</Notice>}
        {!failure && sent > 1 && (
          <Notice tone="good">
            <Trans>Sent again. Only the link in the newest mail counts.</Trans>
          </Notice>
        )}
      </div>
    </div>
  )
}

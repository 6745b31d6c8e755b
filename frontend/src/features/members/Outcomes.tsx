import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Status } from '../../ui/Status'

/** What became of one invited address; `refusal` says why it was not sent. */
export type Outcome = { email: string; refusal: string | null | undefined }

const refusals: Record<string, MessageDescriptor> = {
  email_invalid: msg`This is not an e-mail address. Correct it below.`,
  already_member: msg`Belongs to the organization already.`,
  already_invited: msg`Has an invitation already. Send that one again, or cancel it first.`,
  duplicate: msg`Stands twice in the list; one invitation was sent.`,
}

/** The result of each address, kept in sight until the sheet is closed. */
export function Outcomes({ outcomes }: { outcomes: Outcome[] }) {
  const { t, i18n } = useLingui()
  const region = useRef<HTMLElement>(null)
  const sent = outcomes.filter(({ refusal }) => !refusal).length
  const refused = outcomes.length - sent

  useEffect(() => {
    if (outcomes.length > 0) region.current?.focus()
  }, [outcomes])

  if (outcomes.length === 0) return null
  return (
    <section ref={region} tabIndex={-1} aria-labelledby="outcomes" className="outline-none">
      <h3 id="outcomes" className="font-semibold">
        {refused === 0
          ? t`${plural(sent, { one: '# invitation sent', other: '# invitations sent' })}`
          : t`${plural(sent, { one: '# invitation sent', other: '# invitations sent' })}, ${refused} not sent`}
      </h3>
      <ul className="mt-2 border-rule border-t">
        {outcomes.map(({ email, refusal }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: an address may stand twice, and nothing moves
            key={index}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-rule border-b py-2"
          >
            {refusal ? (
              <Status tone="bad">
                <Trans>Not sent</Trans>
              </Status>
            ) : (
              <Status tone="good">
                <Trans>Sent</Trans>
              </Status>
            )}
            <span className="wrap-anywhere font-semibold">{email}</span>
            {refusal && (
              <span className="text-soft">
                {refusals[refusal] ? i18n._(refusals[refusal]) : refusal}
              </span>
            )}
          </li>
        ))}
      </ul>
      {refused > 0 && (
        <p className="mt-2 text-soft">
          <Trans>
            Those that were not sent stand in the list below. Correct them and send again.
          </Trans>
        </p>
      )}
    </section>
  )
}

import type { I18n } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import type { ChainStatus_organization$key } from './__generated__/ChainStatus_organization.graphql'
import type { ChainStatusMutation } from './__generated__/ChainStatusMutation.graphql'

type Found = ChainStatusMutation['response']['verifyActivity']['check']

/** How far the chain goes that seals the log, and whether it is whole. */
export function ChainStatus(props: { organization: ChainStatus_organization$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { id, activityChain: chain } = useFragment(
    graphql`
      fragment ChainStatus_organization on Organization {
        id
        activityChain {
          length
          head
          sealedAt
        }
      }
    `,
    props.organization,
  )
  const [verify, busy] = useCommand<ChainStatusMutation>(graphql`
    mutation ChainStatusMutation($input: VerifyActivityInput!) {
      verifyActivity(input: $input) {
        check {
          intact
          lines
          erased
          reason
          brokenAt
          chain {
            length
            head
          }
        }
      }
    }
  `)
  const [found, setFound] = useState<Found>()
  const [failure, setFailure] = useState<string>()
  if (!chain) return null

  async function check() {
    setFailure(undefined)
    try {
      setFound((await verify({ input: { organizationId: id } })).verifyActivity.check)
    } catch (error) {
      setFound(undefined)
      setFailure(faultText(i18n, error))
    }
  }

  const { length } = chain
  const lines = found?.lines ?? 0
  return (
    <section aria-label={t`Chain of the log`} className="pb-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-rule border-b pb-3">
        <ShieldCheck size={20} aria-hidden className="shrink-0 text-soft" />
        <p className="min-w-0 flex-1 basis-64">
          {t`${plural(length, { one: '# line is sealed.', other: '# lines are sealed.' })}`}{' '}
          {chain.sealedAt && (
            <span className="text-soft">
              <Trans>The last one {format.relative(chain.sealedAt)}.</Trans>{' '}
              <Trans>
                Head: <code title={chain.head}>{chain.head.slice(0, 16)}…</code>
              </Trans>
            </span>
          )}
        </p>
        <Button busy={busy} onClick={check}>
          <Trans>Check now</Trans>
        </Button>
      </div>
      <div className="[&:not(:empty)]:pt-3">
        {failure && <Notice tone="bad">{failure}</Notice>}
        {found?.intact && (
          <Notice tone="good">
            {t`${plural(lines, {
              one: '# line was checked. It stands as it was written.',
              other:
                '# lines were checked. They stand as they were written, none is missing and none was added.',
            })}`}
          </Notice>
        )}
        {found && !found.intact && <Notice tone="bad">{breakText(i18n, found)}</Notice>}
      </div>
    </section>
  )
}

/** What does not fit, and what to do. */
export function breakText(i18n: I18n, { reason, brokenAt }: Pick<Found, 'reason' | 'brokenAt'>) {
  const number = brokenAt ?? 0
  const what =
    {
      missing_seal: msg`Seal no. ${number} is missing.`,
      missing_line: msg`The line with seal no. ${number} is missing.`,
      not_erased: msg`Line no. ${number} says that it was erased, and holds something.`,
      unsealed: msg`A line has no seal: it was put in past the program.`,
    }[reason] ?? msg`Line no. ${number}, its seal or its place was changed.`
  return `${i18n._(what)} ${i18n._(msg`The log is not as it was written. Tell your provider, and keep an export of it.`)}`
}

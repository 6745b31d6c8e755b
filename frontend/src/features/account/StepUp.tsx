import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useEffect, useState } from 'react'
import { graphql, useLazyLoadQuery } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { useCommand } from '../../relay/command'
import { PasswordField } from '../../ui/TextField'
import type { StepUpMutation } from './__generated__/StepUpMutation.graphql'
import type { StepUpQuery } from './__generated__/StepUpQuery.graphql'

/** The name under which a form carries the password. */
export const stepUpName = 'password'

/** Asks a little before the server would refuse: typing takes time too (milliseconds). */
const margin = 15_000

/**
 * The password before a dangerous action, as a child of its ConfirmDialog or
 * form; while the server remembers it, only until when. Send it with
 * `useProvePassword` before the action itself.
 */
export function StepUp(props: { error?: string }) {
  return (
    <Suspense>
      <Question {...props} />
    </Suspense>
  )
}

function Question(props: { error?: string }) {
  const { t } = useLingui()
  const format = useFormats()
  const { viewer } = useLazyLoadQuery<StepUpQuery>(
    graphql`
      query StepUpQuery {
        viewer {
          provedUntil
        }
      }
    `,
    {},
    { fetchPolicy: 'store-and-network' },
  )
  const until = viewer?.provedUntil
  const open = useFuture(until)

  if (open && until) {
    return (
      <p role="status" className="text-soft">
        <Trans>
          You gave your password a moment ago. It is remembered until {format.time(until)}.
        </Trans>
      </p>
    )
  }
  return (
    <PasswordField
      name={stepUpName}
      label={t`Your password`}
      hint={t`It is then remembered for ten minutes in this browser.`}
      error={props.error}
      autoFocus
    />
  )
}

/** Whether an instant is still to come; tells again when it has passed. */
function useFuture(instant: string | null | undefined): boolean {
  const [now, setNow] = useState(Date.now)
  const end = instant ? Date.parse(instant) - margin : 0
  useEffect(() => {
    const left = end - Date.now()
    if (left <= 0) return
    const timer = setTimeout(() => setNow(end), left)
    return () => clearTimeout(timer)
  }, [end])
  return end > now
}

/** Proves the password a form carries; does nothing where the form did not ask for it. */
export function useProvePassword(): (data: FormData) => Promise<void> {
  const [prove] = useCommand<StepUpMutation>(graphql`
    mutation StepUpMutation($input: ProvePasswordInput!) {
      provePassword(input: $input) {
        viewer {
          provedUntil
        }
      }
    }
  `)
  return async (data) => {
    const password = data.get(stepUpName)
    if (typeof password === 'string') await prove({ input: { password } })
  }
}

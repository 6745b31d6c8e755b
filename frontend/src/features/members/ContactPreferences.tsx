import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Switch } from '../../ui/Choice'
import type { ContactPreferences_membership$key } from './__generated__/ContactPreferences_membership.graphql'
import type { ContactPreferencesMutation } from './__generated__/ContactPreferencesMutation.graphql'

/** Which mails a member gets: switches that save themselves and say so. */
export function ContactPreferences(props: { membership: ContactPreferences_membership$key }) {
  const { t, i18n } = useLingui()
  const membership = useFragment(
    graphql`
      fragment ContactPreferences_membership on Membership {
        id
        notifyBilling
        notifyProducts
        isLastRepresentative
        viewerCanSetContact
      }
    `,
    props.membership,
  )
  const [set, busy] = useCommand<ContactPreferencesMutation>(graphql`
    mutation ContactPreferencesMutation($input: SetContactPreferencesInput!) {
      setContactPreferences(input: $input) {
        membership {
          id
          notifyBilling
          notifyProducts
        }
      }
    }
  `)
  const [saved, setSaved] = useState(false)
  const [failure, setFailure] = useState<{ of: string; text: string }>()
  const { id, viewerCanSetContact: editable } = membership
  // The only legal representative gets the mails about billing in any case (R19).
  const bound = membership.isLastRepresentative && membership.notifyBilling

  async function save(change: { notifyBilling?: boolean; notifyProducts?: boolean }) {
    if (busy) return
    setSaved(false)
    setFailure(undefined)
    try {
      await set({ input: { membershipId: id, ...change } })
      setSaved(true)
    } catch (error) {
      setFailure({ of: Object.keys(change)[0] ?? '', text: faultText(i18n, error) })
    }
  }

  return (
    <div className="flex flex-col gap-2">
      <Switch
        label={t`Mails about billing`}
        hint={
          bound
            ? t`The only legal representative always gets them.`
            : t`Invoices, payments, renewals.`
        }
        error={failure?.of === 'notifyBilling' ? failure.text : undefined}
        checked={membership.notifyBilling}
        disabled={!editable || bound}
        aria-busy={busy || undefined}
        onChange={(event) => save({ notifyBilling: event.currentTarget.checked })}
      />
      <Switch
        label={t`Mails about products`}
        hint={t`What becomes of the services: activated, suspended, ended.`}
        error={failure?.of === 'notifyProducts' ? failure.text : undefined}
        checked={membership.notifyProducts}
        disabled={!editable}
        aria-busy={busy || undefined}
        onChange={(event) => save({ notifyProducts: event.currentTarget.checked })}
      />
      <p role="status" className="min-h-6 text-good">
        {saved && <Trans>Saved</Trans>}
      </p>
    </div>
  )
}

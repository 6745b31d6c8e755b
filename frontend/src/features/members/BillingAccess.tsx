import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Switch } from '../../ui/Choice'
import type { BillingAccess_membership$key } from './__generated__/BillingAccess_membership.graphql'
import type { BillingAccessMutation } from './__generated__/BillingAccessMutation.graphql'

/** The billing right of a collaborator: one switch that saves itself and says so. */
export function BillingAccess(props: { membership: BillingAccess_membership$key }) {
  const { t, i18n } = useLingui()
  const membership = useFragment(
    graphql`
      fragment BillingAccess_membership on Membership {
        id
        billingAccess
        isViewer
        viewerCanChangeRole
      }
    `,
    props.membership,
  )
  const [set, busy] = useCommand<BillingAccessMutation>(graphql`
    mutation BillingAccessMutation($input: SetBillingAccessInput!) {
      setBillingAccess(input: $input) {
        membership {
          id
          billingAccess
        }
      }
    }
  `)
  const [saved, setSaved] = useState(false)
  const [failure, setFailure] = useState<string>()
  // Nobody gives rights to themselves.
  const editable = membership.viewerCanChangeRole && !membership.isViewer

  async function save(billingAccess: boolean) {
    setSaved(false)
    setFailure(undefined)
    try {
      await set({ input: { membershipId: membership.id, billingAccess } })
      setSaved(true)
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }

  return (
    <div className="flex flex-wrap items-start gap-x-4">
      <Switch
        label={t`May see prices and billing data`}
        hint={
          editable ? undefined : t`Another administrator or a legal representative can change this.`
        }
        error={failure}
        checked={membership.billingAccess}
        disabled={!editable}
        aria-busy={busy || undefined}
        onChange={(event) => !busy && save(event.currentTarget.checked)}
      />
      <p role="status" className="py-0.5 text-good">
        {saved && <Trans>Saved</Trans>}
      </p>
    </div>
  )
}

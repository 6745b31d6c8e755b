import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choice'
import { FormError, FormLayout, useForm } from '../../ui/form'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type { ProductLockMutation } from './__generated__/ProductLockMutation.graphql'

/** Locks a product by its reference, or lifts the provider’s lock. */
export function ProductLock() {
  const { t } = useLingui()
  const [what, setWhat] = useState('lock')
  const [set] = useCommand<ProductLockMutation>(graphql`
    mutation ProductLockMutation($input: SetProviderLockInput!) {
      setProviderLock(input: $input) {
        productName
        organizationName
        locked
      }
    }
  `)
  const form = useForm({
    names: ['reference', 'reason'],
    check: ({ reference, reason }) => ({
      reference: reference.trim() ? undefined : t`Enter the reference of the product.`,
      reason: what === 'lift' || reason.trim() ? undefined : t`Say why. The customer reads it.`,
    }),
    send: async ({ reference, reason }) => {
      const { setProviderLock: done } = await set({
        input: { reference: reference.trim(), locked: what === 'lock', reason: reason.trim() },
      })
      form.ref.current?.reset()
      toast(
        done.locked
          ? t`${done.productName} of ${done.organizationName} is locked`
          : t`${done.productName} of ${done.organizationName} is no longer locked`,
      )
    },
  })
  return (
    <form {...form.props}>
      <FormLayout
        actions={
          <Button type="submit" busy={form.busy}>
            {what === 'lock' ? <Trans>Lock product</Trans> : <Trans>Lift lock</Trans>}
          </Button>
        }
      >
        <FormError form={form} />
        <TextField
          {...form.field('reference')}
          label={t`Reference`}
          maxLength={64}
          autoComplete="off"
        />
        <RadioGroup
          label={t`What to do`}
          name="what"
          value={what}
          onChange={setWhat}
          options={[
            { value: 'lock', label: t`Lock it` },
            { value: 'lift', label: t`Lift the provider’s lock` },
          ]}
        />
        {what === 'lock' && (
          <TextField
            {...form.field('reason')}
            label={t`Reason`}
            hint={t`Whoever sees the product gets it by mail.`}
            maxLength={500}
          />
        )}
      </FormLayout>
    </form>
  )
}

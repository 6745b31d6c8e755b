import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Checkbox, Select } from '../../ui/Choice'
import { DialogActions } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type { AddressForm_address$key } from './__generated__/AddressForm_address.graphql'
import type { AddressFormAddMutation } from './__generated__/AddressFormAddMutation.graphql'
import type { AddressFormUpdateMutation } from './__generated__/AddressFormUpdateMutation.graphql'
import { countries } from './countries'

/** The controls carry the names that the server's errors carry. */
const names = [
  'address.label',
  'address.recipient',
  'address.line1',
  'address.line2',
  'address.postalCode',
  'address.city',
  'address.region',
  'address.country',
] as const

/** Adds an address, or changes one as a whole. */
export function AddressForm(props: {
  organizationId: string
  /** The address to change; null adds one. */
  address: AddressForm_address$key | null
  /** There is no address yet: this one becomes the main one. */
  first: boolean
  onClose: () => void
}) {
  const { t, i18n } = useLingui()
  const address = useFragment(
    graphql`
      fragment AddressForm_address on Address {
        id
        label
        recipient
        line1
        line2
        postalCode
        city
        region
        country
        main
        billing
      }
    `,
    props.address,
  )
  const [add] = useCommand<AddressFormAddMutation>(graphql`
    mutation AddressFormAddMutation($input: AddAddressInput!) {
      addAddress(input: $input) {
        organization {
          id
          ...Addresses_organization
        }
      }
    }
  `)
  const [update] = useCommand<AddressFormUpdateMutation>(graphql`
    mutation AddressFormUpdateMutation($input: UpdateAddressInput!) {
      updateAddress(input: $input) {
        organization {
          id
          ...Addresses_organization
        }
      }
    }
  `)
  const options = useMemo(
    () => [{ value: '', label: '—' }, ...countries(i18n.locale)],
    [i18n.locale],
  )
  const alwaysMain = props.first || address?.main === true

  const form = useForm({
    names,
    check: (values) => ({
      'address.recipient': values['address.recipient'].trim() ? undefined : t`Enter the recipient.`,
      'address.line1': values['address.line1'].trim() ? undefined : t`Enter street and number.`,
      'address.city': values['address.city'].trim() ? undefined : t`Enter the town.`,
      'address.country': values['address.country'] ? undefined : t`Choose a country.`,
    }),
    send: async (values, data) => {
      const input = {
        label: values['address.label'],
        recipient: values['address.recipient'],
        line1: values['address.line1'],
        line2: values['address.line2'],
        postalCode: values['address.postalCode'],
        city: values['address.city'],
        region: values['address.region'],
        country: values['address.country'],
        main: alwaysMain || data.has('main'),
        billing: data.has('billing'),
      }
      if (address) {
        await update({ input: { addressId: address.id, address: input } })
        toast(t`Address saved`, { description: input.city })
      } else {
        await add({ input: { organizationId: props.organizationId, address: input } })
        toast(t`Address added`, { description: input.city })
      }
      props.onClose()
    },
  })

  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormError form={form} />
      <TextField
        {...form.field('address.label')}
        label={t`Label`}
        hint={t`What you call it, such as “Warehouse”. May stay empty.`}
        defaultValue={address?.label}
      />
      <TextField
        {...form.field('address.recipient')}
        label={t`Recipient`}
        required
        defaultValue={address?.recipient}
        autoComplete="organization"
      />
      <TextField
        {...form.field('address.line1')}
        label={t`Street and number`}
        required
        defaultValue={address?.line1}
        autoComplete="address-line1"
      />
      <TextField
        {...form.field('address.line2')}
        label={t`Second line`}
        defaultValue={address?.line2}
        autoComplete="address-line2"
      />
      <div className="grid gap-4 phone:grid-cols-[9rem_1fr]">
        <TextField
          {...form.field('address.postalCode')}
          label={t`Postal code`}
          defaultValue={address?.postalCode}
          autoComplete="postal-code"
        />
        <TextField
          {...form.field('address.city')}
          label={t`Town`}
          required
          defaultValue={address?.city}
          autoComplete="address-level2"
        />
      </div>
      <TextField
        {...form.field('address.region')}
        label={t`Region or canton`}
        defaultValue={address?.region}
        autoComplete="address-level1"
      />
      <Select
        {...form.field('address.country')}
        label={t`Country`}
        required
        defaultValue={address?.country ?? ''}
        options={options}
        autoComplete="country"
      />
      {alwaysMain ? (
        <p className="text-soft">
          {props.first ? (
            <Trans>The first address becomes the main one.</Trans>
          ) : (
            <Trans>
              This is the main address. To change that, make another one the main address.
            </Trans>
          )}
        </p>
      ) : (
        <Checkbox
          name="main"
          label={t`Make it the main address`}
          hint={t`It takes the place of the present one.`}
        />
      )}
      <Checkbox
        name="billing"
        label={t`May be put on invoices`}
        defaultChecked={address?.billing}
      />
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {address ? <Trans>Save address</Trans> : <Trans>Add address</Trans>}
        </Button>
      </DialogActions>
    </form>
  )
}

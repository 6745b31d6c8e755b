import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Dialog } from '../../ui/Dialog'
import { Status } from '../../ui/Status'
import { toast } from '../../ui/toast'
import type {
  Addresses_organization$data,
  Addresses_organization$key,
} from './__generated__/Addresses_organization.graphql'
import type { AddressesDeleteMutation } from './__generated__/AddressesDeleteMutation.graphql'
import { AddressForm } from './AddressForm'

type Address = NonNullable<Addresses_organization$data['addresses']>[number]

/** The postal addresses, the main one first. */
export function Addresses(props: { organization: Addresses_organization$key }) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment Addresses_organization on Organization {
        id
        viewerCanUpdate
        addresses {
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
          ...AddressForm_address
        }
      }
    `,
    props.organization,
  )
  const [remove] = useCommand<AddressesDeleteMutation>(graphql`
    mutation AddressesDeleteMutation($input: DeleteAddressInput!) {
      deleteAddress(input: $input) {
        organization {
          id
          ...Addresses_organization
        }
      }
    }
  `)
  const [open, setOpen] = useState<'form' | 'delete'>()
  // Kept while a dialog closes, so that it does not change on its way out.
  const [chosen, setChosen] = useState<Address>()
  const addresses = organization.addresses ?? []

  function ask(dialog: 'form' | 'delete', address?: Address) {
    setChosen(address)
    setOpen(dialog)
  }
  const close = () => setOpen(undefined)

  return (
    <>
      {addresses.length === 0 ? (
        <p className="pb-4 text-soft">
          <Trans>No address yet. Invoices need one.</Trans>
        </p>
      ) : (
        <ul className="mb-4 border-rule border-t">
          {addresses.map((address) => (
            <li
              key={address.id}
              className="flex items-start justify-between gap-4 border-rule border-b py-3"
            >
              <PostalAddress address={address} />
              {organization.viewerCanUpdate && (
                <div className="flex flex-col gap-1 phone:flex-row">
                  <Button variant="quiet" onClick={() => ask('form', address)}>
                    <Trans>Edit</Trans>
                    <span className="sr-only"> {address.city}</span>
                  </Button>
                  {(!address.main || addresses.length === 1) && (
                    <Button variant="quiet" onClick={() => ask('delete', address)}>
                      <Trans>Delete</Trans>
                      <span className="sr-only"> {address.city}</span>
                    </Button>
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {organization.viewerCanUpdate && (
        <Button onClick={() => ask('form')}>
          <Trans>Add address</Trans>
        </Button>
      )}
      <Dialog
        open={open === 'form'}
        onOpenChange={(next) => !next && close()}
        title={chosen ? t`Edit address` : t`Add address`}
      >
        <AddressForm
          organizationId={organization.id}
          address={chosen ?? null}
          first={addresses.length === 0}
          onClose={close}
        />
      </Dialog>
      <ConfirmDialog
        open={open === 'delete'}
        onOpenChange={(next) => !next && close()}
        title={t`Delete the address in ${chosen?.city ?? ''}`}
        consequences={[t`New invoices can no longer carry it. Invoices already issued keep it.`]}
        confirm={t`Delete address`}
        keep={t`Keep address`}
        onConfirm={async () => {
          if (!chosen) return
          await remove({ input: { addressId: chosen.id } })
          toast(t`Address deleted`, { description: chosen.city })
        }}
      />
    </>
  )
}

function PostalAddress({ address }: { address: Address }) {
  const format = useFormats()
  const town = [address.postalCode, address.city].filter(Boolean).join(' ')
  return (
    <div className="wrap-anywhere min-w-0">
      <p className="flex flex-wrap items-center gap-2">
        {address.label && <strong className="font-semibold">{address.label}</strong>}
        {address.main && (
          <Status tone="good">
            <Trans>Main address</Trans>
          </Status>
        )}
        {address.billing && (
          <Status tone="calm">
            <Trans>For invoices</Trans>
          </Status>
        )}
      </p>
      <address className="not-italic">
        {[
          address.recipient,
          address.line1,
          address.line2,
          town,
          address.region,
          format.country(address.country),
        ]
          .filter(Boolean)
          .map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one address, two may be the same
            <span key={index} className="block">
              {line}
            </span>
          ))}
      </address>
    </div>
  )
}

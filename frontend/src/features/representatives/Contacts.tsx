import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { type Locale, languages } from '../../i18n/locale'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { type Column, DataTable } from '../../ui/DataTable'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { Section } from '../../ui/Page'
import { Status } from '../../ui/Status'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type {
  Contacts_organization$data,
  Contacts_organization$key,
} from './__generated__/Contacts_organization.graphql'
import type { ContactsAddMutation } from './__generated__/ContactsAddMutation.graphql'
import type { ContactsRemoveMutation } from './__generated__/ContactsRemoveMutation.graphql'

type Contact = NonNullable<Contacts_organization$data['trustedContacts']>[number]

const most = 3

/** People outside who may confirm that the successor takes over. */
export function Contacts(props: { organization: Contacts_organization$key }) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment Contacts_organization on Organization {
        id
        name
        locale
        viewerCanGrantRepresentative
        trustedContacts {
          id
          name
          email
          acceptedAt
          createdAt
        }
      }
    `,
    props.organization,
  )
  const [remove] = useCommand<ContactsRemoveMutation>(graphql`
    mutation ContactsRemoveMutation($input: RemoveTrustedContactInput!) {
      removeTrustedContact(input: $input) {
        organization {
          id
          ...Contacts_organization
        }
      }
    }
  `)
  const [adding, setAdding] = useState(false)
  const [gone, setGone] = useState<Contact>()
  const [asking, setAsking] = useState(false)
  const may = organization.viewerCanGrantRepresentative
  const contacts = organization.trustedContacts ?? []
  const columns = useColumns(
    may
      ? (contact) => {
          setGone(contact)
          setAsking(true)
        }
      : undefined,
  )

  return (
    <Section
      title={t`Trusted contacts`}
      description={t`People outside of ${organization.name}, three at most, who are asked by mail whether the successor may take over. They need no account and see nothing else.`}
    >
      {contacts.length > 0 && (
        <DataTable label={t`Trusted contacts`} columns={columns} rows={contacts} />
      )}
      {contacts.length === 0 && (
        <p className="text-soft">
          <Trans>Nobody outside is named.</Trans>
        </p>
      )}
      {may && contacts.length < most && (
        <div className="pt-5">
          <Button onClick={() => setAdding(true)}>
            <Trans>Add a trusted contact</Trans>
          </Button>
        </div>
      )}
      <Dialog open={adding} onOpenChange={setAdding} title={t`Add a trusted contact`}>
        <ContactForm
          organizationId={organization.id}
          locale={organization.locale}
          onDone={() => setAdding(false)}
        />
      </Dialog>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t`Remove the trusted contact ${gone?.name ?? ''}`}
        consequences={[
          t`The link in the mail to them no longer works, and what they have confirmed no longer counts.`,
        ]}
        confirm={t`Remove contact`}
        onConfirm={async () => {
          if (!gone) return
          await remove({ input: { contactId: gone.id } })
          toast(t`Trusted contact removed`, { description: gone.name })
        }}
      />
    </Section>
  )
}

function ContactForm(props: { organizationId: string; locale: Locale; onDone: () => void }) {
  const { t } = useLingui()
  const [add] = useCommand<ContactsAddMutation>(graphql`
    mutation ContactsAddMutation($input: AddTrustedContactInput!) {
      addTrustedContact(input: $input) {
        organization {
          id
          ...Contacts_organization
        }
      }
    }
  `)
  const form = useForm({
    names: ['name', 'email', 'locale'],
    check: ({ name, email }) => ({
      name: name.trim() ? undefined : t`Enter their name.`,
      email: email.includes('@') ? undefined : t`Enter their e-mail address.`,
    }),
    send: async ({ name, email, locale }) => {
      await add({
        input: {
          organizationId: props.organizationId,
          name: name.trim(),
          email,
          locale: locale as Locale,
        },
      })
      toast(t`Trusted contact asked`, { description: name })
      props.onDone()
    },
  })
  return (
    <form {...form.props} className="flex flex-col gap-5">
      <FormError form={form} />
      <TextField
        {...form.field('name')}
        label={t`Name`}
        maxLength={128}
        autoComplete="off"
        required
      />
      <TextField
        {...form.field('email')}
        label={t`E-mail address`}
        hint={t`They get a mail that asks whether they are willing; until then they do not count.`}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        required
      />
      <Select
        {...form.field('locale')}
        label={t`Language of the mail`}
        defaultValue={props.locale}
        options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
      />
      <DialogActions>
        <Button onClick={props.onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          <Trans>Add and send mail</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}

function useColumns(onRemove?: (contact: Contact) => void): Column<Contact>[] {
  const { t } = useLingui()
  const format = useFormats()
  const columns: Column<Contact>[] = [
    {
      id: 'name',
      header: t`Name`,
      cell: (contact) => (
        <>
          <span className="wrap-anywhere font-semibold">{contact.name}</span>
          <span className="wrap-anywhere block text-small text-soft">{contact.email}</span>
        </>
      ),
    },
    {
      id: 'state',
      header: t`State`,
      cell: ({ acceptedAt }) =>
        acceptedAt ? (
          <Status tone="good">
            <Trans>Willing since {format.date(acceptedAt)}</Trans>
          </Status>
        ) : (
          <Status tone="warn">
            <Trans>Not answered yet</Trans>
          </Status>
        ),
    },
  ]
  if (onRemove) {
    columns.push({
      id: 'remove',
      header: t`Remove`,
      hideHeader: true,
      cell: (contact) => (
        <Button variant="danger" onClick={() => onRemove(contact)}>
          <Trans>Remove</Trans>
          <span className="sr-only"> {contact.name}</span>
        </Button>
      ),
    })
  }
  return columns
}

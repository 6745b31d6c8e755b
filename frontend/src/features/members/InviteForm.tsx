import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { languages } from '../../i18n/locale'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Checkbox, RadioGroup, Select } from '../../ui/Choice'
import { DialogActions } from '../../ui/Dialog'
import { FieldGroup } from '../../ui/Field'
import { FormError, useForm } from '../../ui/form'
import { TextArea } from '../../ui/TextField'
import { Abilities } from '../organization/Abilities'
import type { InviteForm_organization$key } from './__generated__/InviteForm_organization.graphql'
import type { InviteFormMutation, Locale } from './__generated__/InviteFormMutation.graphql'
import { maxInvitees, readInvitees, writeInvitee } from './invitees'
import { type Outcome, Outcomes } from './Outcomes'

/** Who is asked, as what, and under which conditions. */
export function InviteForm(props: {
  organization: InviteForm_organization$key
  role: string
  list: string
  onList: (list: string) => void
  /** What became of those who were sent last. */
  outcomes: Outcome[]
  onOutcomes: (outcomes: Outcome[]) => void
  onClose: () => void
}) {
  const { t, i18n } = useLingui()
  const organization = useFragment(
    graphql`
      fragment InviteForm_organization on Organization {
        id
        locale
        roles {
          id
          key
          name
          permissions
          viewerCanGrant
        }
      }
    `,
    props.organization,
  )
  const [invite] = useCommand<InviteFormMutation>(graphql`
    mutation InviteFormMutation($input: InviteMembersInput!) {
      inviteMembers(input: $input) {
        results {
          email
          refusal
        }
        organization {
          id
          ...Invitations_organization
        }
      }
    }
  `)

  const { roles } = organization
  const wanted = roles.find(({ id, key }) => props.role === (key || id))
  const first = wanted?.viewerCanGrant ? wanted : roles.findLast((role) => role.viewerCanGrant)
  const [roleId, setRoleId] = useState(first?.id ?? '')
  const role = roles.find(({ id }) => id === roleId)

  const count = readInvitees(props.list).invitees.length
  const form = useForm({
    names: ['invitees', 'roleId', 'locale'],
    check: ({ invitees: list }) => {
      const { invitees, unread } = readInvitees(list)
      if (unread.length > 0) {
        return {
          invitees: t`No e-mail address in “${unread.join('”, “')}”. Add it or take the line out.`,
        }
      }
      if (invitees.length === 0) return { invitees: t`Enter at least one e-mail address.` }
      if (invitees.length > maxInvitees) {
        return {
          invitees: t`These are ${invitees.length} people. Send at most ${maxInvitees} invitations at once.`,
        }
      }
      return {}
    },
    send: async ({ invitees: list, roleId, locale }, data) => {
      const { invitees } = readInvitees(list)
      const { inviteMembers } = await invite({
        input: {
          organizationId: organization.id,
          invitees,
          roleId,
          locale: locale as Locale,
          strict: data.has('strict'),
          billingAccess: data.has('billingAccess'),
          notifyBilling: data.has('notifyBilling'),
          notifyProducts: data.has('notifyProducts'),
        },
      })
      const { results } = inviteMembers
      props.onOutcomes([...results])
      // Only those who were refused stay, ready to be corrected and sent again.
      props.onList(
        invitees
          .filter((_, index) => results[index]?.refusal)
          .map(writeInvitee)
          .join('\n'),
      )
    },
  })

  return (
    <form {...form.props} className="flex flex-col gap-5">
      <FormError form={form} />
      <Outcomes outcomes={props.outcomes} />
      <TextArea
        {...form.field('invitees')}
        label={t`People`}
        hint={t`One a line, or separated by commas: ana@example.com or Ana Ruiz <ana@example.com>. Paste a list of up to 50.`}
        rows={4}
        value={props.list}
        onChange={(event) => props.onList(event.currentTarget.value)}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <RadioGroup
        {...form.field('roleId')}
        label={t`Role`}
        value={roleId}
        onChange={setRoleId}
        options={roles.map((option) => ({
          value: option.id,
          label: roleName(i18n, option),
          disabled: !option.viewerCanGrant,
          hint: option.viewerCanGrant
            ? undefined
            : option.key === 'legal_representative'
              ? t`Only a legal representative can give this role. Ask one of them to send this invitation.`
              : t`This role may do more than yours, so you cannot give it.`,
        }))}
      />
      {role && (
        <div className="border-rule border-l-4 pl-4">
          <Abilities title={t`This role may`} names={role.permissions} />
        </div>
      )}
      <Select
        {...form.field('locale')}
        label={t`Language of the mail`}
        defaultValue={organization.locale}
        options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        className="max-w-72"
      />
      <FieldGroup label={t`Conditions`}>
        <Checkbox
          name="strict"
          defaultChecked
          label={t`Only the invited address may accept`}
          hint={t`Whoever gets the mail forwarded cannot use it.`}
        />
        {role?.key === 'collaborator' && (
          <Checkbox
            name="billingAccess"
            label={t`Let them see billing`}
            hint={t`Prices and billing data; collaborators do not see them otherwise.`}
          />
        )}
        <Checkbox name="notifyBilling" label={t`Send them billing mails`} />
        <Checkbox name="notifyProducts" label={t`Send them mails about products`} />
      </FieldGroup>
      <DialogActions>
        <Button onClick={props.onClose}>
          {props.outcomes.length > 0 ? <Trans>Done</Trans> : <Trans>Close</Trans>}
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t`${plural(count, { 0: 'Send invitations', one: 'Send # invitation', other: 'Send # invitations' })}`}
        </Button>
      </DialogActions>
    </form>
  )
}

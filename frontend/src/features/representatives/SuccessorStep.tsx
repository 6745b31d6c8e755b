import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { languages } from '../../i18n/locale'
import { Button } from '../../ui/Button'
import { RadioGroup, Select } from '../../ui/Choice'
import { FormError, FormLayout, useForm } from '../../ui/form'
import { TextArea, TextField } from '../../ui/TextField'
import type { SuccessorStep_organization$key } from './__generated__/SuccessorStep_organization.graphql'
import { type Candidate, MemberSearch } from './MemberSearch'
import type { Choices } from './steps'

/** Who gets the role: a member, or somebody who is invited with it. */
export function SuccessorStep(props: {
  organization: SuccessorStep_organization$key
  choices: Choices
  onNext: (change: Partial<Choices>) => void
  onBack: () => void
}) {
  const { t } = useLingui()
  const { slug, name, locale } = useFragment(
    graphql`
      fragment SuccessorStep_organization on Organization {
        slug
        name
        locale
      }
    `,
    props.organization,
  )
  const { choices } = props
  const [kind, setKind] = useState(choices.invite ? 'invite' : 'member')
  const [member, setMember] = useState<Candidate | undefined>(choices.successor)
  const form = useForm({
    names: ['kind', 'email', 'givenName', 'familyName', 'locale', 'message'],
    check: ({ kind, email }) => {
      if (kind === 'member') return member ? {} : { kind: t`Choose a member as successor.` }
      return email.includes('@') ? {} : { email: t`Enter their e-mail address.` }
    },
    send: async ({ kind, message, ...invite }) =>
      props.onNext(
        kind === 'member'
          ? { successor: member, invite: undefined, message }
          : { successor: undefined, invite, message },
      ),
  })
  return (
    <form {...form.props}>
      <FormError form={form} />
      <FormLayout
        actions={
          <>
            <Button type="submit" variant="primary">
              <Trans>Next: what happens</Trans>
            </Button>
            <Button onClick={props.onBack}>
              <Trans>Back</Trans>
            </Button>
          </>
        }
      >
        <RadioGroup
          {...form.field('kind')}
          label={t`Who becomes legal representative`}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'member', label: t`A member of ${name}` },
            { value: 'invite', label: t`Somebody else, by invitation` },
          ]}
        />
        {kind === 'member' && member && (
          <div className="flex flex-wrap items-center gap-3 border-rule border-y py-2.5">
            <span className="min-w-0 flex-1">
              <span className="font-semibold">{member.name}</span>{' '}
              <span className="text-soft">{member.role}</span>
            </span>
            <Button onClick={() => setMember(undefined)}>
              <Trans>Choose another one</Trans>
            </Button>
          </div>
        )}
        {kind === 'member' && !member && (
          <MemberSearch org={slug} choose={t`Choose`} onChoose={setMember} />
        )}
        {kind === 'invite' && (
          <>
            <TextField
              {...form.field('email')}
              label={t`E-mail address`}
              hint={t`Only an account with this address can accept.`}
              type="email"
              autoComplete="off"
              autoCapitalize="none"
              defaultValue={choices.invite?.email}
              required
            />
            <div className="grid gap-5 phone:grid-cols-2">
              <TextField
                {...form.field('givenName')}
                label={t`Given name`}
                autoComplete="off"
                maxLength={128}
                defaultValue={choices.invite?.givenName}
              />
              <TextField
                {...form.field('familyName')}
                label={t`Family name`}
                autoComplete="off"
                maxLength={128}
                defaultValue={choices.invite?.familyName}
              />
            </div>
            <Select
              {...form.field('locale')}
              label={t`Language of the mail`}
              defaultValue={choices.invite?.locale ?? locale}
              options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
            />
          </>
        )}
        <TextArea
          {...form.field('message')}
          label={t`A word to the successor`}
          hint={t`They read it before they answer. May stay empty.`}
          maxLength={1000}
          rows={3}
          defaultValue={choices.message}
        />
      </FormLayout>
    </form>
  )
}

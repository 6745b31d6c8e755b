import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink } from '../../app/links'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { FormError, useForm } from '../../ui/form'
import { TextArea } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type { InvitePartnerForm_organization$key } from './__generated__/InvitePartnerForm_organization.graphql'
import type { InvitePartnerFormMutation } from './__generated__/InvitePartnerFormMutation.graphql'
import { AccessFields, accessNames, checkAccess } from './AccessFields'
import { accessInput, noAccess } from './access'
import { GrantDialog } from './GrantDialog'

const maxMessage = 1000

/** To what a partner is invited; before it is sent, what it will see is shown once more. */
export function InvitePartnerForm(props: {
  organization: InvitePartnerForm_organization$key
  partner: { slug: string; name: string }
}) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const { partner } = props
  const organization = useFragment(
    graphql`
      fragment InvitePartnerForm_organization on Organization {
        id
        slug
        viewerCanGrantFullAccess
      }
    `,
    props.organization,
  )
  const [invite] = useCommand<InvitePartnerFormMutation>(graphql`
    mutation InvitePartnerFormMutation($input: InvitePartnerInput!) {
      invitePartner(input: $input) {
        link {
          id
        }
        organization {
          ...PartnersPage_organization
        }
      }
    }
  `)
  const [access, setAccess] = useState(noAccess)
  const [message, setMessage] = useState('')
  const [sure, setSure] = useState(false)
  const form = useForm({
    names: [...accessNames, 'message'],
    check: () => ({
      ...checkAccess(i18n, access, new Date()),
      message: message.length > maxMessage ? t`Write at most ${maxMessage} characters.` : undefined,
    }),
    send: async () => setSure(true),
  })

  return (
    <>
      <form {...form.props} className="flex max-w-[48rem] flex-col gap-6">
        <FormError form={form} />
        <AccessFields
          org={organization.slug}
          access={access}
          onChange={setAccess}
          mayGrantFull={organization.viewerCanGrantFullAccess}
          field={form.field}
        />
        <TextArea
          {...form.field('message')}
          label={t`Message to the partner`}
          hint={t`It stands in the mail. May be empty.`}
          rows={3}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary">
            <Trans>Check and invite…</Trans>
          </Button>
          <ButtonLink to="/o/$org/partners" params={{ org: organization.slug }}>
            <Trans>Cancel</Trans>
          </ButtonLink>
        </div>
      </form>
      <GrantDialog
        open={sure}
        onOpenChange={setSure}
        title={t`Invite ${partner.name}`}
        confirm={t`Send invitation`}
        partner={partner.name}
        access={access}
        afterwards={t`It gets a mail, and reaches this only after it has accepted. You can change or end it at any time.`}
        onConfirm={async () => {
          const { invitePartner } = await invite({
            input: {
              organizationId: organization.id,
              partnerSlug: partner.slug,
              message: message.trim(),
              ...accessInput(access),
            },
          })
          await navigate({
            to: '/o/$org/partners/$linkId',
            params: { org: organization.slug, linkId: invitePartner.link.id },
          })
          toast(t`Invitation sent`, { description: partner.name })
        }}
      />
    </>
  )
}

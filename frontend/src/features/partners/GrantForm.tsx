import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import type { Level } from '../../lib/level-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { FormError, useForm } from '../../ui/form'
import { Notice } from '../../ui/Notice'
import { toast } from '../../ui/toast'
import type { GrantForm_viewer$key } from './__generated__/GrantForm_viewer.graphql'
import type { GrantFormMutation } from './__generated__/GrantFormMutation.graphql'
import { AccessFields, accessNames, checkAccess } from './AccessFields'
import { accessInput, noAccess } from './access'
import { GrantDialog } from './GrantDialog'
import { request } from './request'

/** Grants a partner's request for one of the viewer's organizations, as the viewer chooses (R120). */
export function GrantForm(props: {
  token: string
  viewer: GrantForm_viewer$key
  partnerName: string
  askedLevel: Level
  onRefuse: () => void
}) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const { partnerName, askedLevel } = props
  const { user, memberships } = useFragment(
    graphql`
      fragment GrantForm_viewer on Viewer {
        user {
          name
          email
        }
        memberships {
          organization {
            id
            slug
            name
            viewerCanManagePartners
            viewerCanGrantFullAccess
          }
        }
      }
    `,
    props.viewer,
  )
  const [grant] = useCommand<GrantFormMutation>(graphql`
    mutation GrantFormMutation($input: GrantPartnerRequestInput!) {
      grantPartnerRequest(input: $input) {
        link {
          id
        }
        organization {
          ...PartnersPage_organization
        }
      }
    }
  `)
  const clients = memberships.flatMap(({ organization }) =>
    organization?.viewerCanManagePartners ? [organization] : [],
  )
  const [id, setId] = useState(clients[0]?.id)
  const client = clients.find((candidate) => candidate.id === id)
  const [access, setAccess] = useState(noAccess)
  const [sure, setSure] = useState(false)
  const form = useForm({
    names: [...accessNames, 'organizationId'],
    check: () => checkAccess(i18n, access, new Date()),
    send: async () => setSure(true),
  })

  if (!client) {
    return (
      <div className="flex flex-col items-start gap-4">
        <Notice tone="warn">
          <Trans>
            You are signed in as {user.name} ({user.email}), and may not manage the partners of any
            organization. Sign in as somebody who may, or ask an administrator of yours.
          </Trans>
        </Notice>
        <Button variant="danger" onClick={props.onRefuse}>
          <Trans>Refuse…</Trans>
        </Button>
      </div>
    )
  }

  return (
    <>
      <form {...form.props} className="flex max-w-[48rem] flex-col gap-6">
        <FormError form={form} />
        <Select
          {...form.field('organizationId')}
          label={t`For which organization`}
          value={client.id}
          onChange={(event) => {
            setId(event.currentTarget.value)
            // Another organization has other products.
            setAccess({ ...noAccess, reviewOn: access.reviewOn, endsOn: access.endsOn })
          }}
          options={clients.map((one) => ({ value: one.id, label: one.name }))}
        />
        {askedLevel === 'FULL' && access.level === 'LIMITED' && (
          <Notice>
            <Trans>
              {partnerName} asked for full access. You may grant it, or only the products you choose
              here.
            </Trans>
          </Notice>
        )}
        <AccessFields
          org={client.slug}
          access={access}
          onChange={setAccess}
          mayGrantFull={client.viewerCanGrantFullAccess}
          field={form.field}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary">
            <Trans>Check and grant…</Trans>
          </Button>
          <Button variant="danger" onClick={props.onRefuse}>
            <Trans>Refuse…</Trans>
          </Button>
        </div>
      </form>
      <GrantDialog
        open={sure}
        onOpenChange={setSure}
        title={t`Let ${partnerName} look after ${client.name}`}
        confirm={t`Grant access`}
        partner={partnerName}
        access={access}
        afterwards={t`It holds at once. You can change or end it at any time.`}
        onConfirm={async () => {
          const { grantPartnerRequest } = await grant({
            input: { token: props.token, organizationId: client.id, ...accessInput(access) },
          })
          request.forget()
          await navigate({
            to: '/o/$org/partners/$linkId',
            params: { org: client.slug, linkId: grantPartnerRequest.link.id },
          })
          toast(t`Access granted`, { description: partnerName })
        }}
      />
    </>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { FormError, useForm } from '../../ui/form'
import { toast } from '../../ui/toast'
import type { ChangeAccess_link$key } from './__generated__/ChangeAccess_link.graphql'
import type { ChangeAccessMutation } from './__generated__/ChangeAccessMutation.graphql'
import { AccessFields, accessNames, checkAccess } from './AccessFields'
import { accessInput, accessOf } from './access'
import { GrantDialog } from './GrantDialog'

/** Changes what a partner may reach; what it will be is shown before it is done. */
export function ChangeAccess(props: {
  link: ChangeAccess_link$key
  /** Slug of the client. */
  org: string
  mayGrantFull: boolean
  onClose: () => void
}) {
  const { t, i18n } = useLingui()
  const link = useFragment(
    graphql`
      fragment ChangeAccess_link on PartnerLink {
        id
        level
        reviewAt
        endsAt
        partnerName
        products {
          id
          productName
          rights
          product {
            id
            name
            reference
            viewerRights
          }
        }
      }
    `,
    props.link,
  )
  const [change] = useCommand<ChangeAccessMutation>(graphql`
    mutation ChangeAccessMutation($input: ChangePartnerAccessInput!) {
      changePartnerAccess(input: $input) {
        link {
          id
          ...LinkPage_link
        }
      }
    }
  `)
  const [access, setAccess] = useState(() => accessOf(link))
  const [sure, setSure] = useState(false)
  const form = useForm({
    names: accessNames,
    check: () => checkAccess(i18n, access, new Date()),
    send: async () => setSure(true),
  })
  const { partnerName } = link

  return (
    <>
      <form {...form.props} className="flex max-w-[48rem] flex-col gap-6">
        <FormError form={form} />
        <AccessFields
          org={props.org}
          access={access}
          onChange={setAccess}
          mayGrantFull={props.mayGrantFull}
          field={form.field}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary">
            <Trans>Check and save…</Trans>
          </Button>
          <Button onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
      <GrantDialog
        open={sure}
        onOpenChange={setSure}
        title={t`Change the access of ${partnerName}`}
        confirm={t`Save access`}
        partner={partnerName}
        access={access}
        afterwards={t`It holds from its next request on, and the partner gets a mail.`}
        onConfirm={async () => {
          await change({ input: { linkId: link.id, ...accessInput(access) } })
          props.onClose()
          toast(t`Access changed`, { description: partnerName })
        }}
      />
    </>
  )
}

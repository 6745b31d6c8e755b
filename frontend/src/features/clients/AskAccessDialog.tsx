import { Trans, useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import type { Level } from '../../lib/level-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { TextArea, TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type { AskAccessDialogMutation } from './__generated__/AskAccessDialogMutation.graphql'

const maxMessage = 1000

/** Asks somebody by mail to let the partner look after their organization. */
export function AskAccessDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  organizationId: string
  partnerName: string
}) {
  const { t } = useLingui()
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t`Ask a client for access`}
      description={
        <Trans>
          They get a mail from {props.partnerName} and choose what to grant, which may be something
          else.
        </Trans>
      }
    >
      <AskAccessForm
        organizationId={props.organizationId}
        onClose={() => props.onOpenChange(false)}
      />
    </Dialog>
  )
}

function AskAccessForm(props: { organizationId: string; onClose: () => void }) {
  const { t } = useLingui()
  const [ask] = useCommand<AskAccessDialogMutation>(graphql`
    mutation AskAccessDialogMutation($input: RequestClientAccessInput!) {
      requestClientAccess(input: $input) {
        link {
          id
        }
        partner {
          organization {
            id
            partner {
              ...PendingLinks_partner
            }
          }
        }
      }
    }
  `)
  const form = useForm({
    names: ['clientEmail', 'level', 'message'],
    check: ({ clientEmail, message }) => ({
      clientEmail: /^\S+@\S+\.\S+$/.test(clientEmail.trim())
        ? undefined
        : t`Enter the e-mail address of somebody who decides for the client.`,
      message: message.length > maxMessage ? t`Write at most ${maxMessage} characters.` : undefined,
    }),
    send: async ({ clientEmail, level, message }) => {
      await ask({
        input: {
          organizationId: props.organizationId,
          clientEmail: clientEmail.trim(),
          level: level as Level,
          message: message.trim(),
        },
      })
      props.onClose()
      toast(t`Request sent`, { description: clientEmail.trim() })
    },
  })
  return (
    <form {...form.props} className="flex flex-col gap-5">
      <FormError form={form} />
      <TextField
        {...form.field('clientEmail')}
        type="email"
        label={t`E-mail address`}
        hint={t`Of somebody who decides for the client. We do not tell you whether the address has an account.`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <RadioGroup
        {...form.field('level')}
        label={t`Access`}
        defaultValue="LIMITED"
        options={[
          {
            value: 'LIMITED',
            label: t`Limited access`,
            hint: t`Products that the client chooses.`,
          },
          {
            value: 'FULL',
            label: t`Full access`,
            hint: t`Every product; only a legal representative of the client can grant it.`,
          },
        ]}
      />
      <TextArea
        {...form.field('message')}
        label={t`Message to the client`}
        hint={t`Say what you will do for them. It stands in the mail.`}
        rows={4}
      />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          <Trans>Send request</Trans>
        </Button>
      </div>
    </form>
  )
}

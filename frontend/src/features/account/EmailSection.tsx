import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { checkEmail } from '../../lib/credentials'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type { EmailSection_viewer$key } from './__generated__/EmailSection_viewer.graphql'
import type { EmailSectionCancelMutation } from './__generated__/EmailSectionCancelMutation.graphql'
import type { EmailSectionChangeMutation } from './__generated__/EmailSectionChangeMutation.graphql'
import { StepUp, stepUpName, useProvePassword } from './StepUp'

/** The address to sign in with, and a change of it that waits for its link to be used. */
export function EmailSection(props: { viewer: EmailSection_viewer$key }) {
  const { t, i18n } = useLingui()
  const viewer = useFragment(
    graphql`
      fragment EmailSection_viewer on Viewer {
        pendingEmail
        user {
          email
        }
      }
    `,
    props.viewer,
  )
  const [cancel, cancelling] = useCommand<EmailSectionCancelMutation>(graphql`
    mutation EmailSectionCancelMutation {
      cancelEmailChange {
        viewer {
          ...EmailSection_viewer
        }
      }
    }
  `)
  const [open, setOpen] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { user, pendingEmail } = viewer

  async function giveUp() {
    setFailure(undefined)
    try {
      await cancel({})
      toast(t`Change of address cancelled`)
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }

  return (
    <Section title={t`Sign-in address`} description={t`You sign in with it, and mails go to it.`}>
      <div className="flex max-w-[36rem] flex-col items-start gap-4">
        {failure && <Notice tone="bad">{failure}</Notice>}
        <p className="wrap-anywhere font-semibold">{user.email}</p>
        {pendingEmail ? (
          <Notice
            tone="warn"
            actions={
              <Button busy={cancelling} onClick={giveUp}>
                <Trans>Cancel change</Trans>
              </Button>
            }
          >
            <Trans>
              Changes to <strong className="wrap-anywhere">{pendingEmail}</strong> as soon as you
              open the link in the mail we sent there. The link is good for 24 hours.
            </Trans>
          </Notice>
        ) : (
          <Button onClick={() => setOpen(true)}>
            <Trans>Change address</Trans>
          </Button>
        )}
      </div>
      {open && <ChangeDialog onClose={() => setOpen(false)} />}
    </Section>
  )
}

function ChangeDialog(props: { onClose: () => void }) {
  const { t, i18n } = useLingui()
  const id = useId()
  const prove = useProvePassword()
  const [change] = useCommand<EmailSectionChangeMutation>(graphql`
    mutation EmailSectionChangeMutation($input: ChangeEmailInput!) {
      changeEmail(input: $input) {
        viewer {
          ...EmailSection_viewer
        }
      }
    }
  `)
  const form = useForm({
    names: ['email', stepUpName],
    check: ({ email }) => ({
      email: checkEmail(i18n, email),
    }),
    send: async ({ email }, data) => {
      await prove(data)
      await change({ input: { email: email.trim() } })
      toast(t`A link is on its way to ${email.trim()}`)
      props.onClose()
    },
  })
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t`Change address`}
      description={t`The old address stays until you open the link we send to the new one. A notice goes to the old one.`}
      actions={
        <>
          <Button onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={id} variant="primary" busy={form.busy}>
            <Trans>Change address</Trans>
          </Button>
        </>
      }
    >
      <form {...form.props} id={id} className="flex flex-col gap-5">
        <FormError form={form} />
        <TextField
          {...form.field('email')}
          label={t`New address`}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <StepUp error={form.errors[stepUpName]} />
      </form>
    </Dialog>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Notice } from '../../ui/Notice'
import { toast } from '../../ui/toast'
import type { AnswerInvitation_link$key } from './__generated__/AnswerInvitation_link.graphql'
import type { AnswerInvitationMutation } from './__generated__/AnswerInvitationMutation.graphql'

/** Accepts or refuses the invitation of a client. */
export function AnswerInvitation(props: { link: AnswerInvitation_link$key }) {
  const { t, i18n } = useLingui()
  const { id, clientName, message } = useFragment(
    graphql`
      fragment AnswerInvitation_link on PartnerLink {
        id
        clientName
        message
      }
    `,
    props.link,
  )
  const [answer, busy] = useCommand<AnswerInvitationMutation>(graphql`
    mutation AnswerInvitationMutation($input: AnswerPartnerInvitationInput!) {
      answerPartnerInvitation(input: $input) {
        link {
          id
          ...ClientPage_link
        }
      }
    }
  `)
  const router = useRouter()
  const [refusing, setRefusing] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function send(accept: boolean) {
    await answer({ input: { linkId: id, accept } }, { updater: (store) => store.invalidateStore() })
    // The lists of clients, and the switcher, do not know this one yet.
    await router.invalidate()
  }

  return (
    <div className="flex flex-col gap-3 pt-2">
      {failure && <Notice tone="bad">{failure}</Notice>}
      <Notice
        tone="warn"
        actions={
          <div className="flex flex-wrap gap-3">
            <Button variant="danger" onClick={() => setRefusing(true)}>
              <Trans>Refuse…</Trans>
            </Button>
            <Button
              variant="primary"
              busy={busy}
              onClick={async () => {
                setFailure(undefined)
                try {
                  await send(true)
                  toast(t`You look after ${clientName} now`)
                } catch (error) {
                  setFailure(faultText(i18n, error))
                }
              }}
            >
              <Trans>Accept</Trans>
            </Button>
          </div>
        }
      >
        <p className="font-semibold">
          <Trans>{clientName} invites you to look after its products.</Trans>
        </p>
        {message && <p className="wrap-anywhere whitespace-pre-line">{t`“${message}”`}</p>}
      </Notice>
      <ConfirmDialog
        open={refusing}
        onOpenChange={setRefusing}
        title={t`Refuse the invitation of ${clientName}`}
        consequences={[
          t`${clientName} gets a mail about it.`,
          t`To look after it later you need a new invitation, or ask for access yourself.`,
        ]}
        confirm={t`Refuse invitation`}
        keep={t`Keep invitation`}
        onConfirm={async () => {
          await send(false)
          toast(t`Invitation refused`, { description: clientName })
        }}
      />
    </div>
  )
}

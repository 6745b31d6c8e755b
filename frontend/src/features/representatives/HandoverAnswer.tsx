import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { faultText } from '../../lib/fault-text'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Notice } from '../../ui/Notice'
import { Facts, Section } from '../../ui/Page'
import { toast } from '../../ui/toast'
import type { HandoverAnswer_handover$key } from './__generated__/HandoverAnswer_handover.graphql'
import type { HandoverAnswerAcceptMutation } from './__generated__/HandoverAnswerAcceptMutation.graphql'
import type { HandoverAnswerDeclineMutation } from './__generated__/HandoverAnswerDeclineMutation.graphql'

/** What the viewer is asked to take over, and their answer. */
export function HandoverAnswer(props: { handover: HandoverAnswer_handover$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const handover = useFragment(
    graphql`
      fragment HandoverAnswer_handover on Handover {
        id
        organizationName
        formerName
        thenRoleKey
        askedByName
        message
        expiresAt
        viewerCanAnswer
      }
    `,
    props.handover,
  )
  const [accept] = useCommand<HandoverAnswerAcceptMutation>(graphql`
    mutation HandoverAnswerAcceptMutation($input: AnswerHandoverInput!) {
      acceptHandover(input: $input) {
        handover {
          id
          state
        }
        viewer {
          handovers {
            id
          }
        }
      }
    }
  `)
  const [decline, declining] = useCommand<HandoverAnswerDeclineMutation>(graphql`
    mutation HandoverAnswerDeclineMutation($input: AnswerHandoverInput!) {
      declineHandover(input: $input) {
        handover {
          id
          state
        }
        viewer {
          handovers {
            id
          }
        }
      }
    }
  `)
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { organizationName, formerName, askedByName, thenRoleKey } = handover
  const input = { handoverId: handover.id }

  async function refuse() {
    setFailure(undefined)
    try {
      await decline({ input })
      toast(t`Handover declined`)
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }

  return (
    <Section
      title={t`You are asked to become legal representative`}
      description={t`${askedByName} asks you. Nothing changes until you accept.`}
    >
      {failure && (
        <div className="pb-4">
          <Notice tone="bad">{failure}</Notice>
        </div>
      )}
      <Facts
        facts={[
          { label: t`Instead of`, value: formerName },
          {
            label: t`What becomes of them`,
            value: thenRoleKey
              ? roleName(i18n, { key: thenRoleKey, name: '' })
              : t`They are removed from ${organizationName}.`,
          },
          {
            label: t`Message`,
            value: <span className="whitespace-pre-line">{handover.message}</span>,
            shown: handover.message !== '',
          },
          { label: t`Open until`, value: format.dateTime(handover.expiresAt), shown: true },
        ].filter(({ shown }) => shown !== false)}
      />
      {handover.viewerCanAnswer && (
        <div className="flex flex-wrap gap-3 pt-5">
          <Button variant="primary" onClick={() => setAsking(true)}>
            <Trans>Accept the role…</Trans>
          </Button>
          <Button variant="danger" busy={declining} onClick={refuse}>
            <Trans>Decline handover</Trans>
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        danger={false}
        title={t`Become legal representative of ${organizationName}`}
        consequences={[
          t`You may do everything in ${organizationName}, and you answer for it before the law.`,
          thenRoleKey
            ? t`${formerName} gives up the role at the same moment and becomes ${roleName(i18n, { key: thenRoleKey, name: '' })}.`
            : t`${formerName} is removed at the same moment, with their API tokens and saved views there.`,
          t`All concerned get a mail about it.`,
        ]}
        confirm={t`Become legal representative`}
        keep={t`Not now`}
        onConfirm={async () => {
          // What the viewer may do is another thing everywhere from now on.
          await accept({ input }, { updater: (store) => store.invalidateStore() })
          await router.invalidate()
          toast(t`You are legal representative of ${organizationName}`)
        }}
      />
    </Section>
  )
}

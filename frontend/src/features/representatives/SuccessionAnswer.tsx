import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Page'
import { TextArea } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type { SuccessionAnswer_succession$key } from './__generated__/SuccessionAnswer_succession.graphql'
import type { SuccessionAnswerAskMutation } from './__generated__/SuccessionAnswerAskMutation.graphql'
import type { SuccessionAnswerMutation } from './__generated__/SuccessionAnswerMutation.graphql'
import type { SuccessionAnswerTakeOverMutation } from './__generated__/SuccessionAnswerTakeOverMutation.graphql'
import { EndSuccession } from './EndSuccession'
import { SuccessionStanding } from './SuccessionStanding'

/** What the viewer is named for, and what they can do about it: answer, ask, take over, step back. */
export function SuccessionAnswer(props: { succession: SuccessionAnswer_succession$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const router = useRouter()
  const succession = useFragment(
    graphql`
      fragment SuccessionAnswer_succession on Succession {
        id
        organizationName
        namedByName
        acceptedAt
        mayAskFrom
        askedAt
        takeOverFrom
        confirmations
        confirmationsNeeded
        viewerCanAnswer
        viewerCanAsk
        viewerCanTakeOver
        ...SuccessionStanding_succession
        ...EndSuccession_succession
      }
    `,
    props.succession,
  )
  const [answer, answering] = useCommand<SuccessionAnswerMutation>(graphql`
    mutation SuccessionAnswerMutation($input: AnswerSuccessionInput!) {
      answerSuccession(input: $input) {
        viewer {
          successions {
            id
            organizationSlug
            ...SuccessionAnswer_succession
          }
        }
      }
    }
  `)
  const [ask] = useCommand<SuccessionAnswerAskMutation>(graphql`
    mutation SuccessionAnswerAskMutation($input: AskTakeoverInput!) {
      askTakeover(input: $input) {
        succession {
          id
          ...SuccessionAnswer_succession
        }
      }
    }
  `)
  const [takeOver] = useCommand<SuccessionAnswerTakeOverMutation>(graphql`
    mutation SuccessionAnswerTakeOverMutation($input: TakeOverInput!) {
      takeOver(input: $input) {
        organization {
          id
        }
        viewer {
          successions {
            id
          }
        }
      }
    }
  `)
  const [dialog, setDialog] = useState<'ask' | 'takeOver'>()
  const [failure, setFailure] = useState<string>()
  const { id, organizationName } = succession
  const close = (open: boolean) => !open && setDialog(undefined)

  async function say(willing: boolean) {
    setFailure(undefined)
    try {
      await answer(
        { input: { successionId: id, willing } },
        { updater: (store) => store.invalidateStore() },
      )
      await router.invalidate()
      toast(willing ? t`You are named as successor` : t`You are not successor`)
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }

  return (
    <Section
      title={t`You are named as successor`}
      description={
        succession.viewerCanAnswer
          ? t`${succession.namedByName} asks whether you are willing. Your role does not change by that.`
          : t`One day you may become legal representative of ${organizationName}.`
      }
    >
      {failure && (
        <div className="pb-4">
          <Notice tone="bad">{failure}</Notice>
        </div>
      )}
      {succession.viewerCanAnswer ? (
        <>
          <p className="max-w-[44rem]">
            <Trans>
              You take over when all legal representatives agree, or when none of them comes back
              for a long time and the administrators and trusted contacts confirm it. The former
              ones then stay as administrators.
            </Trans>
          </p>
          <div className="flex flex-wrap gap-3 pt-5">
            <Button variant="primary" busy={answering} onClick={() => say(true)}>
              <Trans>I am willing</Trans>
            </Button>
            <Button variant="danger" disabled={answering} onClick={() => say(false)}>
              <Trans>I am not willing</Trans>
            </Button>
          </div>
        </>
      ) : (
        <>
          <SuccessionStanding succession={succession} />
          <div className="flex flex-wrap gap-3 pt-5">
            {succession.viewerCanTakeOver && (
              <Button variant="primary" onClick={() => setDialog('takeOver')}>
                <Trans>Take over now…</Trans>
              </Button>
            )}
            {succession.viewerCanAsk && (
              <Button variant="primary" onClick={() => setDialog('ask')}>
                <Trans>Ask to take over…</Trans>
              </Button>
            )}
            <EndSuccession succession={succession} />
          </div>
          {!succession.askedAt && !succession.viewerCanAsk && succession.mayAskFrom && (
            <p className="pt-3 text-soft">
              <Trans>
                You may ask to take over from {format.date(succession.mayAskFrom)} on, unless a
                legal representative signs in before.
              </Trans>
            </p>
          )}
        </>
      )}
      <ConfirmDialog
        open={dialog === 'ask'}
        onOpenChange={close}
        danger={false}
        title={t`Ask to take over ${organizationName}`}
        consequences={[
          t`All legal representatives, administrators and trusted contacts get a mail at once.`,
          t`${plural(succession.confirmationsNeeded, { one: '# of the administrators and trusted contacts has to confirm it. You can take over after seven days.', other: '# of the administrators and trusted contacts have to confirm it. You can take over after seven days.' })}`,
          t`If a legal representative signs in meanwhile, it ends.`,
        ]}
        confirm={t`Ask to take over`}
        onConfirm={async (data) => {
          const message = String(data.get('message') ?? '').trim()
          await ask({ input: { successionId: id, message } })
          toast(t`Everybody is asked`)
        }}
      >
        <TextArea
          name="message"
          label={t`Why`}
          hint={t`They read it in the mail. At most 1,000 characters.`}
          maxLength={1000}
          rows={3}
        />
      </ConfirmDialog>
      <ConfirmDialog
        open={dialog === 'takeOver'}
        onOpenChange={close}
        danger={false}
        title={t`Take over ${organizationName}`}
        consequences={[
          t`You become legal representative, with all rights, and answer for ${organizationName}.`,
          t`The former legal representatives stay members as administrators.`,
          t`All concerned get a mail about it.`,
        ]}
        confirm={t`Take over`}
        keep={t`Not now`}
        onConfirm={async () => {
          await takeOver(
            { input: { successionId: id } },
            { updater: (store) => store.invalidateStore() },
          )
          await router.invalidate()
          toast(t`You are legal representative of ${organizationName}`)
        }}
      />
    </Section>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Page'
import { toast } from '../../ui/toast'
import { StepUp, useProvePassword } from '../account/StepUp'
import type { Succession_organization$key } from './__generated__/Succession_organization.graphql'
import type { SuccessionAgreeMutation } from './__generated__/SuccessionAgreeMutation.graphql'
import type { SuccessionNameMutation } from './__generated__/SuccessionNameMutation.graphql'
import type { SuccessionVoteMutation } from './__generated__/SuccessionVoteMutation.graphql'
import { EndSuccession } from './EndSuccession'
import { MemberSearch } from './MemberSearch'
import { SuccessionStanding } from './SuccessionStanding'

/** Who comes after the representatives, named in advance. */
export function Succession(props: { organization: Succession_organization$key }) {
  const { t, i18n } = useLingui()
  const router = useRouter()
  const prove = useProvePassword()
  const organization = useFragment(
    graphql`
      fragment Succession_organization on Organization {
        slug
        name
        successionDays
        viewerCanGrantRepresentative
        succession {
          id
          successorName
          agreements
          agreementsNeeded
          viewerConfirmed
          viewerCanAgree
          viewerCanVote
          ...SuccessionStanding_succession
          ...EndSuccession_succession
        }
      }
    `,
    props.organization,
  )
  const [nameSuccessor] = useCommand<SuccessionNameMutation>(graphql`
    mutation SuccessionNameMutation($input: NameSuccessorInput!) {
      nameSuccessor(input: $input) {
        organization {
          id
          ...Succession_organization
        }
      }
    }
  `)
  const [agree] = useCommand<SuccessionAgreeMutation>(graphql`
    mutation SuccessionAgreeMutation($input: AgreeToSuccessionInput!) {
      agreeToSuccession(input: $input) {
        succession {
          id
        }
      }
    }
  `)
  const [vote, voting] = useCommand<SuccessionVoteMutation>(graphql`
    mutation SuccessionVoteMutation($input: VoteOnTakeoverInput!) {
      voteOnTakeover(input: $input) {
        organization {
          id
          ...Succession_organization
        }
      }
    }
  `)
  const [naming, setNaming] = useState(false)
  const [agreeing, setAgreeing] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { slug, name, succession, successionDays } = organization
  const last = succession && succession.agreements + 1 >= succession.agreementsNeeded

  async function attempt(work: () => Promise<unknown>) {
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }
  const say = (confirms: boolean) =>
    attempt(async () => {
      if (!succession) return
      await vote({ input: { successionId: succession.id, confirms } })
      toast(confirms ? t`You have confirmed` : t`You have refused`)
    })

  return (
    <Section
      title={t`Successor`}
      description={t`Takes over when all legal representatives agree; or asks to, once none of them was here for ${successionDays} days, and more than half of the administrators and trusted contacts confirm it.`}
    >
      {failure && (
        <div className="pb-4">
          <Notice tone="bad">{failure}</Notice>
        </div>
      )}
      {succession ? (
        <>
          <p className="pb-3 font-semibold">{succession.successorName}</p>
          <SuccessionStanding succession={succession} />
          {succession.viewerCanVote && (
            <div className="pt-5">
              <Notice
                tone="warn"
                actions={
                  <span className="flex flex-wrap gap-3">
                    <Button
                      busy={voting}
                      aria-pressed={succession.viewerConfirmed === true}
                      onClick={() => say(true)}
                    >
                      <Trans>Confirm</Trans>
                    </Button>
                    <Button
                      disabled={voting}
                      aria-pressed={succession.viewerConfirmed === false}
                      onClick={() => say(false)}
                    >
                      <Trans>Refuse</Trans>
                    </Button>
                  </span>
                }
              >
                <p className="font-semibold">
                  <Trans>May {succession.successorName} take over?</Trans>
                </p>
                <p>
                  {succession.viewerConfirmed === true ? (
                    <Trans>You have confirmed it. You can still change your answer.</Trans>
                  ) : succession.viewerConfirmed === false ? (
                    <Trans>You have refused it. You can still change your answer.</Trans>
                  ) : (
                    <Trans>
                      Confirm only if you know that the legal representatives will not come back.
                    </Trans>
                  )}
                </p>
              </Notice>
            </div>
          )}
          <div className="flex flex-wrap gap-3 pt-5">
            {succession.viewerCanAgree && (
              <Button variant="primary" onClick={() => setAgreeing(true)}>
                <Trans>Hand over to {succession.successorName}…</Trans>
              </Button>
            )}
            {organization.viewerCanGrantRepresentative && (
              <Button onClick={() => setNaming(true)}>
                <Trans>Name somebody else</Trans>
              </Button>
            )}
            <EndSuccession succession={succession} />
          </div>
        </>
      ) : (
        <div className="flex flex-col items-start gap-4">
          <p className="text-soft">
            <Trans>
              Nobody is named. If the legal representatives do not come back one day, nobody can
              take their place.
            </Trans>
          </p>
          {organization.viewerCanGrantRepresentative && (
            <Button onClick={() => setNaming(true)}>
              <Trans>Name a successor</Trans>
            </Button>
          )}
        </div>
      )}
      <Dialog
        open={naming}
        onOpenChange={setNaming}
        title={t`Name a successor for ${name}`}
        description={t`They are asked by mail whether they are willing. Nothing changes for them until they take over.`}
      >
        <MemberSearch
          org={slug}
          choose={t`Name`}
          onChoose={(member) =>
            attempt(async () => {
              setNaming(false)
              await nameSuccessor({ input: { membershipId: member.id } })
              toast(t`Successor named`, { description: member.name })
            })
          }
        />
      </Dialog>
      {succession && (
        <ConfirmDialog
          open={agreeing}
          onOpenChange={setAgreeing}
          title={t`Hand ${name} over to ${succession.successorName}`}
          consequences={[
            last
              ? t`${succession.successorName} becomes legal representative at once.`
              : t`${succession.successorName} becomes legal representative once the others agree too. They are asked by mail.`,
            t`You, and every other legal representative, stay as administrator and cannot take the role back.`,
          ]}
          confirm={t`Hand over`}
          keep={t`Keep the role`}
          onConfirm={async (data) => {
            await prove(data)
            await agree(
              { input: { successionId: succession.id } },
              { updater: (store) => store.invalidateStore() },
            )
            await router.invalidate()
            toast(last ? t`Handed over` : t`You have agreed`)
          }}
        >
          <StepUp />
        </ConfirmDialog>
      )}
    </Section>
  )
}

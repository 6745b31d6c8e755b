import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import type { Locale } from '../../i18n/locale'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { FormError, FormLayout, useForm } from '../../ui/form'
import { Facts } from '../../ui/Page'
import { toast } from '../../ui/toast'
import { StepUp, stepUpName, useProvePassword } from '../account/StepUp'
import { useRemovalSentences } from '../members/removal'
import type { ReviewStep_organization$key } from './__generated__/ReviewStep_organization.graphql'
import type { ReviewStepMutation } from './__generated__/ReviewStepMutation.graphql'
import { type Choices, successorName } from './steps'

/** What happens at once and what at acceptance, counted; then the password, then it is sent. */
export function ReviewStep(props: {
  organization: ReviewStep_organization$key
  choices: Choices
  onBack: () => void
}) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const prove = useProvePassword()
  const organization = useFragment(
    graphql`
      fragment ReviewStep_organization on Organization {
        id
        slug
        name
        roles {
          id
          key
          name
        }
        representatives {
          id
          isViewer
          user {
            name
          }
          removalPreview {
            ...removal_preview
          }
        }
      }
    `,
    props.organization,
  )
  const [start] = useCommand<ReviewStepMutation>(graphql`
    mutation ReviewStepMutation($input: StartHandoverInput!) {
      startHandover(input: $input) {
        organization {
          id
          ...Handovers_organization
        }
      }
    }
  `)
  const { choices } = props
  const { formerId, successor, invite } = choices
  const former = organization.representatives?.find(({ id }) => id === formerId)
  const ends = useRemovalSentences(former?.removalPreview)
  const then = organization.roles.find(({ id }) => id === choices.afterwards)
  const name = successorName(choices)
  const formerName = former?.user.name ?? ''
  const form = useForm({
    names: [stepUpName],
    send: async (_, data) => {
      await prove(data)
      await start({
        input: {
          organizationId: organization.id,
          formerMembershipId: formerId,
          successorMembershipId: successor?.id,
          invite: invite && { ...invite, locale: invite.locale as Locale },
          thenRoleId: then?.id,
          message: choices.message ?? '',
        },
      })
      await navigate({ to: '/o/$org/representatives', params: { org: organization.slug } })
      toast(t`Handover started`, { description: name })
    },
  })
  return (
    <form {...form.props}>
      <FormError form={form} />
      <FormLayout
        actions={
          <>
            <Button type="submit" variant="danger-solid" busy={form.busy}>
              <Trans>Start the handover</Trans>
            </Button>
            <Button onClick={props.onBack}>
              <Trans>Back</Trans>
            </Button>
          </>
        }
      >
        <Facts
          facts={[
            { label: t`Legal representative now`, value: formerName },
            { label: t`Successor`, value: invite ? `${name} <${invite.email}>` : name },
            {
              label: t`Afterwards`,
              value: then ? roleName(i18n, then) : t`No longer in ${organization.name}`,
            },
          ]}
        />
        <div>
          <h2 className="font-semibold text-lead">
            <Trans>At once</Trans>
          </h2>
          <ul className="list-disc space-y-1 pt-2 pl-5">
            <li>
              {invite
                ? t`${name} gets an invitation with the role, good for seven days.`
                : t`${name} is asked by mail and has fourteen days to answer.`}
            </li>
            <li>{t`${formerName} stays legal representative. You can cancel until it is accepted.`}</li>
          </ul>
        </div>
        <div>
          <h2 className="font-semibold text-lead">
            <Trans>When {name} accepts</Trans>
          </h2>
          <ul className="list-disc space-y-1 pt-2 pl-5">
            <li>{t`${name} becomes legal representative of ${organization.name}.`}</li>
            {then ? (
              <li>{t`${formerName} becomes ${roleName(i18n, then)}.`}</li>
            ) : (
              <>
                <li>{t`${formerName} loses access at the same moment and gets a mail about it.`}</li>
                {ends.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
                <li>{t`It cannot be undone. To have ${formerName} back, send a new invitation.`}</li>
              </>
            )}
          </ul>
        </div>
        <StepUp error={form.errors[stepUpName]} />
      </FormLayout>
    </form>
  )
}

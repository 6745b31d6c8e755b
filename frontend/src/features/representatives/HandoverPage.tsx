import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink, Link } from '../../app/links'
import { Empty } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import type { HandoverPage_organization$key } from './__generated__/HandoverPage_organization.graphql'
import { FormerStep } from './FormerStep'
import { ReviewStep } from './ReviewStep'
import { SuccessorStep } from './SuccessorStep'
import { type Choices, steps } from './steps'
import './reasons'

/** Hands the legal-representative role over, step by step; nothing happens before the last one. */
export function HandoverPage(props: {
  organization: HandoverPage_organization$key
  /** Membership of the one whose role goes, where the way here said it. */
  from?: string
}) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment HandoverPage_organization on Organization {
        slug
        name
        viewerCanGrantRepresentative
        representatives {
          id
          isViewer
        }
        ...FormerStep_organization
        ...SuccessorStep_organization
        ...ReviewStep_organization
      }
    `,
    props.organization,
  )
  const { slug, name, representatives } = organization
  const former =
    representatives?.find(({ id }) => id === props.from) ??
    representatives?.find(({ isViewer }) => isViewer) ??
    representatives?.[0]
  const [step, setStep] = useState(0)
  const [choices, setChoices] = useState<Choices>({ formerId: former?.id ?? '', afterwards: '' })
  const titles = { former: t`Who goes`, successor: t`Who follows`, review: t`What happens` }
  const at = steps[step] ?? 'former'
  const next = (change: Partial<Choices>) => {
    setChoices((made) => ({ ...made, ...change }))
    setStep((now) => Math.min(now + 1, steps.length - 1))
  }
  const back = () => setStep((now) => Math.max(now - 1, 0))
  const header = (
    <PageHeader
      title={t`Hand the role over`}
      description={t`A successor becomes legal representative of ${name}. Nobody loses the role before they accept.`}
      parent={
        <Link to="/o/$org/representatives" params={{ org: slug }}>
          <Trans>Representatives</Trans>
        </Link>
      }
    />
  )
  if (!organization.viewerCanGrantRepresentative) {
    return (
      <>
        {header}
        <Empty
          cause="not-allowed"
          title={t`Only a legal representative hands the role over`}
          actions={
            <ButtonLink to="/o/$org/representatives" params={{ org: slug }}>
              <Trans>See the representatives</Trans>
            </ButtonLink>
          }
        >
          <Trans>Ask one of them to do it.</Trans>
        </Empty>
      </>
    )
  }
  return (
    <>
      {header}
      <ol className="flex flex-wrap gap-x-6 gap-y-1 pb-5" aria-label={t`Steps`}>
        {steps.map((id, index) => (
          <li
            key={id}
            aria-current={index === step ? 'step' : undefined}
            className={index === step ? 'font-semibold' : 'text-soft'}
          >
            {index + 1}. {titles[id]}
          </li>
        ))}
      </ol>
      {at === 'former' && (
        <FormerStep organization={organization} choices={choices} onNext={next} />
      )}
      {at === 'successor' && (
        <SuccessorStep organization={organization} choices={choices} onNext={next} onBack={back} />
      )}
      {at === 'review' && (
        <ReviewStep organization={organization} choices={choices} onBack={back} />
      )}
    </>
  )
}

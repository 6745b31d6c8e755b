import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { bring, type Locale } from '../../i18n/locale'
import { knowReasons } from '../../lib/fault-text'
import { graphql } from '../../lib/graphql'
import { Button } from '../../ui/Button'
import { ErrorState } from '../../ui/Empty'
import { FormError, useForm } from '../../ui/form'
import { Facts, PageHeader } from '../../ui/Page'
import { Skeleton } from '../../ui/Skeleton'
import { send } from '../auth/client'
import { Done } from '../auth/Done'
import { useStart } from '../auth/start'
import type { TrustedContactMutation } from './__generated__/TrustedContactMutation.graphql'
import type { TrustedContactQuery } from './__generated__/TrustedContactQuery.graphql'

// Few people ever come here: the texts come with the page, and not with every sign-in.
await bring((locale: Locale) => import(`./locales/${locale}.po`))

const query = graphql`
  query TrustedContactQuery($token: String!) {
    trustedContactPreview(token: $token) {
      organizationName
      contactName
      accepted
      successorName
      askMessage
      confirmed
    }
  }
`

const mutation = graphql`
  mutation TrustedContactMutation($input: AnswerAsTrustedContactInput!) {
    answerAsTrustedContact(input: $input) {
      preview {
        organizationName
        contactName
        accepted
        successorName
        askMessage
        confirmed
      }
    }
  }
`

// The takeover may end between the mail and the answer.
knowReasons({ not_asked: msg`Nobody asks to take over at the moment.` })

type Preview = NonNullable<TrustedContactQuery['response']['trustedContactPreview']>

/** What somebody outside is asked about an organization, and the answer to it: a click, so that programs that open the links of mails answer nothing. */
export function TrustedContact() {
  const { t } = useLingui()
  const { token } = useStart()
  const [preview, setPreview] = useState<Preview | null>()
  const [error, setError] = useState<unknown>()
  const [ended, setEnded] = useState(false)

  useEffect(() => {
    if (error !== undefined) return
    const asked = token
      ? send<TrustedContactQuery>(query, { token }).then(
          (data) => data.trustedContactPreview ?? null,
        )
      : Promise.resolve(null)
    asked.then(setPreview, setError)
  }, [token, error])

  if (error !== undefined) {
    return (
      <>
        <PageHeader title={t`Trusted contact`} />
        <ErrorState error={error} onRetry={() => setError(undefined)} />
      </>
    )
  }
  if (preview === undefined) return <Skeleton rows={3} />
  if (preview === null) {
    return (
      <Done title={t`This link does not work any more`}>
        <Trans>
          A newer mail has replaced it, or you are no longer a trusted contact. Use the link in the
          newest mail.
        </Trans>
      </Done>
    )
  }
  if (ended) {
    return (
      <Done title={t`You are no longer a trusted contact`}>
        <Trans>
          {preview.organizationName} is told. You can close this page; you get no more mails about
          it.
        </Trans>
      </Done>
    )
  }
  return (
    <Question
      preview={preview}
      token={token}
      onAnswer={(next) => (next ? setPreview(next) : setEnded(true))}
    />
  )
}

function Question(props: {
  preview: Preview
  token: string
  onAnswer: (preview: Preview | null) => void
}) {
  const { t } = useLingui()
  const { preview, token } = props
  const { organizationName, successorName, confirmed } = preview
  const form = useForm({
    names: [],
    send: async (_, data) => {
      const answer = String(data.get('answer'))
      const { answerAsTrustedContact } = await send<TrustedContactMutation>(mutation, {
        input: {
          token,
          ...(answer === 'willing' || answer === 'unwilling'
            ? { willing: answer === 'willing' }
            : { confirms: answer === 'confirm' }),
        },
      })
      props.onAnswer(answerAsTrustedContact.preview ?? null)
    },
  })
  const asks = preview.accepted && successorName

  return (
    <>
      <PageHeader
        title={
          asks
            ? t`May ${successorName} take over ${organizationName}?`
            : t`Trusted contact of ${organizationName}`
        }
        description={
          asks
            ? t`No legal representative has signed in for a long time.`
            : preview.accepted
              ? t`You are willing. Nobody asks anything of you now.`
              : t`You are asked whether you are willing, ${preview.contactName}.`
        }
      />
      {asks && preview.askMessage && (
        <Facts
          facts={[
            {
              label: t`In the words of ${successorName}`,
              value: <span className="whitespace-pre-line">{preview.askMessage}</span>,
            },
          ]}
        />
      )}
      <p className="mt-6">
        {asks ? (
          <Trans>
            {successorName} was named as successor in advance. More than half of the administrators
            and trusted contacts have to confirm it. Confirm only if you know that the legal
            representatives will not come back.
          </Trans>
        ) : (
          <Trans>
            If the legal representatives of {organizationName} do not come back one day, you get a
            mail that asks whether the successor they have named may take over. You need no account,
            and you see nothing else.
          </Trans>
        )}
      </p>
      {asks && confirmed !== null && confirmed !== undefined && (
        <p role="status" className="mt-4 font-semibold">
          {confirmed ? (
            <Trans>You have confirmed it. You can still change your answer.</Trans>
          ) : (
            <Trans>You have refused it. You can still change your answer.</Trans>
          )}
        </p>
      )}
      <form {...form.props} className="mt-6 flex flex-col gap-5">
        <FormError form={form} />
        <Answers asks={Boolean(asks)} preview={preview} busy={form.busy} form={form.ref} />
      </form>
    </>
  )
}

/** Each button sends its own answer. */
function Answers(props: {
  asks: boolean
  preview: Preview
  busy: boolean
  form: { current: HTMLFormElement | null }
}) {
  const [answer, setAnswer] = useState('')
  const { asks, preview, busy } = props
  const button = (value: string) => ({
    type: 'submit' as const,
    busy: busy && answer === value,
    disabled: busy && answer !== value,
    onClick: () => {
      const field = props.form.current?.elements.namedItem('answer')
      if (field instanceof HTMLInputElement) field.value = value
      setAnswer(value)
    },
  })
  return (
    <div className="flex flex-wrap gap-3">
      <input type="hidden" name="answer" />
      {asks && preview.confirmed !== true && (
        <Button variant="primary" {...button('confirm')}>
          <Trans>Confirm</Trans>
        </Button>
      )}
      {asks && preview.confirmed !== false && (
        <Button {...button('refuse')}>
          <Trans>Refuse</Trans>
        </Button>
      )}
      {!preview.accepted && (
        <Button variant="primary" {...button('willing')}>
          <Trans>I am willing</Trans>
        </Button>
      )}
      <Button variant="danger" {...button('unwilling')}>
        {preview.accepted ? (
          <Trans>Be no longer a trusted contact</Trans>
        ) : (
          <Trans>I am not willing</Trans>
        )}
      </Button>
    </div>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { levelName } from '../../lib/level-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Empty } from '../../ui/Empty'
import { LinkButton } from '../../ui/Link'
import { Facts, PageHeader } from '../../ui/Page'
import { Seal } from '../../ui/Seal'
import type { RequestPage_preview$key } from './__generated__/RequestPage_preview.graphql'
import type { RequestPage_viewer$key } from './__generated__/RequestPage_viewer.graphql'
import type { RequestPageRefuseMutation } from './__generated__/RequestPageRefuseMutation.graphql'
import { GrantForm } from './GrantForm'
import { request, requestPage } from './request'

/** What a partner asks for, for whoever holds the mail, and the answer to it. */
export function RequestPage(props: {
  token: string
  preview: RequestPage_preview$key | null | undefined
  viewer: RequestPage_viewer$key | null | undefined
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const [refusing, setRefusing] = useState(false)
  const [refused, setRefused] = useState(false)
  const preview = useFragment(
    graphql`
      fragment RequestPage_preview on PartnerRequestPreview {
        partnerName
        partnerHue
        partnerLogoUrl
        headline
        askedLevel
        message
        expiresAt
      }
    `,
    props.preview,
  )
  const viewer = useFragment(
    graphql`
      fragment RequestPage_viewer on Viewer {
        ...GrantForm_viewer
      }
    `,
    props.viewer,
  )
  const [refuse] = useCommand<RequestPageRefuseMutation>(graphql`
    mutation RequestPageRefuseMutation($input: RefusePartnerRequestInput!) {
      refusePartnerRequest(input: $input) {
        partnerName
      }
    }
  `)

  if (!preview) {
    return (
      <>
        <PageHeader title={t`Request of a partner`} />
        <Empty
          cause="cleared"
          title={t`This request does not hold any more`}
          actions={
            <LinkButton href="/">
              <Trans>Go to the console</Trans>
            </LinkButton>
          }
        >
          <Trans>
            It has been answered, withdrawn or sent anew, or its time is over. Nobody got access by
            it, unless you granted it. Ask the partner for a new one if you need it.
          </Trans>
        </Empty>
      </>
    )
  }
  const { partnerName, askedLevel, message } = preview
  if (refused) {
    return (
      <>
        <PageHeader title={t`Request refused`} />
        <p>
          <Trans>
            {partnerName} reaches nothing of yours and gets a mail about it. You can close this
            page.
          </Trans>
        </p>
      </>
    )
  }
  const next = encodeURIComponent(requestPage)
  return (
    <>
      <PageHeader
        title={t`${partnerName} asks for access`}
        description={t`It wants to look after products of your organization. You choose what to grant; it may be something else than asked.`}
      />
      <div className="max-w-[48rem]">
        <div className="flex items-center gap-3 pb-4">
          <Seal name={partnerName} hue={preview.partnerHue} logo={preview.partnerLogoUrl} />
          <p className="wrap-anywhere">
            <span className="font-semibold">{partnerName}</span>
            {preview.headline && <span className="block text-soft">{preview.headline}</span>}
          </p>
        </div>
        <Facts
          facts={[
            { label: t`Asked for`, value: levelName(i18n, askedLevel) },
            {
              label: t`Message`,
              value: message && <span className="whitespace-pre-line">{message}</span>,
            },
            { label: t`Can be answered until`, value: format.dateTime(preview.expiresAt) },
          ]}
        />
      </div>
      <div className="pt-6">
        {viewer ? (
          <GrantForm
            token={props.token}
            viewer={viewer}
            partnerName={partnerName}
            askedLevel={askedLevel}
            onRefuse={() => setRefusing(true)}
          />
        ) : (
          <div className="flex flex-wrap gap-3">
            <LinkButton variant="primary" href={`/sign-in?next=${next}`}>
              <Trans>Sign in to answer</Trans>
            </LinkButton>
            <LinkButton href={`/register?next=${next}`}>
              <Trans>Create an account</Trans>
            </LinkButton>
            <Button variant="danger" onClick={() => setRefusing(true)}>
              <Trans>Refuse…</Trans>
            </Button>
          </div>
        )}
      </div>
      <ConfirmDialog
        open={refusing}
        onOpenChange={setRefusing}
        title={t`Refuse the request of ${partnerName}`}
        consequences={[
          t`The link in the mail stops working at once.`,
          t`${partnerName} gets a mail about it, and may ask again.`,
        ]}
        confirm={t`Refuse request`}
        keep={t`Keep request`}
        onConfirm={async () => {
          await refuse({ input: { token: props.token } })
          request.forget()
          setRefused(true)
        }}
      />
    </>
  )
}

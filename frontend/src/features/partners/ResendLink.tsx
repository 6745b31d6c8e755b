import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { toast } from '../../ui/toast'
import type { ResendLink_link$key } from './__generated__/ResendLink_link.graphql'
import type { ResendLinkMutation } from './__generated__/ResendLinkMutation.graphql'

/** Mails a pending invitation or request again, for the side that opened it. */
export function ResendLink(props: { link: ResendLink_link$key }) {
  const { t, i18n } = useLingui()
  const { id, openedBy, viewerSide, viewerCanEnd } = useFragment(
    graphql`
      fragment ResendLink_link on PartnerLink {
        id
        openedBy
        viewerSide
        viewerCanEnd
      }
    `,
    props.link,
  )
  const [resend, busy] = useCommand<ResendLinkMutation>(graphql`
    mutation ResendLinkMutation($input: ResendPartnerLinkInput!) {
      resendPartnerLink(input: $input) {
        link {
          id
          status
          expiresAt
        }
      }
    }
  `)
  const [failure, setFailure] = useState<string>()
  if (openedBy !== viewerSide || !viewerCanEnd) return null
  return (
    <div className="flex flex-col items-start gap-3 pt-4">
      {failure && <Notice tone="bad">{failure}</Notice>}
      <Button
        busy={busy}
        onClick={async () => {
          setFailure(undefined)
          try {
            await resend({ input: { linkId: id } })
            toast(t`Sent again`, { description: t`An earlier link no longer works.` })
          } catch (error) {
            setFailure(faultText(i18n, error))
          }
        }}
      >
        <Trans>Send again</Trans>
      </Button>
    </div>
  )
}

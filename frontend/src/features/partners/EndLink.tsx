import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import { StepUp, useProvePassword } from '../account/StepUp'
import type { EndLink_link$key } from './__generated__/EndLink_link.graphql'
import type { EndLinkMutation } from './__generated__/EndLinkMutation.graphql'

/**
 * Ends a link from either side: two questions, the second one with the password (R124).
 * A pending one is withdrawn after one question.
 */
export function EndLink(props: { link: EndLink_link$key }) {
  const { t } = useLingui()
  const prove = useProvePassword()
  const [step, setStep] = useState<'first' | 'second'>()
  const link = useFragment(
    graphql`
      fragment EndLink_link on PartnerLink {
        id
        status
        level
        openedBy
        viewerSide
        clientName
        partnerName
        products {
          id
        }
      }
    `,
    props.link,
  )
  const [end] = useCommand<EndLinkMutation>(graphql`
    mutation EndLinkMutation($input: EndPartnerLinkInput!) {
      endPartnerLink(input: $input) {
        link {
          id
          status
          endedAt
          expiresAt
          viewerCanAnswer
          viewerCanChange
          viewerCanEnd
          viewerCanAssign
        }
      }
    }
  `)
  const { clientName, partnerName, viewerSide } = link
  const other = viewerSide === 'CLIENT' ? partnerName : clientName
  const active = link.status === 'ACTIVE'
  const count = link.products.length
  const close = (was: typeof step) => (open: boolean) =>
    !open && setStep((now) => (now === was ? undefined : now))

  async function finish() {
    // Lists that are kept still show what the partner could reach.
    await end({ input: { linkId: link.id } }, { updater: (store) => store.invalidateStore() })
  }

  if (!active) {
    return (
      <>
        <Button variant="danger" onClick={() => setStep('first')}>
          {link.openedBy === 'CLIENT' ? (
            <Trans>Withdraw invitation</Trans>
          ) : (
            <Trans>Withdraw request</Trans>
          )}
        </Button>
        <ConfirmDialog
          open={step === 'first'}
          onOpenChange={close('first')}
          title={
            link.openedBy === 'CLIENT'
              ? t`Withdraw the invitation of ${other}`
              : t`Withdraw the request to ${other}`
          }
          consequences={[t`It can no longer be answered.`, t`You can start anew at any time.`]}
          confirm={t`Withdraw`}
          onConfirm={async () => {
            await finish()
            toast(t`Withdrawn`, { description: other })
          }}
        />
      </>
    )
  }

  const lost =
    link.level === 'FULL'
      ? t`${partnerName} loses every product, the members and the details of ${clientName} at its next request, and open pages of it within seconds.`
      : t`${partnerName} loses ${plural(count, { one: '# product', other: '# products' })} of ${clientName} at its next request, and open pages of it within seconds.`
  return (
    <>
      <p className="max-w-[44rem] pb-3">
        <Trans>
          {partnerName} then reaches nothing of {clientName} any more, from its next request on.
        </Trans>
      </p>
      <Button variant="danger" onClick={() => setStep('first')}>
        <Trans>End access…</Trans>
      </Button>
      <ConfirmDialog
        open={step === 'first'}
        onOpenChange={close('first')}
        title={t`End the access of ${partnerName}`}
        consequences={[
          lost,
          t`Its API tokens reach ${clientName} no more.`,
          t`The products stay with ${clientName}, as they are.`,
          t`What ${partnerName} did stays in the activity log.`,
        ]}
        confirm={t`Continue`}
        keep={t`Keep access`}
        onConfirm={async () => setStep('second')}
      />
      <ConfirmDialog
        open={step === 'second'}
        onOpenChange={close('second')}
        title={t`End it now?`}
        description={t`It cannot be undone. To have ${other} back, begin with a new invitation or request.`}
        confirm={t`End access`}
        keep={t`Keep access`}
        onConfirm={async (data) => {
          await prove(data)
          await finish()
          toast(t`Access ended`, { description: other })
        }}
      >
        <StepUp />
      </ConfirmDialog>
    </>
  )
}

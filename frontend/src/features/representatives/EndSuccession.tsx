import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import type { EndSuccession_succession$key } from './__generated__/EndSuccession_succession.graphql'
import type { EndSuccessionMutation } from './__generated__/EndSuccessionMutation.graphql'

/** Ends a succession, for whoever may. */
export function EndSuccession(props: { succession: EndSuccession_succession$key }) {
  const { t } = useLingui()
  const router = useRouter()
  const { id, successorName, askedAt, viewerCanEnd } = useFragment(
    graphql`
      fragment EndSuccession_succession on Succession {
        id
        successorName
        askedAt
        viewerCanEnd
      }
    `,
    props.succession,
  )
  const [end] = useCommand<EndSuccessionMutation>(graphql`
    mutation EndSuccessionMutation($input: EndSuccessionInput!) {
      endSuccession(input: $input) {
        viewer {
          successions {
            id
          }
        }
      }
    }
  `)
  const [asking, setAsking] = useState(false)
  if (!viewerCanEnd) return null
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        <Trans>End the succession…</Trans>
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t`End the succession of ${successorName}`}
        consequences={[
          t`Nobody is named as successor then. The legal representatives can name somebody again.`,
          ...(askedAt ? [t`The question whether ${successorName} may take over ends too.`] : []),
        ]}
        confirm={t`End succession`}
        keep={t`Keep successor`}
        onConfirm={async () => {
          await end(
            { input: { successionId: id } },
            { updater: (store) => store.invalidateStore() },
          )
          await router.invalidate()
          toast(t`Succession ended`)
        }}
      />
    </>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { type Column, DataTable } from '../../ui/DataTable'
import { Section } from '../../ui/Page'
import { toast } from '../../ui/toast'
import type {
  Handovers_organization$data,
  Handovers_organization$key,
} from './__generated__/Handovers_organization.graphql'
import type { HandoversCancelMutation } from './__generated__/HandoversCancelMutation.graphql'

type Handover = NonNullable<Handovers_organization$data['handovers']>[number]

/** The handovers that wait for a successor, each with the way to stop it. */
export function Handovers(props: { organization: Handovers_organization$key }) {
  const { t } = useLingui()
  const { handovers } = useFragment(
    graphql`
      fragment Handovers_organization on Organization {
        handovers {
          id
          state
          formerName
          successorName
          invited
          thenRoleKey
          askedByName
          createdAt
          expiresAt
          viewerCanCancel
        }
      }
    `,
    props.organization,
  )
  const [cancel] = useCommand<HandoversCancelMutation>(graphql`
    mutation HandoversCancelMutation($input: CancelHandoverInput!) {
      cancelHandover(input: $input) {
        handover {
          id
          state
          viewerCanCancel
        }
        organization {
          id
          ...Handovers_organization
        }
      }
    }
  `)
  const [ending, setEnding] = useState<Handover>()
  const [asking, setAsking] = useState(false)
  const columns = useColumns((handover) => {
    setEnding(handover)
    setAsking(true)
  })

  return (
    <Section
      title={t`Handovers`}
      description={t`Nobody loses the role before the successor accepts.`}
    >
      {handovers && handovers.length > 0 ? (
        <DataTable label={t`Handovers`} columns={columns} rows={handovers} />
      ) : (
        <p className="text-soft">
          <Trans>No handover waits for an answer.</Trans>
        </p>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t`Cancel the handover to ${ending?.successorName ?? ''}`}
        consequences={[
          t`${ending?.formerName ?? ''} stays legal representative.`,
          ending?.invited
            ? t`The link in the invitation no longer works.`
            : t`${ending?.successorName ?? ''} is told by mail.`,
        ]}
        confirm={t`Cancel handover`}
        keep={t`Keep handover`}
        onConfirm={async () => {
          if (!ending) return
          await cancel({ input: { handoverId: ending.id } })
          toast(t`Handover cancelled`)
        }}
      />
    </Section>
  )
}

function useColumns(onCancel: (handover: Handover) => void): Column<Handover>[] {
  const { t, i18n } = useLingui()
  const format = useFormats()
  return [
    {
      id: 'successor',
      header: t`Successor`,
      cell: (handover) => (
        <>
          <span className="wrap-anywhere font-semibold">{handover.successorName}</span>
          {handover.invited && (
            <span className="block text-small text-soft">
              <Trans>Invited by mail</Trans>
            </span>
          )}
        </>
      ),
    },
    {
      id: 'former',
      header: t`Instead of`,
      cell: (handover) => (
        <>
          <span className="text-soft phone:hidden">{t`Instead of`} </span>
          {handover.formerName}
          <span className="block text-small text-soft">
            {handover.thenRoleKey
              ? t`then ${roleName(i18n, { key: handover.thenRoleKey, name: '' })}`
              : t`then removed`}
          </span>
        </>
      ),
    },
    {
      id: 'until',
      header: t`Open until`,
      cell: (handover) => (
        <>
          <span className="text-soft phone:hidden">{t`Open until`} </span>
          <span className="figures">{format.dateTime(handover.expiresAt)}</span>
        </>
      ),
    },
    {
      id: 'cancel',
      header: t`Cancel`,
      hideHeader: true,
      cell: (handover) =>
        handover.viewerCanCancel && (
          <Button variant="danger" onClick={() => onCancel(handover)}>
            <Trans>Cancel</Trans>
            <span className="sr-only"> {handover.successorName}</span>
          </Button>
        ),
    },
  ]
}

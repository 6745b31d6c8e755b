import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Dialog } from '../../ui/Dialog'
import type { InviteDialog_organization$key } from './__generated__/InviteDialog_organization.graphql'
import { InviteForm } from './InviteForm'
import type { Outcome } from './Outcomes'

/** Invites many people at once. What was pasted outlives a click beside the sheet. */
export function InviteDialog(props: {
  organization: InviteDialog_organization$key
  open: boolean
  /** The role that is chosen first: its key, or the id of a custom role. */
  role: string
  onClose: () => void
}) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment InviteDialog_organization on Organization {
        name
        ...InviteForm_organization
      }
    `,
    props.organization,
  )
  const [list, setList] = useState('')
  const [outcomes, setOutcomes] = useState<Outcome[]>([])

  function close() {
    setOutcomes([])
    props.onClose()
  }

  return (
    <Dialog
      open={props.open}
      onOpenChange={(open) => !open && close()}
      width="wide"
      title={t`Invite people to ${organization.name}`}
      description={
        <Trans>Each gets a mail with a link. They belong to it once they accept, not before.</Trans>
      }
    >
      <InviteForm
        organization={organization}
        role={props.role}
        list={list}
        onList={setList}
        outcomes={outcomes}
        onOutcomes={setOutcomes}
        onClose={close}
      />
    </Dialog>
  )
}

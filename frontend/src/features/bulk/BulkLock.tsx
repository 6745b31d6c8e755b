import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import type { ProductSelection } from './__generated__/LockDialogMutation.graphql'
import { LockDialog } from './LockDialog'

/** Locks what is selected, or lifts its lock, where there is something to lock or to lift. */
export function BulkLock(props: {
  selection: ProductSelection
  count: number
  lockable: boolean
  liftable: boolean
}) {
  // Which of the two is asked stays so while the dialog goes away.
  const [asked, setAsked] = useState({ locked: true, open: false })
  const ask = (locked: boolean) => setAsked({ locked, open: true })
  return (
    <>
      {props.lockable && (
        <Button aria-haspopup="dialog" onClick={() => ask(true)}>
          <Trans>Lock</Trans>
        </Button>
      )}
      {props.liftable && (
        <Button aria-haspopup="dialog" onClick={() => ask(false)}>
          <Trans>Lift the lock</Trans>
        </Button>
      )}
      <LockDialog
        open={asked.open}
        onOpenChange={(open) => setAsked({ ...asked, open })}
        locked={asked.locked}
        selection={props.selection}
        count={props.count}
      />
    </>
  )
}

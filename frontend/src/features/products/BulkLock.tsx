import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import type { ProductSelection } from './__generated__/LockDialogMutation.graphql'
import { LockDialog } from './LockDialog'

/** Locks what is selected, or lifts its lock. */
export function BulkLock(props: { selection: ProductSelection; count: number }) {
  const [asked, setAsked] = useState<{ locked: boolean; open: boolean }>({
    locked: true,
    open: false,
  })
  return (
    <>
      <Button onClick={() => setAsked({ locked: true, open: true })}>
        <Trans>Lock</Trans>
      </Button>
      <Button onClick={() => setAsked({ locked: false, open: true })}>
        <Trans>Lift the lock</Trans>
      </Button>
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

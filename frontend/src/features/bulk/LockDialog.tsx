import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { useCommand } from '../../relay/command'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type {
  LockDialogMutation,
  ProductSelection,
} from './__generated__/LockDialogMutation.graphql'

/** Locks products, or lifts their lock, and says who is kept out and who is mailed. */
export function LockDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  locked: boolean
  selection: ProductSelection
  count: number
}) {
  const { t } = useLingui()
  const { count, locked } = props
  const [send] = useCommand<LockDialogMutation>(graphql`
    mutation LockDialogMutation($input: LockProductsInput!) {
      lockProducts(input: $input) {
        products {
          ...ProductLocks_product
          ...ProductLocksButton_product
          viewerCanTag
          viewerCanUpdate
        }
        task {
          id
          status
        }
      }
    }
  `)
  const products = t`${plural(count, { one: '# product', other: '# products' })}`

  async function confirm(data: FormData) {
    const { lockProducts } = await send({
      input: { selection: props.selection, locked, reason: String(data.get('reason') ?? '') },
    })
    if (lockProducts.task) {
      toast(t`${products}: this goes on under “Exports and tasks”.`)
    } else {
      toast(locked ? t`${products} locked` : t`The lock of ${products} is lifted`)
    }
  }

  return (
    <ConfirmDialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={locked ? t`Lock ${products}` : t`Lift the lock of ${products}`}
      confirm={locked ? t`Lock` : t`Lift the lock`}
      danger={false}
      consequences={
        locked
          ? [
              <Trans key="who">
                Members with rights on single products, and partners with limited access, change
                nothing here until the lock is lifted.
              </Trans>,
              <Trans key="run">The services themselves go on running.</Trans>,
              <Trans key="mail">Everybody of the organization who has access is mailed.</Trans>,
            ]
          : [
              <Trans key="who">Whoever has the rights makes changes again.</Trans>,
              <Trans key="provider">A lock of the provider stays.</Trans>,
              <Trans key="mail">Everybody of the organization who has access is mailed.</Trans>,
            ]
      }
      onConfirm={confirm}
    >
      <TextField
        name="reason"
        label={t`Reason`}
        hint={t`Those who have access read it. May be empty.`}
        maxLength={500}
        autoComplete="off"
      />
    </ConfirmDialog>
  )
}

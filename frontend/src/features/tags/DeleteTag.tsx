import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { useCommand } from '../../relay/command'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import type { DeleteTagMutation } from './__generated__/DeleteTagMutation.graphql'

/** Asks before a tag goes, and says what it comes off. */
export function DeleteTag(props: {
  tag: { id: string; name: string; productCount: number }
  onClose: () => void
  onDeleted: () => void
}) {
  const { t } = useLingui()
  const [remove] = useCommand<DeleteTagMutation>(graphql`
    mutation DeleteTagMutation($input: DeleteTagInput!) {
      deleteTag(input: $input) {
        organization {
          ...TagsPage_organization
        }
      }
    }
  `)
  const { id, name, productCount } = props.tag
  return (
    <ConfirmDialog
      open
      onOpenChange={props.onClose}
      title={t`Delete tag “${name}”`}
      consequences={[
        productCount > 0
          ? t`It comes off ${plural(productCount, { one: '# product', other: '# products' })}. The products themselves stay as they are.`
          : t`It is on no product.`,
        t`Saved views that filter by it find nothing under it any more.`,
      ]}
      confirm={t`Delete tag`}
      keep={t`Keep tag`}
      onConfirm={async () => {
        await remove({ input: { tagId: id } }, { updater: (store) => store.invalidateStore() })
        props.onDeleted()
        toast(t`Tag “${name}” deleted`)
      }}
    />
  )
}

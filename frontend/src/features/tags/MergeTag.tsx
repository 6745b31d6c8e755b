import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Select } from '../../ui/Choice'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { toast } from '../../ui/toast'
import type { MergeTagMutation } from './__generated__/MergeTagMutation.graphql'

/** Puts the products of one tag under another, which stays. */
export function MergeTag(props: {
  tag: { id: string; name: string; productCount: number }
  others: readonly { id: string; name: string }[]
  onClose: () => void
  onMerged: () => void
}) {
  const { t } = useLingui()
  const [merge] = useCommand<MergeTagMutation>(graphql`
    mutation MergeTagMutation($input: MergeTagsInput!) {
      mergeTags(input: $input) {
        organization {
          ...TagsPage_organization
        }
      }
    }
  `)
  const { id, name, productCount } = props.tag
  const [into, setInto] = useState(props.others[0]?.id ?? '')
  const target = props.others.find((tag) => tag.id === into)?.name ?? ''
  return (
    <ConfirmDialog
      open
      onOpenChange={props.onClose}
      title={t`Merge tag “${name}”`}
      consequences={[
        productCount > 0
          ? t`${plural(productCount, { one: '# product carries', other: '# products carry' })} “${target}” from now on.`
          : t`No product carries it; “${target}” stays on its own products.`,
        t`The tag “${name}” is deleted. This cannot be undone.`,
      ]}
      confirm={t`Merge tags`}
      onConfirm={async () => {
        await merge(
          { input: { fromTagId: id, intoTagId: into } },
          { updater: (store) => store.invalidateStore() },
        )
        props.onMerged()
        toast(t`Tag “${name}” merged into “${target}”`)
      }}
    >
      <Select
        label={t`Into`}
        value={into}
        onChange={(event) => setInto(event.currentTarget.value)}
        options={props.others.map((tag) => ({ value: tag.id, label: tag.name }))}
      />
    </ConfirmDialog>
  )
}

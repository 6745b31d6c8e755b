import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { Button } from '../../ui/Button'
import { Picker } from '../../ui/Picker'
import { TagDot } from '../../ui/Tag'
import { TagPicker } from '../../ui/TagPicker'
import { toast } from '../../ui/toast'
import type { Tag, Tagged } from './tagging'
import type { Tagging } from './useTagging'

/** Puts a tag on all selected products, or takes one off; an undo touches only those that changed. */
export function BulkTags(props: {
  products: readonly (Tagged & { viewerCanTag: boolean })[]
  tags: readonly Tag[]
  tagging: Tagging
  mayCreate: boolean
}) {
  const { t } = useLingui()
  const { products, tags, tagging } = props
  const locked = products.filter((product) => !product.viewerCanTag)
  const carriers = (id: string) =>
    products.filter((product) => product.tags.some((tag) => tag.id === id))
  const onAll = tags.filter((tag) => carriers(tag.id).length === products.length)
  const onSome = tags.filter((tag) => carriers(tag.id).length > 0)

  async function add(id: string) {
    const changed = products.filter((product) => !carriers(id).includes(product))
    const name = tags.find((tag) => tag.id === id)?.name ?? ''
    if (changed.length === 0 || !(await tagging.change(changed, [id], []))) return
    toast(
      t`Tag “${name}” added to ${plural(changed.length, { one: '# product', other: '# products' })}`,
      {
        undo: { label: t`Undo`, onClick: () => void tagging.change(changed, [], [id]) },
      },
    )
  }

  async function remove(id: string) {
    const changed = carriers(id)
    const name = tags.find((tag) => tag.id === id)?.name ?? ''
    if (changed.length === 0 || !(await tagging.change(changed, [], [id]))) return
    toast(
      t`Tag “${name}” removed from ${plural(changed.length, { one: '# product', other: '# products' })}`,
      {
        undo: { label: t`Undo`, onClick: () => void tagging.change(changed, [id], []) },
      },
    )
  }

  if (locked.length > 0) {
    const names = locked.map((product) => product.name).join(', ')
    return (
      <p>
        <Trans>
          You may not tag {names}: that needs the technical right on it, and no lock. Take it out of
          the selection.
        </Trans>
      </p>
    )
  }
  return (
    <>
      <TagPicker
        trigger={
          <Button>
            <Trans>Add tag</Trans>
            <ChevronDown size={15} aria-hidden />
          </Button>
        }
        options={tags}
        selected={onAll.map((tag) => tag.id)}
        onToggle={(id) => (carriers(id).length === products.length ? remove(id) : add(id))}
        onCreate={
          props.mayCreate ? (name, color) => tagging.create(products, name, color) : undefined
        }
      />
      {onSome.length > 0 && (
        <Picker
          label={t`Filter tags`}
          trigger={
            <Button>
              <Trans>Remove tag</Trans>
              <ChevronDown size={15} aria-hidden />
            </Button>
          }
          options={onSome.map((tag) => ({
            value: tag.id,
            label: tag.name,
            icon: <TagDot color={tag.color} />,
            hint: t`on ${plural(carriers(tag.id).length, { one: '# product', other: '# products' })}`,
          }))}
          selected={[]}
          onToggle={remove}
        />
      )}
    </>
  )
}

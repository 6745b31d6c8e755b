import { useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from '../../ui/cx'
import { Tag } from '../../ui/Tag'
import { TagPicker } from '../../ui/TagPicker'
import type { Tagged, Tag as TagOfOrganization } from './tagging'
import type { Tagging } from './useTagging'

/** The tags of a product; a click on them, or on the plus, changes them. */
export function TagsOfProduct(props: {
  product: Tagged & { viewerCanTag: boolean }
  tags: readonly TagOfOrganization[]
  tagging: Tagging
  /** The viewer may create tags. */
  mayCreate: boolean
  /** On a phone a product without tags takes no line for them; its page offers to add some. */
  compact?: boolean
}) {
  const { product, tagging } = props
  if (!product.viewerCanTag) {
    return (
      <span className="flex flex-wrap gap-1">
        {product.tags.length > 0 ? <TagLine tags={product.tags} /> : '—'}
      </span>
    )
  }
  const selected = product.tags.map((tag) => tag.id)
  return (
    <TagPicker
      trigger={<TagButton product={product} compact={props.compact} />}
      options={props.tags}
      selected={selected}
      onToggle={(id) =>
        selected.includes(id)
          ? tagging.change([product], [], [id])
          : tagging.change([product], [id], [])
      }
      onCreate={
        props.mayCreate ? (name, color) => tagging.create([product], name, color) : undefined
      }
    />
  )
}

function TagButton({
  product,
  compact,
  ...button
}: { product: Tagged; compact?: boolean } & ComponentProps<'button'>) {
  const { t } = useLingui()
  const bare = product.tags.length === 0
  return (
    <button
      type="button"
      {...button}
      className={cx(
        '-mx-1 min-h-6 max-w-full flex-wrap items-center gap-1 rounded-control p-1 text-left hover:bg-selected',
        compact && bare ? 'hidden phone:inline-flex' : 'inline-flex',
      )}
    >
      <span className="sr-only">
        {bare ? t`Add tags to ${product.name}` : t`Change tags of ${product.name}:`}
      </span>
      <TagLine tags={product.tags} />
      <span className="inline-flex size-5 items-center justify-center rounded-small border border-rule-strong border-dashed text-soft">
        <Plus size={13} aria-hidden />
      </span>
    </button>
  )
}

function TagLine(props: { tags: Tagged['tags'] }) {
  return props.tags.map((tag) => <Tag key={tag.id} name={tag.name} color={tag.color} />)
}

import { useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
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
}) {
  const { product, tagging } = props
  // A page has a hundred of these: the picker comes into being when it is asked for.
  const [asked, setAsked] = useState(false)
  if (!product.viewerCanTag) {
    return product.tags.length > 0 ? <TagLine tags={product.tags} /> : '—'
  }
  if (!asked) {
    return <TagButton product={product} aria-haspopup="dialog" onClick={() => setAsked(true)} />
  }
  const selected = product.tags.map((tag) => tag.id)
  return (
    <TagPicker
      defaultOpen
      trigger={<TagButton product={product} />}
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

function TagButton({ product, ...button }: { product: Tagged } & ComponentProps<'button'>) {
  const { t } = useLingui()
  const names = product.tags.map((tag) => tag.name).join(', ')
  return (
    <button
      type="button"
      {...button}
      aria-label={
        names === '' ? t`Add tags to ${product.name}` : t`Change tags of ${product.name}: ${names}`
      }
      className="-mx-1 inline-flex min-h-6 max-w-full flex-wrap items-center gap-1 rounded-control p-1 text-left hover:bg-selected"
    >
      <TagLine tags={product.tags} />
      <span className="inline-flex size-6 items-center justify-center rounded-small border border-rule-strong border-dashed text-soft">
        <Plus size={13} aria-hidden />
      </span>
    </button>
  )
}

function TagLine(props: { tags: Tagged['tags'] }) {
  return props.tags.map((tag) => <Tag key={tag.id} name={tag.name} color={tag.color} />)
}

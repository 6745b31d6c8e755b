import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactElement, useState } from 'react'
import { Button } from './Button'
import { Picker } from './Picker'
import { TagDot, tagColors } from './Tag'

type TagOption = { id: string; name: string; color: number }

/** The color fewest tags have, so that a new tag differs from the others at first sight. */
export function freshColor(tags: readonly { color: number }[]): number {
  const uses = Array.from({ length: tagColors }, () => 0)
  for (const { color } of tags) uses[color] = (uses[color] ?? 0) + 1
  return uses.indexOf(Math.min(...uses))
}

/** Puts tags on something: filter as one types, pick several, create the one that is missing. */
export function TagPicker(props: {
  trigger: ReactElement
  options: readonly TagOption[]
  /** Ids of the tags that are set. */
  selected: string[]
  onToggle: (id: string) => void
  /** Without it nothing can be created here. */
  onCreate?: (name: string, color: number) => void
}) {
  const { t } = useLingui()
  const { onCreate } = props
  const [chosen, setChosen] = useState<number>()
  const color = chosen ?? freshColor(props.options)

  function create(name: string) {
    onCreate?.(name, color)
    setChosen(undefined)
  }

  return (
    <Picker
      multiple
      trigger={props.trigger}
      label={onCreate ? t`Filter or create tags` : t`Filter tags`}
      options={props.options.map((tag) => ({
        value: tag.id,
        label: tag.name,
        icon: <TagDot color={tag.color} />,
      }))}
      selected={props.selected}
      onToggle={props.onToggle}
      onEnterUnmatched={create}
      empty={props.options.length === 0 ? t`There are no tags yet.` : t`No tag has this name.`}
      footer={(query, close) => {
        const taken = props.options.some(
          (tag) => tag.name.toLocaleLowerCase() === query.toLocaleLowerCase(),
        )
        if (!onCreate || query === '' || taken) return null
        return (
          <div className="flex flex-col gap-2 border-rule border-t p-2">
            <ColorChoice value={color} onChange={setChosen} />
            <Button
              variant="secondary"
              onClick={() => {
                create(query)
                close()
              }}
            >
              <Trans>Create tag “{query}”</Trans>
            </Button>
          </div>
        )
      }}
    />
  )
}

/** The twelve colours as radio buttons, each with its name. */
export function ColorChoice(props: {
  value: number
  onChange: (color: number) => void
  name?: string
}) {
  const { t } = useLingui()
  const names = [
    t`Red`,
    t`Orange`,
    t`Amber`,
    t`Olive`,
    t`Green`,
    t`Jade`,
    t`Teal`,
    t`Blue`,
    t`Indigo`,
    t`Violet`,
    t`Pink`,
    t`Grey`,
  ]
  return (
    <fieldset>
      <legend className="sr-only">{t`Colour`}</legend>
      <div className="grid grid-cols-6 gap-1">
        {names.map((name, color) => (
          <label
            key={name}
            title={name}
            data-hue={color}
            className="tint relative flex h-7 items-center justify-center rounded-small border has-checked:outline-2 has-checked:outline-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={props.name ?? 'color'}
              value={color}
              checked={props.value === color}
              onChange={() => props.onChange(color)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <span aria-hidden className="tint-dot size-3 rounded-small" />
            <span className="sr-only">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

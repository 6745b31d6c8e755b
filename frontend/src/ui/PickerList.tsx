import { Combobox } from '@base-ui/react/combobox'
import { useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { Fragment, useRef, useState } from 'react'
import { cx } from './cx'
import type { PickerOption, PickerProps } from './Picker'
import { itemClass, surfaceClass } from './surface'

/** The list of a Picker: it comes into being by a click, open. */
export function PickerList(props: PickerProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(true)
  const [query, setQuery] = useState('')
  // Whether somebody went to another option than the first since the last key that was typed.
  const moved = useRef(false)
  const matching = (typed: string) => {
    const needle = typed.trim().toLocaleLowerCase()
    return props.options.filter((option) => option.label.toLocaleLowerCase().includes(needle))
  }
  const matches = matching(query)

  function change(next: boolean) {
    setOpen(next)
    if (!next) setQuery('')
  }

  function toggle(value: string) {
    if (!props.multiple) change(false)
    props.onToggle(value)
  }

  return (
    <Combobox.Root
      multiple
      open={open}
      onOpenChange={change}
      items={props.options}
      filteredItems={matches}
      value={props.options.filter((option) => props.selected.includes(option.value))}
      isItemEqualToValue={(a: PickerOption, b: PickerOption) => a.value === b.value}
      itemToStringLabel={(option: PickerOption) => option.label}
      inputValue={query}
      onInputValueChange={(typed) => {
        moved.current = false
        setQuery(typed)
      }}
      onItemHighlighted={(_, { reason }) => {
        if (reason !== 'none') moved.current = true
      }}
      autoHighlight
      onValueChange={(next: PickerOption[]) => {
        const after = next.map((option) => option.value)
        const changed =
          after.find((value) => !props.selected.includes(value)) ??
          props.selected.find((value) => !after.includes(value))
        if (changed !== undefined) toggle(changed)
      }}
    >
      {/* The field to type in is inside: the trigger is a plain button, named by its own words. */}
      <Combobox.Trigger role="button" render={props.trigger} />
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={6} align={props.align ?? 'start'} className="z-50">
          <Combobox.Popup
            aria-label={props.label}
            className={cx(
              surfaceClass,
              'flex max-h-(--available-height) w-72 max-w-[calc(100vw-2rem)] flex-col',
            )}
          >
            <Combobox.Input
              aria-label={props.label}
              placeholder={props.label}
              className="m-1 min-h-control rounded-control border border-rule-strong bg-sheet px-2.5"
              onKeyDown={(event) => {
                const typed = event.currentTarget.value.trim()
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                if (typed === '' || moved.current) return
                // By what stands in the field: the list may still be that of the keys before.
                event.preventBaseUIHandler()
                event.preventDefault()
                const [first] = matching(typed)
                if (first) toggle(first.value)
                else props.onEnterUnmatched?.(typed)
              }}
            />
            <Combobox.Empty className="text-soft">
              {matches.length === 0 && (
                <p className="px-3.5 py-2">{props.empty ?? t`Nothing matches.`}</p>
              )}
            </Combobox.Empty>
            <Combobox.List className="max-h-72 min-h-0 overflow-y-auto overscroll-contain p-1 empty:p-0">
              {(option: PickerOption, index: number) => (
                <Fragment key={option.value}>
                  {option.group && option.group !== matches[index - 1]?.group && (
                    // The hint of each option says it to whoever does not see the heading.
                    <div aria-hidden className="px-2.5 pt-2 pb-1 text-small text-soft">
                      {option.group}
                    </div>
                  )}
                  <Combobox.Item value={option} className={itemClass}>
                    {option.icon}
                    <span className="min-w-0 flex-1">
                      <span className="block truncate">{option.label}</span>
                      {option.hint && (
                        <span className="block text-small text-soft">{option.hint}</span>
                      )}
                    </span>
                    <Combobox.ItemIndicator className="text-primary">
                      <Check size={16} aria-hidden />
                    </Combobox.ItemIndicator>
                  </Combobox.Item>
                </Fragment>
              )}
            </Combobox.List>
            {props.footer?.(query.trim(), () => change(false))}
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}

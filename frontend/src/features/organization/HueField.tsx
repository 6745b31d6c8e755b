import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { Seal } from '../../ui/Seal'

/** The hue that tells the organization apart, shown on its seal while it is chosen. */
export function HueField(props: {
  /** In degrees, 0 to 359. */
  defaultValue: number
  /** The name whose initials the seal shows. */
  organization: string
}) {
  const { t } = useLingui()
  const id = useId()
  const [hue, setHue] = useState(props.defaultValue)
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {t`Colour`}
      </label>
      <p id={`${id}-hint`} className="text-small text-soft">
        {t`Marks the organization on every page, so that nobody acts in the wrong one.`}
      </p>
      <div className="flex items-center gap-4">
        <Seal name={props.organization} hue={hue} large />
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <div aria-hidden className="hue-scale h-2 rounded-small" />
          <input
            id={id}
            name="hue"
            type="range"
            min={0}
            max={359}
            value={hue}
            onChange={(event) => setHue(Number(event.currentTarget.value))}
            aria-describedby={`${id}-hint`}
            aria-valuetext={t`${hue} degrees of hue`}
            className="w-full accent-primary"
          />
        </div>
      </div>
    </div>
  )
}

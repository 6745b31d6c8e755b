import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { brandStyle } from '../../lib/brand'
import { Switch } from '../../ui/Choice'

/** The colour of buttons and links: Kontor's own, or one of the provider's, which keeps its contrast. */
export function BrandHueField(props: { hue: number | null | undefined }) {
  const { t } = useLingui()
  const id = useId()
  const [own, setOwn] = useState(props.hue !== null && props.hue !== undefined)
  const [hue, setHue] = useState(props.hue ?? 200)
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">{t`Colour of buttons and links`}</legend>
      <Switch
        name="ownHue"
        label={t`A colour of our own`}
        hint={t`Only the hue is chosen: how dark and how strong it is stays such that it can be read, in light and dark.`}
        checked={own}
        onChange={(event) => setOwn(event.currentTarget.checked)}
      />
      {own && (
        <div className="flex flex-col gap-2" style={brandStyle(hue)} data-branded>
          <div aria-hidden className="hue-scale h-2 rounded-small" />
          <input
            id={id}
            name="hue"
            type="range"
            min={0}
            max={359}
            value={hue}
            aria-label={t`Hue`}
            aria-valuetext={t`${hue} degrees of hue`}
            onChange={(event) => setHue(Number(event.currentTarget.value))}
            className="w-full accent-primary"
          />
          <p className="flex items-center gap-4" aria-hidden>
            <span className="rounded-control bg-primary px-3.5 py-1 font-semibold text-on-primary">
              {t`A button`}
            </span>
            <span className="font-semibold text-link underline underline-offset-4">{t`A link`}</span>
          </p>
        </div>
      )}
    </fieldset>
  )
}

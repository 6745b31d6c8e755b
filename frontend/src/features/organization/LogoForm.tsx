import { Trans, useLingui } from '@lingui/react/macro'
import { type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../ui/Button'
import { DialogActions } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { toast } from '../../ui/toast'
import { type Crop, drag, filling, nearest, place, whole } from './crop'
import { draw, encodePicture, side } from './picture'

/** Cuts a square out of a picture: by dragging and by sliders, with a look at the sizes it will have. */
export function LogoForm(props: {
  name: string
  picture: ImageBitmap
  save: (image: string) => Promise<unknown>
  onClose: () => void
}) {
  const { t } = useLingui()
  const { picture } = props
  const [crop, setCrop] = useState<Crop>(whole)
  const form = useForm({
    names: ['image'],
    send: async () => {
      const image = await encodePicture(picture, crop)
      await props.save(image)
      toast(t`Logo saved`)
      props.onClose()
    },
  })
  const drawn = place(picture.width, picture.height, side, crop)
  const fills = filling(picture.width, picture.height)

  return (
    <form {...form.props} className="flex flex-col gap-5">
      <FormError form={form} />
      <div className="flex flex-wrap items-end gap-x-8 gap-y-5">
        <Cutout picture={picture} crop={crop} onCrop={setCrop} />
        <div className="flex flex-1 basis-40 flex-col gap-3">
          <Slider
            label={t`Zoom`}
            min={1}
            max={nearest}
            value={crop.zoom}
            onChange={(zoom) => setCrop({ ...crop, zoom })}
          />
          {drawn.w > side && (
            <Slider
              label={t`Left or right`}
              value={crop.x}
              onChange={(x) => setCrop({ ...crop, x })}
            />
          )}
          {drawn.h > side && (
            <Slider
              label={t`Up or down`}
              value={crop.y}
              onChange={(y) => setCrop({ ...crop, y })}
            />
          )}
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => setCrop(whole)} aria-pressed={crop.zoom === 1}>
              <Trans>Whole picture</Trans>
            </Button>
            {fills > 1 && (
              <Button
                onClick={() => setCrop({ zoom: fills, x: 0, y: 0 })}
                aria-pressed={crop.zoom === fills}
              >
                <Trans>Fill the square</Trans>
              </Button>
            )}
          </div>
        </div>
      </div>
      <div>
        <p className="text-small text-soft">
          <Trans>This is how it looks beside the name:</Trans>
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-3">
          <Preview picture={picture} crop={crop} className="size-14" />
          <p className="flex min-w-0 items-center gap-3 font-semibold">
            <Preview picture={picture} crop={crop} className="size-7" />
            <span className="truncate">{props.name}</span>
          </p>
        </div>
      </div>
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          <Trans>Save logo</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}

/** The square, in which the picture can be dragged. */
function Cutout(props: { picture: ImageBitmap; crop: Crop; onCrop: (crop: Crop) => void }) {
  const { picture, crop } = props
  const at = useRef<{ x: number; y: number }>(undefined)

  function move(event: PointerEvent<HTMLDivElement>) {
    const from = at.current
    if (!from) return
    const { width, height } = picture
    const by = side / event.currentTarget.clientWidth
    props.onCrop(
      drag(width, height, side, crop, (event.clientX - from.x) * by, (event.clientY - from.y) * by),
    )
    at.current = { x: event.clientX, y: event.clientY }
  }
  return (
    <div
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        at.current = { x: event.clientX, y: event.clientY }
      }}
      onPointerMove={move}
      onPointerUp={() => {
        at.current = undefined
      }}
      className="cursor-move touch-none"
    >
      <Preview picture={picture} crop={crop} className="size-64 max-w-full" />
    </div>
  )
}

function Preview(props: { picture: ImageBitmap; crop: Crop; className: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current) draw(canvas.current, props.picture, props.crop)
  }, [props.picture, props.crop])
  return (
    <canvas
      ref={canvas}
      aria-hidden
      width={side}
      height={side}
      className={`logo shrink-0 rounded-small ${props.className}`}
    />
  )
}

function Slider(props: {
  label: string
  value: number
  min?: number
  max?: number
  onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {props.label}
      </label>
      <input
        id={id}
        type="range"
        min={props.min ?? -1}
        max={props.max ?? 1}
        step={0.01}
        value={props.value}
        onChange={(event) => props.onChange(Number(event.currentTarget.value))}
        className="w-full accent-primary"
      />
    </div>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { ImageUp } from 'lucide-react'
import { type DragEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { faultText } from '../../lib/fault-text'
import { Button } from '../../ui/Button'
import { cx } from '../../ui/cx'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { toast } from '../../ui/toast'
import { openPicture, type Trouble } from './picture'

const LogoForm = lazy(async () => ({ default: (await import('./LogoForm')).LogoForm }))

/** A logo, saved at once: chosen or dropped, cut out in a dialog, or taken away. */
export function LogoChoice(props: {
  /** Whose it is. */
  name: string
  /** Whether there is one. */
  there: boolean
  /** The one there is, or what stands for it. */
  mark: ReactNode
  /** What stands there without a logo. */
  without: ReactNode
  /** Saves a picture in base64. */
  save: (image: string) => Promise<unknown>
  remove: () => Promise<unknown>
}) {
  const { t, i18n } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const choose = useRef<HTMLButtonElement>(null)
  const [picture, setPicture] = useState<ImageBitmap>()
  const [open, setOpen] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const [over, setOver] = useState(false)
  const [removing, setRemoving] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { name } = props

  async function take(file: Blob | undefined) {
    if (!file) return
    setFailure(undefined)
    const opened = await openPicture(file)
    setTrouble(typeof opened === 'string' ? opened : undefined)
    if (typeof opened === 'string') return
    setPicture(opened)
    setOpen(true)
  }

  async function remove() {
    setFailure(undefined)
    setRemoving(true)
    try {
      await props.remove()
      // The button that was pressed is gone with the logo.
      choose.current?.focus()
      toast(t`Logo taken away`)
    } catch (error) {
      setFailure(faultText(i18n, error))
    } finally {
      setRemoving(false)
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside does the same for whoever drops nothing */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'flex max-w-[36rem] flex-wrap items-center gap-x-5 gap-y-3 rounded-control border border-dashed p-4',
          over ? 'border-primary bg-selected' : 'border-rule-strong',
        )}
      >
        {props.mark}
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-2">
          <div className="flex flex-wrap gap-3">
            <Button ref={choose} onClick={() => input.current?.click()}>
              <ImageUp size={16} aria-hidden />
              {props.there ? <Trans>Replace logo</Trans> : <Trans>Choose a picture</Trans>}
            </Button>
            {props.there && (
              <Button variant="quiet" busy={removing} onClick={remove}>
                <Trans>Take logo away</Trans>
              </Button>
            )}
          </div>
          <p className="text-small text-soft">
            <Trans>Or drop it here. A PNG, JPEG or GIF.</Trans> {props.without}
          </p>
        </div>
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/gif"
          aria-label={t`Picture of the logo`}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0])
            event.currentTarget.value = '' // the same file can be chosen again
          }}
        />
      </div>
      {failure && (
        <div className="mt-3 max-w-[36rem]">
          <Notice tone="bad">{failure}</Notice>
        </div>
      )}
      {trouble && (
        <div className="mt-3 max-w-[36rem]">
          <Notice tone="bad">
            {trouble === 'size' && (
              <Trans>The file is larger than 20 MiB. Choose another one.</Trans>
            )}
            {trouble === 'small' && (
              <Trans>The picture is too small. Choose one of at least 32 × 32 pixels.</Trans>
            )}
            {trouble === 'format' && (
              <Trans>
                This is no PNG, JPEG or GIF, or it is damaged. Save it as PNG and try again.
              </Trans>
            )}
          </Notice>
        </div>
      )}
      <Dialog open={open} onOpenChange={setOpen} title={t`Logo of ${name}`}>
        {picture && (
          <Suspense>
            <LogoForm
              name={name}
              picture={picture}
              save={props.save}
              onClose={() => setOpen(false)}
            />
          </Suspense>
        )}
      </Dialog>
    </>
  )
}

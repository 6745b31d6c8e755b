import { Trans, useLingui } from '@lingui/react/macro'
import { ImageUp } from 'lucide-react'
import { type DragEvent, lazy, Suspense, useRef, useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { cx } from '../../ui/cx'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { Seal } from '../../ui/Seal'
import { toast } from '../../ui/toast'
import type { LogoField_organization$key } from './__generated__/LogoField_organization.graphql'
import type { LogoFieldRemoveMutation } from './__generated__/LogoFieldRemoveMutation.graphql'
import { openPicture, type Trouble } from './picture'

const LogoForm = lazy(async () => ({ default: (await import('./LogoForm')).LogoForm }))

/** The logo of the organization: chosen or dropped, cut out in a dialog, or taken away. */
export function LogoField(props: { organization: LogoField_organization$key }) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment LogoField_organization on Organization {
        id
        name
        hue
        logoUrl
      }
    `,
    props.organization,
  )
  const [remove, removing] = useCommand<LogoFieldRemoveMutation>(graphql`
    mutation LogoFieldRemoveMutation($input: RemoveLogoInput!) {
      removeLogo(input: $input) {
        organization {
          id
          logoUrl
          viewerMembership {
            organizationLogoUrl
          }
        }
      }
    }
  `)
  const input = useRef<HTMLInputElement>(null)
  const [picture, setPicture] = useState<ImageBitmap>()
  const [open, setOpen] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const [over, setOver] = useState(false)
  const { id, name, hue, logoUrl } = organization

  async function take(file: Blob | undefined) {
    if (!file) return
    const opened = await openPicture(file)
    setTrouble(typeof opened === 'string' ? opened : undefined)
    if (typeof opened === 'string') return
    setPicture(opened)
    setOpen(true)
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
        <Seal name={name} hue={hue} logo={logoUrl} large />
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-2">
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => input.current?.click()}>
              <ImageUp size={16} aria-hidden />
              {logoUrl ? <Trans>Replace logo</Trans> : <Trans>Choose a picture</Trans>}
            </Button>
            {logoUrl && (
              <Button
                variant="quiet"
                busy={removing}
                onClick={async () => {
                  await remove({ input: { organizationId: id } })
                  toast(t`Logo taken away`)
                }}
              >
                <Trans>Take logo away</Trans>
              </Button>
            )}
          </div>
          <p className="text-small text-soft">
            <Trans>
              Or drop it here. A PNG, JPEG or GIF; without a logo, the initials stand there in the
              organization’s colour.
            </Trans>
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
              organizationId={id}
              name={name}
              picture={picture}
              onClose={() => setOpen(false)}
            />
          </Suspense>
        )}
      </Dialog>
    </>
  )
}

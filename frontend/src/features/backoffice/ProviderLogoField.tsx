import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Checkbox } from '../../ui/Choice'
import { TextField } from '../../ui/TextField'

/** The logo: the one there is, another one, or none. */
export function ProviderLogoField(props: {
  name: string
  error?: string
  url: string | null | undefined
}) {
  const { t } = useLingui()
  const [removed, setRemoved] = useState(false)
  return (
    <div className="flex flex-wrap items-start gap-4">
      {props.url && !removed && (
        <img src={props.url} alt={t`The present logo`} className="size-14 rounded-small" />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <TextField
          name={props.name}
          error={props.error}
          label={t`Logo`}
          hint={t`PNG, JPEG or GIF of at most 180 KiB. It is drawn anew, 256 pixels wide.`}
          type="file"
          accept="image/png,image/jpeg,image/gif"
        />
        {props.url && (
          <Checkbox
            name="noLogo"
            label={t`Take the logo away`}
            checked={removed}
            onChange={(event) => setRemoved(event.currentTarget.checked)}
          />
        )}
      </div>
    </div>
  )
}

/** What was chosen: a picture in base64, null to take it away, undefined to leave it. */
export async function readPicture(data: FormData): Promise<string | null | undefined> {
  const file = data.get('logo')
  if (file instanceof File && file.size > 0) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }
  return data.has('noLogo') ? null : undefined
}

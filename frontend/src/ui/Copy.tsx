import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button, type ButtonProps } from './Button'

/** Puts a text on the clipboard and says so in its own words for two seconds. */
export function Copy({ text, label, ...props }: { text: string; label?: string } & ButtonProps) {
  const { t } = useLingui()
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  return (
    <Button
      {...props}
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <span aria-live="polite">{copied ? t`Copied` : (label ?? t`Copy`)}</span>
    </Button>
  )
}

import { useLingui } from '@lingui/react/macro'
import { Moon, Sun } from 'lucide-react'
import { setTheme, useShownTheme } from '../lib/settings'
import { IconButton } from '../ui/Button'

/** Turns light into dark and back; following the system is a choice of the account menu. */
export function ThemeButton() {
  const { t } = useLingui()
  const dark = useShownTheme() === 'dark'
  return (
    <IconButton
      label={dark ? t`Switch to light` : t`Switch to dark`}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
    >
      {dark ? <Sun size={18} aria-hidden /> : <Moon size={18} aria-hidden />}
    </IconButton>
  )
}

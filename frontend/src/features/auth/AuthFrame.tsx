import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { catalogue } from '../../i18n/auth'
import { activate, languages, locales, preferredLocale } from '../../i18n/locale'

/** The page around signing in: narrow, quiet, in the language one can read. */
export function AuthFrame(props: { children: ReactNode }) {
  const { t, i18n } = useLingui()
  return (
    <div className="flex min-h-dvh flex-col">
      <div aria-hidden className="h-1 bg-primary" />
      <header className="flex items-center justify-between gap-4 px-4 py-3 desk:px-8">
        <p className="flex items-center gap-2.5 font-bold text-lead">
          <img src="/icon.svg" alt="" width="28" height="28" />
          Kontor
        </p>
        <label className="flex items-center gap-2">
          <span className="sr-only">{t`Language`}</span>
          <select
            value={i18n.locale}
            onChange={(event) => activate(preferredLocale(event.currentTarget.value), catalogue)}
            className="h-control rounded-control border border-rule-strong bg-sheet px-2"
          >
            {locales.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {languages[locale]}
              </option>
            ))}
          </select>
        </label>
      </header>
      <main className="mx-auto w-full max-w-[28rem] flex-1 px-4 pt-8 pb-16 phone:pt-16">
        {props.children}
      </main>
      <footer className="px-4 py-4 text-small text-soft desk:px-8">
        <Trans>Sent over this site's own connection only. No third party sees this page.</Trans>
      </footer>
    </div>
  )
}

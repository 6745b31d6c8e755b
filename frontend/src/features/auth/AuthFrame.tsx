import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { catalogue } from '../../i18n/auth'
import { activate, languages, locales, preferredLocale } from '../../i18n/locale'
import { ProviderLinks } from '../../ui/ProviderLinks'
import { TitlePlace } from '../../ui/title'
import { useStart } from './start'

/** The cover of the console: whose it is on the spine, one thing to do on the page. */
export function AuthFrame(props: { children: ReactNode }) {
  const { t, i18n } = useLingui()
  const { provider } = useStart()
  return (
    <TitlePlace place={provider.name}>
      <div className="flex min-h-dvh flex-col desk:flex-row">
        <header className="flex items-center justify-between gap-6 border-primary border-t-4 bg-rail px-4 py-3 text-rail-text desk:sticky desk:top-0 desk:h-dvh desk:w-80 desk:shrink-0 desk:flex-col desk:items-start desk:border-t-0 desk:border-r-4 desk:p-8">
          <p className="wrap-anywhere flex items-center gap-3 font-bold text-lead desk:flex-col desk:items-start desk:gap-5 desk:text-title">
            <img
              src={provider.logoUrl ?? '/icon.svg'}
              alt=""
              width="32"
              height="32"
              className="desk:size-12"
            />
            {provider.name}
          </p>
          <label className="flex flex-col gap-1 desk:w-full">
            <span className="sr-only text-rail-soft text-small desk:not-sr-only">{t`Language`}</span>
            <select
              value={i18n.locale}
              onChange={(event) => activate(preferredLocale(event.currentTarget.value), catalogue)}
              className="h-control rounded-control border border-rail-soft bg-rail px-2 text-rail-text"
            >
              {locales.map((locale) => (
                <option key={locale} value={locale} lang={locale}>
                  {languages[locale]}
                </option>
              ))}
            </select>
          </label>
        </header>
        <div className="flex min-w-0 flex-1 flex-col px-4 desk:px-16">
          <main className="w-full max-w-[34rem] flex-1 pt-8 pb-16 desk:pt-24">
            {props.children}
          </main>
          <footer className="flex max-w-[34rem] flex-col gap-2 border-rule border-t py-4 text-small text-soft">
            <p>
              <Trans>
                This page loads nothing from anybody but {provider.name}. One cookie keeps you
                signed in.
              </Trans>
            </p>
            <ProviderLinks provider={provider} />
          </footer>
        </div>
      </div>
    </TitlePlace>
  )
}

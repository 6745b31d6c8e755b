import './styles/base.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { AuthFrame } from './features/auth/AuthFrame'
import { takeToken } from './features/auth/address'
import { pages } from './features/auth/pages'
import { fetchStart, StartContext } from './features/auth/start'
import { catalogue } from './i18n/auth'
import { activate, preferredLocale } from './i18n/locale'
import { setBrand } from './lib/brand'
import { followTheme } from './lib/settings'

followTheme()
const root = document.getElementById('root')
if (!root) throw new Error('auth.html has no element with the id root.')

const token = takeToken()
// Another link of a mail, opened in this very tab, changes the fragment only.
addEventListener('hashchange', () => location.reload())

const page = pages[location.pathname.replace(/\/$/, '')] ?? pages['/sign-in']
const [start, Page] = await Promise.all([
  fetchStart(),
  page?.(),
  activate(preferredLocale(), catalogue),
])
setBrand(start.provider.hue)
createRoot(root).render(
  <I18nProvider i18n={i18n}>
    <StartContext value={{ ...start, token }}>
      <AuthFrame>{Page && <Page />}</AuthFrame>
    </StartContext>
  </I18nProvider>,
)

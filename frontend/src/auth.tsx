import './styles/base.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { AuthFrame } from './features/auth/AuthFrame'
import { pages } from './features/auth/pages'
import { catalogue } from './i18n/auth'
import { activate, preferredLocale } from './i18n/locale'
import { followTheme } from './lib/settings'

followTheme()
const root = document.getElementById('root')
if (!root) throw new Error('auth.html has no element with the id root.')

const Page = pages[location.pathname.replace(/\/$/, '')] ?? pages['/sign-in']
await activate(preferredLocale(), catalogue)
createRoot(root).render(
  <I18nProvider i18n={i18n}>
    <AuthFrame>{Page && <Page />}</AuthFrame>
  </I18nProvider>,
)

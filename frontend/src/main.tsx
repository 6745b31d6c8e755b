import './styles/base.css'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { Frame } from './app/Frame'
import { consoleReasons } from './app/reasons'
import { makeRouter } from './app/router'
import { catalogue } from './i18n/console'
import { activate, preferredLocale } from './i18n/locale'
import { knowReasons } from './lib/fault-text'
import { followTheme } from './lib/settings'
import { createEnvironment } from './relay/environment'

// After an update of the server the parts of the old app are gone: load the new one.
addEventListener('vite:preloadError', () => location.reload())

followTheme()
knowReasons(consoleReasons)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root.')

const environment = createEnvironment()
const router = makeRouter(environment)
await activate(preferredLocale(), catalogue)
createRoot(root).render(
  <Frame environment={environment}>
    <RouterProvider router={router} />
  </Frame>,
)

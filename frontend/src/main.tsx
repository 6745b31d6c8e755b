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

// After an update of the server the parts of the old app are gone: load the new one. Without a
// network they cannot be fetched either, but then a new page cannot, and what is typed would be lost.
addEventListener('vite:preloadError', () => {
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    () => location.reload(),
    () => undefined,
  )
})

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

// Not needed for the first view.
setTimeout(async () => (await import('./ui/keep-focus')).keepFocus(root), 1000)

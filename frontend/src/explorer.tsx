import './styles/base.css'
import '@graphiql/react/style.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import 'graphiql/graphiql.css'
import './features/explorer/explorer.css'
import './features/explorer/workers'
import { createRoot } from 'react-dom/client'
import { whoAsks } from './features/explorer/asker'
import { Explorer } from './features/explorer/Explorer'
import { followTheme } from './lib/settings'

followTheme()
const root = document.getElementById('root')
if (!root) throw new Error('explorer.html has no element with the id root.')

// GraphiQL speaks English only, and so does the page around it.
document.documentElement.lang = 'en'
const shown = await whoAsks('').then(
  (person) => <Explorer person={person} />,
  (error) => <Explorer person={null} problem={error.message} />,
)
createRoot(root).render(shown)

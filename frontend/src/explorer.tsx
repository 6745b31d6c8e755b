import './styles/base.css'
import '@graphiql/react/style.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import 'graphiql/graphiql.css'
import './features/explorer/explorer.css'
import './features/explorer/workers'
import { createRoot } from 'react-dom/client'
import { Explorer } from './features/explorer/Explorer'
import { fetcher } from './features/explorer/fetcher'
import { signInAddress } from './lib/session'
import { followTheme } from './lib/settings'

followTheme()
const root = document.getElementById('root')
if (!root) throw new Error('explorer.html has no element with the id root.')

// GraphiQL speaks English only, and so does the page around it.
document.documentElement.lang = 'en'
const { data, errors } = await fetcher({ query: '{ viewer { user { id } } }' }).catch(() => ({}))
// Only whoever is signed in may send queries; GraphiQL without them is an empty page.
const refused = errors?.[0]?.extensions?.reason === 'trusted_documents_only'
if (refused || (data && !data.viewer)) location.replace(signInAddress(location))
else createRoot(root).render(<Explorer />)

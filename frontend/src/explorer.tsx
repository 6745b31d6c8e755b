import '@graphiql/react/style.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import 'graphiql/graphiql.css'
import './styles/explorer.css'
import { GraphiQL } from 'graphiql'
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker'
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker'
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker'
import { createRoot } from 'react-dom/client'

// Our own workers: the ones GraphiQL would set up come from a CDN or break in development.
self.MonacoEnvironment = {
  getWorker(_id: string, label: string) {
    if (label === 'json') return new JsonWorker()
    if (label === 'graphql') return new GraphQLWorker()
    return new EditorWorker()
  },
}

/** Asks the API as the person who is signed in, or as nobody. */
async function fetcher(body: unknown) {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(body),
  })
  return response.json()
}

const start = `# Ask the API as the person who is signed in. The documentation is in the left bar.
query Me {
  viewer {
    user {
      name
      email
    }
    memberships {
      organizationName
      role {
        name
      }
    }
  }
}
`

const root = document.getElementById('root')
if (!root) throw new Error('explorer.html has no element with the id root.')
createRoot(root).render(
  <GraphiQL fetcher={fetcher} defaultQuery={start}>
    <GraphiQL.Logo>
      <a href="/">Kontor</a>
    </GraphiQL.Logo>
  </GraphiQL>,
)

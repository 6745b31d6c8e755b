import { GraphiQL } from 'graphiql'
import { useShownTheme } from '../../lib/settings'
import { examples } from './examples'
import { fetcher } from './fetcher'

/** GraphiQL with examples, under a line that leads back to the console. */
export function Explorer() {
  // Without it GraphiQL would follow the system against what was chosen in the console.
  const theme = useShownTheme()
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-primary border-t-4 bg-rail px-4 py-2 text-rail-text">
        <h1 className="font-bold text-lead">API explorer</h1>
        <p className="text-rail-soft">
          Asks as you, with what you may see and do. Mutations change real data.
        </p>
        <a href="/" className="font-semibold underline underline-offset-4">
          Back to the console
        </a>
      </header>
      <main className="min-h-0 flex-1">
        <GraphiQL
          fetcher={fetcher}
          defaultTabs={examples}
          forcedTheme={theme}
          shouldPersistHeaders={false}
        >
          <GraphiQL.Logo>{null}</GraphiQL.Logo>
        </GraphiQL>
      </main>
    </div>
  )
}

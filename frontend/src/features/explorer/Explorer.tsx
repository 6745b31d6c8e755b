import { HISTORY_PLUGIN } from '@graphiql/plugin-history'
import { GraphiQL } from 'graphiql'
import { useEffect, useMemo, useState } from 'react'
import { signInAddress } from '../../lib/session'
import { useShownTheme } from '../../lib/settings'
import { Link } from '../../ui/Link'
import { Notice } from '../../ui/Notice'
import type { Asker } from './asker'
import { examplesPanel, isWide } from './ExamplesPanel'
import { ExplorerHeader } from './ExplorerHeader'
import { examplesFor, firstTabs } from './examples'
import { fetcherFor, type Meter } from './fetcher'
import { storage } from './storage'
import { TokenForm } from './TokenForm'

/**
 * GraphiQL with examples, under a line that says who asks and what it costs.
 * `person` is whoever is signed in; a token may ask instead. `problem` is why
 * that could not be found out.
 */
export function Explorer({ person, problem }: { person: Asker | null; problem?: string }) {
  const [by, setBy] = useState<{ token: string; asker: Asker | null }>({ token: '', asker: person })
  const [meter, setMeter] = useState<Meter>({})

  function use(token: string, asker: Asker | null) {
    setMeter({})
    setBy({ token, asker })
  }

  return (
    <div className="flex h-dvh flex-col">
      <ExplorerHeader
        asker={by.asker}
        meter={meter}
        onToken={use}
        onForget={by.token ? () => use('', person) : undefined}
      />
      <main className="min-h-0 flex-1">
        {by.asker ? (
          <Editor token={by.token} asker={by.asker} onMeter={setMeter} />
        ) : (
          <Nobody problem={problem} onToken={use} />
        )}
      </main>
    </div>
  )
}

/** Only whoever is known may send queries; GraphiQL without them is an empty page. */
function Nobody(props: { problem?: string; onToken: (token: string, asker: Asker) => void }) {
  return (
    <div className="mx-auto flex max-w-160 flex-col gap-6 px-4 py-12">
      <h2 className="font-bold text-title">Who asks?</h2>
      {props.problem && <Notice tone="bad">{props.problem}</Notice>}
      <p>
        <Link href={signInAddress(location)}>Sign in</Link> to ask with what you may see and do, or
        use an API token.
      </p>
      <TokenForm onToken={props.onToken} />
    </div>
  )
}

function Editor(props: { token: string; asker: Asker; onMeter: (meter: Meter) => void }) {
  const { token, asker, onMeter } = props
  // Without it GraphiQL would follow the system against what was chosen in the console.
  const theme = useShownTheme()
  const [fetcher, over] = useMemo(() => {
    const over = new AbortController()
    return [fetcherFor(token, onMeter, over.signal), over]
  }, [token, onMeter])
  // What one asker listens to is not the next one's.
  useEffect(() => () => over.abort(), [over])
  const [first] = useState(() => firstTabs(asker, new Date()))
  const [fresh] = useState(() => storage.getItem('graphiql:tabState') === null)
  const plugins = useMemo(
    () => [examplesPanel(examplesFor(asker, new Date())), HISTORY_PLUGIN],
    [asker],
  )
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      storage={storage}
      defaultTabs={first}
      // GraphiQL shows the first tab's question by itself, and not its variables.
      initialVariables={fresh ? first[0]?.variables : undefined}
      // On a phone the question needs the height; a press opens them there.
      defaultEditorToolsVisibility={isWide()}
      forcedTheme={theme}
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>{null}</GraphiQL.Logo>
    </GraphiQL>
  )
}

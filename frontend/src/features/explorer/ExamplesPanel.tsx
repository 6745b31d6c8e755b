import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { BookMarked } from 'lucide-react'
import { type Example, tab } from './examples'

/** There is room for panels beside each other. */
export const isWide = () => matchMedia('(width >= 40rem)').matches

const groups: Example['group'][] = ['Customers', 'Partners', 'The provider']

/** The panel of GraphiQL that offers the examples; each opens in a tab of its own. */
export function examplesPanel(examples: readonly Example[]): GraphiQLPlugin {
  return {
    title: 'Examples',
    icon: () => <BookMarked strokeWidth={1.75} aria-hidden />,
    content: () => <Examples examples={examples} />,
  }
}

function Examples({ examples }: { examples: readonly Example[] }) {
  const { addTab, setVisiblePlugin, stop } = useGraphiQLActions()
  const query = useGraphiQL((state) => state.queryEditor)
  const variables = useGraphiQL((state) => state.variableEditor)

  function open(example: Example) {
    const contents = tab(example)
    stop()
    addTab()
    query?.setValue(contents.query)
    variables?.setValue(contents.variables)
    if (!isWide()) setVisiblePlugin(null)
    query?.focus()
  }

  return (
    <section aria-label="Examples">
      <h2 className="font-bold text-lead">Examples</h2>
      {groups.map((group) => (
        <div key={group} className="mt-4">
          <h3 className="text-soft">{group}</h3>
          <ul className="mt-1">
            {examples
              .filter((example) => example.group === group)
              .map((example) => (
                <li key={example.title} className="border-rule border-b">
                  <button
                    type="button"
                    onClick={() => open(example)}
                    className="w-full py-2 text-left hover:underline"
                  >
                    {example.title}
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

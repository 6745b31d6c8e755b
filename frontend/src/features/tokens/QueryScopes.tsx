import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { TextArea } from '../../ui/TextField'
import type { QueryScopesQuery } from './__generated__/QueryScopesQuery.graphql'

type Suggestion = QueryScopesQuery['response']['scopesForQuery']

const example =
  '{ organization(slug: "…") { products(first: 50) { edges { node { name expiresAt } } } } }'

/** Works out the least scopes that a GraphQL document needs. */
export function QueryScopes(props: { onFound: (suggestion: Suggestion) => void }) {
  const { t, i18n } = useLingui()
  const environment = useRelayEnvironment()
  const [document, setDocument] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [found, setFound] = useState<Suggestion>()

  async function ask() {
    setBusy(true)
    setFailure(undefined)
    setFound(undefined)
    try {
      const data = await fetchQuery<QueryScopesQuery>(
        environment,
        graphql`
          query QueryScopesQuery($query: String!) {
            scopesForQuery(query: $query) {
              scopes
              clients
              impossible
            }
          }
        `,
        { query: document },
      ).toPromise()
      if (!data) return
      setFound(data.scopesForQuery)
      props.onFound(data.scopesForQuery)
    } catch (error) {
      setFailure(faultText(i18n, error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="flex flex-col items-start gap-3 border-rule border-l-4 pl-4">
      <TextArea
        label={t`GraphQL document`}
        hint={t`Paste what your program sends. It is not run.`}
        className="w-full"
        rows={6}
        value={document}
        placeholder={example}
        onChange={(event) => setDocument(event.currentTarget.value)}
        error={failure}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button busy={busy} disabled={document.trim() === ''} onClick={ask}>
        <Trans>Work out the scopes</Trans>
      </Button>
      {found && found.impossible.length > 0 && (
        <Notice tone="warn">
          <p>
            <Trans>No token may do these parts; only a person in a browser may:</Trans>
          </p>
          <ul className="list-disc pl-5 font-mono text-small">
            {found.impossible.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </Notice>
      )}
      {found && (found.scopes.length > 0 || found.impossible.length === 0) && (
        <Notice tone={found.scopes.length > 0 ? 'good' : 'calm'}>
          {found.scopes.length > 0 ? (
            <Trans>The scopes it needs are ticked below.</Trans>
          ) : (
            <Trans>It needs no scope; any token can send it.</Trans>
          )}
        </Notice>
      )}
    </div>
  )
}

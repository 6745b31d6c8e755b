import { Trans, useLingui } from '@lingui/react/macro'
import { Copy } from '../../ui/Copy'
import { SecretDialog } from '../../ui/SecretDialog'

/** A first request with a token, for a shell. */
export const curlWith = (origin: string, secret: string) =>
  [
    `curl ${origin}/graphql \\`,
    `  -H 'Authorization: Bearer ${secret}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '{"query":"{ viewer { token { name scopes } } }"}'`,
  ].join('\n')

/** The secret of a token, the one time it exists, and a request to try it with. */
export function TokenSecret(props: { name: string; secret: string; onDone: () => void }) {
  const { t } = useLingui()
  const curl = curlWith(location.origin, props.secret)
  return (
    <SecretDialog
      title={t`Secret of token “${props.name}”`}
      secret={props.secret}
      fileName={props.name}
      onDone={props.onDone}
    >
      <div className="mt-5 flex items-end justify-between gap-3">
        <h3 className="font-semibold">
          <Trans>Try it</Trans>
        </h3>
        <Copy text={curl} label={t`Copy command`} />
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it where it is wider than the dialog
        tabIndex={0}
        aria-label={t`Command`}
        role="region"
        className="mt-2 overflow-x-auto rounded-control border border-rule bg-sunken px-3 py-2 font-mono text-small"
      >
        {curl}
      </pre>
    </SecretDialog>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Link } from '../../ui/Link'
import { toast } from '../../ui/toast'
import type { TermsBanner_organization$key } from './__generated__/TermsBanner_organization.graphql'
import type { TermsBannerMutation } from './__generated__/TermsBannerMutation.graphql'

/** Asks those who may for the acceptance of the terms in force, until one of them gives it. Nothing is kept from anybody meanwhile. */
export function TermsBanner(props: { organization: TermsBanner_organization$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { id, name, termsToAccept } = useFragment(
    graphql`
      fragment TermsBanner_organization on Organization {
        id
        name
        termsToAccept {
          id
          version
          summary
          publishedAt
        }
      }
    `,
    props.organization,
  )
  const [accept, busy] = useCommand<TermsBannerMutation>(graphql`
    mutation TermsBannerMutation($input: AcceptTermsInput!) {
      acceptTerms(input: $input) {
        organization {
          id
          ...TermsBanner_organization
          ...Lifecycle_organization
        }
      }
    }
  `)
  if (!termsToAccept) return null
  const { version, summary, publishedAt } = termsToAccept

  return (
    <aside
      aria-label={t`Terms to accept`}
      className="-mx-4 -mt-6 mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-rule border-b bg-sunken px-4 py-3 desk:-mx-8 desk:-mt-8 desk:px-8"
    >
      <div className="wrap-anywhere min-w-0 flex-1 basis-96">
        <p>
          <strong>
            <Trans>New terms: version {version}</Trans>
          </strong>
          {publishedAt && (
            <span className="text-soft">
              {' · '}
              <Trans>in force since {format.date(publishedAt)}</Trans>
            </span>
          )}
        </p>
        {summary && <p className="max-w-[44rem]">{summary}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Link href="/terms" target="_blank" rel="noopener">
          <Trans>Read the terms</Trans>
        </Link>
        <Button
          variant="primary"
          busy={busy}
          onClick={async () => {
            try {
              await accept({ input: { organizationId: id, termsId: termsToAccept.id } })
              toast(t`Terms accepted for ${name}`)
            } catch (error) {
              toast(t`Not accepted`, { description: faultText(i18n, error) })
            }
          }}
        >
          <Trans>Accept for {name}</Trans>
        </Button>
      </div>
    </aside>
  )
}

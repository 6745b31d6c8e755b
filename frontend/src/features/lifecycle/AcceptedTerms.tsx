import { Trans } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { Link } from '../../ui/Link'
import type { AcceptedTerms_organization$key } from './__generated__/AcceptedTerms_organization.graphql'

/** Which terms were accepted for the organization, by whom and when, newest first. */
export function AcceptedTerms(props: { organization: AcceptedTerms_organization$key }) {
  const format = useFormats()
  const { termsAcceptances } = useFragment(
    graphql`
      fragment AcceptedTerms_organization on Organization {
        termsAcceptances {
          id
          userName
          acceptedAt
          ip
          terms {
            version
          }
        }
      }
    `,
    props.organization,
  )
  return (
    <>
      <ul className="mb-4 border-rule border-t">
        {termsAcceptances?.map(({ id, userName, acceptedAt, ip, terms: { version } }) => (
          <li key={id} className="wrap-anywhere border-rule border-b py-2.5">
            <span className="font-semibold">
              <Trans>Version {version}</Trans>
            </span>
            <span className="block text-small text-soft">
              <Trans>
                Accepted by {userName}, {format.dateTime(acceptedAt)}
              </Trans>
              {ip && <span className="font-mono"> · {ip}</span>}
            </span>
          </li>
        ))}
      </ul>
      <Link href="/terms" target="_blank" rel="noopener">
        <Trans>The terms in force</Trans>
      </Link>
    </>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { Empty } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import type { SupportPage_office$key } from './__generated__/SupportPage_office.graphql'
import { EnterSupport } from './EnterSupport'

/** Who lets support in at this moment, the first to end first. */
export function SupportPage(props: { office: SupportPage_office$key }) {
  const { t } = useLingui()
  const { supportGrants } = useFragment(
    graphql`
      fragment SupportPage_office on BackOffice {
        supportGrants {
          id
          organizationId
          organizationName
          ...EnterSupport_grant
        }
      }
    `,
    props.office,
  )
  return (
    <>
      <PageHeader
        title={t`Support`}
        description={t`Customers who let you look in at this moment. They see that you came, and may end it at any time.`}
      />
      {supportGrants.length > 0 ? (
        <ul>
          {supportGrants.map((grant) => (
            <li key={grant.id} className="border-rule border-b py-4">
              <h2 className="mb-1 font-semibold text-lead">
                <Link to="/staff/organizations/$id" params={{ id: grant.organizationId }}>
                  {grant.organizationName}
                </Link>
              </h2>
              <EnterSupport grant={grant} />
            </li>
          ))}
        </ul>
      ) : (
        <Empty cause="cleared" title={t`Nobody lets support in at present`}>
          <Trans>
            A customer does it under Organization, Support access, for up to a week. It then stands
            here.
          </Trans>
        </Empty>
      )}
    </>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Minus } from 'lucide-react'
import { Fragment } from 'react'
import { graphql, useFragment } from 'react-relay'
import { roleName } from '../../lib/role-name'
import { cx } from '../../ui/cx'
import type { RolesTable_organization$key } from './__generated__/RolesTable_organization.graphql'
import type { PartnerLevel, RolesTable_query$key } from './__generated__/RolesTable_query.graphql'
import { permissionsBySubject, permissionText } from './permissions'

/** What each role, API token and partner may do, as the server enforces it. */
export function RolesTable(props: {
  organization: RolesTable_organization$key
  query: RolesTable_query$key
}) {
  const { t, i18n } = useLingui()
  const { roles } = useFragment(
    graphql`
      fragment RolesTable_organization on Organization {
        roles {
          id
          key
          name
          permissions
        }
      }
    `,
    props.organization,
  )
  const { permissions } = useFragment(
    graphql`
      fragment RolesTable_query on Query {
        permissions {
          name
          scope
          partnerLevel
        }
      }
    `,
    props.query,
  )
  const columns = roles.length + 3
  const rows = new Map(permissions.map((row) => [row.name, row]))

  return (
    <section aria-labelledby="allowed">
      <h2 id="allowed" className="pb-1 font-semibold text-lead">
        <Trans>What each role allows</Trans>
      </h2>
      <p className="max-w-[44rem] pb-4 text-soft">
        <Trans>
          A collaborator or external user sees only the products they were given a right on.
          Collaborators may be given the billing right besides. A token does what its scopes carry,
          and never more than its creator may; a partner does what their link gives.
        </Trans>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it where it is wider than the page */}
      <div className="relative overflow-x-auto" tabIndex={0} role="region" aria-label={t`Roles`}>
        <table className="w-full border-rule border-t bg-sheet phone:min-w-[60rem]">
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky left-0 h-10 min-w-44 border-rule-strong border-b bg-sheet px-3 py-2 text-left align-bottom font-semibold text-small text-soft"
              >
                <Trans>Permission</Trans>
              </th>
              {roles.map((role) => (
                <th
                  key={role.id}
                  scope="col"
                  className="border-rule-strong border-b px-2 py-2 text-left align-bottom font-semibold text-small text-soft phone:px-3"
                >
                  <span className="rotate-180 [writing-mode:vertical-rl] phone:rotate-0 phone:[writing-mode:horizontal-tb]">
                    {roleName(i18n, role)}
                  </span>
                </th>
              ))}
              <th scope="col" className={cx(headClass, 'border-l')}>
                <Trans>API token scope</Trans>
              </th>
              <th scope="col" className={headClass}>
                <Trans>Partner access</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {permissionsBySubject(i18n, roles).map(({ title, names }) => (
              <Fragment key={title}>
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={columns}
                    className="border-rule border-b px-3 pt-5 pb-1.5 text-left font-semibold"
                  >
                    {title}
                  </th>
                </tr>
                {names.map((name) => (
                  <tr key={name}>
                    <th
                      scope="row"
                      className="sticky left-0 h-row border-rule border-b bg-sheet px-3 py-row-padding text-left font-normal"
                    >
                      {permissionText(i18n, name)}
                    </th>
                    {roles.map((role) => (
                      <td key={role.id} className="border-rule border-b px-2 phone:px-3">
                        <YesNo yes={role.permissions.includes(name)} />
                      </td>
                    ))}
                    <td className="border-rule border-b border-l px-3">
                      <Scope scope={rows.get(name)?.scope} />
                    </td>
                    <td className="border-rule border-b px-3">
                      <Level level={rows.get(name)?.partnerLevel} />
                    </td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const headClass =
  'border-rule-strong border-b px-3 py-2 text-left align-bottom font-semibold text-small text-soft'

function Scope({ scope }: { scope: string | null | undefined }) {
  return scope ? <span className="font-mono text-small">{scope}</span> : <YesNo yes={false} />
}

function Level({ level }: { level: PartnerLevel | null | undefined }) {
  if (!level) return <YesNo yes={false} />
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap font-semibold">
      <Check size={16} aria-hidden className="shrink-0 text-primary" />
      {level === 'FULL' ? <Trans>Full only</Trans> : <Trans>Limited, full</Trans>}
    </span>
  )
}

function YesNo({ yes }: { yes: boolean }) {
  return yes ? (
    <span className="inline-flex items-center gap-1.5 font-semibold">
      <Check size={16} aria-hidden className="text-primary" />
      <span className="sr-only phone:not-sr-only">
        <Trans>Yes</Trans>
      </span>
    </span>
  ) : (
    <span className="inline-flex items-center gap-1.5 text-soft">
      <Minus size={16} aria-hidden />
      <span className="sr-only phone:not-sr-only">
        <Trans>No</Trans>
      </span>
    </span>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Minus } from 'lucide-react'
import { Fragment } from 'react'
import { graphql, useFragment } from 'react-relay'
import { roleName } from '../../lib/role-name'
import type { RolesTable_organization$key } from './__generated__/RolesTable_organization.graphql'
import { permissionsBySubject, permissionText } from './permissions'

/** What each role may do, as the server enforces it. */
export function RolesTable(props: { organization: RolesTable_organization$key }) {
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
  const columns = roles.length + 1

  return (
    <>
      <p className="max-w-[44rem] pb-4 text-soft">
        <Trans>
          A collaborator or external user sees only the products they were given a right on.
          Collaborators may be given the billing right besides.
        </Trans>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it where it is wider than the page */}
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t`Roles`}>
        <table className="w-full min-w-[36rem] border-rule border-t bg-sheet">
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky left-0 h-10 w-44 min-w-44 border-rule-strong border-b bg-sheet px-3 phone:w-auto text-left font-semibold text-small text-soft"
              >
                <Trans>Permission</Trans>
              </th>
              {roles.map((role) => (
                <th
                  key={role.id}
                  scope="col"
                  className="border-rule-strong border-b px-3 py-2 text-left font-semibold text-small text-soft"
                >
                  {roleName(i18n, role)}
                </th>
              ))}
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
                      <td key={role.id} className="border-rule border-b px-3">
                        <YesNo yes={role.permissions.includes(name)} />
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function YesNo({ yes }: { yes: boolean }) {
  return yes ? (
    <span className="inline-flex items-center gap-1.5 font-semibold">
      <Check size={16} aria-hidden className="text-primary" />
      <Trans>Yes</Trans>
    </span>
  ) : (
    <span className="inline-flex items-center gap-1.5 text-soft">
      <Minus size={16} aria-hidden />
      <Trans>No</Trans>
    </span>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import { graphql } from 'react-relay'
import { roleName } from '../../lib/role-name'
import { usePage } from '../../relay/page'
import { Button } from '../../ui/Button'
import { SearchField } from '../../ui/Filters'
import { Skeleton } from '../../ui/Skeleton'
import type { MemberSearchQuery } from './__generated__/MemberSearchQuery.graphql'

/** A member who was chosen. */
export type Candidate = { id: string; name: string; role: string }

/** The active members who are no representatives, found by name or address. */
export function MemberSearch(props: {
  /** Slug of the organization. */
  org: string
  /** The verb on each line. */
  choose: string
  onChoose: (member: Candidate) => void
}) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  return (
    <div className="flex flex-col gap-3">
      <div className="flex">
        <SearchField label={t`Name or e-mail address`} value={search} onChange={setSearch} />
      </div>
      <Suspense fallback={<Skeleton rows={3} />}>
        <Found {...props} search={search} />
      </Suspense>
    </div>
  )
}

function Found(props: {
  org: string
  search: string
  choose: string
  onChoose: (member: Candidate) => void
}) {
  const { t, i18n } = useLingui()
  const { organization } = usePage<MemberSearchQuery>(
    graphql`
      query MemberSearchQuery($org: String!, $search: String!) {
        organization(slug: $org) {
          members(first: 12, filter: { search: $search, suspended: false }) {
            totalCount
            edges {
              node {
                id
                user {
                  name
                  email
                }
                role {
                  key
                  name
                }
              }
            }
          }
        }
      }
    `,
    { org: props.org, search: props.search },
  )
  const { edges = [], totalCount = 0 } = organization?.members ?? {}
  const found = edges.filter(({ node }) => node.role.key !== 'legal_representative')
  const more = totalCount - edges.length

  return (
    <div role="status">
      {found.length === 0 && (
        <p className="py-2 text-soft">
          <Trans>No other active member matches.</Trans>
        </p>
      )}
      <ul aria-label={t`Members found`}>
        {found.map(({ node }) => {
          const role = roleName(i18n, node.role)
          const { name, email } = node.user
          return (
            <li key={node.id} className="flex items-center gap-3 border-rule border-b py-1.5">
              <span className="wrap-anywhere min-w-0 flex-1">
                {name} <span className="text-soft">{role}</span>
                <span className="block text-small text-soft">{email}</span>
              </span>
              <Button onClick={() => props.onChoose({ id: node.id, name, role })}>
                {props.choose}
                <span className="sr-only"> {name}</span>
              </Button>
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <p className="py-2 text-soft">
          <Trans>{more} more; type more of the name.</Trans>
        </p>
      )}
    </div>
  )
}

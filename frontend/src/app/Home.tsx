import { Navigate } from '@tanstack/react-router'
import { graphql, useLazyLoadQuery } from 'react-relay'
import { readOrganization } from '../lib/settings'
import type { HomeQuery } from './__generated__/HomeQuery.graphql'

/** `/` leads to the organization one was in last, else to the first one, else to the list of them. */
export function Home() {
  const { viewer } = useLazyLoadQuery<HomeQuery>(
    graphql`
      query HomeQuery {
        viewer {
          memberships {
            organizationSlug
            suspendedAt
          }
          clientOrganizations {
            slug
          }
        }
      }
    `,
    {},
  )
  const slugs = (viewer?.memberships ?? [])
    .filter((membership) => !membership.suspendedAt)
    .map((membership) => membership.organizationSlug)
  const last = readOrganization()
  const clients = (viewer?.clientOrganizations ?? []).map((client) => client.slug)
  const org = last && [...slugs, ...clients].includes(last) ? last : (slugs[0] ?? clients[0])
  return org ? (
    <Navigate to="/o/$org" params={{ org }} replace />
  ) : (
    <Navigate to="/organizations" replace />
  )
}

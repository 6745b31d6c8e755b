import { createFileRoute, Outlet } from '@tanstack/react-router'
import { setOrganization } from '../lib/settings'

export const Route = createFileRoute('/o/$org')({
  // The organization is in the address; only what `/` opens is remembered.
  onEnter: ({ params }) => setOrganization(params.org),
  onStay: ({ params }) => setOrganization(params.org),
  component: Outlet,
})

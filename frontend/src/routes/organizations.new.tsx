import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/organizations/new')({
  component: RouteComponent,
})

function RouteComponent() {
  return <div>Hello "/organizations/new"!</div>
}

import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/mailbox')({
  component: RouteComponent,
})

function RouteComponent() {
  return <div>Hello "/mailbox"!</div>
}

import { createFileRoute } from '@tanstack/react-router'
import { PageHeader } from '../ui/Page'

export const Route = createFileRoute('/account/security')({
  component: () => <PageHeader title="Security" />,
})

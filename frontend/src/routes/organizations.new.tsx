import { createFileRoute } from '@tanstack/react-router'
import { PageHeader } from '../ui/Page'

export const Route = createFileRoute('/organizations/new')({
  component: () => <PageHeader title="New organization" />,
})

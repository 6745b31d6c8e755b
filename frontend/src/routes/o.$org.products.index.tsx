import { createFileRoute } from '@tanstack/react-router'
import { PageHeader } from '../ui/Page'

export const Route = createFileRoute('/o/$org/products/')({
  component: () => <PageHeader title="Products" />,
})

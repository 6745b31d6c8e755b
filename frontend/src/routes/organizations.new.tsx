import { createFileRoute } from '@tanstack/react-router'
import { NewOrganizationPage } from '../features/account/NewOrganizationPage'

export const Route = createFileRoute('/organizations/new')({ component: NewOrganizationPage })

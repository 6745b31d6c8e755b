import type { WebhookDeliveryStatus } from '../../routes/__generated__/oOrgWebhooksIdQuery.graphql'

/** What the address of the list of webhooks says. */
export type WebhooksSearch = {
  /** The form for a new one is open. */
  add?: boolean
}

/** Reads the address; what it does not know is left out. */
export const readWebhooksSearch = (raw: Record<string, unknown>): WebhooksSearch =>
  raw.add === true ? { add: true } : {}

export const deliveryStatuses = ['PENDING', 'DELIVERED', 'FAILED'] as const

/** What the address of one webhook says. */
export type WebhookSearch = {
  /** Only deliveries with this status. */
  status?: WebhookDeliveryStatus
}

/** Reads the address; what it does not know is left out. */
export function readWebhookSearch(raw: Record<string, unknown>): WebhookSearch {
  const status = deliveryStatuses.find((known) => known === raw.status)
  return status ? { status } : {}
}

import type { LinkProps } from '@tanstack/react-router'

type Told = {
  action: string
  organizationSlug: string
  targetId: string
  targetName: string
  data: readonly { name: string; value: string }[]
}

type Place = Pick<LinkProps, 'to' | 'params' | 'search'>

/**
 * Where one decides, or sees, what a notification is about; nowhere for what
 * happened in an organization where one has no place any more.
 */
export function placeOf(told: Told): Place | undefined {
  const { action, organizationSlug: org, targetId } = told
  if (action === 'invitation.sent' || action === 'invitation.resent') {
    return { to: '/organizations' }
  }
  if (!org) return undefined
  switch (targetId.split('_')[0]) {
    case 'prd':
      return { to: '/o/$org/products/$id', params: { org, id: targetId } }
    case 'plk': {
      // The line names the other side: a partner reads of a client, a client of a partner.
      const client = told.data.find(({ name }) => name === 'client')?.value
      const to = client === told.targetName ? '/o/$org/clients/$linkId' : '/o/$org/partners/$linkId'
      return { to, params: { org, linkId: targetId } }
    }
    case 'tok':
      return { to: '/o/$org/tokens', params: { org } }
    case 'whk':
      return { to: '/o/$org/webhooks/$id', params: { org, id: targetId } }
    case 'inv':
      return { to: '/o/$org/members', params: { org } }
    case 'hnd':
    case 'suc':
    case 'tco':
      return { to: '/o/$org/representatives', params: { org } }
    case 'mbr':
      // One's own place is seen with the organization; of others, whoever is gone has no page.
      return action === 'member.joined'
        ? { to: '/o/$org/members/$id', params: { org, id: targetId } }
        : action === 'member.left'
          ? { to: '/o/$org/members', params: { org } }
          : { to: '/o/$org/organization', params: { org } }
    default:
      return { to: '/o/$org', params: { org } }
  }
}

import { ask } from './fetcher'

/** Who asks, as the API knows them, and where their examples may begin. */
export type Asker = {
  /** Name of the person or of the token. */
  name: string
  kind: 'person' | 'token' | 'service token'
  scopes: readonly string[]
  /** They work for the provider. */
  staff?: boolean
  /** The first organization they belong to. */
  organization?: { id: string; slug: string }
  /** Organization of the partner for which they look after clients. */
  partner?: string
}

type Viewer = {
  user?: { name: string; staff: boolean }
  token: { name: string; scopes: string[] } | null
  memberships: { organizationSlug: string; organization: { id: string } | null }[]
  partner: { organization: { id: string } } | null
}

const query = `query Asker($person: Boolean!) {
  viewer {
    user @include(if: $person) { name staff }
    token { name scopes }
    memberships { organizationSlug organization { id } }
    partner { organization { id } }
  }
}`

/**
 * Asks the API who asks: with a token, else with the cookie. Null where nobody is
 * signed in; a token that is not good fails with the server's sentence.
 */
export async function whoAsks(token: string): Promise<Asker | null> {
  const { data, errors } = await ask(token, { query, variables: { person: !token } })
  const refused = errors?.[0]
  if (refused?.extensions?.reason === 'trusted_documents_only') return null
  if (refused) throw new Error(refused.message)
  const viewer = data?.viewer as Viewer | null | undefined
  // The provider's own systems are nobody who belongs anywhere.
  if (!viewer) return token ? { name: '', kind: 'service token', scopes: [] } : null
  const place = viewer.memberships.find(({ organization }) => organization)
  return {
    name: viewer.token?.name ?? viewer.user?.name ?? '',
    kind: viewer.token ? 'token' : 'person',
    scopes: viewer.token?.scopes ?? [],
    staff: viewer.user?.staff ?? false,
    organization: place?.organization
      ? { id: place.organization.id, slug: place.organizationSlug }
      : undefined,
    partner: viewer.partner?.organization.id,
  }
}

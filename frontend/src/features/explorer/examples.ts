import type { Asker } from './asker'

export type Example = {
  /** Whom it is for; the panel groups by it. */
  group: 'Customers' | 'Partners' | 'The provider'
  title: string
  /** Begins with a comment that says who may run it. */
  query: string
  variables: Record<string, unknown>
}

const day = 24 * 60 * 60 * 1000

/**
 * Documents to begin with, one operation each, with variables that fit who asks.
 * Where nothing is known of them, the variables say what belongs there.
 */
export function examplesFor(asker: Pick<Asker, 'organization' | 'partner'>, now: Date): Example[] {
  const slug = asker.organization?.slug ?? 'your-slug'
  const organization = asker.organization?.id ?? 'org_…'
  const partner = asker.partner ?? 'org_…'
  const before = new Date(now.getTime() + 30 * day).toISOString()
  return [
    {
      group: 'Customers',
      title: 'My organizations and their products',
      query: `# For everybody who is signed in.
# A token needs product:read.
# Press Ctrl Enter, or the button beside.
query MyOrganizations {
  viewer {
    memberships {
      role {
        name
      }
      organization {
        id
        name
        slug
        products(first: 5) {
          totalCount
          edges {
            node {
              id
              name
              kind
              status
            }
          }
        }
      }
    }
  }
}
`,
      variables: {},
    },
    {
      group: 'Customers',
      title: 'What expires within 30 days, page by page',
      query: `# For every member: the products they see.
# A token needs product:read.
# The next page begins after endCursor.
query Expiring($org: String!, $before: Time!, $after: String) {
  organization(slug: $org) {
    products(
      first: 20
      after: $after
      orderBy: EXPIRES_ASC
      filter: { expiresBefore: $before }
    ) {
      totalCount
      edges {
        node {
          name
          kind
          expiresAt
          autoRenew
          tags {
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
`,
      variables: { org: slug, before, after: null },
    },
    {
      group: 'Customers',
      title: 'Members and their roles',
      query: `# For representatives and administrators.
# A token needs member:read. Others get null,
# and extensions.denied says why.
query Members($org: String!) {
  organization(slug: $org) {
    members(first: 50) {
      edges {
        node {
          user {
            name
            email
          }
          role {
            name
            permissions
          }
          suspendedAt
        }
      }
    }
  }
}
`,
      variables: { org: slug },
    },
    {
      group: 'Customers',
      title: 'Activity: who did what',
      query: `# For representatives and administrators.
# A token needs activity:read.
query Activity($org: String!) {
  organization(slug: $org) {
    activity(first: 20) {
      edges {
        node {
          at
          action
          actorName
          partnerName
          tokenName
          targetName
        }
      }
    }
  }
}
`,
      variables: { org: slug },
    },
    {
      group: 'Customers',
      title: 'Why do I see this, or not?',
      query: `# For everybody who is signed in, and tokens.
# Ask with the id of any object; without
# "field" it explains the object itself.
query WhyNot($id: ID!, $field: String) {
  explainAccess(id: $id, field: $field) {
    allowed
    rule
    permission
    source
    message
  }
}
`,
      variables: { id: organization, field: 'vatNumber' },
    },
    {
      group: 'Customers',
      title: 'Create a tag',
      query: `# For representatives and administrators.
# A token needs tag:manage.
# This changes real data.
mutation CreateTag($input: CreateTagInput!) {
  createTag(input: $input) {
    tag {
      id
      name
      color
    }
  }
}
`,
      variables: { input: { organizationId: organization, name: 'Production', color: 6 } },
    },
    {
      group: 'Customers',
      title: 'Products as they change',
      query: `# For every member: the products they see.
# A token needs product:read. It runs until
# you stop it; change a product meanwhile.
subscription ProductChanges($org: ID!) {
  productChanges(organizationId: $org) {
    action
    productId
    product {
      name
      status
      tags {
        name
      }
    }
  }
}
`,
      variables: { org: organization },
    },
    {
      group: 'Partners',
      title: 'What expires at all my clients',
      query: `# For a partner's people. A token is made
# for the clients, with client:read and
# product:read. Each link's limits hold.
query ClientsExpiring($before: Time!) {
  viewer {
    partner {
      clients(first: 50) {
        totalCount
        edges {
          node {
            level
            organization {
              name
            }
            products(
              first: 5
              orderBy: EXPIRES_ASC
              filter: { expiresBefore: $before }
            ) {
              totalCount
              edges {
                node {
                  name
                  kind
                  expiresAt
                }
              }
            }
          }
        }
      }
    }
  }
}
`,
      variables: { before },
    },
    {
      group: 'Partners',
      title: 'All clients’ products as one list',
      query: `# For a partner's people. A token is made
# for the clients, with client:read and
# product:read.
query ClientProducts($kinds: [ProductKind!], $after: String) {
  viewer {
    partner {
      products(
        first: 50
        after: $after
        orderBy: EXPIRES_ASC
        filter: { kinds: $kinds }
      ) {
        totalCount
        edges {
          node {
            name
            kind
            status
            expiresAt
            organization {
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
`,
      variables: { kinds: ['DOMAIN', 'CERTIFICATE'], after: null },
    },
    {
      group: 'Partners',
      title: 'Clients as they change',
      query: `# For a partner's people. A token is made
# for the clients, with client:read and
# product:read. It runs until you stop it.
subscription ClientChanges($partner: ID!) {
  clientChanges(organizationId: $partner) {
    action
    organizationId
    client {
      level
      organization {
        name
      }
    }
    product {
      name
      status
    }
  }
}
`,
      variables: { partner },
    },
    {
      group: 'The provider',
      title: 'Find a customer',
      query: `# For the provider's staff; no token may.
# "search" is a part of the name, an id, the
# address of a member, or the reference of a
# product.
query FindCustomer($search: String, $after: String) {
  backOffice {
    organizations(first: 10, after: $after, search: $search) {
      totalCount
      edges {
        node {
          id
          name
          memberCount
          productCount
          blockedAt
          representatives {
            name
            email
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    jobCounts {
      state
      count
    }
  }
}
`,
      variables: { search: '', after: null },
    },
    {
      group: 'The provider',
      title: 'Provision a product',
      query: `# For service tokens of the provider's
# back end, with products:provision. A key
# works once. "organization" is an id, or
# your reference of the customer.
mutation Provision($input: ProvisionProductInput!) {
  provisionProduct(input: $input) {
    replayed
    product {
      id
      reference
      organizationId
      name
      status
      expiresAt
    }
  }
}
`,
      variables: {
        input: {
          idempotencyKey: 'order-4711',
          organization: 'org_…',
          kind: 'DOMAIN',
          name: 'shop.example',
          reference: 'D-4711',
          expiresAt: new Date(now.getTime() + 365 * day).toISOString(),
          pending: false,
          holderName: '',
          autoRenew: true,
          priceMinor: 1490,
          currency: 'CHF',
          periodMonths: 12,
        },
      },
    },
  ]
}

/** The first tabs of somebody who was never here: one of each group that concerns them. */
export function firstTabs(
  asker: Pick<Asker, 'organization' | 'partner' | 'kind' | 'staff'>,
  now: Date,
) {
  const examples = examplesFor(asker, now)
  const first = (group: Example['group'], count: number) =>
    examples.filter((example) => example.group === group).slice(0, count)
  const provider = first('The provider', 2)
  if (asker.kind === 'service token') return provider.slice(1).map(tab)
  if (asker.staff && !asker.organization) return provider.slice(0, 1).map(tab)
  return [...first('Customers', 2), ...first('Partners', asker.partner ? 1 : 0)].map(tab)
}

/** What GraphiQL takes as the contents of a tab. */
export const tab = ({ query, variables }: Example) => ({
  query,
  variables: JSON.stringify(variables, null, 2),
})

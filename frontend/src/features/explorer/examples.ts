/**
 * The first tabs. One document each with several operations: the run button asks
 * which. They end up in the person's browser storage and may be changed there.
 */
export const examples = [
  {
    query: `# Press Ctrl Enter, or the button on
# the right, and choose an operation.
# The book in the bar documents every field.

# Who am I, and where do I belong?
query Me {
  viewer {
    user {
      name
      email
    }
    memberships {
      organizationName
      organizationSlug
      role {
        name
      }
    }
  }
}

# What expires first? Put the slug of your
# organization into the variables below.
query Products($org: String!) {
  organization(slug: $org) {
    name
    products(first: 10, orderBy: EXPIRES_ASC) {
      totalCount
      edges {
        node {
          id
          name
          kind
          status
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

# Which tags are there,
# and on how many products?
query Tags($org: String!) {
  organization(slug: $org) {
    id
    tags {
      id
      name
      color
      productCount
    }
  }
}

# Ids come from the answers above.
mutation CreateTag($input: CreateTagInput!) {
  createTag(input: $input) {
    tag {
      id
      name
    }
  }
}
`,
    variables: JSON.stringify(
      { org: 'your-slug', input: { organizationId: 'org_…', name: 'Production', color: 6 } },
      null,
      2,
    ),
  },
]

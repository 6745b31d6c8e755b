import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import type { useTaggingCreateMutation } from './__generated__/useTaggingCreateMutation.graphql'
import type { useTaggingMutation } from './__generated__/useTaggingMutation.graphql'
import { retag, type Tag, type Tagged } from './tagging'

/** Stands for the id of a tag the server has not answered for yet. */
const newTag = 'client:new-tag'

export type Tagging = ReturnType<typeof useTagging>

/**
 * Puts tags on products and takes them off. The screen shows it at once; what
 * the server refuses is taken back, and `failure` says why.
 */
export function useTagging(organization: { id: string; tags: readonly Tag[] }) {
  const { i18n, t } = useLingui()
  const [failure, setFailure] = useState<string>()
  const [sendTags] = useCommand<useTaggingMutation>(graphql`
    mutation useTaggingMutation($input: TagProductsInput!) @raw_response_type {
      tagProducts(input: $input) {
        products {
          id
          tags {
            id
            name
            color
          }
        }
        organization {
          id
          tags {
            id
            name
            color
            productCount
          }
        }
      }
    }
  `)
  const [sendNew] = useCommand<useTaggingCreateMutation>(graphql`
    mutation useTaggingCreateMutation($input: CreateTagInput!) @raw_response_type {
      createTag(input: $input) {
        tag {
          id
        }
        products {
          id
          tags {
            id
            name
            color
          }
        }
        organization {
          id
          tags {
            id
            name
            color
            productCount
          }
        }
      }
    }
  `)

  /** Resolves with whether it was done. */
  async function attempt(products: readonly Tagged[], send: () => Promise<unknown>) {
    setFailure(undefined)
    try {
      await send()
      return true
    } catch (error) {
      const reason = faultText(i18n, error)
      const [first] = products
      setFailure(
        products.length === 1 && first
          ? t`The tags of ${first.name} stay as they were. ${reason}`
          : t`The tags of the ${products.length} products stay as they were. ${reason}`,
      )
      return false
    }
  }

  function change(products: readonly Tagged[], add: string[], remove: string[]) {
    const after = retag(organization.tags, products, add, remove)
    return attempt(products, () =>
      sendTags(
        {
          input: {
            productIds: products.map((product) => product.id),
            addTagIds: add,
            removeTagIds: remove,
          },
        },
        {
          optimisticResponse: {
            tagProducts: {
              products: after.products,
              organization: { id: organization.id, tags: after.tags },
            },
          },
        },
      ),
    )
  }

  function create(products: readonly Tagged[], name: string, color: number) {
    const tag = { id: newTag, name, color, productCount: 0 }
    const after = retag([...organization.tags, tag], products, [newTag], [])
    return attempt(products, () =>
      sendNew(
        {
          input: {
            organizationId: organization.id,
            name,
            color,
            productIds: products.map((product) => product.id),
          },
        },
        {
          optimisticResponse: {
            createTag: {
              tag: { id: newTag },
              products: after.products,
              organization: { id: organization.id, tags: after.tags },
            },
          },
        },
      ),
    )
  }

  return { change, create, failure, dismiss: () => setFailure(undefined) }
}

import { useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { toast } from '../../ui/toast'
import type { ProductRights_membership$key } from './__generated__/ProductRights_membership.graphql'
import type { ProductRights_organization$key } from './__generated__/ProductRights_organization.graphql'
import type { ProductRightsMutation } from './__generated__/ProductRightsMutation.graphql'
import type { RightsEditor_query$key } from './__generated__/RightsEditor_query.graphql'
import { RightsEditor } from './RightsEditor'

/** Which products a limited member sees by themselves, and with which rights. */
export function ProductRights(props: {
  query: RightsEditor_query$key
  organization: ProductRights_organization$key
  membership: ProductRights_membership$key
}) {
  const { t } = useLingui()
  const { slug } = useFragment(
    graphql`
      fragment ProductRights_organization on Organization {
        slug
      }
    `,
    props.organization,
  )
  const membership = useFragment(
    graphql`
      fragment ProductRights_membership on Membership {
        id
        viewerCanGiveRights
        viewerCanGiveKindRights
        user {
          name
        }
        productGrants {
          product {
            id
            name
            reference
            viewerRights
          }
          rights
        }
        kindGrants {
          kind
          rights
          since
        }
      }
    `,
    props.membership,
  )
  const [save] = useCommand<ProductRightsMutation>(graphql`
    mutation ProductRightsMutation($input: SetProductGrantsInput!) {
      setProductGrants(input: $input) {
        membership {
          id
          ...ProductRights_membership
          ...MemberAccess_membership
        }
      }
    }
  `)
  const { id, user, productGrants, kindGrants } = membership
  return (
    <RightsEditor
      query={props.query}
      slug={slug}
      grants={productGrants}
      kinds={kindGrants}
      editable={membership.viewerCanGiveRights}
      kindsEditable={membership.viewerCanGiveKindRights}
      onSave={async (rights) => {
        await save({ input: { membershipId: id, ...rights } })
        toast(t`Product rights saved`, { description: user.name })
      }}
    />
  )
}

import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CatchBoundary } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { Suspense, useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button, IconButton } from '../../ui/Button'
import { Checkbox } from '../../ui/Choice'
import { ErrorState } from '../../ui/Empty'
import { SearchField } from '../../ui/Filters'
import { FormError, useForm } from '../../ui/form'
import { Skeleton } from '../../ui/Skeleton'
import { toast } from '../../ui/toast'
import type { ProductRights_membership$key } from './__generated__/ProductRights_membership.graphql'
import type { ProductRights_organization$key } from './__generated__/ProductRights_organization.graphql'
import type { ProductRightsMutation } from './__generated__/ProductRightsMutation.graphql'
import { type Grant, rightsInUse, sameGrants, tick } from './grants'
import { ProductSearch } from './ProductSearch'

const rightNames: Record<string, MessageDescriptor> = {
  technical: msg`Change it`,
  statistic: msg`See its statistics`,
  check: msg`Check tickets`,
  sale: msg`See the sale of tickets`,
}

/** Which products a limited member sees, and with which rights. Saved as a whole. */
export function ProductRights(props: {
  organization: ProductRights_organization$key
  membership: ProductRights_membership$key
}) {
  const { t, i18n } = useLingui()
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
        isViewer
        viewerCanChangeRole
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
        }
      }
    }
  `)
  const saved = membership.productGrants
  const [edited, setEdited] = useState<readonly Grant[]>()
  const [search, setSearch] = useState('')
  const grants = edited ?? saved
  const { name } = membership.user
  // Nobody gives rights to themselves.
  const editable = membership.viewerCanChangeRole && !membership.isViewer

  const form = useForm({
    names: ['grants'],
    check: () => {
      const bare = grants.filter(({ rights }) => rights.length === 0)
      return bare.length > 0
        ? {
            grants: t`Tick a right for ${bare.map(({ product }) => product.name).join(', ')}, or take it out of the list.`,
          }
        : {}
    },
    send: async () => {
      await save({
        input: {
          membershipId: membership.id,
          grants: grants.map(({ product, rights }) => ({ productId: product.id, rights })),
        },
      })
      setEdited(undefined)
      toast(t`Product rights saved`, { description: name })
    },
  })

  return (
    <div className="flex flex-col gap-4">
      {editable && (
        <div>
          <div className="flex">
            <SearchField label={t`Add a product`} value={search} onChange={setSearch} />
          </div>
          {search && (
            <CatchBoundary
              getResetKey={() => search}
              errorComponent={({ error, reset }) => <ErrorState error={error} onRetry={reset} />}
            >
              <Suspense fallback={<Skeleton rows={2} />}>
                <ProductSearch
                  org={slug}
                  search={search}
                  chosen={grants.map(({ product }) => product.id)}
                  onAdd={(product) => setEdited([...grants, { product, rights: [] }])}
                />
              </Suspense>
            </CatchBoundary>
          )}
        </div>
      )}
      <form {...form.props} className="flex flex-col gap-4">
        <FormError form={form} />
        {grants.length === 0 ? (
          <p>
            <Trans>{name} sees no product yet.</Trans>
          </p>
        ) : (
          <ul aria-label={t`Product rights`} className="border-rule border-t">
            {grants.map(({ product, rights }) => (
              <li
                key={product.id}
                className="flex flex-wrap items-center gap-x-6 gap-y-1 border-rule border-b py-2"
              >
                <span className="wrap-anywhere min-w-0 flex-1 basis-48">
                  <span className="font-semibold">{product.name}</span>
                  <span className="block font-mono text-small text-soft">{product.reference}</span>
                </span>
                <fieldset
                  className="order-last flex basis-full flex-wrap gap-x-5 phone:order-none phone:basis-auto"
                  disabled={!editable}
                >
                  <legend className="sr-only">{t`Rights on ${product.name}`}</legend>
                  {rightsInUse([{ product, rights }]).map((right) => (
                    <Checkbox
                      key={right}
                      label={rightNames[right] ? i18n._(rightNames[right]) : right}
                      checked={rights.includes(right)}
                      onChange={(event) =>
                        setEdited(tick(grants, product.id, right, event.currentTarget.checked))
                      }
                    />
                  ))}
                </fieldset>
                {editable && (
                  <IconButton
                    label={t`Take ${product.name} out`}
                    onClick={() =>
                      setEdited(grants.filter((grant) => grant.product.id !== product.id))
                    }
                  >
                    <X size={16} aria-hidden />
                  </IconButton>
                )}
              </li>
            ))}
          </ul>
        )}
        {edited && !sameGrants(edited, saved) && (
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="primary" busy={form.busy}>
              <Trans>Save product rights</Trans>
            </Button>
            <Button onClick={() => setEdited(undefined)}>
              <Trans>Discard changes</Trans>
            </Button>
          </div>
        )}
      </form>
    </div>
  )
}

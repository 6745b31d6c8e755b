import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql } from 'react-relay'
import { useLive } from '../../relay/live'
import { Button } from '../../ui/Button'
import type { LiveProductsSubscription } from './__generated__/LiveProductsSubscription.graphql'

/**
 * Keeps the rows in sight as they are at the server: a row that changes does so in its place.
 * A new product moves nothing; it is announced, and shown when somebody asks for it.
 */
export function LiveProducts(props: {
  organizationId: string
  /** The rows in sight. Those that came just before them are told, too, and are no news. */
  rows: readonly { readonly id: string }[]
  onShow: () => void
}) {
  const { t } = useLingui()
  const router = useRouter()
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  useLive<LiveProductsSubscription>(
    graphql`
      subscription LiveProductsSubscription($organizationId: ID!) {
        productChanges(organizationId: $organizationId) {
          action
          productId
          product {
            ...ProductTable_products @arguments(more: true)
          }
        }
      }
    `,
    { organizationId: props.organizationId },
    {
      change: ({ productChanges: { action, productId } }) => {
        if (action === 'product.created' && !props.rows.some(({ id }) => id === productId))
          setFresh((known) => new Set(known).add(productId))
      },
      gap: () => void router.invalidate(),
    },
  )
  const count = fresh.size
  return (
    <div role="status" className={count > 0 ? 'mb-2' : undefined}>
      {count > 0 && (
        <div className="flex flex-wrap items-center gap-3 border-rule border-y bg-selected px-3 py-1.5">
          <strong className="font-semibold">
            {t`${plural(count, { one: '# new product', other: '# new products' })}`}
          </strong>
          <Button
            variant="quiet"
            onClick={() => {
              setFresh(new Set())
              props.onShow()
            }}
          >
            {t`Show the newest first`}
          </Button>
          <Button variant="quiet" onClick={() => setFresh(new Set())}>
            {t`Later`}
          </Button>
        </div>
      )}
    </div>
  )
}

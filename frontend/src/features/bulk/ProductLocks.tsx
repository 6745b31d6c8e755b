import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import type { ProductLocks_product$key } from './__generated__/ProductLocks_product.graphql'
import type { ProductLocksButton_product$key } from './__generated__/ProductLocksButton_product.graphql'
import { LockDialog } from './parts'

/** The locks of a product: whose, since when, and why. */
export function ProductLocks(props: { product: ProductLocks_product$key }) {
  const format = useFormats()
  const { lock, providerLock } = useFragment(
    graphql`
      fragment ProductLocks_product on Product {
        lock {
          at
          byName
          reason
        }
        providerLock {
          at
          reason
        }
      }
    `,
    props.product,
  )
  return (
    <div className="my-4 flex flex-col gap-3 empty:hidden">
      {providerLock && (
        <Notice tone="warn">
          <Trans>
            Locked by the provider since {format.dateTime(providerLock.at)}. Only the provider lifts
            this lock.
          </Trans>
          <Reason text={providerLock.reason} />
        </Notice>
      )}
      {lock && (
        <Notice tone="warn">
          <Trans>
            Locked by {lock.byName} since {format.dateTime(lock.at)}.
          </Trans>
          <Reason text={lock.reason} />
        </Notice>
      )}
    </div>
  )
}

function Reason({ text }: { text: string }) {
  if (!text) return null
  return <p className="wrap-anywhere">{text}</p>
}

/** Locks a product, or lifts the customer's lock, for whoever may. */
export function LockButton(props: { product: ProductLocksButton_product$key }) {
  const { t } = useLingui()
  const product = useFragment(
    graphql`
      fragment ProductLocksButton_product on Product {
        id
        lock {
          at
        }
        viewerCanLock
      }
    `,
    props.product,
  )
  // Which of the two is asked stays so while the dialog goes away.
  const [asked, setAsked] = useState<{ locked: boolean; open: boolean }>()
  if (!product.viewerCanLock) return null
  const locked = product.lock != null
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setAsked({ locked: !locked, open: true })}>
        {locked ? t`Lift the lock` : t`Lock`}
      </Button>
      {asked && (
        <Suspense>
          <LockDialog
            open={asked.open}
            onOpenChange={(open) => setAsked({ ...asked, open })}
            locked={asked.locked}
            selection={{ productIds: [product.id] }}
            count={1}
          />
        </Suspense>
      )}
    </>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import type { ProductLocks_product$key } from './__generated__/ProductLocks_product.graphql'
import { LockDialog } from './LockDialog'

/** The locks of a product: who, when and why, and the way to lift the customer's. */
export function ProductLocks(props: { product: ProductLocks_product$key }) {
  const { t } = useLingui()
  const format = useFormats()
  const product = useFragment(
    graphql`
      fragment ProductLocks_product on Product {
        id
        lock {
          at
          byName
          reason
        }
        providerLock {
          at
          reason
        }
        viewerCanLock
      }
    `,
    props.product,
  )
  const [open, setOpen] = useState(false)
  const { lock, providerLock } = product
  const button = product.viewerCanLock && (
    <Button onClick={() => setOpen(true)}>{lock ? t`Lift the lock` : t`Lock`}</Button>
  )
  return (
    <>
      {providerLock && (
        <Notice tone="warn">
          <Trans>
            Locked by the provider since {format.date(providerLock.at)}. Only the provider lifts
            this lock.
          </Trans>{' '}
          {providerLock.reason}
        </Notice>
      )}
      {lock ? (
        <Notice tone="warn" actions={button}>
          <Trans>
            Locked by {lock.byName} since {format.dateTime(lock.at)}.
          </Trans>{' '}
          {lock.reason}
        </Notice>
      ) : (
        button
      )}
      <LockDialog
        open={open}
        onOpenChange={setOpen}
        locked={!lock}
        selection={{ productIds: [product.id] }}
        count={1}
      />
    </>
  )
}

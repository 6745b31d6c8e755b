import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/format'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { type Access, accessInput } from './access'
import { reach } from './sentences'
import { rightName } from './words'

/** How many products are named before it becomes a list to read elsewhere. */
const named = 12

/** Shows what a partner will see, counted and named, before it is granted. */
export function GrantDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  confirm: string
  partner: string
  access: Access
  /** What happens next. */
  afterwards: string
  onConfirm: () => Promise<void>
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { access, partner } = props
  const { level, reviewAt, endsAt } = accessInput(access)
  const products = level === 'LIMITED' ? access.products : []
  const more = products.length - named
  return (
    <ConfirmDialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={props.title}
      danger={false}
      consequences={[
        ...reach(i18n, partner, level, products),
        ...(endsAt ? [t`The access ends by itself after ${format.date(endsAt)}.`] : []),
        ...(reviewAt ? [t`You get a reminder to review it on ${format.date(reviewAt)}.`] : []),
        props.afterwards,
      ]}
      confirm={props.confirm}
      onConfirm={props.onConfirm}
    >
      {products.length > 0 && (
        <section aria-label={t`Shared products`}>
          <ul className="border-rule border-t">
            {products.slice(0, named).map((product) => (
              <li
                key={product.id}
                className="flex flex-wrap justify-between gap-x-4 border-rule border-b py-1"
              >
                <span className="wrap-anywhere">{product.name}</span>
                <span className="text-soft">
                  {format.list(product.rights.map((right) => rightName(i18n, right)))}
                </span>
              </li>
            ))}
          </ul>
          {more > 0 && <p className="pt-1 text-soft">{t`and ${more} more`}</p>}
        </section>
      )}
    </ConfirmDialog>
  )
}

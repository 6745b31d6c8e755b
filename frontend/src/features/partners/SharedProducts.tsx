import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { useState } from 'react'
import { SearchResults } from '../../app/SearchResults'
import { Button, IconButton } from '../../ui/Button'
import { Checkbox } from '../../ui/Choice'
import { FieldGroup } from '../../ui/Field'
import { SearchField } from '../../ui/Filters'
import { linkRights, type Shared, tickRight, withProducts } from './access'
import { ProductsFound } from './ProductsFound'
import { rightName } from './words'

/** Which products a limited partner gets, and with which rights: searched, ticked, many at once. */
export function SharedProducts(props: {
  /** Slug of the client. */
  org: string
  products: readonly Shared[]
  onChange: (products: readonly Shared[]) => void
  error?: string
}) {
  const { t, i18n } = useLingui()
  const { products, onChange } = props
  const [search, setSearch] = useState('')
  const without = (id: string) => products.filter((product) => product.id !== id)
  const count = products.length

  return (
    <FieldGroup
      name="products"
      label={t`Products`}
      hint={t`Only these are shared. What you order later is not, until you add it.`}
      error={props.error}
      className="gap-3"
    >
      <div className="flex">
        <SearchField label={t`Search products`} value={search} onChange={setSearch} />
      </div>
      <SearchResults search={search} rows={3}>
        <ProductsFound
          org={props.org}
          search={search}
          chosen={products}
          onAdd={(more) => onChange(withProducts(products, more))}
          onRemove={(id) => onChange(without(id))}
        />
      </SearchResults>
      {count > 0 && (
        <section aria-label={t`Shared products`} className="border-rule-strong border-l-4 pl-4">
          <div className="flex flex-wrap items-center justify-between gap-x-4 pb-1">
            <p role="status" className="figures font-semibold">
              {t`${plural(count, { one: '# product is shared', other: '# products are shared' })}`}
            </p>
            <Button variant="quiet" onClick={() => onChange([])}>
              <Trans>Take all out</Trans>
            </Button>
          </div>
          {count > 1 && (
            <div className="flex flex-wrap gap-x-5 border-rule border-t py-1.5">
              {linkRights.map((right) => {
                const possible = products.filter((product) => product.possible.includes(right))
                const on = possible.filter((product) => product.rights.includes(right)).length
                return (
                  <Checkbox
                    key={right}
                    disabled={possible.length === 0}
                    checked={on > 0 && on === possible.length}
                    ref={(box) => {
                      if (box) box.indeterminate = on > 0 && on < possible.length
                    }}
                    onChange={(event) =>
                      onChange(tickRight(products, right, event.currentTarget.checked))
                    }
                    label={t`All: ${rightName(i18n, right)}`}
                  />
                )
              })}
            </div>
          )}
          <ul aria-label={t`Shared products`} className="max-h-96 overflow-y-auto">
            {products.map((product) => (
              <li
                key={product.id}
                className="flex flex-wrap items-center gap-x-6 gap-y-1 border-rule border-t py-1.5"
              >
                <span className="wrap-anywhere min-w-0 flex-1 basis-44">
                  {product.name}{' '}
                  <span className="font-mono text-small text-soft">{product.reference}</span>
                </span>
                <fieldset className="order-last flex basis-full flex-wrap gap-x-5 phone:order-none phone:basis-auto">
                  <legend className="sr-only">{t`Rights on ${product.name}`}</legend>
                  {product.possible.map((right) => (
                    <Checkbox
                      key={right}
                      label={rightName(i18n, right)}
                      checked={product.rights.includes(right)}
                      onChange={(event) =>
                        onChange(
                          tickRight(products, right, event.currentTarget.checked, product.id),
                        )
                      }
                    />
                  ))}
                </fieldset>
                <IconButton
                  label={t`Take ${product.name} out`}
                  onClick={() => onChange(without(product.id))}
                >
                  <X size={16} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </FieldGroup>
  )
}

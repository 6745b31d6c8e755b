import { Trans, useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Checkbox, Select } from '../../ui/Choice'
import { DialogActions } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import { kindName, kinds } from '../products/words'
import type { CatalogueItemFormMutation } from './__generated__/CatalogueItemFormMutation.graphql'
import type { CatalogueItem } from './CataloguePage'
import { readPrice, writePrice } from './money'

/** Makes an item of the catalogue, or changes one; its code and kind stay. */
export function CatalogueItemForm(props: {
  item?: CatalogueItem
  onClose: () => void
  onSaved: () => void
}) {
  const { t, i18n } = useLingui()
  const { item } = props
  const [save] = useCommand<CatalogueItemFormMutation>(graphql`
    mutation CatalogueItemFormMutation($input: SaveCatalogItemInput!) {
      saveCatalogItem(input: $input) {
        catalogItem {
          id
          name
          price {
            amountMinor
            currency
          }
          periodMonths
          archivedAt
        }
      }
    }
  `)
  const form = useForm({
    names: ['name', 'code', 'kind', 'priceMinor', 'currency', 'periodMonths', 'archived'],
    check: ({ name, code, priceMinor, currency, periodMonths }) => ({
      name: name.trim() ? undefined : t`Enter a name.`,
      code:
        item || /^[a-z0-9.-]{1,64}$/.test(code.trim())
          ? undefined
          : t`Use small letters, digits, points and hyphens.`,
      currency: /^[A-Z]{3}$/.test(currency.trim().toUpperCase())
        ? undefined
        : t`Three letters, such as EUR.`,
      priceMinor:
        readPrice(priceMinor, currency.trim().toUpperCase()) === undefined
          ? t`Enter a price such as 19.90.`
          : undefined,
      periodMonths:
        Number(periodMonths) >= 1 && Number(periodMonths) <= 120
          ? undefined
          : t`Between 1 and 120 months.`,
    }),
    send: async (values, data) => {
      const currency = values.currency.trim().toUpperCase()
      const name = values.name.trim()
      await save({
        input: {
          catalogItemId: item?.id,
          code: item?.code ?? values.code.trim(),
          kind: item?.kind ?? (values.kind as (typeof kinds)[number]),
          name,
          currency,
          priceMinor: readPrice(values.priceMinor, currency) ?? 0,
          periodMonths: Number(values.periodMonths),
          archived: data.has('archived'),
        },
      })
      toast(t`${name} is saved`)
      props.onSaved()
    },
  })
  return (
    <form {...form.props} className="flex flex-col gap-5">
      <FormError form={form} />
      <TextField
        {...form.field('name')}
        label={t`Name`}
        defaultValue={item?.name}
        maxLength={128}
      />
      {!item && (
        <>
          <TextField
            {...form.field('code')}
            label={t`Code`}
            hint={t`Back-end systems name the item by it. It never changes.`}
            maxLength={64}
            autoCapitalize="none"
            spellCheck={false}
          />
          <Select
            {...form.field('kind')}
            label={t`Kind`}
            options={kinds.map((kind) => ({ value: kind, label: kindName(i18n, kind) }))}
          />
        </>
      )}
      <div className="grid gap-5 phone:grid-cols-3">
        <TextField
          {...form.field('priceMinor')}
          label={t`Price`}
          inputMode="decimal"
          defaultValue={item && writePrice(item.price.amountMinor, item.price.currency)}
        />
        <TextField
          {...form.field('currency')}
          label={t`Currency`}
          maxLength={3}
          defaultValue={item?.price.currency ?? 'EUR'}
        />
        <TextField
          {...form.field('periodMonths')}
          label={t`Months`}
          type="number"
          min={1}
          max={120}
          defaultValue={item?.periodMonths ?? 12}
        />
      </div>
      {item && item.productCount > 0 && (
        <p className="text-small text-soft">
          <Trans>Products that have this plan keep their price.</Trans>
        </p>
      )}
      <Checkbox
        name="archived"
        label={t`Not sold any more`}
        defaultChecked={Boolean(item?.archivedAt)}
      />
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          <Trans>Save</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}

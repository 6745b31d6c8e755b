import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Level } from '../../lib/level-name'
import { RadioGroup } from '../../ui/Choice'
import { TextField } from '../../ui/TextField'
import { type Access, accessFault, dayOf, maxProducts } from './access'
import { SharedProducts } from './SharedProducts'

/** The names of the fields, as the server names them in its errors. */
export const accessNames = ['level', 'products', 'reviewAt', 'endsAt'] as const

const faults: Record<string, { field: (typeof accessNames)[number]; text: MessageDescriptor }> = {
  none: {
    field: 'products',
    text: msg`Choose at least one product.`,
  },
  many: { field: 'products', text: msg`Choose at most ${maxProducts} products.` },
  bare: {
    field: 'products',
    text: msg`Tick a right on every product, or take the product out.`,
  },
  review: { field: 'reviewAt', text: msg`Choose a day after today, and not after the end.` },
  end: { field: 'endsAt', text: msg`Choose today or a later day.` },
}

/** What is wrong with an access, by field, in words. */
export function checkAccess(i18n: I18n, access: Access, now: Date) {
  const fault = accessFault(access, dayOf(now))
  const known = fault && faults[fault]
  return known ? { [known.field]: i18n._(known.text) } : {}
}

/** How much a partner may reach, on which products, and until when. */
export function AccessFields(props: {
  /** Slug of the client. */
  org: string
  access: Access
  onChange: (access: Access) => void
  mayGrantFull: boolean
  /** What the partner has asked for. */
  asked?: Level
  field: (name: (typeof accessNames)[number]) => { name: string; error?: string }
}) {
  const { t } = useLingui()
  const { access, onChange, field } = props
  return (
    <>
      <RadioGroup
        {...field('level')}
        label={t`Access`}
        value={access.level}
        onChange={(level) => onChange({ ...access, level: level as Level })}
        options={[
          {
            value: 'LIMITED',
            label: t`Limited access`,
            hint: t`Only the products you choose, each with the rights you tick.`,
          },
          {
            value: 'FULL',
            label: t`Full access`,
            disabled: !props.mayGrantFull,
            hint: props.mayGrantFull
              ? t`Every product, the members and the details; no prices, no payments, no roles.`
              : t`Only a legal representative of your organization can give it. Ask one of them.`,
          },
        ]}
      />
      {access.level === 'LIMITED' && (
        <SharedProducts
          key={props.org}
          org={props.org}
          products={access.products}
          onChange={(products) => onChange({ ...access, products })}
          error={field('products').error}
        />
      )}
      <div className="grid gap-5 phone:grid-cols-2">
        <TextField
          {...field('reviewAt')}
          type="date"
          label={<Trans>Remind us to review it on</Trans>}
          hint={t`Empty for no reminder.`}
          value={access.reviewOn}
          onChange={(event) => onChange({ ...access, reviewOn: event.currentTarget.value })}
        />
        <TextField
          {...field('endsAt')}
          type="date"
          label={<Trans>Last day of access</Trans>}
          hint={t`Empty for no end; you can end it at any time.`}
          value={access.endsOn}
          onChange={(event) => onChange({ ...access, endsOn: event.currentTarget.value })}
        />
      </div>
    </>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choice'
import { FieldGroup } from '../../ui/Field'
import { FormError, useForm } from '../../ui/form'
import { TextField } from '../../ui/TextField'
import { StepUp, stepUpName, useProvePassword } from '../account/StepUp'
import { NetworksField, useCheckNetworks } from '../tokens/NetworksField'
import { readNetworks } from '../tokens/networks'
import { ValidityField } from '../tokens/Validity'
import { expiryOf, isLastDay } from '../tokens/validity'
import type { NewServiceTokenMutation } from './__generated__/NewServiceTokenMutation.graphql'
import { serviceScopes, serviceScopeText } from './scopes'

/** Asks what a service token is for, and makes it with the password. */
export function NewServiceToken(props: {
  onClose: () => void
  onCreated: (token: { name: string; secret: string }) => void
}) {
  const { t, i18n } = useLingui()
  const [validity, setValidity] = useState('never')
  const prove = useProvePassword()
  const checkNetworks = useCheckNetworks()
  const [create] = useCommand<NewServiceTokenMutation>(graphql`
    mutation NewServiceTokenMutation($input: CreateServiceTokenInput!) {
      createServiceToken(input: $input) {
        secret
      }
    }
  `)
  const form = useForm({
    names: ['name', 'scopes', 'expiresAt', 'allowedNetworks', stepUpName],
    check: ({ name, expiresAt, allowedNetworks }, data) => ({
      name: name.trim() ? undefined : t`Enter a name, for example “Billing system”.`,
      scopes: data.has('scopes') ? undefined : t`Choose at least one scope.`,
      expiresAt:
        validity === 'date' && !isLastDay(expiresAt)
          ? t`Choose a day that is not over.`
          : undefined,
      allowedNetworks: checkNetworks(allowedNetworks),
    }),
    send: async (values, data) => {
      const name = values.name.trim()
      await prove(data)
      const { createServiceToken } = await create(
        {
          input: {
            name,
            scopes: data.getAll('scopes').map(String),
            allowedNetworks: readNetworks(values.allowedNetworks).networks,
            expiresAt: expiryOf(validity, values.expiresAt),
          },
        },
        { secretOf: 'createServiceToken' },
      )
      props.onCreated({ name, secret: createServiceToken.secret })
    },
  })
  return (
    <form {...form.props} className="flex flex-col gap-5">
      <FormError form={form} />
      <TextField
        {...form.field('name')}
        label={t`Name`}
        hint={t`The system that will use it.`}
        maxLength={64}
        autoComplete="off"
      />
      <FieldGroup {...form.field('scopes')} label={t`It may`}>
        {serviceScopes.map((scope) => (
          <Checkbox
            key={scope}
            name="scopes"
            value={scope}
            label={
              <>
                {serviceScopeText(i18n, scope)}{' '}
                <span className="font-mono text-small text-soft">{scope}</span>
              </>
            }
          />
        ))}
      </FieldGroup>
      <ValidityField
        name="validity"
        value={validity}
        onChange={setValidity}
        date={form.field('expiresAt')}
        warns={false}
      />
      <NetworksField {...form.field('allowedNetworks')} />
      <StepUp error={form.field(stepUpName).error} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          <Trans>Create service token</Trans>
        </Button>
      </div>
    </form>
  )
}

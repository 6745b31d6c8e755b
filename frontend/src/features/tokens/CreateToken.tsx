import { useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { useCommand } from '../../relay/command'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Facts } from '../../ui/Page'
import { StepUp, useProvePassword } from '../account/StepUp'
import { kindName } from '../products/words'
import type {
  CreateApiTokenInput,
  CreateTokenMutation,
} from './__generated__/CreateTokenMutation.graphql'
import { scopeText } from './words'

export type Wanted = CreateApiTokenInput

/** Sums a token up before it is made, and asks for the password (R91). */
export function CreateToken(props: {
  wanted: Wanted
  onClose: () => void
  onCreated: (secret: string) => void
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { wanted } = props
  const prove = useProvePassword()
  const [create] = useCommand<CreateTokenMutation>(graphql`
    mutation CreateTokenMutation($input: CreateApiTokenInput!) {
      createApiToken(input: $input) {
        secret
      }
    }
  `)
  const { productKinds = [], allowedNetworks = [], expiresAt } = wanted
  return (
    <ConfirmDialog
      open
      onOpenChange={props.onClose}
      title={t`Create token “${wanted.name}”`}
      description={t`A program that has it acts for you.`}
      confirm={t`Create token`}
      danger={false}
      onConfirm={async (data) => {
        await prove(data)
        const { createApiToken } = await create({ input: wanted }, { secretOf: 'createApiToken' })
        props.onCreated(createApiToken.secret)
      }}
    >
      <Facts
        facts={[
          {
            label: t`May`,
            value: (
              <ul>
                {wanted.scopes.map((scope) => (
                  <li key={scope}>{scopeText(i18n, scope)}</li>
                ))}
              </ul>
            ),
          },
          ...(productKinds.length > 0
            ? [
                {
                  label: t`Products`,
                  value: t`only ${format.list(productKinds.map((kind) => kindName(i18n, kind)))}`,
                },
              ]
            : []),
          ...(wanted.clients ? [{ label: t`Clients`, value: t`also at your clients` }] : []),
          {
            label: t`Valid`,
            value: expiresAt ? t`until ${format.dateTime(expiresAt)}` : t`without an end`,
          },
          {
            label: t`Networks`,
            value: allowedNetworks.length > 0 ? format.list([...allowedNetworks]) : t`all of them`,
          },
        ]}
      />
      <StepUp />
    </ConfirmDialog>
  )
}

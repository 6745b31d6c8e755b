import { useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { useCommand } from '../../relay/command'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
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
      description={t`A program with this token may, for you:`}
      consequences={[
        ...wanted.scopes.map((scope) => scopeText(i18n, scope)),
        ...(productKinds.length > 0
          ? [
              t`Only products of these kinds: ${format.list(productKinds.map((kind) => kindName(i18n, kind)))}`,
            ]
          : []),
        ...(wanted.clients ? [t`The same at your clients, within what each has granted`] : []),
        expiresAt ? t`Until ${format.dateTime(expiresAt)}` : t`Without an end`,
        allowedNetworks.length > 0
          ? t`From ${format.list([...allowedNetworks])} only`
          : t`From every network`,
      ]}
      confirm={t`Create token`}
      danger={false}
      onConfirm={async (data) => {
        await prove(data)
        const { createApiToken } = await create({ input: wanted }, { secretOf: 'createApiToken' })
        props.onCreated(createApiToken.secret)
      }}
    >
      <StepUp />
    </ConfirmDialog>
  )
}

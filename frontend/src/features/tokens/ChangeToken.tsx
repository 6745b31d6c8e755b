import { Trans, useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import { StepUp, stepUpName, useProvePassword } from '../account/StepUp'
import type { ChangeTokenMutation } from './__generated__/ChangeTokenMutation.graphql'
import { NetworksField, useCheckNetworks } from './NetworksField'
import { readNetworks } from './networks'
import type { Token } from './TokensPage'

/** Renames a token, or changes where it may be used from. What it may do stays. */
export function ChangeToken(props: { token: Token; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t`Change token “${props.token.name}”`}
      description={t`What it may do stays as it is; for more, make another token.`}
    >
      <ChangeForm {...props} />
    </Dialog>
  )
}

function ChangeForm({ token, onClose }: { token: Token; onClose: () => void }) {
  const { t } = useLingui()
  const prove = useProvePassword()
  const checkNetworks = useCheckNetworks()
  const [change] = useCommand<ChangeTokenMutation>(graphql`
    mutation ChangeTokenMutation($input: UpdateApiTokenInput!) {
      updateApiToken(input: $input) {
        token {
          name
          allowedNetworks
        }
      }
    }
  `)
  const form = useForm({
    names: ['name', 'allowedNetworks', stepUpName],
    check: ({ name, allowedNetworks }) => ({
      name: name.trim() ? undefined : t`Enter a name, for example “Nightly report”.`,
      allowedNetworks: checkNetworks(allowedNetworks),
    }),
    send: async ({ name, allowedNetworks }, data) => {
      await prove(data)
      const { networks } = readNetworks(allowedNetworks)
      await change({ input: { tokenId: token.id, name: name.trim(), allowedNetworks: networks } })
      onClose()
      toast(t`Token “${name.trim()}” saved`)
    },
  })
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormError form={form} />
      <TextField
        {...form.field('name')}
        label={t`Name`}
        defaultValue={token.name}
        maxLength={64}
        autoComplete="off"
      />
      <NetworksField
        {...form.field('allowedNetworks')}
        defaultValue={token.allowedNetworks.join('\n')}
      />
      <StepUp error={form.field(stepUpName).error} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          <Trans>Save token</Trans>
        </Button>
      </div>
    </form>
  )
}

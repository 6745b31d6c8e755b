import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { graphql } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Select } from '../../ui/Choice'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { StepUp, useProvePassword } from '../account/StepUp'
import type { RotateTokenMutation } from './__generated__/RotateTokenMutation.graphql'
import { TokenSecret } from './TokenSecret'
import type { Token } from './TokensPage'

/** Makes the next generation of a token; the earlier one goes on for a while. */
export function RotateToken(props: {
  token: Token
  /** The list below shows ended tokens too. */
  ended: boolean
  onClose: () => void
}) {
  const { t } = useLingui()
  const { token } = props
  const [secret, setSecret] = useState<string>()
  const rotated = useRef(false)
  const prove = useProvePassword()
  const [rotate] = useCommand<RotateTokenMutation>(graphql`
    mutation RotateTokenMutation($input: RotateApiTokenInput!, $ended: Boolean!) {
      rotateApiToken(input: $input) {
        secret
        previous {
          viewerCanRotate
          ...TokenState_token
        }
        organization {
          ...TokensPage_organization @arguments(ended: $ended)
        }
      }
    }
  `)
  if (secret) return <TokenSecret name={token.name} secret={secret} onDone={props.onClose} />
  return (
    <ConfirmDialog
      open
      // Once it is rotated, the secret takes the place of the question.
      onOpenChange={() => !rotated.current && props.onClose()}
      title={t`Rotate token “${token.name}”`}
      consequences={[
        t`You get a new secret with the same scopes, networks and end.`,
        t`The present secret works until the overlap ends; give the new one to the program before.`,
      ]}
      confirm={t`Rotate token`}
      danger={false}
      onConfirm={async (data) => {
        await prove(data)
        const overlapHours = Number(data.get('overlap'))
        const { rotateApiToken } = await rotate(
          { input: { tokenId: token.id, overlapHours }, ended: props.ended },
          { secretOf: 'rotateApiToken' },
        )
        rotated.current = true
        setSecret(rotateApiToken.secret)
      }}
    >
      <Select
        name="overlap"
        label={t`The present secret still works`}
        defaultValue="24"
        options={[
          { value: '0', label: t`not at all: it ends at once` },
          { value: '1', label: t`for an hour` },
          { value: '24', label: t`for a day` },
          { value: '168', label: t`for a week` },
          { value: '720', label: t`for 30 days` },
        ]}
      />
      <StepUp />
    </ConfirmDialog>
  )
}

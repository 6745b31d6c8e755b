import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { ColorChoice, freshColor } from '../../ui/TagPicker'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type { TeamDialog_organization$key } from './__generated__/TeamDialog_organization.graphql'
import type { TeamDialogCreateMutation } from './__generated__/TeamDialogCreateMutation.graphql'
import type { TeamDialogUpdateMutation } from './__generated__/TeamDialogUpdateMutation.graphql'

const maxName = 128

type Look = { name: string; color: number }

/** Makes a team, and goes to it: there it gets its people and rights. */
export function NewTeam(props: {
  organization: TeamDialog_organization$key
  open: boolean
  onClose: () => void
  others: readonly { color: number }[]
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { id, slug } = useFragment(
    graphql`
      fragment TeamDialog_organization on Organization {
        id
        slug
      }
    `,
    props.organization,
  )
  const [create] = useCommand<TeamDialogCreateMutation>(graphql`
    mutation TeamDialogCreateMutation($input: CreateTeamInput!) {
      createTeam(input: $input) {
        team {
          id
        }
        organization {
          ...TeamsPage_organization
        }
      }
    }
  `)
  return (
    <Dialog
      open={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      title={t`New team`}
      description={<Trans>Next it gets its people and its rights on products.</Trans>}
    >
      <TeamForm
        look={{ name: '', color: freshColor(props.others) }}
        submit={t`Create team`}
        onClose={props.onClose}
        onSend={async (look) => {
          const { createTeam } = await create({ input: { organizationId: id, ...look } })
          props.onClose()
          await navigate({
            to: '/o/$org/teams/$id',
            params: { org: slug, id: createTeam.team.id },
          })
          toast(t`Team created`, { description: look.name })
        }}
      />
    </Dialog>
  )
}

/** Name and colour of a team that is there. */
export function ChangeTeam(props: {
  team: Look & { id: string }
  open: boolean
  onClose: () => void
}) {
  const { t } = useLingui()
  const [update] = useCommand<TeamDialogUpdateMutation>(graphql`
    mutation TeamDialogUpdateMutation($input: UpdateTeamInput!) {
      updateTeam(input: $input) {
        team {
          id
          name
          color
        }
      }
    }
  `)
  const { id, name, color } = props.team
  return (
    <Dialog
      open={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      title={t`Change team`}
    >
      <TeamForm
        look={{ name, color }}
        submit={t`Save team`}
        onClose={props.onClose}
        onSend={async (look) => {
          await update({ input: { teamId: id, ...look } })
          props.onClose()
          toast(t`Team saved`, { description: look.name })
        }}
      />
    </Dialog>
  )
}

function TeamForm(props: {
  look: Look
  /** The verb on the button. */
  submit: string
  onSend: (look: Look) => Promise<void>
  onClose: () => void
}) {
  const { t } = useLingui()
  const [color, setColor] = useState(props.look.color)
  const form = useForm({
    names: ['name'],
    check: ({ name }) => ({
      name:
        name.trim() === ''
          ? t`Give the team a name.`
          : [...name.trim()].length > maxName
            ? t`Use at most ${maxName} characters.`
            : undefined,
    }),
    send: ({ name }) => props.onSend({ name: name.trim(), color }),
  })
  return (
    <form {...form.props} className="flex flex-col gap-5">
      <FormError form={form} />
      <TextField
        {...form.field('name')}
        label={t`Name`}
        defaultValue={props.look.name}
        autoComplete="off"
        autoFocus
      />
      <ColorChoice value={color} onChange={setColor} />
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {props.submit}
        </Button>
      </DialogActions>
    </form>
  )
}

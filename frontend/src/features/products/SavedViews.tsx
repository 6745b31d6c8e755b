import { Trans, useLingui } from '@lingui/react/macro'
import { Bookmark, Check, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { Menu, MenuItem, MenuRule } from '../../ui/Menu'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type { SavedViews_organization$key } from './__generated__/SavedViews_organization.graphql'
import type { SavedViewsDeleteMutation } from './__generated__/SavedViewsDeleteMutation.graphql'
import type { SavedViewsSaveMutation } from './__generated__/SavedViewsSaveMutation.graphql'
import { differs, openView, type ProductSearch, viewQuery } from './search'

/** The person's own named filters: open one, save what is shown, delete the open one. */
export function SavedViews(props: {
  organization: SavedViews_organization$key
  search: ProductSearch
  onSearch: (search: ProductSearch) => void
}) {
  const { t, i18n } = useLingui()
  const organization = useFragment(
    graphql`
      fragment SavedViews_organization on Organization {
        id
        savedViews {
          id
          name
          query
        }
      }
    `,
    props.organization,
  )
  const [save, saving] = useCommand<SavedViewsSaveMutation>(graphql`
    mutation SavedViewsSaveMutation($input: SaveViewInput!) {
      saveView(input: $input) {
        savedView {
          id
          name
          query
        }
        organization {
          ...SavedViews_organization
        }
      }
    }
  `)
  const [remove] = useCommand<SavedViewsDeleteMutation>(graphql`
    mutation SavedViewsDeleteMutation($input: DeleteViewInput!) {
      deleteView(input: $input) {
        organization {
          ...SavedViews_organization
        }
      }
    }
  `)
  const [naming, setNaming] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { search } = props
  const views = organization.savedViews
  const open = views.find((view) => view.id === search.view)
  const changed = open !== undefined && differs(search, open)

  async function saveAs(name: string, query: string) {
    const { saveView } = await save({ input: { organizationId: organization.id, name, query } })
    return saveView.savedView
  }

  /** Shows beside the views why something was refused. */
  async function attempt(send: () => Promise<void>) {
    setFailure(undefined)
    try {
      await send()
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }

  const restore = (view: { name: string; query: string }) =>
    attempt(async () => {
      await saveAs(view.name, view.query)
    })

  const forget = (view: { id: string; name: string; query: string }) =>
    attempt(async () => {
      await remove({ input: { savedViewId: view.id } })
      props.onSearch({ ...search, view: undefined })
      toast(t`View “${view.name}” deleted`, {
        undo: { label: t`Undo`, onClick: () => restore(view) },
      })
    })

  return (
    <>
      <Menu
        trigger={
          <Button variant="quiet">
            <Bookmark size={16} aria-hidden />
            <span className="max-w-48 truncate">{open?.name ?? t`Views`}</span>
            <ChevronDown size={15} aria-hidden />
          </Button>
        }
      >
        {views.map((view) => (
          <MenuItem
            key={view.id}
            icon={<Check size={16} aria-hidden className={view === open ? '' : 'invisible'} />}
            onClick={() => props.onSearch(openView(view))}
          >
            {view.name}
          </MenuItem>
        ))}
        {views.length === 0 && (
          <p className="max-w-64 px-2.5 py-2 text-small text-soft">
            <Trans>A view keeps filters and order under a name. Only you see yours.</Trans>
          </p>
        )}
        <MenuRule />
        <MenuItem onClick={() => setNaming(true)}>{t`Save as a new view…`}</MenuItem>
        {open && (
          <MenuItem danger onClick={() => forget(open)}>
            {t`Delete view “${open.name}”`}
          </MenuItem>
        )}
      </Menu>
      {changed && (
        <>
          <Button
            busy={saving}
            onClick={() =>
              attempt(async () => {
                await saveAs(open.name, viewQuery(search))
                toast(t`View “${open.name}” saved`)
              })
            }
          >
            <Trans>Save view</Trans>
          </Button>
          <Button variant="quiet" onClick={() => props.onSearch(openView(open))}>
            <Trans>Reset view</Trans>
          </Button>
        </>
      )}
      {failure && (
        <div className="basis-full">
          <Notice tone="bad">{failure}</Notice>
        </div>
      )}
      {naming && (
        <NameView
          names={views.map((view) => view.name)}
          onClose={() => setNaming(false)}
          onSave={async (name) => {
            const view = await saveAs(name, viewQuery(search))
            setNaming(false)
            props.onSearch({ ...search, view: view.id })
            toast(t`View “${name}” saved`)
          }}
        />
      )}
    </>
  )
}

const maxName = 64

function NameView(props: {
  names: string[]
  onClose: () => void
  onSave: (name: string) => Promise<void>
}) {
  const { t } = useLingui()
  const [taken, setTaken] = useState(false)
  const form = useForm({
    names: ['name'],
    check: ({ name }) => ({
      name:
        name.trim() === ''
          ? t`Give the view a name.`
          : name.trim().length > maxName
            ? t`Use at most ${maxName} characters.`
            : undefined,
    }),
    send: ({ name }) => props.onSave(name.trim()),
  })
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t`Save as a new view`}
      description={t`It keeps the filters, the order and the number of rows. Only you see it.`}
      actions={
        <>
          <Button onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" form="name-view" busy={form.busy}>
            {taken ? t`Replace view` : t`Save view`}
          </Button>
        </>
      }
    >
      <form {...form.props} id="name-view" className="flex flex-col gap-4">
        <FormError form={form} />
        <TextField
          {...form.field('name')}
          label={t`Name`}
          autoComplete="off"
          hint={taken ? t`You have a view of this name; it will be replaced.` : undefined}
          onChange={(event) => {
            const typed = event.currentTarget.value.trim().toLocaleLowerCase()
            setTaken(props.names.some((name) => name.toLocaleLowerCase() === typed))
          }}
        />
      </form>
    </Dialog>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { Bookmark, Check, ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { setView } from '../../lib/settings'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Menu, MenuGroup, MenuItem, MenuRule } from '../../ui/Menu'
import { Notice } from '../../ui/Notice'
import { toast } from '../../ui/toast'
import type { SavedViews_organization$key } from './__generated__/SavedViews_organization.graphql'
import type { SavedViewsDeleteMutation } from './__generated__/SavedViewsDeleteMutation.graphql'
import type { SavedViewsSaveMutation } from './__generated__/SavedViewsSaveMutation.graphql'
import { NameView } from './NameView'
import {
  type ColumnId,
  differs,
  openView,
  type ProductSearch,
  viewAddress,
  viewQuery,
} from './search'

type Kept = { id: string; name: string; query: string; shared: boolean; isViewer: boolean }

/** Named filters, the person's own and those that are shared: open one, save what is shown, delete the open one. */
export function SavedViews(props: {
  organization: SavedViews_organization$key
  search: ProductSearch
  columns: readonly ColumnId[]
  onSearch: (search: ProductSearch) => void
}) {
  const { t, i18n } = useLingui()
  const { org } = useParams({ from: '/o/$org' })
  const organization = useFragment(
    graphql`
      fragment SavedViews_organization on Organization {
        id
        viewerCanShareViews
        savedViews {
          id
          name
          query
          shared
          ownerName
          isViewer
          viewerCanDelete
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
  const { search, columns } = props
  const views = organization.savedViews
  const own = views.filter((view) => view.isViewer && !view.shared)
  const shared = views.filter((view) => view.shared)
  const open = views.find((view) => view.id === search.view)
  const changed = open !== undefined && differs(search, columns, open)

  // The list opens next time with the view that is open now.
  const last = open && viewAddress(open)
  useEffect(() => setView(org, last), [org, last])

  async function saveAs(name: string, query: string, share: boolean) {
    const input = { organizationId: organization.id, name, query, shared: share }
    const { saveView } = await save({ input })
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

  const forget = (view: Kept) =>
    attempt(async () => {
      await remove({ input: { savedViewId: view.id } })
      props.onSearch({ ...search, view: undefined })
      // What somebody else kept would come back as one's own.
      const undo = view.isViewer
        ? {
            label: t`Undo`,
            onClick: () =>
              attempt(async () => void (await saveAs(view.name, view.query, view.shared))),
          }
        : undefined
      toast(t`View “${view.name}” deleted`, undo && { undo })
    })

  const item = (view: (typeof views)[number]) => (
    <MenuItem
      key={view.id}
      icon={<Check size={16} aria-hidden className={view === open ? '' : 'invisible'} />}
      onClick={() => props.onSearch(openView(view))}
    >
      {view.name}
      {view.shared && !view.isViewer && (
        <span className="block text-small text-soft">
          <Trans>by {view.ownerName}</Trans>
        </span>
      )}
    </MenuItem>
  )

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
        {own.length > 0 && <MenuGroup label={t`Your views`}>{own.map(item)}</MenuGroup>}
        {shared.length > 0 && (
          <MenuGroup label={t`Shared with all members`}>{shared.map(item)}</MenuGroup>
        )}
        {views.length === 0 && (
          <p className="max-w-64 px-2.5 py-2 text-small text-soft">
            <Trans>A view keeps filters, order and columns under a name.</Trans>
          </p>
        )}
        <MenuRule />
        <MenuItem onClick={() => setNaming(true)}>{t`Save as a new view…`}</MenuItem>
        {open?.viewerCanDelete && (
          <MenuItem danger onClick={() => forget(open)}>
            {open.shared
              ? t`Delete view “${open.name}” for all members`
              : t`Delete view “${open.name}”`}
          </MenuItem>
        )}
      </Menu>
      {changed && (
        <>
          {open.isViewer && (
            <Button
              busy={saving}
              onClick={() =>
                attempt(async () => {
                  await saveAs(open.name, viewQuery(search, columns), open.shared)
                  toast(t`View “${open.name}” saved`)
                })
              }
            >
              <Trans>Save view</Trans>
            </Button>
          )}
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
          names={views.filter((view) => view.isViewer).map((view) => view.name)}
          mayShare={organization.viewerCanShareViews}
          onClose={() => setNaming(false)}
          onSave={async (name, share) => {
            const view = await saveAs(name, viewQuery(search, columns), share)
            setNaming(false)
            props.onSearch({ ...search, view: view.id })
            toast(t`View “${name}” saved`)
          }}
        />
      )}
    </>
  )
}

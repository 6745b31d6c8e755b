import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Empty, NothingFound } from '../../ui/Empty'
import { SearchField } from '../../ui/Filters'
import { PageHeader } from '../../ui/Page'
import { freshColor } from '../../ui/TagPicker'
import { toast } from '../../ui/toast'
import type { TagsPage_organization$key } from './__generated__/TagsPage_organization.graphql'
import type { TagsPageCreateMutation } from './__generated__/TagsPageCreateMutation.graphql'
import { DeleteTag } from './DeleteTag'
import { MergeTag } from './MergeTag'
import { TagForm } from './TagForm'
import { TagRow } from './TagRow'

/** The tags of an organization, and how many products carry each. */
export function TagsPage(props: {
  organization: TagsPage_organization$key
  /** Part of the name of the tags to show; it comes from the address. */
  search: string
  onSearch: (search: string) => void
}) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment TagsPage_organization on Organization {
        id
        viewerCanManageTags
        tags {
          id
          name
          color
          productCount
          ...TagRow_tag
        }
      }
    `,
    props.organization,
  )
  const [create] = useCommand<TagsPageCreateMutation>(graphql`
    mutation TagsPageCreateMutation($input: CreateTagInput!) {
      createTag(input: $input) {
        organization {
          ...TagsPage_organization
        }
      }
    }
  `)
  const opener = useRef<HTMLButtonElement>(null)
  const [creating, setCreating] = useState(false)
  const [deleting, setDeleting] = useState<string>()
  const [merging, setMerging] = useState<string>()
  const { tags, viewerCanManageTags: mayManage } = organization
  const needle = props.search.toLocaleLowerCase()
  const shown = tags.filter((tag) => tag.name.toLocaleLowerCase().includes(needle))
  const goes = tags.find((tag) => tag.id === deleting)
  const merged = tags.find((tag) => tag.id === merging)

  // The line whose button had the focus is gone: the page's title takes it, as on a new page.
  const focusTitle = () => document.querySelector<HTMLElement>('main h1')?.focus()

  function close() {
    setCreating(false)
    opener.current?.focus()
  }

  return (
    <>
      <PageHeader
        title={t`Tags`}
        description={
          mayManage
            ? t`Coloured words to sort products by. Everybody sees the tags of the products they have access to.`
            : t`Coloured words to sort products by. Administrators and legal representatives create and change them.`
        }
        actions={
          mayManage && (
            <Button ref={opener} variant="primary" data-new onClick={() => setCreating(true)}>
              <Trans>New tag</Trans>
            </Button>
          )
        }
      />
      {creating && (
        <section aria-label={t`New tag`} className="border-rule border-b bg-sheet px-3 py-4">
          <TagForm
            name=""
            color={freshColor(tags)}
            submit={t`Create tag`}
            onCancel={close}
            onSend={async (name, color) => {
              await create({ input: { organizationId: organization.id, name, color } })
              close()
              toast(t`Tag “${name}” created`, { description: t`It is on no product yet.` })
            }}
          />
        </section>
      )}
      {tags.length > 0 && (
        <div className="flex flex-wrap items-center gap-3 pb-3 [section+&]:pt-3">
          <SearchField label={t`Filter tags`} value={props.search} onChange={props.onSearch} />
          <p role="status" className="figures text-soft">
            {plural(shown.length, { one: '# tag', other: '# tags' })}
          </p>
        </div>
      )}
      {shown.length > 0 ? (
        <ul aria-label={t`Tags`} className="border-rule border-t">
          {shown.map((tag) => (
            <TagRow
              key={tag.id}
              tag={tag}
              mayManage={mayManage}
              onMerge={tags.length > 1 ? () => setMerging(tag.id) : undefined}
              onDelete={() => setDeleting(tag.id)}
            />
          ))}
        </ul>
      ) : tags.length > 0 ? (
        <NothingFound onClear={() => props.onSearch('')} />
      ) : mayManage ? (
        <Empty cause="first-use" title={t`There are no tags yet`}>
          <Trans>
            Create one here, or in the Tags column of the product list, where it is put on a product
            at once.
          </Trans>
        </Empty>
      ) : (
        <Empty cause="not-allowed" title={t`The products you see carry no tags`}>
          <Trans>An administrator of the organization can create some.</Trans>
        </Empty>
      )}
      {goes && (
        <DeleteTag tag={goes} onClose={() => setDeleting(undefined)} onDeleted={focusTitle} />
      )}
      {merged && (
        <MergeTag
          tag={merged}
          others={tags.filter((tag) => tag !== merged)}
          onClose={() => setMerging(undefined)}
          onMerged={focusTitle}
        />
      )}
    </>
  )
}

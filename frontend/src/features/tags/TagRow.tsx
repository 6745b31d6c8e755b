import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Tag } from '../../ui/Tag'
import { toast } from '../../ui/toast'
import type { TagRow_tag$key } from './__generated__/TagRow_tag.graphql'
import type { TagRowUpdateMutation } from './__generated__/TagRowUpdateMutation.graphql'
import { TagForm } from './TagForm'

/** A tag on its line: how many products carry it, and what can be done with it. */
export function TagRow(props: {
  tag: TagRow_tag$key
  mayManage: boolean
  /** Missing when there is no other tag to merge into. */
  onMerge?: () => void
  onDelete: () => void
}) {
  const { t } = useLingui()
  const { org } = useParams({ from: '/o/$org' })
  const tag = useFragment(
    graphql`
      fragment TagRow_tag on Tag {
        id
        name
        color
        productCount
      }
    `,
    props.tag,
  )
  const [update] = useCommand<TagRowUpdateMutation>(graphql`
    mutation TagRowUpdateMutation($input: UpdateTagInput!) {
      updateTag(input: $input) {
        tag {
          ...TagRow_tag
        }
      }
    }
  `)
  const change = useRef<HTMLButtonElement>(null)
  const [changing, setChanging] = useState(false)

  function close() {
    flushSync(() => setChanging(false))
    change.current?.focus()
  }

  if (changing) {
    return (
      <li className="border-rule border-b bg-sheet px-3 py-4">
        <TagForm
          name={tag.name}
          color={tag.color}
          submit={t`Save tag`}
          onCancel={close}
          onSend={async (name, color) => {
            await update({ input: { tagId: tag.id, name, color } })
            close()
            toast(t`Tag “${name}” saved`)
          }}
        />
      </li>
    )
  }
  return (
    <li className="flex min-h-row flex-wrap items-center gap-x-6 gap-y-1 border-rule border-b px-3 py-row-padding">
      <span className="min-w-0 flex-1 basis-40">
        <Tag name={tag.name} color={tag.color} />
      </span>
      <span className="figures basis-28 text-right phone:text-left">
        {tag.productCount > 0 ? (
          <Link to="/o/$org/products" params={{ org }} search={{ any: tag.id }}>
            {plural(tag.productCount, { one: '# product', other: '# products' })}
          </Link>
        ) : (
          <span className="text-soft">
            <Trans>no products</Trans>
          </span>
        )}
      </span>
      {props.mayManage && (
        <span className="-mx-3 flex flex-wrap phone:mx-0">
          <Button
            ref={change}
            variant="quiet"
            aria-label={t`Change tag ${tag.name}`}
            onClick={() => setChanging(true)}
          >
            <Trans>Change</Trans>
          </Button>
          {props.onMerge && (
            <Button variant="quiet" aria-label={t`Merge tag ${tag.name}`} onClick={props.onMerge}>
              <Trans>Merge</Trans>
            </Button>
          )}
          <Button variant="quiet" aria-label={t`Delete tag ${tag.name}`} onClick={props.onDelete}>
            <Trans>Delete</Trans>
          </Button>
        </span>
      )}
    </li>
  )
}

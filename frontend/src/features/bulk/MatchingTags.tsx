import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { graphql } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Picker } from '../../ui/Picker'
import { TagDot } from '../../ui/Tag'
import { toast } from '../../ui/toast'
import type { Tag } from '../products/tagging'
import type {
  MatchingTagsMutation,
  ProductMatch,
} from './__generated__/MatchingTagsMutation.graphql'

/** Puts a tag on all products that match, or takes one off, in the background. */
export function MatchingTags(props: { match: ProductMatch; tags: readonly Tag[] }) {
  const { t, i18n } = useLingui()
  const { match, tags } = props
  const [send, busy] = useCommand<MatchingTagsMutation>(graphql`
    mutation MatchingTagsMutation($input: TagMatchingInput!) {
      tagMatching(input: $input) {
        task {
          id
          status
        }
      }
    }
  `)

  async function change(addTagIds: string[], removeTagIds: string[]) {
    try {
      await send({ input: { matching: match, addTagIds, removeTagIds } })
      toast(
        t`The tags of ${plural(match.expectedCount, { one: '# product', other: '# products' })} are being changed. “Exports and tasks” shows how it goes.`,
      )
    } catch (error) {
      toast(faultText(i18n, error))
    }
  }

  const options = tags.map((tag) => ({
    value: tag.id,
    label: tag.name,
    icon: <TagDot color={tag.color} />,
  }))
  return (
    <>
      <Picker
        label={t`Filter tags`}
        trigger={
          <Button busy={busy}>
            <Trans>Add tag to all</Trans>
            <ChevronDown size={15} aria-hidden />
          </Button>
        }
        options={options}
        selected={[]}
        onToggle={(id) => void change([id], [])}
      />
      <Picker
        label={t`Filter tags`}
        trigger={
          <Button busy={busy}>
            <Trans>Remove tag from all</Trans>
            <ChevronDown size={15} aria-hidden />
          </Button>
        }
        options={options}
        selected={[]}
        onToggle={(id) => void change([], [id])}
      />
    </>
  )
}

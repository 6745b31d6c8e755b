import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { rightName } from '../products/words'
import type { RightList_rights$key } from './__generated__/RightList_rights.graphql'
import { sourceName } from './sources'

/** Rights on a product, one line each, with what they are because of. */
export function RightList(props: { rights: RightList_rights$key }) {
  const { i18n } = useLingui()
  const format = useFormats()
  const rights = useFragment(
    graphql`
      fragment RightList_rights on RightSource @relay(plural: true) {
        right
        sources {
          kind
          name
        }
      }
    `,
    props.rights,
  )
  if (rights.length === 0) {
    return (
      <span className="text-soft">
        <Trans>Sees it, nothing more</Trans>
      </span>
    )
  }
  return (
    <ul>
      {rights.map(({ right, sources }) => {
        const because = format.list(sources.map((source) => sourceName(i18n, source)))
        return (
          <li key={right} className="wrap-anywhere">
            <span className="inline-block first-letter:uppercase">{rightName(i18n, right)}</span>{' '}
            <span className="text-small text-soft">
              <Trans>because of {because}</Trans>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

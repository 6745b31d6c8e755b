import { useLingui } from '@lingui/react/macro'
import type { Level } from '../../lib/level-name'
import { reach } from './sentences'

/** What a partner may reach and what it may not, as two plain sentences. */
export function Reach(props: {
  partner: string
  level: Level
  products: readonly { rights: readonly string[] }[]
}) {
  const { i18n } = useLingui()
  const [may, mayNot] = reach(i18n, props.partner, props.level, props.products)
  return (
    <div className="max-w-[44rem]">
      <p>{may}</p>
      <p className="text-soft">{mayNot}</p>
    </div>
  )
}

import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/format'
import { Checkbox } from '../../ui/Choice'
import { kindName } from '../products/words'
import { type KindInfo, type KindRight, onlyLater, tickKind } from './kinds'

export const rightNames: Record<string, MessageDescriptor> = {
  technical: msg`Change it`,
  statistic: msg`See its statistics`,
  check: msg`Check tickets`,
  sale: msg`See the sale of tickets`,
}

/** Rights on whole kinds of products: those that are there, and those to come. */
export function KindRights(props: {
  infos: readonly KindInfo[]
  value: readonly KindRight[]
  editable: boolean
  onChange: (value: KindRight[]) => void
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { value, editable, onChange } = props
  const of = (info: KindInfo) => value.find(({ kind }) => kind === info.kind)
  const shown = editable ? props.infos : props.infos.filter(of)
  if (shown.length === 0) {
    return (
      <p className="text-soft">
        <Trans>No rights on whole kinds of products.</Trans>
      </p>
    )
  }
  return (
    <ul aria-label={t`Rights by kind`} className="border-rule border-t">
      {shown.map((info) => {
        const given = of(info)
        const name = kindName(i18n, info.kind)
        return (
          <li
            key={info.kind}
            className="flex flex-wrap items-start gap-x-6 gap-y-1 border-rule border-b py-2"
          >
            <span className="min-w-0 flex-1 basis-40 py-0.5 font-semibold">{name}</span>
            <fieldset
              className="flex basis-full flex-wrap gap-x-5 phone:basis-auto"
              disabled={!editable}
            >
              <legend className="sr-only">{t`Rights on the kind ${name}`}</legend>
              {info.rights.map((right) => (
                <Checkbox
                  key={right}
                  label={rightNames[right] ? i18n._(rightNames[right]) : right}
                  checked={given?.rights.includes(right) ?? false}
                  onChange={(event) =>
                    onChange(tickKind(value, info, right, event.currentTarget.checked))
                  }
                />
              ))}
              {given && (
                <Checkbox
                  label={t`Only future products`}
                  hint={given.since && given.futureOnly && t`Since ${format.date(given.since)}`}
                  checked={given.futureOnly}
                  onChange={(event) =>
                    onChange(onlyLater(value, info.kind, event.currentTarget.checked))
                  }
                />
              )}
            </fieldset>
          </li>
        )
      })}
    </ul>
  )
}

import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/format'
import type { Locale } from '../../i18n/locale'
import { Seal } from '../../ui/Seal'
import { languageName, skillName } from './words'

/** What the directory says of a partner in a row: who, where, what, in which languages. */
export function PartnerFace(props: {
  partner: {
    name: string
    hue: number
    logoUrl: string | null | undefined
    headline: string
    city: string
    country: string
    skills: readonly string[]
    languages: readonly Locale[]
  }
  /** The name, as a link or a heading. */
  title: ReactNode
  actions?: ReactNode
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { partner } = props
  const place = [partner.city, partner.country && format.country(partner.country)]
    .filter(Boolean)
    .join(', ')
  const spoken = partner.languages.map((language) => languageName(i18n, language))
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <Seal name={partner.name} hue={partner.hue} logo={partner.logoUrl} />
      <div className="min-w-0 flex-1 basis-64">
        {props.title}
        {partner.headline && <p className="wrap-anywhere max-w-[44rem]">{partner.headline}</p>}
        <p className="text-small text-soft">
          {[place, spoken.length > 0 && format.list(spoken)].filter(Boolean).join(' · ')}
        </p>
        {partner.skills.length > 0 && (
          <ul aria-label={t`Skills`} className="mt-2 flex flex-wrap gap-1.5">
            {partner.skills.map((skill) => (
              <li
                key={skill}
                className="rounded-small bg-calm-fill px-1.5 py-px text-calm text-small"
              >
                {skillName(i18n, skill)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {props.actions}
    </div>
  )
}

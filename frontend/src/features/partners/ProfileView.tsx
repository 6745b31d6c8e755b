import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/format'
import type { Locale } from '../../i18n/locale'
import { Link } from '../../ui/Link'
import { Facts } from '../../ui/Page'
import { languageName, skillName } from './words'

/** What a partner says of itself at length; also the preview while it is written. */
export function ProfileView(props: {
  profile: {
    description: string
    website: string
    city: string
    country: string
    skills: readonly string[]
    languages: readonly Locale[]
  }
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { profile } = props
  const place = [profile.city, profile.country && format.country(profile.country)]
  return (
    <div className="flex max-w-[44rem] flex-col gap-5">
      {profile.description && (
        <p className="wrap-anywhere whitespace-pre-line">{profile.description}</p>
      )}
      <Facts
        facts={[
          {
            label: t`Skills`,
            value: format.list(profile.skills.map((skill) => skillName(i18n, skill))),
          },
          {
            label: t`Languages`,
            value: format.list(profile.languages.map((language) => languageName(i18n, language))),
          },
          { label: t`Place`, value: place.filter(Boolean).join(', ') },
          {
            label: t`Website`,
            value: /^https?:\/\//.test(profile.website) && (
              <Link href={profile.website} target="_blank" rel="noopener noreferrer nofollow">
                {profile.website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
              </Link>
            ),
          },
        ].map((fact) => ({ ...fact, value: fact.value || null }))}
      />
    </div>
  )
}

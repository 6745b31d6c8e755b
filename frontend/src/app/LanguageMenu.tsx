import { useLingui } from '@lingui/react/macro'
import { Languages } from 'lucide-react'
import { useEffect } from 'react'
import { graphql, useFragment } from 'react-relay'
import { catalogue } from '../i18n/console'
import { activate, type Locale, languages, locales } from '../i18n/locale'
import { faultText } from '../lib/fault-text'
import { useCommand } from '../relay/command'
import { Menu, MenuChoice } from '../ui/Menu'
import { toast } from '../ui/toast'
import type { LanguageMenu_viewer$key } from './__generated__/LanguageMenu_viewer.graphql'
import type { LanguageMenuMutation } from './__generated__/LanguageMenuMutation.graphql'

/** The language of screens and mails. It belongs to the profile, so every browser follows. */
export function LanguageMenu(props: { viewer: LanguageMenu_viewer$key }) {
  const { t, i18n } = useLingui()
  const { user } = useFragment(
    graphql`
      fragment LanguageMenu_viewer on Viewer {
        user {
          id
          locale
        }
      }
    `,
    props.viewer,
  )
  const [save] = useCommand<LanguageMenuMutation>(graphql`
    mutation LanguageMenuMutation($input: UpdateProfileInput!) @raw_response_type {
      updateProfile(input: $input) {
        viewer {
          user {
            id
            locale
          }
        }
      }
    }
  `)

  useEffect(() => {
    if (user.locale !== i18n.locale) void activate(user.locale, catalogue)
  }, [user.locale, i18n])

  async function choose(locale: Locale) {
    try {
      await save(
        { input: { locale } },
        { optimisticResponse: { updateProfile: { viewer: { user: { id: user.id, locale } } } } },
      )
    } catch (error) {
      toast(faultText(i18n, error))
    }
  }

  return (
    <Menu
      trigger={
        <button
          type="button"
          className="inline-flex min-h-control items-center gap-1.5 rounded-control px-2 font-semibold hover:bg-hover"
        >
          <Languages size={18} aria-hidden />
          <span className="sr-only">{t`Language`} </span>
          {user.locale.toUpperCase()}
        </button>
      }
    >
      <MenuChoice<Locale>
        label={t`Language`}
        value={user.locale}
        options={locales.map((locale) => ({ value: locale, label: languages[locale] }))}
        onChange={choose}
      />
    </Menu>
  )
}

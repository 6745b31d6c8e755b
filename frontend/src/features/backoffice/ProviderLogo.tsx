import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { LogoChoice } from '../organization/LogoChoice'
import type { ProviderLogo_settings$key } from './__generated__/ProviderLogo_settings.graphql'
import type { ProviderLogoMutation } from './__generated__/ProviderLogoMutation.graphql'

/** The logo of the provider. It stands on a dark ground, as on the sign-in page. */
export function ProviderLogo(props: { settings: ProviderLogo_settings$key }) {
  const { t } = useLingui()
  const router = useRouter()
  const { effectiveName, logoUrl } = useFragment(
    graphql`
      fragment ProviderLogo_settings on ProviderSettings {
        effectiveName
        logoUrl
      }
    `,
    props.settings,
  )
  const [save] = useCommand<ProviderLogoMutation>(graphql`
    mutation ProviderLogoMutation($input: UpdateProviderSettingsInput!) {
      updateProviderSettings(input: $input) {
        settings {
          logoUrl
        }
      }
    }
  `)
  async function set(logo: string | null) {
    await save({ input: { logo } })
    // Settings have no id by which the page would know them again.
    await router.invalidate()
  }
  return (
    <section aria-label={t`Logo`} className="mb-5 flex flex-col gap-1">
      <h2 className="font-semibold">
        <Trans>Logo</Trans>
      </h2>
      <LogoChoice
        name={effectiveName}
        there={Boolean(logoUrl)}
        mark={
          <span className="rounded-small bg-rail p-2">
            <img src={logoUrl ?? '/icon.svg'} alt="" width="40" height="40" />
          </span>
        }
        without={<Trans>Without a logo, the mark of Kontor stands there.</Trans>}
        save={set}
        remove={() => set(null)}
      />
    </section>
  )
}

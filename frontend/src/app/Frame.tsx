import { CSPProvider } from '@base-ui/react/csp-provider'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { RelayEnvironmentProvider } from 'react-relay'
import type { Environment } from 'relay-runtime'
import { Toaster } from '../ui/toast'

/** What every page of the console stands in, whoever is signed in. */
export function Frame(props: { environment: Environment; children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <I18nProvider i18n={i18n}>
        <RelayEnvironmentProvider environment={props.environment}>
          {props.children}
          <Toaster />
        </RelayEnvironmentProvider>
      </I18nProvider>
    </CSPProvider>
  )
}

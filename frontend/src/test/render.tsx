import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render as renderInto } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'

/** Renders in English, with someone to click and type. */
export function render(element: ReactElement) {
  const user = userEvent.setup()
  return {
    user,
    ...renderInto(element, { wrapper: (props) => <I18nProvider i18n={i18n} {...props} /> }),
  }
}

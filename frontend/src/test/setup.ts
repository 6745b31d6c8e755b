import { i18n } from '@lingui/core'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { loadDialogs } from '../ui/Dialog'

// relay-test-utils asks for jest's mocks by name.
Object.assign(globalThis, { jest: vi })

i18n.loadAndActivate({ locale: 'en', messages: {} })
// What is fetched on demand is transformed on demand too, and machines are busy.
configure({ asyncUtilTimeout: 10_000 })
// As in a browser that has been open for two seconds.
await loadDialogs()
afterEach(cleanup)

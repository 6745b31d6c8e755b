import { i18n } from '@lingui/core'
import { cleanup } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// relay-test-utils asks for jest's mocks by name.
Object.assign(globalThis, { jest: vi })

i18n.loadAndActivate({ locale: 'en', messages: {} })
afterEach(cleanup)

import type { Messages } from '@lingui/core'
import { join } from '../join'

export const messages = join(
  import.meta.glob<Messages>(['../../ui/locales/en.po', '../../features/auth/locales/en.po'], {
    eager: true,
    import: 'messages',
  }),
)

import type { Messages } from '@lingui/core'
import { join } from '../join'

export const messages = join(
  import.meta.glob<Messages>(['../../ui/locales/it.po', '../../features/auth/locales/it.po'], {
    eager: true,
    import: 'messages',
  }),
)

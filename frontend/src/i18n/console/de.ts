import type { Messages } from '@lingui/core'
import { join } from '../join'

export const messages = join(
  import.meta.glob<Messages>(
    [
      '../../{app,ui}/locales/de.po',
      '../../features/*/locales/de.po',
      '!../../features/{auth,leaks,trusted,tokens,webhooks,provider,notifications,roles,teams,partners,clients,tags,tasks,bulk,representatives,lifecycle,activity,backoffice,support}/locales/de.po',
    ],
    { eager: true, import: 'messages' },
  ),
)

import type { Messages } from '@lingui/core'
import { join } from '../join'

export const messages = join(
  import.meta.glob<Messages>(
    [
      '../../{app,ui}/locales/fr.po',
      '../../features/*/locales/fr.po',
      '!../../features/{auth,leaks,trusted,tokens,webhooks,provider,notifications,roles,teams,partners,clients,tags,tasks,bulk,representatives,lifecycle,activity,backoffice,support}/locales/fr.po',
    ],
    { eager: true, import: 'messages' },
  ),
)

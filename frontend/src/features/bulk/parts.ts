import { lazy } from 'react'
import { withWords } from '../../i18n/words'

// What is done with many products comes, with its texts, when somebody turns to it.
export const BulkActions = lazy(() =>
  withWords(['bulk'], import('./BulkActions')).then(({ BulkActions }) => ({
    default: BulkActions,
  })),
)
export const ExportDialog = lazy(() =>
  withWords(['bulk'], import('./ExportDialog')).then(({ ExportDialog }) => ({
    default: ExportDialog,
  })),
)
export const LockDialog = lazy(() =>
  withWords(['bulk'], import('./LockDialog')).then(({ LockDialog }) => ({ default: LockDialog })),
)

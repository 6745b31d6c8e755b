import { useLingui } from '@lingui/react/macro'
import { PageHeader } from '../../ui/Page'
import type { Directory_partners$key } from './__generated__/Directory_partners.graphql'
import { Directory } from './Directory'
import type { DirectorySearch } from './search'

/** The directory of partners, for whoever is signed in. */
export function DirectoryPage(props: {
  partners: Directory_partners$key
  skills: readonly string[]
  search: DirectorySearch
  onSearch: (search: DirectorySearch) => void
  busy: boolean
}) {
  const { t } = useLingui()
  return (
    <>
      <PageHeader
        title={t`Partner directory`}
        description={t`Agencies and engineers who look after products for others. They reach nothing of yours until you let them.`}
      />
      <Directory {...props} />
    </>
  )
}

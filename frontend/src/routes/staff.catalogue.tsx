import { createFileRoute } from '@tanstack/react-router'
import { graphql, useRelayEnvironment } from 'react-relay'
import { CataloguePage } from '../features/backoffice/CataloguePage'
import { withWords } from '../i18n/words'
import { loadPage, usePage } from '../relay/page'
import type { staffCatalogueQuery } from './__generated__/staffCatalogueQuery.graphql'

const query = graphql`
  query staffCatalogueQuery {
    backOffice {
      ...CataloguePage_office
    }
  }
`

export const Route = createFileRoute('/staff/catalogue')({
  loader: ({ context }) =>
    withWords(['backoffice'], loadPage<staffCatalogueQuery>(context.relay, query, {})),
  component: function StaffRoute() {
    const environment = useRelayEnvironment()
    const { backOffice } = usePage<staffCatalogueQuery>(query, Route.useLoaderData())
    return (
      <CataloguePage
        office={backOffice}
        onChanged={() => void loadPage<staffCatalogueQuery>(environment, query, {})}
      />
    )
  },
})

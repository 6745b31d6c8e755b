import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { Empty, NothingFound } from '../../ui/Empty'
import { Pagination } from '../../ui/Pagination'
import type { Directory_partners$key } from './__generated__/Directory_partners.graphql'
import { DirectoryFilters } from './DirectoryFilters'
import { PartnerFace } from './PartnerFace'
import { type DirectorySearch, narrowed } from './search'

/** The partners of the directory: found, filtered, each with what it says of itself. */
export function Directory(props: {
  partners: Directory_partners$key
  skills: readonly string[]
  search: DirectorySearch
  onSearch: (search: DirectorySearch) => void
  busy: boolean
  /** What can be done with a partner from here. */
  actions?: (partner: { slug: string; name: string }) => ReactNode
}) {
  const { t } = useLingui()
  const { search, onSearch } = props
  const partners = useFragment(
    graphql`
      fragment Directory_partners on PartnerProfileConnection {
        totalCount
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        edges {
          node {
            id
            slug
            name
            hue
            logoUrl
            headline
            city
            country
            skills
            languages
          }
        }
      }
    `,
    props.partners,
  )
  const filtered = Object.keys(search).length > 0
  return (
    <>
      <DirectoryFilters
        search={search}
        skills={props.skills}
        count={partners.totalCount}
        onSearch={onSearch}
      />
      {partners.edges.length > 0 ? (
        <ul
          aria-label={t`Partners`}
          aria-busy={props.busy || undefined}
          className="border-rule border-t"
        >
          {partners.edges.map(({ node }) => (
            <li key={node.id} className="border-rule border-b py-4">
              <PartnerFace
                partner={node}
                title={
                  <h2 className="wrap-anywhere font-semibold">
                    <Link to="/partners/$slug" params={{ slug: node.slug }}>
                      {node.name}
                    </Link>
                  </h2>
                }
                actions={props.actions?.(node)}
              />
            </li>
          ))}
        </ul>
      ) : filtered ? (
        <NothingFound onClear={() => onSearch({})} />
      ) : (
        <Empty cause="first-use" title={t`No partner is in the directory yet`}>
          <Trans>Partners appear here once they have filled in their profile and show it.</Trans>
        </Empty>
      )}
      <Pagination pageInfo={partners.pageInfo} onTurn={(to) => onSearch(narrowed(search, to))} />
    </>
  )
}

import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { Suspense, useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { readColumns, setColumns } from '../../lib/settings'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { Empty, NothingFound } from '../../ui/Empty'
import { FilterChips } from '../../ui/Filters'
import { PageHeader } from '../../ui/Page'
import { Pagination } from '../../ui/Pagination'
import { BulkActions, ExportDialog } from '../bulk/parts'
import type { ProductsPage_organization$key } from './__generated__/ProductsPage_organization.graphql'
import { ColumnChooser } from './ColumnChooser'
import { chipsOf } from './chips'
import { LiveProducts } from './LiveProducts'
import { ProductFilters } from './ProductFilters'
import { ProductTable } from './ProductTable'
import { SavedViews } from './SavedViews'
import {
  cleared,
  columnsOf,
  isFiltered,
  isUsual,
  narrowed,
  type ProductSearch,
  productVariables,
  sizes,
} from './search'
import { TaggingFailure } from './TaggingFailure'
import { useTagging } from './useTagging'

const nothing: ReadonlySet<string> = new Set()

/** The products of an organization: found, filtered, ordered and tagged. */
export function ProductsPage(props: {
  organization: ProductsPage_organization$key
  search: ProductSearch
  onSearch: (search: ProductSearch) => void
  /** The answer to a newer search is on its way. */
  busy: boolean
}) {
  const { t, i18n } = useLingui()
  const organization = useFragment(
    graphql`
      fragment ProductsPage_organization on Organization
      @argumentDefinitions(
        first: { type: "Int" }
        after: { type: "String" }
        last: { type: "Int" }
        before: { type: "String" }
        filter: { type: "ProductFilter" }
        orderBy: { type: "ProductOrder!" }
        more: { type: "Boolean!", defaultValue: false }
      ) {
        id
        viewerCanTagProducts
        viewerCanManageTags
        viewerCanLockProducts
        viewerCanReadBilling
        viewerMembership {
          role {
            permissions
          }
        }
        viewerPartner {
          level
        }
        tags {
          id
          name
          color
          productCount
        }
        ...SavedViews_organization
        products(
          first: $first
          after: $after
          last: $last
          before: $before
          filter: $filter
          orderBy: $orderBy
        ) {
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
              name
              tags {
                id
                name
                color
              }
              viewerCanTag
              lock {
                at
              }
              ...ProductTable_products @arguments(more: $more)
            }
          }
        }
      }
    `,
    props.organization,
  )
  const tagging = useTagging(organization)
  const { org } = useParams({ from: '/o/$org' })
  const { search, onSearch } = props
  // A selection belongs to the rows it was made in: another page or filter begins without one.
  const place = JSON.stringify(search)
  const [ticked, setTicked] = useState({ place, ids: nothing, whole: false })
  const [exporting, setExporting] = useState<boolean>()
  const { products } = organization
  const rows = products.edges.map((edge) => edge.node)
  const selected = ticked.place === place ? rows.filter((row) => ticked.ids.has(row.id)) : []
  const page = rows.length > 0 && selected.length === rows.length
  const whole = page && ticked.whole && ticked.place === place
  const { filter } = productVariables(search, new Date())
  const match = {
    organizationId: organization.id,
    filter,
    expectedCount: products.totalCount,
  }
  const chips = chipsOf(i18n, search, organization.tags)
  const { viewerMembership, viewerPartner } = organization
  const seesAll =
    viewerPartner?.level === 'FULL' ||
    viewerMembership?.role.permissions.includes('product:read_all')
  const count = products.totalCount
  const columns = columnsOf(search.cols, readColumns(org))

  return (
    <>
      <PageHeader
        title={t`Products`}
        description={
          organization.viewerCanReadBilling ? undefined : t`Prices are not shown to your role.`
        }
      />
      <div className="flex flex-wrap items-center gap-2">
        <ProductFilters search={search} tags={organization.tags} onSearch={onSearch} />
        <div className="flex flex-wrap items-center gap-2 desk:ml-auto">
          {viewerMembership && (
            <SavedViews
              organization={organization}
              search={search}
              columns={columns}
              onSearch={onSearch}
            />
          )}
          <Button variant="quiet" aria-haspopup="dialog" onClick={() => setExporting(true)}>
            <Download size={16} aria-hidden />
            <Trans>Export</Trans>
          </Button>
          <ColumnChooser
            columns={columns}
            hidden={organization.viewerCanReadBilling ? [] : ['price', 'payer']}
            onChange={(next) => {
              setColumns(org, isUsual(next) ? undefined : next.join('.'))
              onSearch({ ...search, cols: next.join('.') })
            }}
          />
        </div>
      </div>
      <div className="py-2">
        <FilterChips
          result={t`${plural(count, { one: '# product', other: '# products' })}`}
          chips={chips.map(({ without, ...chip }) => ({
            ...chip,
            onRemove: () => onSearch(narrowed(search, without)),
          }))}
          onClear={() => onSearch(cleared(search))}
        />
      </div>
      {exporting !== undefined && (
        <Suspense>
          <ExportDialog
            open={exporting}
            onOpenChange={setExporting}
            organizationId={organization.id}
            search={search}
            count={count}
            showPrices={organization.viewerCanReadBilling}
          />
        </Suspense>
      )}
      <TaggingFailure tagging={tagging} />
      <LiveProducts
        organizationId={organization.id}
        rows={rows}
        onShow={() => onSearch({ ...cleared(search), sort: '-added' })}
      />
      {rows.length > 0 ? (
        <ProductTable
          products={rows}
          columns={columns}
          tags={organization.tags}
          tagging={tagging}
          mayCreateTags={organization.viewerCanManageTags}
          showPrices={organization.viewerCanReadBilling}
          search={search}
          onSearch={onSearch}
          busy={props.busy}
          selection={
            organization.viewerCanTagProducts
              ? {
                  ids: new Set(selected.map((row) => row.id)),
                  onChange: (ids) => setTicked({ place, ids, whole: false }),
                  count: whole ? count : undefined,
                  rowLabel: (id) => rows.find((row) => row.id === id)?.name ?? '',
                  actions: (
                    <Suspense>
                      <BulkActions
                        products={selected}
                        match={match}
                        whole={whole}
                        onWhole={
                          page && !whole && count > rows.length
                            ? () => setTicked({ ...ticked, place, whole: true })
                            : undefined
                        }
                        tags={organization.tags}
                        tagging={tagging}
                        mayCreate={organization.viewerCanManageTags}
                        mayLock={organization.viewerCanLockProducts}
                      />
                    </Suspense>
                  ),
                }
              : undefined
          }
        />
      ) : isFiltered(search) ? (
        <NothingFound onClear={() => onSearch(cleared(search))} />
      ) : seesAll ? (
        <Empty cause="first-use" title={t`There are no products yet`}>
          <Trans>What you order from the provider appears here.</Trans>
        </Empty>
      ) : (
        <Empty cause="not-allowed" title={t`No product is shared with you`}>
          {viewerPartner ? (
            <Trans>You see the products that the client shares with your organization.</Trans>
          ) : (
            <Trans>
              You see the products you have rights on. An administrator of the organization can give
              you some.
            </Trans>
          )}
        </Empty>
      )}
      <div className="flex flex-wrap items-center gap-x-6">
        <div className="flex-1">
          <Pagination
            pageInfo={products.pageInfo}
            onTurn={(to) => onSearch(narrowed(search, to))}
          />
        </div>
        {count > sizes[0] && (
          <Select
            hideLabel
            className="py-4"
            label={t`Rows on a page`}
            value={search.size ?? sizes[0]}
            onChange={(event) => {
              const wanted = Number(event.currentTarget.value)
              onSearch(narrowed(search, { size: sizes.find((size) => size === wanted) }))
            }}
            options={sizes.map((size) => ({ value: String(size), label: t`${size} rows` }))}
          />
        )}
      </div>
    </>
  )
}

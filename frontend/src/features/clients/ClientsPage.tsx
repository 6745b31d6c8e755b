import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink, Link as TextLink } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { levelName } from '../../lib/level-name'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { type Column, DataTable } from '../../ui/DataTable'
import { Empty, NothingFound } from '../../ui/Empty'
import { type Chip, FilterChips, SearchField } from '../../ui/Filters'
import { rowLinkClass } from '../../ui/Link'
import { PageHeader } from '../../ui/Page'
import { Pagination } from '../../ui/Pagination'
import { Seal } from '../../ui/Seal'
import type {
  ClientsPage_organization$data,
  ClientsPage_organization$key,
} from './__generated__/ClientsPage_organization.graphql'
import { AskAccessDialog } from './AskAccessDialog'
import { PendingLinks } from './PendingLinks'
import { type ClientSearch, readClientSearch } from './search'

type Client = NonNullable<
  ClientsPage_organization$data['partner']
>['clients']['edges'][number]['node']

/** The clients that a partner looks after, and those that wait for an answer. */
export function ClientsPage(props: {
  organization: ClientsPage_organization$key
  search: ClientSearch
  onSearch: (search: ClientSearch) => void
  busy: boolean
}) {
  const { t, i18n } = useLingui()
  const [asking, setAsking] = useState(false)
  const { search, onSearch } = props
  const organization = useFragment(
    graphql`
      fragment ClientsPage_organization on Organization
      @argumentDefinitions(
        first: { type: "Int" }
        after: { type: "String" }
        last: { type: "Int" }
        before: { type: "String" }
        filter: { type: "ClientFilter" }
      ) {
        id
        slug
        name
        isPartner
        partner {
          viewerCanAddClients
          ...PendingLinks_partner
          clients(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
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
                level
                organization {
                  name
                  slug
                  hue
                  logoUrl
                }
                link {
                  endsAt
                  startedAt
                  assignees {
                    id
                    user {
                      name
                    }
                  }
                }
                products(first: 0) {
                  totalCount
                }
              }
            }
          }
        }
      }
    `,
    props.organization,
  )
  const { slug, name, partner } = organization
  const columns = useColumns(slug)

  if (!partner) {
    return (
      <>
        <PageHeader title={t`Clients`} />
        <Empty
          cause="not-allowed"
          title={
            organization.isPartner
              ? t`Your role does not show the clients of ${name}`
              : t`${name} is not a partner`
          }
        >
          {organization.isPartner ? (
            <Trans>Administrators and legal representatives see them. Ask one of them.</Trans>
          ) : (
            <Trans>
              Partners look after the products of others. Ask the provider to become one.
            </Trans>
          )}
        </Empty>
      </>
    )
  }

  const { clients } = partner
  const count = clients.totalCount
  const narrow = (change: ClientSearch) =>
    onSearch(readClientSearch({ ...search, after: undefined, before: undefined, ...change }))
  const chips: Chip[] = []
  if (search.q) {
    chips.push({ id: 'q', label: t`“${search.q}”`, onRemove: () => narrow({ q: undefined }) })
  }
  if (search.level) {
    chips.push({
      id: 'level',
      label: levelName(i18n, search.level === 'full' ? 'FULL' : 'LIMITED'),
      onRemove: () => narrow({ level: undefined }),
    })
  }

  return (
    <>
      <PageHeader
        title={t`Clients`}
        description={
          partner.viewerCanAddClients
            ? t`Who lets ${name} look after products, and how far.`
            : t`Who lets ${name} look after products, and how far. Only a legal representative of ${name} adds clients.`
        }
        actions={
          <>
            <ButtonLink to="/o/$org/clients/products" params={{ org: slug }}>
              <Trans>All their products</Trans>
            </ButtonLink>
            {partner.viewerCanAddClients && (
              <Button variant="primary" data-new onClick={() => setAsking(true)}>
                <Trans>Ask for access</Trans>
              </Button>
            )}
          </>
        }
      />
      <PendingLinks partner={partner} org={slug} />
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          label={t`Name of a client`}
          value={search.q ?? ''}
          onChange={(q) => narrow({ q })}
        />
        <Select
          label={t`Access`}
          hideLabel
          className="flex-1 phone:flex-none"
          value={search.level ?? ''}
          onChange={(event) =>
            narrow({ level: (event.currentTarget.value || undefined) as ClientSearch['level'] })
          }
          options={[
            { value: '', label: t`Any access` },
            { value: 'limited', label: levelName(i18n, 'LIMITED') },
            { value: 'full', label: levelName(i18n, 'FULL') },
          ]}
        />
      </div>
      <div className="pt-3">
        <FilterChips
          result={t`${plural(count, { one: '# client', other: '# clients' })}`}
          chips={chips}
          onClear={() => onSearch({})}
        />
      </div>
      {clients.edges.length > 0 ? (
        <DataTable
          label={t`Clients`}
          columns={columns}
          rows={clients.edges.map(({ node }) => node)}
          busy={props.busy}
        />
      ) : chips.length > 0 ? (
        <NothingFound onClear={() => onSearch({})} />
      ) : (
        <Empty cause="first-use" title={t`No client to look after`}>
          <Trans>
            A client appears here once it has invited you, or granted what you asked for, and, if
            you do not see every client, once it is assigned to you.
          </Trans>
        </Empty>
      )}
      <Pagination pageInfo={clients.pageInfo} onTurn={narrow} />
      <AskAccessDialog
        open={asking}
        onOpenChange={setAsking}
        organizationId={organization.id}
        partnerName={name}
      />
    </>
  )
}

function useColumns(org: string): Column<Client>[] {
  const { t, i18n } = useLingui()
  const format = useFormats()
  return [
    {
      id: 'client',
      header: t`Client`,
      cell: ({ id, organization }) => (
        <span className="flex items-center gap-3">
          <Seal name={organization.name} hue={organization.hue} logo={organization.logoUrl} />
          <Link to="/o/$org/clients/$linkId" params={{ org, linkId: id }} className={rowLinkClass}>
            {organization.name}
          </Link>
        </span>
      ),
    },
    { id: 'access', header: t`Access`, cell: ({ level }) => levelName(i18n, level) },
    {
      id: 'products',
      header: t`Products`,
      cell: ({ organization, products }) => (
        <TextLink
          to="/o/$org/products"
          params={{ org: organization.slug }}
          className="figures whitespace-nowrap"
        >
          {t`${plural(products.totalCount, { one: '# product', other: '# products' })}`}
        </TextLink>
      ),
    },
    {
      id: 'people',
      header: t`Assigned to`,
      phone: 'hidden',
      cell: ({ link }) =>
        link.assignees?.length ? (
          format.list(link.assignees.map(({ user }) => user.name))
        ) : (
          <span className="text-soft">—</span>
        ),
    },
    {
      id: 'until',
      header: t`Until`,
      phone: 'hidden',
      cell: ({ link }) =>
        link.endsAt ? (
          <span className="figures whitespace-nowrap">{format.date(link.endsAt)}</span>
        ) : (
          <span className="text-soft">—</span>
        ),
    },
    {
      id: 'enter',
      header: t`Console`,
      align: 'end',
      cell: ({ organization }) => (
        <ButtonLink
          to="/o/$org"
          params={{ org: organization.slug }}
          variant="quiet"
          className="whitespace-nowrap"
        >
          <Trans>Enter console</Trans>
          <span className="sr-only"> {organization.name}</span>
        </ButtonLink>
      ),
    },
  ]
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import { Empty } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import { Status } from '../../ui/Status'
import { kindName } from '../products/words'
import type {
  CataloguePage_office$data,
  CataloguePage_office$key,
} from './__generated__/CataloguePage_office.graphql'
import { CatalogueItemForm } from './CatalogueItemForm'

export type CatalogueItem = CataloguePage_office$data['catalog'][number]

/** What is sold, and what was. */
export function CataloguePage(props: {
  office: CataloguePage_office$key
  /** The list has changed on the server. */
  onChanged: () => void
}) {
  const { t } = useLingui()
  const { catalog } = useFragment(
    graphql`
      fragment CataloguePage_office on BackOffice {
        catalog {
          id
          code
          name
          kind
          price {
            amountMinor
            currency
          }
          periodMonths
          archivedAt
          productCount
        }
      }
    `,
    props.office,
  )
  const [editing, setEditing] = useState<CatalogueItem | 'new'>()
  const columns = useColumns(setEditing)
  const close = () => setEditing(undefined)
  return (
    <>
      <PageHeader
        title={t`Catalogue`}
        description={t`What customers can have, and at what price. Products keep the price they were ordered at.`}
        actions={
          <Button variant="primary" data-new onClick={() => setEditing('new')}>
            <Trans>New item</Trans>
          </Button>
        }
      />
      {catalog.length > 0 ? (
        <DataTable label={t`Catalogue`} columns={columns} rows={catalog} />
      ) : (
        <Empty cause="first-use" title={t`The catalogue is empty`}>
          <Trans>Add what you sell: back-end systems name an item by its code.</Trans>
        </Empty>
      )}
      <Dialog
        open={editing !== undefined}
        onOpenChange={close}
        title={editing === 'new' || !editing ? t`New item` : t`Change ${editing.name}`}
      >
        {editing && (
          <CatalogueItemForm
            item={editing === 'new' ? undefined : editing}
            onClose={close}
            onSaved={() => {
              close()
              props.onChanged()
            }}
          />
        )}
      </Dialog>
    </>
  )
}

function useColumns(onEdit: (item: CatalogueItem) => void): Column<CatalogueItem>[] {
  const { t, i18n } = useLingui()
  const format = useFormats()
  return [
    {
      id: 'name',
      header: t`Name`,
      cell: ({ name, code }) => (
        <>
          <span className="wrap-anywhere font-semibold">{name}</span>
          <span className="block font-mono text-small text-soft">{code}</span>
        </>
      ),
    },
    { id: 'kind', header: t`Kind`, cell: ({ kind }) => kindName(i18n, kind) },
    {
      id: 'price',
      header: t`Price`,
      cell: ({ price, periodMonths }) => (
        <span className="figures">
          {format.money(price.amountMinor, price.currency)}{' '}
          <span className="text-soft">
            {periodMonths === 12
              ? t`a year`
              : periodMonths === 1
                ? t`a month`
                : t`for ${periodMonths} months`}
          </span>
        </span>
      ),
    },
    {
      id: 'state',
      header: t`State`,
      cell: ({ archivedAt }) =>
        archivedAt ? (
          <Status tone="calm">
            <Trans>Not sold any more</Trans>
          </Status>
        ) : (
          <Status tone="good">
            <Trans>Sold</Trans>
          </Status>
        ),
    },
    {
      id: 'products',
      header: t`Products`,
      align: 'end',
      phone: 'hidden',
      cell: ({ productCount }) => format.number(productCount),
    },
    {
      id: 'actions',
      header: t`Actions`,
      hideHeader: true,
      align: 'end',
      cell: (item) => (
        <Button onClick={() => onEdit(item)}>
          <Trans>
            Change<span className="sr-only">: {item.name}</span>
          </Trans>
        </Button>
      ),
    },
  ]
}

import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { type Column, DataTable } from '../../ui/DataTable'
import { rowLinkClass } from '../../ui/Link'
import type {
  SharedList_link$data,
  SharedList_link$key,
} from './__generated__/SharedList_link.graphql'
import { rightName } from './words'

type Row = SharedList_link$data['products'][number]

/** The products of a limited link, each with the partner's rights on it. */
export function SharedList(props: {
  link: SharedList_link$key
  /** Slug of the client, whose console shows the products; undefined where there is no way in. */
  org: string | undefined
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { org } = props
  const { products } = useFragment(
    graphql`
      fragment SharedList_link on PartnerLink {
        products {
          id
          productName
          rights
          product {
            id
          }
        }
      }
    `,
    props.link,
  )
  if (products.length === 0) return null
  const columns: Column<Row>[] = [
    {
      id: 'product',
      header: t`Product`,
      cell: (row) =>
        row.product && org ? (
          <Link
            to="/o/$org/products/$id"
            params={{ org, id: row.product.id }}
            className={rowLinkClass}
          >
            {row.productName}
          </Link>
        ) : (
          <span className="wrap-anywhere font-semibold">{row.productName}</span>
        ),
    },
    {
      id: 'rights',
      header: t`Rights`,
      phone: 'line',
      cell: (row) => format.list(row.rights.map((right) => rightName(i18n, right))),
    },
  ]
  return <DataTable label={t`Shared products`} columns={columns} rows={products} />
}

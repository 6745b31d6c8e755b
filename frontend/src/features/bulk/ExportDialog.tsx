import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Checkbox } from '../../ui/Choice'
import { FieldGroup } from '../../ui/Field'
import { type ProductSearch, productVariables } from '../products/search'
import type { ExportDialogMutation } from './__generated__/ExportDialogMutation.graphql'
import { ExportFrame } from './ExportFrame'
import { columnNames, type ExportColumn, offered } from './exportColumns'

/** Writes the list, as it is filtered and ordered, into a file. */
export function ExportDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  organizationId: string
  search: ProductSearch
  count: number
  showPrices: boolean
}) {
  const { t, i18n } = useLingui()
  const columns = offered(props.showPrices)
  const [without, setWithout] = useState<ReadonlySet<ExportColumn>>(new Set())
  const [send] = useCommand<ExportDialogMutation>(graphql`
    mutation ExportDialogMutation($input: ExportProductsInput!) {
      exportProducts(input: $input) {
        task {
          id
          status
          failure
          failureReason
          downloadUrl
          fileName
        }
      }
    }
  `)
  const chosen = columns.filter((column) => !without.has(column))

  function tick(column: ExportColumn) {
    const next = new Set(without)
    if (!next.delete(column)) next.add(column)
    setWithout(next)
  }

  return (
    <ExportFrame
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t`Export products`}
      description={t`${plural(props.count, { one: '# product', other: '# products' })}, as the list is filtered and ordered.`}
      jsonHint={t`For programs. One object a line.`}
      disabled={chosen.length === 0}
      give={async (format) => {
        const { filter, orderBy } = productVariables(props.search, new Date())
        const { exportProducts } = await send({
          input: { organizationId: props.organizationId, filter, orderBy, format, columns: chosen },
        })
        return exportProducts.task
      }}
    >
      <FieldGroup
        name="columns"
        label={t`Columns`}
        error={chosen.length > 0 ? undefined : t`Choose at least one column.`}
      >
        <div className="grid gap-x-6 phone:grid-cols-2">
          {columns.map((column) => (
            <Checkbox
              key={column}
              label={i18n._(columnNames[column])}
              checked={!without.has(column)}
              onChange={() => tick(column)}
            />
          ))}
        </div>
      </FieldGroup>
      {!props.showPrices && (
        <p className="text-small text-soft">
          <Trans>Prices and payers are not in it: they are not shown to your role.</Trans>
        </p>
      )}
    </ExportFrame>
  )
}

import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from 'react-relay'
import { download } from '../../lib/download'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Checkbox, RadioGroup } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { FieldGroup } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { toast } from '../../ui/toast'
import { type ProductSearch, productVariables } from '../products/search'
import type { ExportDialogMutation } from './__generated__/ExportDialogMutation.graphql'
import { columnNames, type ExportColumn, offered } from './exportColumns'

/** Writes the list, as it is filtered and ordered, into a file. What is small is downloaded at once. */
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
  const [format, setFormat] = useState<'CSV' | 'JSON'>('CSV')
  const [without, setWithout] = useState<ReadonlySet<ExportColumn>>(new Set())
  const [failure, setFailure] = useState<string>()
  const [send, busy] = useCommand<ExportDialogMutation>(graphql`
    mutation ExportDialogMutation($input: ExportProductsInput!) {
      exportProducts(input: $input) {
        task {
          id
          status
          downloadUrl
          fileName
        }
      }
    }
  `)
  const chosen = columns.filter((column) => !without.has(column))

  async function start() {
    setFailure(undefined)
    const { filter, orderBy } = productVariables(props.search, new Date())
    try {
      const { exportProducts } = await send({
        input: { organizationId: props.organizationId, filter, orderBy, format, columns: chosen },
      })
      const { downloadUrl, fileName } = exportProducts.task
      if (downloadUrl) download(downloadUrl, fileName)
      toast(
        downloadUrl
          ? t`${fileName} is being downloaded.`
          : t`The export is being written. You find it under “Exports and tasks”.`,
      )
      props.onOpenChange(false)
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }

  function tick(column: ExportColumn) {
    const next = new Set(without)
    if (!next.delete(column)) next.add(column)
    setWithout(next)
  }

  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t`Export products`}
      description={t`${plural(props.count, { one: '# product', other: '# products' })}, as the list is filtered and ordered.`}
      actions={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t`Cancel`}</Button>
          <Button variant="primary" busy={busy} disabled={chosen.length === 0} onClick={start}>
            {t`Export`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {failure && <Notice tone="bad">{failure}</Notice>}
        <RadioGroup
          name="format"
          label={t`Format`}
          value={format}
          onChange={(value) => setFormat(value === 'JSON' ? 'JSON' : 'CSV')}
          options={[
            { value: 'CSV', label: t`CSV`, hint: t`For spreadsheets. No cell becomes a formula.` },
            { value: 'JSON', label: t`JSON`, hint: t`For programs. One object a line.` },
          ]}
        />
        <FieldGroup name="columns" label={t`Columns`}>
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
      </div>
    </Dialog>
  )
}

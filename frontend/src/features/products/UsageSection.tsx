import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { Section } from '../../ui/Page'
import type { UsageSection_product$key } from './__generated__/UsageSection_product.graphql'
import { amount, byMetric, metricName, type UsageRecord } from './usage'

/** How many periods the bars show. */
const periods = 12

/** What a product used, by what is counted; nothing at all where the viewer may not know. */
export function UsageSection(props: { product: UsageSection_product$key }) {
  const { t } = useLingui()
  const { usage } = useFragment(
    graphql`
      fragment UsageSection_product on Product {
        usage {
          id
          metric
          unit
          quantity
          quota
          periodStart
          periodEnd
        }
      }
    `,
    props.product,
  )
  if (!usage) return null
  return (
    <Section title={t`Usage`} description={t`As the systems that run it report it, by period.`}>
      {usage.length === 0 ? (
        <p className="text-soft">
          <Trans>No usage has been reported yet.</Trans>
        </p>
      ) : (
        <div className="flex flex-col gap-8">
          {byMetric(usage).map((records) => (
            <Metric key={records[0].metric + records[0].unit} records={records} />
          ))}
        </div>
      )}
    </Section>
  )
}

/** One thing that is counted, the newest period first: its amount, a bar for each period, and a table of the same. */
function Metric({ records }: { records: [UsageRecord, ...UsageRecord[]] }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const [now] = records
  const name = metricName(i18n, now.metric)
  const used = amount(i18n, now.quantity, now.unit)
  const shown = records.slice(0, periods).reverse()
  const top = Math.max(...shown.map(({ quantity, quota }) => Math.max(quantity, quota ?? 0)), 1)
  const over = now.quota != null && now.quantity > now.quota
  const span = ({ periodStart, periodEnd }: UsageRecord) =>
    t`${format.date(periodStart)} to ${format.date(periodEnd)}`

  return (
    <div>
      <h3 className="font-semibold">{name}</h3>
      <p className="figures">
        {now.quota == null ? (
          used
        ) : (
          <Trans>
            {used} of {amount(i18n, now.quota, now.unit)} included
          </Trans>
        )}{' '}
        <span className="text-small text-soft">{span(now)}</span>
        {over && (
          <strong className="ml-2 font-semibold text-danger">
            <Trans>more than included</Trans>
          </strong>
        )}
      </p>
      {/* The table below says the same to whoever cannot see it. */}
      <svg
        aria-hidden
        viewBox={`0 0 ${shown.length * 8} 40`}
        preserveAspectRatio="none"
        className="mt-3 h-16 w-full max-w-md border-rule border-b"
      >
        {shown.map(({ id, quantity, quota }, index) => (
          <g key={id}>
            <rect
              x={index * 8 + 1}
              width={6}
              y={40 - (quantity / top) * 40}
              height={(quantity / top) * 40}
              className={quota != null && quantity > quota ? 'fill-danger' : 'fill-primary'}
            />
            {quota != null && (
              <rect
                x={index * 8}
                width={8}
                y={Math.max(40 - (quota / top) * 40 - 0.5, 0)}
                height={1}
                className="fill-ink"
              />
            )}
          </g>
        ))}
      </svg>
      <details className="mt-2">
        <summary className="min-h-6 w-fit cursor-pointer text-soft hover:text-ink">
          <Trans>All periods</Trans>
          <span className="sr-only">: {name}</span>
        </summary>
        <div className="overflow-x-auto">
          <table className="mt-2 w-full max-w-xl border-rule border-t">
            <caption className="sr-only">{name}</caption>
            <thead className="text-left text-small text-soft">
              <tr>
                <th scope="col" className="py-1.5 font-semibold">
                  <Trans>Period</Trans>
                </th>
                <th scope="col" className="py-1.5 text-right font-semibold">
                  <Trans>Used</Trans>
                </th>
                <th scope="col" className="py-1.5 text-right font-semibold">
                  <Trans>Included</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <tr key={record.id} className="border-rule border-t">
                  <th scope="row" className="py-1.5 text-left font-normal">
                    {span(record)}
                  </th>
                  <td className="figures py-1.5 text-right">
                    {amount(i18n, record.quantity, record.unit)}
                  </td>
                  <td className="figures py-1.5 text-right">
                    {record.quota == null ? '—' : amount(i18n, record.quota, record.unit)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  )
}

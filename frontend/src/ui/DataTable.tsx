import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { Select } from './Choice'
import { cx } from './cx'

export type Column<Row> = {
  id: string
  header: string
  /** The header is read aloud but not shown: for a column of buttons. */
  hideHeader?: true
  cell: (row: Row) => ReactNode
  /** The name of the order this header asks the server for. */
  sort?: string
  align?: 'end'
  /** On a phone a row is two lines: the first column is the title, `line` columns follow below it, `hidden` ones do not show. */
  phone?: 'line' | 'hidden'
  className?: string
}

type Sort = { by: string; descending: boolean }

/** What is ticked, by id. It survives paging, because it does not depend on the rows in sight. */
export type Selection = {
  ids: ReadonlySet<string>
  onChange: (ids: ReadonlySet<string>) => void
  /** Names a row for its checkbox. */
  rowLabel: (id: string) => string
  /** How many are meant, where that is more than what is ticked: all that match. */
  count?: number
  /** What can be done with what is ticked. */
  actions: ReactNode
}

/**
 * Rows as the server sent them. Filtering, order and paging are the server's and
 * the URL's business: this only shows them and asks for others.
 */
export function DataTable<Row extends { id: string }>(props: {
  /** What the table lists, read aloud: “Products”. */
  label: string
  columns: Column<Row>[]
  rows: readonly Row[]
  sort?: Sort
  onSort?: (sort: Sort) => void
  selection?: Selection
  /** There are more columns than fit: the table scrolls in a box of its own, in which the headers and the first column stay. */
  wide?: boolean
  /** A newer answer is on its way; what stands here is still the old one. */
  busy?: boolean
}) {
  const { t } = useLingui()
  const { selection, sort } = props
  const ticked = props.rows.filter((row) => selection?.ids.has(row.id)).length
  const all = props.rows.length > 0 && ticked === props.rows.length

  function tick(ids: string[], on: boolean) {
    const next = new Set(selection?.ids)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    selection?.onChange(next)
  }

  return (
    <div>
      {selection && <SelectionBar selection={selection} />}
      {props.onSort && <PhoneSort columns={props.columns} sort={sort} onSort={props.onSort} />}
      <Scroll on={props.wide} label={props.label}>
        <table
          aria-label={props.label}
          aria-busy={props.busy || undefined}
          className="block w-full border-rule border-t bg-sheet phone:table"
        >
          <thead
            className={cx(
              'sticky z-10 hidden bg-sheet phone:table-header-group',
              // In what scrolls by itself it would stick to that, below its own place.
              props.wide ? 'top-0' : 'top-bar max-[68rem]:top-0',
            )}
          >
            <tr>
              {selection && (
                <th
                  scope="col"
                  className={cx(
                    'w-11 border-rule-strong border-b pl-3 text-left',
                    props.wide && 'sticky left-0 min-w-11 bg-sheet',
                  )}
                >
                  <input
                    type="checkbox"
                    aria-label={t`Select all rows on this page`}
                    checked={all}
                    ref={(box) => {
                      if (box) box.indeterminate = ticked > 0 && !all
                    }}
                    onChange={() =>
                      tick(
                        props.rows.map((row) => row.id),
                        !all,
                      )
                    }
                  />
                </th>
              )}
              {props.columns.map((column, index) => (
                <Header
                  key={column.id}
                  column={column}
                  sort={sort}
                  onSort={props.onSort}
                  className={
                    index === 0 && props.wide ? cx('bg-sheet', stays(selection)) : undefined
                  }
                />
              ))}
            </tr>
          </thead>
          <tbody className="block phone:table-row-group">
            {props.rows.map((row) => {
              const on = selection?.ids.has(row.id) ?? false
              return (
                <tr
                  key={row.id}
                  className={cx(
                    'relative flex flex-wrap items-center gap-x-3 gap-y-0.5 border-rule border-b px-3 py-2.5 phone:table-row phone:p-0',
                    selection && 'pl-11 phone:pl-0',
                    on ? 'bg-selected' : props.wide ? 'bg-sheet hover:bg-hover' : 'hover:bg-hover',
                  )}
                >
                  {selection && (
                    <td
                      className={cx(
                        'absolute top-3 left-3 phone:pl-3',
                        props.wide
                          ? 'phone:sticky phone:left-0 phone:min-w-11 phone:bg-inherit'
                          : 'phone:static',
                      )}
                    >
                      <input
                        type="checkbox"
                        aria-label={t`Select ${selection.rowLabel(row.id)}`}
                        checked={on}
                        onChange={() => tick([row.id], !on)}
                      />
                    </td>
                  )}
                  {props.columns.map((column, index) => (
                    <td
                      key={column.id}
                      className={cx(
                        'py-0 phone:h-row phone:px-3 phone:py-row-padding',
                        index === 0 && 'basis-full',
                        // Names break anywhere, and the others would leave them a letter a line.
                        index === 0 && !props.wide && 'phone:min-w-44',
                        index === 0 && props.wide && cx('phone:bg-inherit', stays(selection)),
                        column.phone === 'hidden' && 'hidden phone:table-cell',
                        column.align === 'end' && 'figures ml-auto phone:text-right',
                        column.className,
                      )}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </div>
  )
}

/** The column of names stays beside the boxes, while the others pass below it. */
const stays = (selection: Selection | undefined) =>
  cx(
    'phone:sticky phone:z-1 phone:min-w-56 phone:max-w-80 phone:border-rule phone:border-r',
    selection ? 'phone:left-11' : 'phone:left-0',
  )

/** What scrolls by itself must be reached by the keyboard. */
function Scroll(props: { on?: boolean; label: string; children: ReactNode }) {
  // A table of few columns fits beside the navigation; on what is smaller it scrolls by itself, not the page.
  if (!props.on) return <div className="phone:max-[68rem]:overflow-x-auto">{props.children}</div>
  return (
    <section
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by the keyboard
      tabIndex={0}
      className="phone:max-h-[calc(100dvh-var(--bar-height)-1rem)] phone:overflow-auto phone:overscroll-x-contain"
    >
      {props.children}
    </section>
  )
}

function Header<Row>(props: {
  column: Column<Row>
  sort?: Sort
  onSort?: (sort: Sort) => void
  className?: string
}) {
  const { column, sort } = props
  const sorted = sort && column.sort === sort.by ? sort : undefined
  const Arrow = sorted?.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}
      className={cx(
        'h-10 border-rule-strong border-b px-3 font-semibold text-small text-soft',
        column.align === 'end' ? 'text-right' : 'text-left',
        props.className,
      )}
    >
      {column.sort && props.onSort ? (
        <button
          type="button"
          className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
          onClick={() =>
            props.onSort?.({
              by: column.sort ?? '',
              descending: sorted ? !sorted.descending : false,
            })
          }
        >
          {column.header}
          <Arrow size={14} aria-hidden className={sorted ? undefined : 'invisible'} />
        </button>
      ) : (
        <span className={column.hideHeader && 'sr-only'}>{column.header}</span>
      )}
    </th>
  )
}

/** On a phone there are no headers to press: the order is a list to choose from. */
function PhoneSort<Row>(props: {
  columns: Column<Row>[]
  sort?: Sort
  onSort: (sort: Sort) => void
}) {
  const { t } = useLingui()
  const sortable = props.columns.filter((column) => column.sort)
  return (
    <Select
      label={t`Sort by`}
      className="py-3 flex-row! items-center gap-3! phone:hidden [&>div]:flex-1 [&>label]:whitespace-nowrap"
      value={props.sort ? key(props.sort) : ''}
      onChange={(event) => {
        const [by = '', direction] = event.currentTarget.value.split(' ')
        props.onSort({ by, descending: direction === 'desc' })
      }}
      options={sortable.flatMap((column) =>
        [false, true].map((descending) => ({
          value: key({ by: column.sort ?? '', descending }),
          label: descending ? t`${column.header}, descending` : t`${column.header}, ascending`,
        })),
      )}
    />
  )
}

const key = (sort: Sort) => `${sort.by} ${sort.descending ? 'desc' : 'asc'}`

function SelectionBar({ selection }: { selection: Selection }) {
  const count = selection.count ?? selection.ids.size
  return (
    <div role="status" className={count > 0 ? 'sticky top-bar z-20' : undefined}>
      {count > 0 && (
        <div className="flex min-h-12 flex-wrap items-center gap-3 rounded-t-control bg-selected px-3 py-1.5">
          {/* On a phone the count and its end share a line, so that the bar has two and not three. */}
          <strong className="-order-2 grow font-semibold phone:order-none phone:grow-0">
            <Trans>{count} selected</Trans>
          </strong>
          {selection.actions}
          <Button
            variant="quiet"
            className="-order-1 phone:order-none"
            onClick={() => selection.onChange(new Set())}
          >
            <Trans>Clear selection</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}

import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { render } from '../test/render'
import { DataTable } from './DataTable'

const rows = [
  { id: 'a', name: 'alpha' },
  { id: 'b', name: 'beta' },
]
const columns = [
  { id: 'name', header: 'Name', sort: 'NAME', cell: (row: { name: string }) => row.name },
]

function Table(props: { first?: string[] }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(props.first))
  return (
    <DataTable
      label="Products"
      columns={columns}
      rows={rows}
      selection={{ ids, onChange: setIds, rowLabel: (id) => id, actions: <p>{[...ids].join()}</p> }}
    />
  )
}

test('a header sorts upwards first, then the other way', async () => {
  const onSort = vi.fn()
  const { user, rerender } = render(
    <DataTable label="Products" columns={columns} rows={rows} onSort={onSort} />,
  )
  await user.click(screen.getByRole('button', { name: 'Name' }))
  expect(onSort).toHaveBeenLastCalledWith({ by: 'NAME', descending: false })

  rerender(
    <DataTable
      label="Products"
      columns={columns}
      rows={rows}
      onSort={onSort}
      sort={{ by: 'NAME', descending: false }}
    />,
  )
  expect(screen.getByRole('columnheader').getAttribute('aria-sort')).toBe('ascending')
  await user.click(screen.getByRole('button', { name: 'Name' }))
  expect(onSort).toHaveBeenLastCalledWith({ by: 'NAME', descending: true })
})

test('what is ticked on another page stays ticked', async () => {
  const { user } = render(<Table first={['z']} />)
  await user.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }))
  expect(screen.getByText('z,a,b')).toBeTruthy()
  expect(screen.getByText('3 selected')).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }))
  expect(screen.getByText('z')).toBeTruthy()
})

test('the box of the page is half ticked when some rows are', async () => {
  const { user } = render(<Table />)
  await user.click(screen.getByRole('checkbox', { name: 'Select a' }))
  const page = screen.getByRole<HTMLInputElement>('checkbox', {
    name: 'Select all rows on this page',
  })
  expect(page.indeterminate).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Clear selection' }))
  expect(page.indeterminate).toBe(false)
})

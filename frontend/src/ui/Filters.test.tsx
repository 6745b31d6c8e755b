import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../test/render'
import { SearchField } from './Filters'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const type = (value: string) =>
  fireEvent.change(screen.getByRole('searchbox'), { target: { value } })

test('a search is asked for once, after the typing', () => {
  const onChange = vi.fn()
  render(<SearchField label="Search" value="" onChange={onChange} />)
  type('at')
  vi.advanceTimersByTime(200)
  type('atlas ')
  vi.advanceTimersByTime(200)
  expect(onChange).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(onChange).toHaveBeenCalledExactlyOnceWith('atlas')
})

test('the back button puts the earlier search into the field, and asks for nothing', () => {
  const onChange = vi.fn()
  const { rerender } = render(<SearchField label="Search" value="atlas" onChange={onChange} />)
  rerender(<SearchField label="Search" value="" onChange={onChange} />)
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('')
  vi.advanceTimersByTime(1000)
  expect(onChange).not.toHaveBeenCalled()
})

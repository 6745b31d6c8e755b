import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { render } from '../test/render'
import { PlainText, readPlainText } from './PlainText'

test('headings, paragraphs and their lines are told apart', () => {
  expect(readPlainText('# One\nA first\nline.\n\n\nAnother.\n#not one\n## Two\n')).toEqual([
    { heading: true, lines: ['One'] },
    { heading: false, lines: ['A first', 'line.'] },
    { heading: false, lines: ['Another.', '#not one'] },
    { heading: true, lines: ['Two'] },
  ])
})

test('what looks like markup is text', () => {
  render(<PlainText text={'# <b>Bold</b>\n\n<img src=x>'} />)
  screen.getByRole('heading', { name: '<b>Bold</b>' })
  screen.getByText('<img src=x>')
  expect(document.querySelector('b, img')).toBeNull()
})

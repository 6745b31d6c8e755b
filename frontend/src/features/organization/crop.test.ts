import { expect, test } from 'vitest'
import { drag, filling, place, whole } from './crop'

test('the whole picture stands in the middle, as large as it fits', () => {
  expect(place(400, 200, 100, whole)).toEqual({ x: 0, y: 25, w: 100, h: 50 })
  expect(place(20, 40, 100, whole)).toEqual({ x: 25, y: 0, w: 50, h: 100 })
})

test('nearer, one side is moved between its ends, and never away from the edge', () => {
  const near = { zoom: filling(400, 200), x: 0, y: 0 }
  expect(near.zoom).toBe(2)
  expect(place(400, 200, 100, near)).toEqual({ x: -50, y: 0, w: 200, h: 100 })
  expect(place(400, 200, 100, { ...near, x: -1 }).x).toBeCloseTo(0)
  expect(place(400, 200, 100, { ...near, x: 1 }).x).toBe(-100)
})

test('a drag moves the picture with the pointer, up to its edge', () => {
  const near = { zoom: 2, x: 0, y: 0 }
  const moved = drag(400, 200, 100, near, 10, 30)
  expect(place(400, 200, 100, moved).x).toBeCloseTo(-40)
  expect(moved.y).toBe(0)
  expect(place(400, 200, 100, drag(400, 200, 100, near, -500, 0)).x).toBe(-100)
})

/** How a picture stands in a square: how near, and which part of it. */
export type Crop = {
  /** 1 shows the whole picture, 4 is as near as it gets. */
  zoom: number
  /** Of what does not fit, which part is seen: −1 the beginning, 0 the middle, 1 the end. */
  x: number
  y: number
}

export const whole: Crop = { zoom: 1, x: 0, y: 0 }
export const nearest = 4

/** Where a picture is drawn in a square of `size`, by its top left corner and its extent. */
export function place(width: number, height: number, size: number, crop: Crop) {
  const scale = (size / Math.max(width, height)) * crop.zoom
  const w = width * scale
  const h = height * scale
  return { x: start(w, size, crop.x), y: start(h, size, crop.y), w, h }
}

function start(extent: number, size: number, at: number) {
  const slack = extent - size
  return slack <= 0 ? (size - extent) / 2 : (-slack * (at + 1)) / 2
}

/** The crop after the picture was dragged by so many pixels of the square. */
export function drag(
  width: number,
  height: number,
  size: number,
  crop: Crop,
  dx: number,
  dy: number,
): Crop {
  const { w, h } = place(width, height, size, crop)
  return { zoom: crop.zoom, x: moved(crop.x, w - size, dx), y: moved(crop.y, h - size, dy) }
}

function moved(at: number, slack: number, by: number) {
  return slack <= 0 ? at : Math.min(1, Math.max(-1, at - (2 * by) / slack))
}

/** The zoom at which a picture fills the square. */
export const filling = (width: number, height: number) =>
  Math.min(nearest, Math.max(width, height) / Math.min(width, height))

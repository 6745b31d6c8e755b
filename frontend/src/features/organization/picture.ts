import { type Crop, place } from './crop'

/** The side of a logo, in pixels. */
export const side = 256

// What the server takes, with room for the rest of the request.
const mostBytes = 170 << 10
const mostOpened = 20 << 20

/** What is wrong with a file, before the server sees it. */
export type Trouble = 'format' | 'size' | 'small'

/** Opens a picture of somebody's disk; a camera's turned one stands upright then. */
export async function openPicture(file: Blob): Promise<ImageBitmap | Trouble> {
  if (file.size > mostOpened) return 'size'
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    return Math.min(picture.width, picture.height) < 32 ? 'small' : picture
  } catch {
    return 'format'
  }
}

/** Draws the part of a picture that a crop shows. */
export function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, crop: Crop) {
  const context = canvas.getContext('2d')
  if (!context) return
  const { x, y, w, h } = place(picture.width, picture.height, canvas.width, crop)
  context.clearRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, x, y, w, h)
}

/** The cropped picture in base64: as PNG, or as JPEG where that would be too large to send. */
export async function encodePicture(picture: ImageBitmap, crop: Crop): Promise<string> {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  draw(canvas, picture, crop)
  const png = await blob(canvas, 'image/png')
  if (png.size <= mostBytes) return base64(png)
  // A JPEG has nothing to see through: what is transparent becomes paper, not black.
  const context = canvas.getContext('2d')
  if (context) {
    context.globalCompositeOperation = 'destination-over'
    context.fillStyle = 'white'
    context.fillRect(0, 0, side, side)
  }
  return base64(await blob(canvas, 'image/jpeg'))
}

const blob = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('No picture.'))), type, 0.9),
  )

async function base64(made: Blob): Promise<string> {
  const bytes = new Uint8Array(await made.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

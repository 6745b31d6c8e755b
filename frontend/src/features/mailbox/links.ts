/** A piece of a text; with `href` it is an address to follow. */
type Piece = { text: string; href?: string }

// A full stop or bracket at the end belongs to the sentence, not to the address.
const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}']/g

/** Cuts a text where its web addresses begin and end. */
export function findLinks(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(address)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) })
    pieces.push({ text: match[0], href: match[0] })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end) })
  return pieces
}

/** How many networks a token may name. */
export const maxNetworks = 20

// Rough on purpose: what looks like an address is sent, and the server reads it exactly.
const v4 = /^(\d{1,3}\.){3}\d{1,3}(\/\d{1,2})?$/
const v6 = /^[0-9a-f:.]*:[0-9a-f:.]*(\/\d{1,3})?$/i

/** The addresses and networks of a text, one a line or separated by commas, and what is none. */
export function readNetworks(text: string): { networks: string[]; unread: string[] } {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  const good = (word: string) => v4.test(word) || v6.test(word)
  return { networks: words.filter(good), unread: words.filter((word) => !good(word)) }
}

const histories = ['graphiql:queries', 'graphiql:favorites']

/**
 * What GraphiQL keeps in this browser. Its history would keep request headers
 * too, and so a token that somebody writes there.
 */
export const storage = {
  getItem: (key: string) => localStorage.getItem(key),
  setItem: (key: string, value: string) => localStorage.setItem(key, withoutHeaders(key, value)),
  removeItem: (key: string) => localStorage.removeItem(key),
  clear: () => {
    for (const key of ours()) localStorage.removeItem(key)
  },
  get length() {
    return ours().length
  },
}

/** Not what the console keeps beside it. */
const ours = () => Object.keys(localStorage).filter((key) => key.startsWith('graphiql:'))

function withoutHeaders(key: string, value: string): string {
  if (!histories.includes(key)) return value
  return JSON.stringify(JSON.parse(value, (name, part) => (name === 'headers' ? undefined : part)))
}

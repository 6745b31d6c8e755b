/** Asks the API as the person who is signed in, or as nobody. */
export async function fetcher(body: unknown) {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json',
      // The server takes free documents of a session from this page only.
      'X-Kontor-Explorer': '1',
    },
    body: JSON.stringify(body),
  })
  return response.json()
}

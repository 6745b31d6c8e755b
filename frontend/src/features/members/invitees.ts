/** One person of a pasted list. */
type Invitee = { email: string; givenName: string; familyName: string }

/** How many people the server takes at once. */
export const maxInvitees = 50

/**
 * Reads a pasted list: one person a line, or separated by commas or semicolons;
 * `ana@example.com`, `Ana Ruiz <ana@example.com>` or `"Ruiz, Ana" <ana@example.com>`.
 * What holds no address comes back in `unread`, as it was written.
 */
export function readInvitees(text: string): { invitees: Invitee[]; unread: string[] } {
  const invitees: Invitee[] = []
  const unread: string[] = []
  for (const entry of entries(text)) {
    const named = entry.match(/^(.*?)<\s*([^<>\s]+)\s*>$/)
    const email = named?.[2] ?? entry
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) unread.push(entry)
    else invitees.push({ email, ...splitName(named?.[1] ?? '') })
  }
  return { invitees, unread }
}

/** Splits at line ends, commas and semicolons outside quotes; plain addresses at spaces too. */
function entries(text: string): string[] {
  return (text.match(/(?:"[^"\n]*"|[^,;\n])+/g) ?? [])
    .map((entry) => entry.trim())
    .flatMap((entry) => (/^\S+@\S+(\s+\S+@\S+)+$/.test(entry) ? entry.split(/\s+/) : [entry]))
    .filter((entry) => entry !== '')
}

function splitName(written: string): Pick<Invitee, 'givenName' | 'familyName'> {
  const name = written.replaceAll('"', '').trim()
  const [family, given] = name.split(/\s*,\s*/)
  if (given) return { givenName: given, familyName: family ?? '' }
  const [first = '', ...rest] = name.split(/\s+/)
  return { givenName: first, familyName: rest.join(' ') }
}

/** Writes a person as `readInvitees` reads them. */
export function writeInvitee({ email, givenName, familyName }: Invitee): string {
  const name = [givenName, familyName].filter(Boolean).join(' ')
  return name ? `${name} <${email}>` : email
}

/** What of the mailbox is shown; it stands in the address. */
export type MailboxSearch = {
  /** Only mails to this address. */
  to?: string
  /** The page after this cursor. */
  after?: string
  /** Id of the opened mail. */
  mail?: string
  /** How it is shown: its text, unless `html`. */
  view?: 'html'
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Reads the address; what it does not know is dropped. */
export function readMailboxSearch(raw: Record<string, unknown>): MailboxSearch {
  return {
    to: text(raw.to),
    after: text(raw.after),
    mail: text(raw.mail),
    view: raw.view === 'html' ? 'html' : undefined,
  }
}

/** Mails of a page. */
const pageSize = 30

export const mailboxVariables = ({ to, after, mail }: MailboxSearch) => ({
  first: pageSize,
  after: after ?? null,
  recipient: to ?? null,
  id: mail ?? '',
  open: mail !== undefined,
})

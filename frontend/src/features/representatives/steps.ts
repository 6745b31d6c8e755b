import type { Candidate } from './MemberSearch'

/** The steps of the wizard, in order. */
export const steps = ['former', 'successor', 'review'] as const

/** Somebody from outside who is to be invited. */
export type Invitee = { email: string; givenName: string; familyName: string; locale: string }

/** What was chosen so far. */
export type Choices = {
  /** Membership of the one whose role goes. */
  formerId: string
  /** Id of the role they have then; empty to remove them. */
  afterwards: string
  successor?: Candidate
  invite?: Invitee
  message?: string
}

/** The name under which a successor is spoken of. */
export const successorName = ({ successor, invite }: Choices): string =>
  successor?.name ??
  ([invite?.givenName, invite?.familyName].filter(Boolean).join(' ') || (invite?.email ?? ''))

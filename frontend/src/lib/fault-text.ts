import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { type Fault, faultsOf } from './faults'

/** By reason: the rule that refused, in the person's words. reasons.test.ts compares them with the server's. */
const reasons: Record<string, MessageDescriptor> = {
  sign_in: msg`Your session has ended. Sign in again; what you typed stays here.`,
  permission: msg`Your role does not allow this. Ask an administrator of the organization.`,
  not_found: msg`This does not exist any more, or you may not see it.`,
  too_many_attempts: msg`Too many attempts. Wait a few minutes, then try again.`,

  sign_in_failed: msg`Wrong address or password.`,
  email_unconfirmed: msg`Confirm your address first: open the link in the mail we sent you.`,
  token_invalid: msg`This link is no longer valid. Ask for a new one.`,
  prove_password: msg`Confirm your password first.`,
  password_wrong: msg`This is not your current password.`,
  password_weak: msg`This password is easy to guess. Use a longer one, for instance four unrelated words.`,
  password_personal: msg`Your own name or address is no password. Choose something nobody would guess.`,
  password_short: msg`A password needs at least 8 characters.`,
  password_long: msg`A password has at most 128 characters.`,
  email_invalid: msg`This is not an e-mail address. Write it like name@example.org.`,

  last_representative: msg`An organization needs at least one active legal representative. Give this role to another member, or invite someone with it and wait until they accept; then try again.`,
  representative_only: msg`Only a legal representative may do this to a legal representative.`,
  own_membership: msg`You cannot do this to yourself. Ask another legal representative or administrator.`,
  main_address: msg`This is the main address. Make another address the main one first.`,
  other_email: msg`This invitation is for another address. Sign in with the account of the invited address, or ask for an invitation to yours.`,
  sender_lost_right: msg`Whoever sent this invitation may no longer give this role. Ask the organization for a new invitation.`,
  already_member: msg`This person is a member of the organization already.`,
  already_invited: msg`This address has an invitation already. Send that one again instead.`,
  invitation_closed: msg`This invitation has been answered or cancelled. Invite the person again.`,
  invitees: msg`Invite between 1 and 50 people at once.`,
  resend: msg`This invitation was sent several times already. Wait an hour before you send it again.`,
  invitations: msg`This organization has sent 200 invitations within a day. Try again later.`,
  sees_all_products: msg`This role sees and manages every product. Rights on single products are for collaborators and externals.`,
  billing_collaborator: msg`Billing access is given to collaborators only; other roles have it or cannot have it.`,
  rights: msg`Choose at least one right, and only those this kind of product has.`,
  organizations: msg`You belong to 50 organizations already. Leave one before you create another.`,
  addresses: msg`An organization has at most 20 addresses. Delete one first.`,

  tag_exists: msg`This organization already has a tag of this name. Use that one, or choose another name.`,
  technical_right: msg`You need the right “technical” on each of these products. Ask a legal representative or an administrator.`,
  same_tag: msg`Choose another tag to put the products under.`,
  tags: msg`An organization has at most 500 tags. Delete or merge some first.`,
  views: msg`You can keep at most 50 views of this list. Delete one first.`,

  given_name: msg`Give a name of 1 to 128 characters; letters outside of English count double or more.`,
  family_name: msg`A family name has at most 128 characters; letters outside of English count double or more.`,
  email_taken: msg`Another account has this address by now. Sign in with that one, or choose another address.`,
  email_same: msg`This is your address already.`,
  email_recovery: msg`This is your address for recovery. The address to sign in with must be another one.`,
  invitation_void: msg`This invitation is no longer valid. Ask for a new one, or register without it.`,

  required: msg`This is needed.`,
  name: msg`Give a name of 1 to 128 characters.`,
  length: msg`This is missing, or too long.`,
  too_long: msg`This is too long.`,
  too_many: msg`These are too many at once. Choose fewer.`,
  duplicate: msg`This stands here twice.`,
  characters: msg`This name has characters that cannot be shown. Type it anew.`,
  kind: msg`Choose person, company or public body.`,
  website: msg`Give a full web address, such as https://example.com.`,
  phone: msg`Give a telephone number, such as +41 22 555 01 01.`,
  vat_person: msg`A private person has no VAT number. Change the kind of the organization first.`,
  vat_form: msg`A VAT number begins with the two letters of its country, such as DE123456789.`,
  time_zone: msg`This time zone is unknown. Choose one such as Europe/Zurich.`,
  country: msg`Choose a country.`,
}

/** By code: what can be said when no reason is known. */
const codes: Record<string, MessageDescriptor> = {
  UNAUTHENTICATED: msg`Your session has ended. Sign in again; what you typed stays here.`,
  FORBIDDEN: msg`Your role does not allow this. Ask an administrator of the organization.`,
  NOT_FOUND: msg`This does not exist any more, or you may not see it.`,
  LIMIT: msg`Too many attempts. Wait a few minutes, then try again.`,
  UNAVAILABLE: msg`The service is not available at the moment. Try again in a minute.`,
  OFFLINE: msg`The server cannot be reached. Check your connection and try again.`,
}

/** Why something is refused, by the stable name of the rule; undefined for a rule we have no words for. */
export function reasonText(i18n: I18n, reason: string): string | undefined {
  const own = reasons[reason]
  return own && i18n._(own)
}

/** One fault as a sentence: our words for its reason or code, else the server's. */
export function sentence(i18n: I18n, fault: Fault): string {
  const own = fault.reason ? reasons[fault.reason] : codes[fault.code]
  if (own) return i18n._(own)
  // A rule without words of ours: the server's sentence says more than its code.
  if (fault.code !== 'INTERNAL') return fault.message
  return fault.ref
    ? i18n._(msg`Something went wrong on our side. Quote reference ${fault.ref} to support.`)
    : i18n._(msg`Something went wrong on our side. Try again.`)
}

/** Whatever was thrown, as text for a banner. */
export function faultText(i18n: I18n, error: unknown): string {
  return faultsOf(error)
    .map((fault) => sentence(i18n, fault))
    .join(' ')
}

/** Whatever was thrown, sorted for a form: what belongs to one of its fields, and the rest. */
export function formErrors(i18n: I18n, error: unknown, names: string[]) {
  const fields: Record<string, string> = {}
  const rest: string[] = []
  for (const fault of faultsOf(error)) {
    // An input nested in another is named by its path: `address.city`.
    const name = fault.field?.replace(/^input\./, '')
    if (name && names.includes(name)) fields[name] ??= sentence(i18n, fault)
    else rest.push(sentence(i18n, fault))
  }
  return { fields, banner: rest.join(' ') || undefined }
}

import { msg } from '@lingui/core/macro'
import { knowReasons } from '../../lib/fault-text'

// The refusals one can only meet here come with these pages, and not with all others.
// app/reasons.test.ts compares all of them with the server's.
knowReasons({
  handover_pending: msg`A handover of this person’s role waits for an answer already. Cancel it before you start another one.`,
  handover_closed: msg`This handover has been answered or cancelled, or its time is over. Ask a legal representative to start a new one.`,
  asker_lost_right: msg`Whoever started this handover may no longer give this role. Ask a legal representative to start it anew.`,
  already_representative: msg`This person is a legal representative already. Choose somebody else.`,
  not_representative: msg`Only the role of a legal representative can be handed over. Choose one of them.`,
  successor_suspended: msg`The successor is suspended. Reactivate their membership first.`,
  not_accepted: msg`The successor has not said yet that they are willing. Wait for their answer.`,
  representatives_active: msg`A legal representative has signed in since, or too lately. Ask them to hand over, or wait.`,
  not_asked: msg`Nobody asks to take over at the moment.`,
  too_early: msg`Seven days have to pass after asking. Wait until they are over.`,
  not_confirmed: msg`Too few have confirmed yet. Ask the administrators and trusted contacts to answer.`,
  not_a_voter: msg`Only those may answer who were administrators already when it was asked, and not the successor.`,
  contact_exists: msg`This address is a trusted contact already.`,
  contact_is_member: msg`This is the address of a member. Name somebody outside of the organization.`,
  contacts: msg`An organization has at most three trusted contacts. Remove one first.`,
  contact_mails: msg`This organization has named too many trusted contacts within a day. Try again later.`,
})

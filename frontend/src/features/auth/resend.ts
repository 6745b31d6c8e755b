import { graphql } from '../../lib/graphql'
import type { resendMutation } from './__generated__/resendMutation.graphql'
import type { resendResetMutation } from './__generated__/resendResetMutation.graphql'
import { send } from './client'

const confirmation = graphql`
  mutation resendMutation($input: ResendConfirmationInput!) {
    resendConfirmation(input: $input) {
      email
    }
  }
`

const reset = graphql`
  mutation resendResetMutation($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      email
    }
  }
`

/** Mails the link to confirm an address, if it waits for one; the answer never tells. */
export const resendConfirmation = (email: string) =>
  send<resendMutation>(confirmation, { input: { email } })

/** Mails a link to set a new password, if there is an account; the answer never tells. */
export const requestReset = (email: string) =>
  send<resendResetMutation>(reset, { input: { email } })

import type { ComponentType } from 'react'
import { ConfirmEmail } from './ConfirmEmail'
import { ForgotPassword } from './ForgotPassword'
import { Invitation } from './Invitation'
import { Register } from './Register'
import { ResetPassword } from './ResetPassword'
import { SignIn } from './SignIn'

/** The pages of auth.html, by address. The server sends that document for exactly these. */
export const pages: Record<string, ComponentType> = {
  '/sign-in': SignIn,
  '/register': Register,
  '/forgot-password': ForgotPassword,
  '/reset-password': ResetPassword,
  '/confirm-email': ConfirmEmail,
  '/invitation': Invitation,
}

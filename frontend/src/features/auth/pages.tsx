import type { ComponentType } from 'react'

/** The pages of auth.html, by address. The server sends that document for exactly these. */
export const pages: Record<string, () => Promise<ComponentType>> = {
  '/sign-in': async () => (await import('./SignIn')).SignIn,
  '/register': async () => (await import('./Register')).Register,
  '/forgot-password': async () => (await import('./ForgotPassword')).ForgotPassword,
  '/reset-password': async () => (await import('./ResetPassword')).ResetPassword,
  '/confirm-email': async () => (await import('./ConfirmEmail')).ConfirmEmail,
  '/change-email': async () => (await import('./ConfirmEmail')).ChangeEmail,
  '/invitation': async () => (await import('./Invitation')).Invitation,
  '/terms': async () => (await import('./Terms')).Terms,
  '/trusted-contact': async () => (await import('../trusted/TrustedContact')).TrustedContact,
  '/revoke-token': async () => (await import('../leaks/RevokeToken')).RevokeToken,
}

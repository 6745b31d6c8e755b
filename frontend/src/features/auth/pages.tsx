import type { ComponentType } from 'react'
import { SignIn } from './SignIn'

/** The pages of auth.html, by address. The server sends that document for exactly these. */
export const pages: Record<string, ComponentType> = {
  '/sign-in': SignIn,
}

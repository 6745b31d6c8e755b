/** The scopes a member may give to a token: what their own role lets them do (R92). */
export function heldScopes(organization: {
  readonly viewerCanReadClients: boolean
  readonly viewerMembership:
    | {
        readonly billingAccess: boolean
        readonly role: { readonly permissions: readonly string[] }
      }
    | null
    | undefined
}): ReadonlySet<string> {
  const membership = organization.viewerMembership
  const held = new Set(membership?.role.permissions)
  if (membership?.billingAccess) held.add('billing:read')
  if (!organization.viewerCanReadClients) held.delete('client:read')
  return held
}

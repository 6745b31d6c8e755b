import { useLingui } from '@lingui/react/macro'

export const kinds = ['PERSON', 'COMPANY', 'PUBLIC_BODY'] as const
export type Kind = (typeof kinds)[number]

/** Names what an organization is in law. */
export function useKindName(): (kind: Kind) => string {
  const { t } = useLingui()
  const names = {
    PERSON: t`Private person`,
    COMPANY: t`Company or association`,
    PUBLIC_BODY: t`Public body`,
  }
  return (kind) => names[kind]
}

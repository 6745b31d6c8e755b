import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../../ui/Status'

const stateNames = {
  PENDING: msg`Waiting`,
  ACTIVE: msg`In force`,
  REFUSED: msg`Refused`,
  WITHDRAWN: msg`Withdrawn`,
  EXPIRED: msg`Expired`,
  ENDED: msg`Ended`,
} satisfies Record<string, MessageDescriptor>

export type LinkState = keyof typeof stateNames

export const stateTones: Record<LinkState, Tone> = {
  PENDING: 'warn',
  ACTIVE: 'good',
  REFUSED: 'calm',
  WITHDRAWN: 'calm',
  EXPIRED: 'calm',
  ENDED: 'calm',
}

export const linkStateName = (i18n: I18n, state: LinkState) => i18n._(stateNames[state])

const rightNames: Record<string, MessageDescriptor> = {
  technical: msg`Change it`,
  statistic: msg`See its statistics`,
}

/** A right on one product, beside its checkbox or in a list. */
export function rightName(i18n: I18n, right: string): string {
  const name = rightNames[right]
  return name ? i18n._(name) : right
}

const skillNames: Record<string, MessageDescriptor> = {
  web_design: msg`Web design`,
  web_development: msg`Web development`,
  web_shop: msg`Online shops`,
  mobile_apps: msg`Mobile apps`,
  hosting_operations: msg`Running hosting and servers`,
  migration: msg`Migration`,
  email: msg`E-mail`,
  domains: msg`Domains`,
  security: msg`Security`,
  backup: msg`Backups`,
  databases: msg`Databases`,
  seo: msg`Search engines`,
  advertising: msg`Advertising`,
  social_media: msg`Social media`,
  copywriting: msg`Writing`,
  translation: msg`Translation`,
  photography: msg`Photography`,
  video: msg`Video`,
  accessibility: msg`Accessibility`,
  privacy: msg`Data protection`,
  support: msg`Support`,
  training: msg`Training`,
  consulting: msg`Consulting`,
}

/** Skills that are names: the same in every language. */
const brands: Record<string, string> = {
  wordpress: 'WordPress',
  typo3: 'TYPO3',
  drupal: 'Drupal',
  joomla: 'Joomla',
  prestashop: 'PrestaShop',
  shopware: 'Shopware',
  magento: 'Magento',
  kubernetes: 'Kubernetes',
}

/** A language as the reader calls it. */
export const languageName = (i18n: I18n, code: string) =>
  new Intl.DisplayNames(i18n.locale, { type: 'language' }).of(code) ?? code

/** A skill in words; one this build has no words for keeps its own name. */
export function skillName(i18n: I18n, skill: string): string {
  const name = skillNames[skill]
  return name ? i18n._(name) : (brands[skill] ?? skill)
}

import type { Catalogue } from '../locale'

export const catalogue: Catalogue = (locale) => {
  switch (locale) {
    case 'en':
      return import('./en')
    case 'es':
      return import('./es')
    case 'fr':
      return import('./fr')
    case 'de':
      return import('./de')
    case 'it':
      return import('./it')
  }
}

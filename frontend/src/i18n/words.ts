import type { Messages } from '@lingui/core'
import { bring, type Catalogue } from './locale'

// The texts of features that few people open at once are not in the console's catalogue: they
// come with their pages.
const files = import.meta.glob<Messages>(
  '../features/{tokens,webhooks,provider,notifications,roles,teams,partners,clients,tags,tasks,bulk,representatives,lifecycle,activity,backoffice,support}/locales/*.po',
  {
    import: 'messages',
  },
)

const features = new Map<string, Catalogue>()

function catalogueOf(feature: string): Catalogue {
  const known = features.get(feature)
  if (known) return known
  const catalogue: Catalogue = async (locale) => {
    const fetch = files[`../features/${feature}/locales/${locale}.po`]
    if (!fetch) throw new Error(`The feature ${feature} has no texts of its own in ${locale}.`)
    return { messages: await fetch() }
  }
  features.set(feature, catalogue)
  return catalogue
}

/** Does the work of a loader while the texts of its features are fetched. */
export async function withWords<T>(names: readonly string[], work: Promise<T>): Promise<T> {
  const [done] = await Promise.all([work, ...names.map((name) => bring(catalogueOf(name)))])
  return done
}

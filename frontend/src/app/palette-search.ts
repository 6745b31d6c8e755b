import { useEffect, useState } from 'react'
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay'
import type {
  paletteSearchQuery,
  paletteSearchQuery$data,
} from './__generated__/paletteSearchQuery.graphql'
import type { PlaceGroup } from './nav'

/** How long after the last key objects are asked for (milliseconds). */
const pause = 150

/** The page of a pasted id, of the kinds that have one. */
export function objectOf(text: string) {
  const id = text.toLowerCase()
  if (/^prd_[0-9a-z]{26}$/.test(id)) return { id, to: '/o/$org/products/$id' } as const
  if (/^mbr_[0-9a-z]{26}$/.test(id)) return { id, to: '/o/$org/members/$id' } as const
  return undefined
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase()
const wordsOf = (text: string) => plain(text).split(/[\s-]+/)

/**
 * How well an entry matches, for cmdk: 1 where every word typed is in it, less where words of its
 * own begin so, 0 otherwise. Accents and case do not count.
 */
export function matches(value: string, search: string, words: readonly string[] = []): number {
  const typed = wordsOf(search)
  const text = plain(value)
  if (typed.every((word) => text.includes(word))) return 1
  const known = wordsOf(`${value} ${words.join(' ')}`)
  return typed.every((word) => known.some((candidate) => candidate.startsWith(word))) ? 0.5 : 0
}

type Organization = NonNullable<paletteSearchQuery$data['organization']>
type Objects = {
  products: Organization['products']['edges'][number]['node'][]
  members: NonNullable<Organization['members']>['edges'][number]['node'][]
}

/** Of what was found for another search, what this one finds too. */
export function narrowed({ products, members }: Objects, search: string): Objects {
  return {
    products: products.filter(
      ({ name, internalName, reference }) =>
        matches(`${name} ${internalName} ${reference}`, search) > 0,
    ),
    members: members.filter(({ user }) => matches(`${user.name} ${user.email}`, search) > 0),
  }
}

const nothing: Objects = { products: [], members: [] }

/** The products and members that match what is typed, from two letters on, and whether more may come. */
export function useObjects(
  org: string,
  search: string,
  groups: PlaceGroup[],
): Objects & { asking: boolean } {
  const environment = useRelayEnvironment()
  const [found, setFound] = useState<Objects & { search: string }>()
  const members = groups.some((group) => group.places.some(({ to }) => to === '/o/$org/members'))
  const wanted = search.length >= 2 && org !== ''
  useEffect(() => {
    if (!wanted) return
    let subscription: { unsubscribe: () => void } | undefined
    const timer = setTimeout(() => {
      subscription = fetchQuery<paletteSearchQuery>(
        environment,
        graphql`
          query paletteSearchQuery($slug: String!, $search: String!, $members: Boolean!) {
            organization(slug: $slug) {
              products(first: 6, filter: { search: $search }) {
                edges {
                  node {
                    id
                    name
                    internalName
                    reference
                  }
                }
              }
              members(first: 4, filter: { search: $search }) @include(if: $members) {
                edges {
                  node {
                    id
                    user {
                      name
                      email
                    }
                  }
                }
              }
            }
          }
        `,
        { slug: org, search, members },
      ).subscribe({
        next: ({ organization }) =>
          setFound({
            search,
            products: organization?.products.edges.map(({ node }) => node) ?? [],
            members: organization?.members?.edges.map(({ node }) => node) ?? [],
          }),
        // The pages stay reachable without the objects.
        error: () => setFound({ search, ...nothing }),
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      subscription?.unsubscribe()
    }
  }, [environment, org, search, members, wanted])

  const asking = wanted && found?.search !== search
  if (!wanted || !found) return { ...nothing, asking }
  return { ...(asking ? narrowed(found, search) : found), asking }
}

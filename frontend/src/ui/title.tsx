import { createContext, type ReactNode, useContext, useEffect } from 'react'

const Place = createContext('Kontor')

/** The end of the tab's title: the organization one is in. */
export function TitlePlace(props: { place: string; children: ReactNode }) {
  return <Place value={props.place}>{props.children}</Place>
}

/** Sets the title of the tab: `Object · Organization`. */
export function usePageTitle(title: string) {
  const place = useContext(Place)
  useEffect(() => {
    document.title = `${title} · ${place}`
  }, [title, place])
}

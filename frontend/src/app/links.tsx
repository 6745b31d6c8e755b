import { createLink } from '@tanstack/react-router'
import { LinkButton, Link as PlainLink } from '../ui/Link'

/** A link to another page of the console; it fetches the page when one points at it. */
export const Link = createLink(PlainLink)

/** The same as a button. */
export const ButtonLink = createLink(LinkButton)

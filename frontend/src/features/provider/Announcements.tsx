import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { readDismissed, setDismissed } from '../../lib/settings'
import { IconButton } from '../../ui/Button'
import { cx } from '../../ui/cx'
import { Link } from '../../ui/Link'
import type { Announcements_query$key } from './__generated__/Announcements_query.graphql'

/** What the provider tells everybody, until this browser has closed it. */
export function Announcements(props: { query: Announcements_query$key }) {
  const { t, i18n } = useLingui()
  const { announcements } = useFragment(
    graphql`
      fragment Announcements_query on Query {
        announcements {
          id
          level
          en: text(locale: en)
          de: text(locale: de)
          fr: text(locale: fr)
          it: text(locale: it)
          es: text(locale: es)
          url
        }
      }
    `,
    props.query,
  )
  const [closed, setClosed] = useState(readDismissed)
  const shown = announcements.filter(({ id }) => !closed.includes(id))
  if (shown.length === 0) return null

  function close(id: string) {
    // What is over needs no remembering.
    const next = [...closed.filter((other) => announcements.some((a) => a.id === other)), id]
    setDismissed(next)
    setClosed(next)
  }

  return (
    <section aria-label={t`Announcements`}>
      {shown.map((announcement) => {
        const text = announcement[i18n.locale as 'en'] ?? announcement.en
        return (
          <div
            key={announcement.id}
            className={cx(
              'flex items-start justify-between gap-4 border-rule border-b px-4 py-2 desk:px-8',
              announcement.level === 'WARNING' ? 'bg-warn-fill text-warn' : 'bg-calm-fill text-ink',
            )}
          >
            <p className="wrap-anywhere min-w-0 whitespace-pre-line py-1">
              {text}{' '}
              {announcement.url && (
                <Link href={announcement.url} target="_blank" rel="noreferrer">
                  <Trans>More</Trans>
                  <span className="sr-only">: {text}</span>
                </Link>
              )}
            </p>
            <IconButton label={t`Close announcement`} onClick={() => close(announcement.id)}>
              <X size={16} aria-hidden />
            </IconButton>
          </div>
        )
      })}
    </section>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { languages } from '../../i18n/locale'
import { Link as PlainLink } from '../../ui/Link'
import { Facts } from '../../ui/Page'
import { Tabs } from '../../ui/Tabs'
import type { MailView_message$key } from './__generated__/MailView_message.graphql'
import { findLinks } from './links'
import type { MailboxSearch } from './search'

/** One mail: its text with links to follow, or its HTML as a mail program shows it. */
export function MailView(props: {
  message: MailView_message$key
  search: MailboxSearch
  onView: (view: MailboxSearch['view']) => void
}) {
  const { t } = useLingui()
  const format = useFormats()
  const mail = useFragment(
    graphql`
      fragment MailView_message on MailboxMessage {
        id
        recipient
        locale
        subject
        text
        createdAt
      }
    `,
    props.message,
  )
  const title = useRef<HTMLHeadingElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another mail takes the focus anew
  useEffect(() => title.current?.focus(), [mail.id])

  return (
    <article aria-labelledby="subject" className="min-w-0">
      <p className="mb-3 desk:hidden">
        <Link to="/mailbox" search={{ ...props.search, mail: undefined, view: undefined }}>
          <Trans>All mails</Trans>
        </Link>
      </p>
      <h2
        id="subject"
        ref={title}
        tabIndex={-1}
        className="wrap-anywhere mb-3 font-semibold text-lead outline-none"
      >
        {mail.subject}
      </h2>
      <Facts
        className="mb-4"
        facts={[
          { label: t`To`, value: mail.recipient },
          { label: t`Written`, value: format.dateTime(mail.createdAt) },
          { label: t`Language`, value: languages[mail.locale] },
        ]}
      />
      <Tabs
        label={t`Form of the mail`}
        value={props.search.view ?? 'text'}
        onChange={(view) => props.onView(view === 'html' ? 'html' : undefined)}
        tabs={[
          {
            value: 'text',
            label: t`Text`,
            content: (
              <div lang={mail.locale} className="wrap-anywhere max-w-[44rem] whitespace-pre-wrap">
                {findLinks(mail.text).map((piece, index) =>
                  piece.href ? (
                    <PlainLink
                      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text that never changes
                      key={index}
                      href={piece.href}
                      target="_blank"
                      rel="noopener noreferrer"
                      className="font-normal"
                    >
                      {piece.text}
                    </PlainLink>
                  ) : (
                    piece.text
                  ),
                )}
              </div>
            ),
          },
          {
            value: 'html',
            label: t`HTML`,
            content: (
              // A document of its own: what people have entered stands in it, and
              // mails are styled in a way the policy of this page forbids.
              <iframe
                src={`/mailbox/${mail.id}/html`}
                title={t`HTML form of “${mail.subject}”`}
                sandbox="allow-popups allow-popups-to-escape-sandbox"
                className="h-[44rem] w-full border border-rule"
              />
            ),
          },
        ]}
      />
    </article>
  )
}

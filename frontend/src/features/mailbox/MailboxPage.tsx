import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { cx } from '../../ui/cx'
import { Empty, NothingFound } from '../../ui/Empty'
import { SearchField } from '../../ui/Filters'
import { PageHeader } from '../../ui/Page'
import type { MailboxPage_mailbox$key } from './__generated__/MailboxPage_mailbox.graphql'
import type { MailView_message$key } from './__generated__/MailView_message.graphql'
import { MailView } from './MailView'
import type { MailboxSearch } from './search'

/** The mails the server keeps because it has no mail server to give them to: a list, and the opened one. */
export function MailboxPage(props: {
  mailbox: MailboxPage_mailbox$key | null | undefined
  message: MailView_message$key | null | undefined
  search: MailboxSearch
  onSearch: (next: MailboxSearch) => void
}) {
  const { t } = useLingui()
  const format = useFormats()
  const { search, onSearch } = props
  const mailbox = useFragment(
    graphql`
      fragment MailboxPage_mailbox on MailboxConnection {
        edges {
          node {
            id
            recipient
            subject
            createdAt
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    `,
    props.mailbox,
  )

  if (!mailbox) {
    return (
      <>
        <PageHeader title={t`Mailbox`} />
        <Empty cause="not-allowed" title={t`These mails are not shown to you`}>
          <Trans>
            The mailbox holds the mails of everybody, with links that sign people in. Only people
            who work for the provider read it.
          </Trans>
        </Empty>
      </>
    )
  }

  const mails = mailbox.edges.map(({ node }) => node)
  return (
    <>
      <PageHeader
        title={t`Mailbox`}
        description={t`This server has no mail server to send with, so it keeps its mails here. New ones appear by themselves.`}
      />
      <div className="grid gap-x-8 gap-y-6 desk:grid-cols-[20rem_1fr]">
        <section aria-label={t`Mails`} className={cx(search.mail && 'hidden desk:block')}>
          <div className="flex pb-3">
            <SearchField
              label={t`Only mails to this address`}
              value={search.to ?? ''}
              onChange={(to) => onSearch({ to: to || undefined })}
            />
          </div>
          {mails.length === 0 &&
            (search.to || search.after ? (
              <NothingFound onClear={() => onSearch({})} />
            ) : (
              <Empty cause="first-use" title={t`No mails yet`}>
                <Trans>Register an account or invite a member: the mail appears here.</Trans>
              </Empty>
            ))}
          {mails.length > 0 && (
            <ul className="border-rule border-t">
              {mails.map((mail) => (
                <li key={mail.id} className="border-rule border-b">
                  <Link
                    to="/mailbox"
                    search={{ ...search, mail: mail.id }}
                    preload={false}
                    aria-current={mail.id === search.mail ? 'true' : undefined}
                    className={cx(
                      'block border-l-4 px-3 py-2.5',
                      mail.id === search.mail
                        ? 'border-signal bg-selected'
                        : 'border-transparent hover:bg-hover',
                    )}
                  >
                    <span className="wrap-anywhere block font-semibold">{mail.subject}</span>
                    <span className="flex justify-between gap-3 text-small text-soft">
                      <span className="truncate">{mail.recipient}</span>
                      <time dateTime={mail.createdAt} className="shrink-0">
                        {format.relative(mail.createdAt)}
                      </time>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <nav aria-label={t`Pages`} className="flex flex-wrap gap-3 py-4 empty:hidden">
            {search.after && (
              <ButtonLink to="/mailbox" search={{ to: search.to }}>
                <Trans>Newest mails</Trans>
              </ButtonLink>
            )}
            {mailbox.pageInfo.hasNextPage && (
              <ButtonLink
                to="/mailbox"
                search={{ to: search.to, after: mailbox.pageInfo.endCursor ?? undefined }}
              >
                <Trans>Older mails</Trans>
              </ButtonLink>
            )}
          </nav>
        </section>
        {props.message ? (
          <MailView
            message={props.message}
            search={search}
            onView={(view) => onSearch({ ...search, view })}
          />
        ) : (
          mails.length > 0 && (
            <p className="hidden text-soft desk:block">
              <Trans>Choose a mail to read it here.</Trans>
            </p>
          )
        )}
      </div>
    </>
  )
}

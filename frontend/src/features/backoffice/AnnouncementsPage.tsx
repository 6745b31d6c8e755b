import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { type Locale, languages } from '../../i18n/locale'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Dialog } from '../../ui/Dialog'
import { Empty } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import { Status } from '../../ui/Status'
import { toast } from '../../ui/toast'
import type {
  AnnouncementsPage_office$data,
  AnnouncementsPage_office$key,
} from './__generated__/AnnouncementsPage_office.graphql'
import type { AnnouncementsPageDeleteMutation } from './__generated__/AnnouncementsPageDeleteMutation.graphql'
import { AnnouncementForm } from './AnnouncementForm'

export type Announcement = AnnouncementsPage_office$data['announcements'][number]

/** What all customers are told at the top of the console, was told, and will be. */
export function AnnouncementsPage(props: {
  office: AnnouncementsPage_office$key
  /** The list has changed on the server. */
  onChanged: () => void
}) {
  const { t } = useLingui()
  const { announcements } = useFragment(
    graphql`
      fragment AnnouncementsPage_office on BackOffice {
        announcements {
          id
          level
          locales
          en: text(locale: en)
          de: text(locale: de)
          fr: text(locale: fr)
          it: text(locale: it)
          es: text(locale: es)
          url
          startsAt
          endsAt
        }
      }
    `,
    props.office,
  )
  const [editing, setEditing] = useState<Announcement | 'new'>()
  const [deleting, setDeleting] = useState<Announcement>()
  const [remove] = useCommand<AnnouncementsPageDeleteMutation>(graphql`
    mutation AnnouncementsPageDeleteMutation($input: DeleteAnnouncementInput!) {
      deleteAnnouncement(input: $input) {
        deletedAnnouncementId
      }
    }
  `)
  const close = () => setEditing(undefined)
  return (
    <>
      <PageHeader
        title={t`Announcements`}
        description={t`Shown to everybody at the top of the console until they close it, or its time is over.`}
        actions={
          <Button variant="primary" data-new onClick={() => setEditing('new')}>
            <Trans>New announcement</Trans>
          </Button>
        }
      />
      {announcements.length > 0 ? (
        <ul>
          {announcements.map((announcement) => (
            <Row
              key={announcement.id}
              announcement={announcement}
              onEdit={() => setEditing(announcement)}
              onDelete={() => setDeleting(announcement)}
            />
          ))}
        </ul>
      ) : (
        <Empty cause="first-use" title={t`Nothing was announced yet`}>
          <Trans>
            Tell customers of maintenance before it begins, and of a disturbance at once.
          </Trans>
        </Empty>
      )}
      <Dialog
        open={editing !== undefined}
        onOpenChange={close}
        title={editing === 'new' || !editing ? t`New announcement` : t`Change announcement`}
        width="wide"
      >
        {editing && (
          <AnnouncementForm
            announcement={editing === 'new' ? undefined : editing}
            onClose={close}
            onSaved={() => {
              close()
              props.onChanged()
            }}
          />
        )}
      </Dialog>
      <ConfirmDialog
        open={deleting !== undefined}
        onOpenChange={() => setDeleting(undefined)}
        title={t`Delete announcement`}
        description={deleting?.en}
        confirm={t`Delete announcement`}
        onConfirm={async () => {
          if (!deleting) return
          await remove({ input: { announcementId: deleting.id } })
          toast(t`Announcement deleted`)
          props.onChanged()
        }}
      />
    </>
  )
}

function Row(props: { announcement: Announcement; onEdit: () => void; onDelete: () => void }) {
  const { t } = useLingui()
  const format = useFormats()
  const { level, locales, en, startsAt, endsAt } = props.announcement
  const now = Date.now()
  const over = endsAt && Date.parse(endsAt) <= now
  const future = Date.parse(startsAt) > now
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-rule border-b py-4">
      <div className="min-w-0 max-w-[44rem]">
        <p className="flex flex-wrap items-center gap-2">
          {over ? (
            <Status tone="calm">
              <Trans>Over</Trans>
            </Status>
          ) : future ? (
            <Status tone="calm">
              <Trans>To come</Trans>
            </Status>
          ) : (
            <Status tone={level === 'WARNING' ? 'warn' : 'good'}>
              <Trans>Shows</Trans>
            </Status>
          )}
          <span className="figures text-small text-soft">
            {endsAt
              ? t`${format.dateTime(startsAt)} to ${format.dateTime(endsAt)}`
              : t`from ${format.dateTime(startsAt)}, without an end`}
          </span>
        </p>
        <p className="wrap-anywhere mt-1 whitespace-pre-line">{en}</p>
        <p className="text-small text-soft">
          {format.list(locales.map((locale) => languages[locale as Locale]))}
        </p>
      </div>
      <div className="flex gap-2">
        <Button onClick={props.onEdit}>
          <Trans>
            Change<span className="sr-only">: {en}</span>
          </Trans>
        </Button>
        <Button variant="danger" onClick={props.onDelete}>
          <Trans>
            Delete<span className="sr-only">: {en}</span>
          </Trans>
        </Button>
      </div>
    </li>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { graphql } from 'react-relay'
import { languages, locales } from '../../i18n/locale'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choice'
import { DialogActions } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { TextArea, TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type { AnnouncementFormMutation } from './__generated__/AnnouncementFormMutation.graphql'
import type { Announcement } from './AnnouncementsPage'
import { instantOf, localOf } from './instant'

/** Makes an announcement, or changes one. English is read where a language is left empty. */
export function AnnouncementForm(props: {
  announcement?: Announcement
  onClose: () => void
  onSaved: () => void
}) {
  const { t } = useLingui()
  const { announcement } = props
  const [save] = useCommand<AnnouncementFormMutation>(graphql`
    mutation AnnouncementFormMutation($input: SaveAnnouncementInput!) {
      saveAnnouncement(input: $input) {
        announcement {
          id
        }
      }
    }
  `)
  const form = useForm({
    names: ['texts', 'level', 'url', 'startsAt', 'endsAt', 'es', 'fr', 'de', 'it'],
    check: ({ texts, startsAt, endsAt }) => {
      const [from, until] = [instantOf(startsAt), instantOf(endsAt)]
      return {
        texts: texts.trim() ? undefined : t`Write a text in English; others are free.`,
        startsAt: from ? undefined : t`Choose when it begins.`,
        endsAt: from && until && until <= from ? t`It ends after it begins.` : undefined,
      }
    },
    send: async (values) => {
      const written = { ...values, en: values.texts }
      await save({
        input: {
          announcementId: announcement?.id,
          level: values.level === 'WARNING' ? 'WARNING' : 'INFO',
          texts: locales
            .filter((locale) => written[locale].trim())
            .map((locale) => ({ locale, text: written[locale].trim() })),
          url: values.url.trim(),
          startsAt: instantOf(values.startsAt) ?? '',
          endsAt: instantOf(values.endsAt),
        },
      })
      toast(t`Announcement saved`)
      props.onSaved()
    },
  })
  const written = (locale: (typeof locales)[number]) =>
    announcement?.locales.includes(locale) ? announcement[locale] : ''
  return (
    <form {...form.props} className="flex flex-col gap-5">
      <FormError form={form} />
      <RadioGroup
        label={t`How much it matters`}
        name="level"
        defaultValue={announcement?.level ?? 'INFO'}
        options={[
          { value: 'INFO', label: t`News` },
          { value: 'WARNING', label: t`A disturbance, or one to come` },
        ]}
      />
      {locales.map((locale) => (
        <TextArea
          key={locale}
          {...form.field(locale === 'en' ? 'texts' : locale)}
          label={languages[locale]}
          lang={locale}
          rows={2}
          maxLength={500}
          defaultValue={written(locale)}
          required={locale === 'en'}
        />
      ))}
      <TextField
        {...form.field('url')}
        label={t`Where more is said`}
        type="url"
        placeholder="https://"
        defaultValue={announcement?.url}
        maxLength={255}
      />
      <div className="grid gap-5 phone:grid-cols-2">
        <TextField
          {...form.field('startsAt')}
          label={t`Shows from`}
          type="datetime-local"
          defaultValue={localOf(announcement?.startsAt ?? new Date().toISOString())}
        />
        <TextField
          {...form.field('endsAt')}
          label={t`Until`}
          hint={t`Empty: until it is deleted.`}
          type="datetime-local"
          defaultValue={localOf(announcement?.endsAt)}
        />
      </div>
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          <Trans>Save</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}

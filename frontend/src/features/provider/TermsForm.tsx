import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from 'react-relay'
import { type Locale, languages, locales } from '../../i18n/locale'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { DialogActions } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { Tabs } from '../../ui/Tabs'
import { TextArea, TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type { TermsFormMutation } from './__generated__/TermsFormMutation.graphql'
import type { Version } from './TermsPage'

/** Writes a draft of the terms, in five languages. */
export function TermsForm(props: {
  /** The draft to change; a new one without. */
  draft?: Version
  /** The version whose texts stand there to begin with. */
  from?: Version
  onClose: () => void
  onSaved: () => void
}) {
  const { t } = useLingui()
  const { draft, from } = props
  const [tab, setTab] = useState<Locale>('en')
  const [save] = useCommand<TermsFormMutation>(graphql`
    mutation TermsFormMutation($input: SaveTermsInput!) {
      saveTerms(input: $input) {
        terms {
          id
        }
      }
    }
  `)
  const form = useForm({
    names: ['version', 'summary', 'texts'],
    check: ({ version }, data) => ({
      version: version.trim() ? undefined : t`Name the version, such as 2026-11.`,
      texts: String(data.get('text-en')).trim()
        ? undefined
        : t`Write the English text at least: it stands in for languages without one.`,
    }),
    send: async ({ version, summary }, data) => {
      const texts = locales.map((locale) => ({ locale, text: String(data.get(`text-${locale}`)) }))
      await save({ input: { termsId: draft?.id, version, summary, texts } })
      toast(t`Draft saved`, { description: version })
      props.onSaved()
    },
  })
  const text = (locale: Locale) => (from?.locales.includes(locale) ? from[locale] : '')

  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormError form={form} />
      <TextField
        {...form.field('version')}
        label={t`Version`}
        hint={t`What people call it, such as 2026-11.`}
        defaultValue={draft?.version}
        maxLength={32}
        className="max-w-72"
      />
      <TextArea
        {...form.field('summary')}
        label={t`What is new`}
        hint={t`One or two sentences. They stand above the question whether to accept.`}
        defaultValue={draft?.summary}
        rows={2}
        maxLength={1000}
      />
      <Tabs<Locale>
        label={t`Languages`}
        value={tab}
        onChange={setTab}
        tabs={locales.map((locale) => ({
          value: locale,
          label: languages[locale],
          keep: true,
          content: (
            <TextArea
              name={`text-${locale}`}
              label={t`Text in ${languages[locale]}`}
              hideLabel
              error={locale === 'en' ? form.errors.texts : undefined}
              defaultValue={text(locale)}
              rows={14}
              lang={locale}
              maxLength={100_000}
            />
          ),
        }))}
      />
      <p className="text-small text-soft">
        <Trans>A language without a text shows the English one.</Trans>
      </p>
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          <Trans>Save draft</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}

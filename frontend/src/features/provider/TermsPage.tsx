import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { languages } from '../../i18n/locale'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { type Column, DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import { Empty } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import { PlainText } from '../../ui/PlainText'
import { Status } from '../../ui/Status'
import { toast } from '../../ui/toast'
import type {
  TermsPage_query$data,
  TermsPage_query$key,
} from './__generated__/TermsPage_query.graphql'
import type { TermsPagePublishMutation } from './__generated__/TermsPagePublishMutation.graphql'
import { TermsForm } from './TermsForm'

export type Version = TermsPage_query$data['termsVersions'][number]

/** The provider's terms in versions: drafts that staff write, and those that are or were in force. */
export function TermsPage(props: {
  query: TermsPage_query$key
  /** The list has changed on the server. */
  onChanged: () => void
}) {
  const { t } = useLingui()
  const { termsVersions: versions } = useFragment(
    graphql`
      fragment TermsPage_query on Query {
        termsVersions {
          id
          version
          summary
          publishedAt
          locales
          en: text(locale: en)
          es: text(locale: es)
          fr: text(locale: fr)
          de: text(locale: de)
          it: text(locale: it)
        }
      }
    `,
    props.query,
  )
  const [publish] = useCommand<TermsPagePublishMutation>(graphql`
    mutation TermsPagePublishMutation($input: PublishTermsInput!) {
      publishTerms(input: $input) {
        terms {
          id
          publishedAt
        }
      }
    }
  `)
  const [open, setOpen] = useState<'write' | 'read' | 'publish'>()
  // Kept while a dialog closes, so that it does not change on its way out.
  const [chosen, setChosen] = useState<Version>()
  const inForce = versions.find(({ publishedAt }) => publishedAt)
  const close = () => setOpen(undefined)

  function ask(dialog: 'write' | 'read' | 'publish', version?: Version) {
    setChosen(version)
    setOpen(dialog)
  }
  const columns = useColumns(inForce?.id, ask)

  return (
    <>
      <PageHeader
        title={t`Terms of service`}
        description={t`Every organization is asked to accept the version in force.`}
        actions={
          <Button variant="primary" data-new onClick={() => ask('write')}>
            <Trans>New draft</Trans>
          </Button>
        }
      />
      {versions.length > 0 ? (
        <DataTable label={t`Versions of the terms`} columns={columns} rows={versions} />
      ) : (
        <Empty
          cause="first-use"
          title={t`No terms yet`}
          actions={
            <Button onClick={() => ask('write')}>
              <Trans>Write the first draft</Trans>
            </Button>
          }
        >
          <Trans>Without terms in force nobody is asked to accept any.</Trans>
        </Empty>
      )}
      <Dialog
        open={open === 'write'}
        onOpenChange={(next) => !next && close()}
        width="wide"
        title={chosen ? t`Draft ${chosen.version}` : t`New draft`}
        description={t`Plain text: an empty line begins a paragraph, “# ” in front makes a heading.`}
      >
        <TermsForm
          draft={chosen}
          from={chosen ?? inForce}
          onClose={close}
          onSaved={() => {
            close()
            props.onChanged()
          }}
        />
      </Dialog>
      <Dialog
        open={open === 'read'}
        onOpenChange={(next) => !next && close()}
        width="wide"
        title={t`Version ${chosen?.version ?? ''}`}
        description={chosen?.summary}
      >
        {chosen && <PlainText text={chosen.en} lang="en" />}
      </Dialog>
      <ConfirmDialog
        open={open === 'publish'}
        onOpenChange={(next) => !next && close()}
        title={t`Publish ${chosen?.version ?? ''}`}
        danger={false}
        consequences={[
          t`It is in force at once and never changes again. A mistake is put right by another version.`,
          t`Every organization is asked to accept it, until one of its administrators or legal representatives does.`,
        ]}
        confirm={t`Publish terms`}
        keep={t`Keep as draft`}
        onConfirm={async () => {
          if (!chosen) return
          await publish({ input: { termsId: chosen.id } })
          props.onChanged()
          toast(t`Terms published`, { description: chosen.version })
        }}
      />
    </>
  )
}

function useColumns(
  inForce: string | undefined,
  ask: (dialog: 'write' | 'read' | 'publish', version: Version) => void,
): Column<Version>[] {
  const { t } = useLingui()
  const format = useFormats()
  return [
    {
      id: 'version',
      header: t`Version`,
      className: 'basis-full',
      cell: ({ version, summary }) => (
        <>
          <span className="wrap-anywhere font-semibold">{version}</span>
          {summary && <span className="block max-w-[36rem] text-small text-soft">{summary}</span>}
        </>
      ),
    },
    {
      id: 'state',
      header: t`State`,
      cell: ({ id, publishedAt }) => {
        if (!publishedAt) {
          return (
            <Status tone="warn">
              <Trans>Draft</Trans>
            </Status>
          )
        }
        return id === inForce ? (
          <Status tone="good">
            <Trans>In force since {format.date(publishedAt)}</Trans>
          </Status>
        ) : (
          <Status tone="calm">
            <Trans>Published {format.date(publishedAt)}</Trans>
          </Status>
        )
      },
    },
    {
      id: 'languages',
      header: t`Languages`,
      cell: ({ locales }) => (
        <span className="text-small">
          {format.list(locales.map((locale) => languages[locale]))}
        </span>
      ),
    },
    {
      id: 'actions',
      header: t`Actions`,
      hideHeader: true,
      align: 'end',
      cell: (version) => (
        <div className="flex flex-wrap justify-end gap-2">
          {version.publishedAt ? (
            <Button variant="quiet" onClick={() => ask('read', version)}>
              <Trans>
                Read<span className="sr-only"> {version.version}</span>
              </Trans>
            </Button>
          ) : (
            <>
              <Button variant="quiet" onClick={() => ask('write', version)}>
                <Trans>
                  Edit<span className="sr-only"> {version.version}</span>
                </Trans>
              </Button>
              <Button onClick={() => ask('publish', version)}>
                <Trans>
                  Publish<span className="sr-only"> {version.version}</span>
                </Trans>
              </Button>
            </>
          )}
        </div>
      ),
    },
  ]
}

import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { Empty } from '../../ui/Empty'
import { FormError, useForm } from '../../ui/form'
import { Section } from '../../ui/Page'
import { Status } from '../../ui/Status'
import { TextArea } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type {
  SupportAccess_organization$data,
  SupportAccess_organization$key,
} from './__generated__/SupportAccess_organization.graphql'
import type { SupportAccessEndMutation } from './__generated__/SupportAccessEndMutation.graphql'
import type { SupportAccessGrantMutation } from './__generated__/SupportAccessGrantMutation.graphql'

type Grant = NonNullable<SupportAccess_organization$data['supportGrants']>[number]

/** Whom of the provider the organization lets in, for how long, and who came. */
export function SupportAccess(props: { organization: SupportAccess_organization$key }) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment SupportAccess_organization on Organization {
        id
        name
        viewerCanManageSupport
        supportGrants {
          id
          grantedByName
          reason
          createdAt
          expiresAt
          endedAt
          active
          visits {
            id
            userName
            enteredAt
            leftAt
          }
        }
      }
    `,
    props.organization,
  )
  const { supportGrants: grants, viewerCanManageSupport: mayManage } = organization
  const [granting, setGranting] = useState(false)
  const [ending, setEnding] = useState<Grant>()
  const [end] = useCommand<SupportAccessEndMutation>(graphql`
    mutation SupportAccessEndMutation($input: EndSupportInput!) {
      endSupport(input: $input) {
        organization {
          ...SupportAccess_organization
        }
      }
    }
  `)

  if (!grants) {
    return (
      <Empty cause="not-allowed" title={t`Your role does not show support access`}>
        <Trans>Administrators and legal representatives see it. Ask one of them.</Trans>
      </Empty>
    )
  }
  const active = grants.find((grant) => grant.active)
  const past = grants.filter((grant) => !grant.active)
  return (
    <>
      <Section
        title={t`Let support in`}
        description={t`The provider’s staff see nothing of your organization unless you let them. They then see products, members and the log, but no prices and no secrets, and change nothing.`}
      >
        {active ? (
          <GrantView
            grant={active}
            action={
              mayManage && (
                <Button variant="danger" onClick={() => setEnding(active)}>
                  <Trans>End support access</Trans>
                </Button>
              )
            }
          />
        ) : (
          <div className="flex flex-col items-start gap-3">
            <p>
              <Trans>Nobody is let in at present.</Trans>
            </p>
            {mayManage && (
              <Button variant="primary" onClick={() => setGranting(true)}>
                <Trans>Let support in</Trans>
              </Button>
            )}
          </div>
        )}
      </Section>
      {past.length > 0 && (
        <Section title={t`Earlier access`}>
          <ul>
            {past.map((grant) => (
              <li key={grant.id} className="border-rule border-b py-3 last:border-b-0">
                <GrantView grant={grant} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Dialog open={granting} onOpenChange={setGranting} title={t`Let support in`}>
        <GrantForm organizationId={organization.id} onClose={() => setGranting(false)} />
      </Dialog>
      <ConfirmDialog
        open={ending !== undefined}
        onOpenChange={() => setEnding(undefined)}
        title={t`End support access`}
        consequences={[t`Whoever looks in sees nothing from the next request on.`]}
        confirm={t`End support access`}
        keep={t`Keep`}
        onConfirm={async () => {
          if (!ending) return
          await end({ input: { supportGrantId: ending.id } })
          toast(t`Support access has ended`)
        }}
      />
    </>
  )
}

function GrantView(props: { grant: Grant; action?: ReactNode }) {
  const format = useFormats()
  const { grant } = props
  const over = grant.endedAt ?? grant.expiresAt
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          {grant.active ? (
            <Status tone="warn">
              <Trans>Open until {format.dateTime(grant.expiresAt)}</Trans>
            </Status>
          ) : (
            <Status tone="calm">
              <Trans>Ended {format.dateTime(over)}</Trans>
            </Status>
          )}
          <span className="text-small text-soft">
            <Trans>
              by {grant.grantedByName}, {format.dateTime(grant.createdAt)}
            </Trans>
          </span>
        </p>
        {grant.reason && <p className="wrap-anywhere mt-1 whitespace-pre-line">{grant.reason}</p>}
        {grant.visits.length > 0 ? (
          <ul className="mt-1 text-small">
            {grant.visits.map((visit) => (
              <li key={visit.id}>
                {visit.leftAt || !grant.active ? (
                  <Trans>
                    {visit.userName} looked in, {format.dateTime(visit.enteredAt)} to{' '}
                    {format.dateTime(visit.leftAt ?? over)}
                  </Trans>
                ) : (
                  <Trans>
                    {visit.userName} looks in since {format.dateTime(visit.enteredAt)}
                  </Trans>
                )}
              </li>
            ))}
          </ul>
        ) : (
          <p className="mt-1 text-small text-soft">
            {grant.active ? (
              <Trans>Nobody has looked in yet.</Trans>
            ) : (
              <Trans>Nobody looked in.</Trans>
            )}
          </p>
        )}
      </div>
      {props.action}
    </div>
  )
}

function GrantForm(props: { organizationId: string; onClose: () => void }) {
  const { t } = useLingui()
  const [grant] = useCommand<SupportAccessGrantMutation>(graphql`
    mutation SupportAccessGrantMutation($input: GrantSupportInput!) {
      grantSupport(input: $input) {
        organization {
          ...SupportAccess_organization
        }
      }
    }
  `)
  const form = useForm({
    names: ['hours', 'reason'],
    send: async ({ hours, reason }) => {
      await grant({
        input: {
          organizationId: props.organizationId,
          hours: Number(hours),
          reason: reason.trim(),
        },
      })
      props.onClose()
      toast(t`Support may look in`)
    },
  })
  const hours = [1, 4, 24, 72, 168]
  return (
    <form {...form.props} className="flex flex-col gap-5">
      <FormError form={form} />
      <Select
        {...form.field('hours')}
        label={t`For how long`}
        defaultValue="24"
        options={hours.map((count) => {
          const days = count / 24
          return {
            value: String(count),
            label:
              days < 3
                ? t`${plural(count, { one: '# hour', other: '# hours' })}`
                : t`${plural(days, { one: '# day', other: '# days' })}`,
          }
        })}
      />
      <TextArea
        {...form.field('reason')}
        label={t`What for`}
        hint={t`The staff read it; it may stay empty.`}
        rows={3}
        maxLength={500}
      />
      <p className="text-small text-soft">
        <Trans>
          The legal representatives get a mail. You see here who looked in and when, and can end it
          at any time.
        </Trans>
      </p>
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          <Trans>Let support in</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}

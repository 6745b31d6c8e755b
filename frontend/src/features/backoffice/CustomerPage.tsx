import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Copy } from '../../ui/Copy'
import { Notice } from '../../ui/Notice'
import { Facts, PageHeader, Section } from '../../ui/Page'
import { Status } from '../../ui/Status'
import { toast } from '../../ui/toast'
import { kindName } from '../organization/kind'
import type { CustomerPage_organization$key } from './__generated__/CustomerPage_organization.graphql'
import type { CustomerPageBlockMutation } from './__generated__/CustomerPageBlockMutation.graphql'
import type { CustomerPageUnblockMutation } from './__generated__/CustomerPageUnblockMutation.graphql'
import { EnterSupport } from './EnterSupport'
import { ReasonDialog } from './ReasonDialog'

/** A customer as staff see it, and what staff do about it. */
export function CustomerPage(props: { organization: CustomerPage_organization$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const organization = useFragment(
    graphql`
      fragment CustomerPage_organization on StaffOrganization {
        id
        name
        slug
        kind
        isPartner
        createdAt
        blockedAt
        blockedReason
        memberCount
        productCount
        representatives {
          id
          name
          email
        }
        supportGrant {
          ...EnterSupport_grant
        }
      }
    `,
    props.organization,
  )
  const { id, name, blockedAt, blockedReason, representatives, supportGrant } = organization
  const [asking, setAsking] = useState<'block' | 'unblock'>()
  const [block] = useCommand<CustomerPageBlockMutation>(graphql`
    mutation CustomerPageBlockMutation($input: BlockOrganizationInput!) {
      blockOrganization(input: $input) {
        organization {
          id
          blockedAt
          blockedReason
        }
      }
    }
  `)
  const [unblock] = useCommand<CustomerPageUnblockMutation>(graphql`
    mutation CustomerPageUnblockMutation($input: UnblockOrganizationInput!) {
      unblockOrganization(input: $input) {
        organization {
          id
          blockedAt
          blockedReason
        }
      }
    }
  `)
  const close = () => setAsking(undefined)

  return (
    <>
      <PageHeader
        title={name}
        parent={
          <Link to="/staff">
            <Trans>Customers</Trans>
          </Link>
        }
        beside={
          <>
            {blockedAt && (
              <Status tone="bad">
                <Trans>Blocked</Trans>
              </Status>
            )}
            {organization.isPartner && (
              <Status tone="calm">
                <Trans>Partner</Trans>
              </Status>
            )}
          </>
        }
        actions={
          blockedAt ? (
            <Button onClick={() => setAsking('unblock')}>
              <Trans>Unblock organization</Trans>
            </Button>
          ) : (
            <Button variant="danger" onClick={() => setAsking('block')}>
              <Trans>Block organization</Trans>
            </Button>
          )
        }
      />
      {blockedAt && (
        <div className="pb-4">
          <Notice tone="warn">
            <Trans>
              Blocked since {format.dateTime(blockedAt)}: {blockedReason}
            </Trans>
          </Notice>
        </div>
      )}
      <Section title={t`Facts`}>
        <Facts
          facts={[
            { label: t`Kind`, value: kindName(i18n, organization.kind) },
            { label: t`Address in the console`, value: `/o/${organization.slug}` },
            { label: t`Id`, value: <Copy text={id} label={id} /> },
            { label: t`Customer since`, value: format.date(organization.createdAt) },
            { label: t`Members`, value: format.number(organization.memberCount) },
            { label: t`Products`, value: format.number(organization.productCount) },
          ]}
        />
      </Section>
      <Section title={t`Legal representatives`}>
        <Facts
          facts={representatives.map((person) => ({
            id: person.id,
            label: (
              <Link to="/staff/people/$id" params={{ id: person.id }}>
                {person.name}
              </Link>
            ),
            value: person.email,
          }))}
        />
      </Section>
      <Section
        title={t`Look in`}
        description={t`What you see there is what the customer’s own people see, without prices and secrets. You change nothing.`}
      >
        {supportGrant ? (
          <EnterSupport grant={supportGrant} />
        ) : (
          <p className="text-soft">
            <Trans>
              The customer has not let support in. Ask them to do it under Organization, Support
              access.
            </Trans>
          </p>
        )}
      </Section>
      {asking === 'block' && (
        <ReasonDialog
          title={t`Block ${name}`}
          consequences={[
            t`Its people, and those of its partners, only read from their next request on.`,
            t`Products keep running. API tokens only read, too.`,
            t`The representatives get a mail with the reason.`,
          ]}
          confirm={t`Block organization`}
          hint={t`The customer reads it in the console and in the mail.`}
          onClose={close}
          onConfirm={async (reason) => {
            await block({ input: { organizationId: id, reason } })
            toast(t`${name} is blocked`)
          }}
        />
      )}
      <ConfirmDialog
        open={asking === 'unblock'}
        onOpenChange={close}
        title={t`Unblock ${name}`}
        consequences={[
          t`Everybody works there again as before.`,
          t`The representatives get a mail.`,
        ]}
        confirm={t`Unblock organization`}
        danger={false}
        onConfirm={async () => {
          await unblock({ input: { organizationId: id } })
          toast(t`${name} is no longer blocked`)
        }}
      />
    </>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { roleName } from '../../lib/role-name'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Copy } from '../../ui/Copy'
import { Notice } from '../../ui/Notice'
import { Facts, PageHeader, Section } from '../../ui/Page'
import { toast } from '../../ui/toast'
import type { PersonPage_user$key } from './__generated__/PersonPage_user.graphql'
import type { PersonPageBlockMutation } from './__generated__/PersonPageBlockMutation.graphql'
import type { PersonPageUnblockMutation } from './__generated__/PersonPageUnblockMutation.graphql'
import { PersonState } from './PersonState'
import { ReasonDialog } from './ReasonDialog'

/** A person as staff see them, and what staff do about them. */
export function PersonPage(props: { user: PersonPage_user$key }) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const user = useFragment(
    graphql`
      fragment PersonPage_user on StaffUser {
        id
        name
        email
        createdAt
        lastSignInAt
        blockedAt
        blockedReason
        ...PersonState_user
        memberships {
          organizationId
          organizationName
          roleKey
          roleName
          suspended
        }
      }
    `,
    props.user,
  )
  const { id, name, blockedAt, blockedReason } = user
  const [asking, setAsking] = useState<'block' | 'unblock'>()
  const [block] = useCommand<PersonPageBlockMutation>(graphql`
    mutation PersonPageBlockMutation($input: BlockUserInput!) {
      blockUser(input: $input) {
        user {
          id
          blockedAt
          blockedReason
        }
      }
    }
  `)
  const [unblock] = useCommand<PersonPageUnblockMutation>(graphql`
    mutation PersonPageUnblockMutation($input: UnblockUserInput!) {
      unblockUser(input: $input) {
        user {
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
          <Link to="/staff/people">
            <Trans>People</Trans>
          </Link>
        }
        beside={<PersonState user={user} />}
        actions={
          blockedAt ? (
            <Button onClick={() => setAsking('unblock')}>
              <Trans>Unblock person</Trans>
            </Button>
          ) : (
            <Button variant="danger" onClick={() => setAsking('block')}>
              <Trans>Block person</Trans>
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
            { label: t`E-mail address`, value: user.email },
            { label: t`Id`, value: <Copy text={id} label={id} /> },
            { label: t`First seen`, value: format.date(user.createdAt) },
            {
              label: t`Last sign-in`,
              value: user.lastSignInAt ? format.dateTime(user.lastSignInAt) : t`Never`,
            },
          ]}
        />
      </Section>
      {user.memberships.length > 0 && (
        <Section title={t`Organizations`}>
          <Facts
            facts={user.memberships.map((place) => ({
              id: place.organizationId,
              label: (
                <Link to="/staff/organizations/$id" params={{ id: place.organizationId }}>
                  {place.organizationName}
                </Link>
              ),
              value: (
                <>
                  {roleName(i18n, { key: place.roleKey, name: place.roleName })}
                  {place.suspended && (
                    <span className="text-soft">
                      {' · '}
                      <Trans>Suspended</Trans>
                    </span>
                  )}
                </>
              ),
            }))}
          />
        </Section>
      )}
      {asking === 'block' && (
        <ReasonDialog
          title={t`Block ${name}`}
          consequences={[
            t`They are signed out everywhere and cannot sign in again.`,
            t`Programs that act for them by an API token are refused.`,
            t`Their memberships stay for when they are let in again.`,
          ]}
          confirm={t`Block person`}
          hint={t`For the staff. The person and their organizations do not read it.`}
          onClose={close}
          onConfirm={async (reason) => {
            await block({ input: { userId: id, reason } })
            toast(t`${name} is blocked`)
          }}
        />
      )}
      <ConfirmDialog
        open={asking === 'unblock'}
        onOpenChange={close}
        title={t`Unblock ${name}`}
        consequences={[t`They can sign in again, and their API tokens work again.`]}
        confirm={t`Unblock person`}
        danger={false}
        onConfirm={async () => {
          await unblock({ input: { userId: id } })
          toast(t`${name} is no longer blocked`)
        }}
      />
    </>
  )
}

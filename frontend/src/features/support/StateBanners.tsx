import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { cx } from '../../ui/cx'
import { toast } from '../../ui/toast'
import type { StateBanners_organization$key } from './__generated__/StateBanners_organization.graphql'
import type { StateBannersLeaveMutation } from './__generated__/StateBannersLeaveMutation.graphql'

/**
 * What everybody in an organization must know on every page of it: that the provider has blocked
 * it, that its staff may look in, and to them, that they do.
 */
export function StateBanners(props: {
  organization: StateBanners_organization$key
  provider: string
}) {
  const format = useFormats()
  const { provider } = props
  const organization = useFragment(
    graphql`
      fragment StateBanners_organization on Organization {
        name
        slug
        blockedAt
        blockedReason
        viewerCanManageSupport
        viewerSupport {
          grantId
          expiresAt
        }
        supportGrants {
          id
          active
          expiresAt
        }
      }
    `,
    props.organization,
  )
  const { name, slug, blockedAt, blockedReason, viewerSupport } = organization
  const grant = organization.supportGrants?.find(({ active }) => active)
  return (
    <>
      {blockedAt && (
        <Strip tone="bad">
          <p>
            <strong>
              <Trans>
                {provider} has blocked {name}.
              </Trans>
            </strong>{' '}
            <Trans>Everything can be read, and nothing changed.</Trans>{' '}
            <span className="wrap-anywhere">{blockedReason}</span>
          </p>
        </Strip>
      )}
      {viewerSupport ? (
        <Strip tone="warn">
          <p>
            <Trans>
              You look into <strong>{name}</strong> for {provider} until{' '}
              {format.dateTime(viewerSupport.expiresAt)}. You change nothing here.
            </Trans>
          </p>
          <LeaveButton grantId={viewerSupport.grantId} />
        </Strip>
      ) : (
        grant && (
          <Strip tone="warn">
            <p>
              <Trans>
                The staff of {provider} may look in until {format.dateTime(grant.expiresAt)}.
              </Trans>
            </p>
            <Link to="/o/$org/organization" params={{ org: slug }} search={{ tab: 'support' }}>
              {organization.viewerCanManageSupport ? (
                <Trans>Manage support access</Trans>
              ) : (
                <Trans>See support access</Trans>
              )}
            </Link>
          </Strip>
        )
      )}
    </>
  )
}

function Strip(props: { tone: 'warn' | 'bad'; children: ReactNode }) {
  const { t } = useLingui()
  return (
    <aside
      aria-label={t`About this organization`}
      className={cx(
        '-mx-4 -mt-6 mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-rule border-b px-4 py-2 desk:-mx-8 desk:-mt-8 desk:mb-8 desk:px-8 [aside+&]:-mt-6 desk:[aside+&]:-mt-8',
        props.tone === 'bad' ? 'bg-bad-fill text-bad' : 'bg-warn-fill text-warn',
      )}
    >
      {props.children}
    </aside>
  )
}

function LeaveButton(props: { grantId: string }) {
  const { i18n } = useLingui()
  const [leave, busy] = useCommand<StateBannersLeaveMutation>(graphql`
    mutation StateBannersLeaveMutation($input: LeaveSupportInput!) {
      leaveSupport(input: $input) {
        supportGrant {
          id
          viewerInside
        }
      }
    }
  `)
  return (
    <Button
      busy={busy}
      onClick={async () => {
        try {
          await leave({ input: { supportGrantId: props.grantId } })
          // A full load: nothing of the customer stays in memory.
          location.assign('/staff/support')
        } catch (error) {
          toast(faultText(i18n, error))
        }
      }}
    >
      <Trans>Stop looking in</Trans>
    </Button>
  )
}

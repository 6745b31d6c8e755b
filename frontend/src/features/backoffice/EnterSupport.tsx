import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { toast } from '../../ui/toast'
import type { EnterSupport_grant$key } from './__generated__/EnterSupport_grant.graphql'
import type { EnterSupportMutation } from './__generated__/EnterSupportMutation.graphql'

/** A grant in force, and the way in by it. */
export function EnterSupport(props: { grant: EnterSupport_grant$key }) {
  const { i18n } = useLingui()
  const format = useFormats()
  const grant = useFragment(
    graphql`
      fragment EnterSupport_grant on SupportGrant {
        id
        grantedByName
        reason
        expiresAt
        organizationSlug
        organizationName
        viewerInside
      }
    `,
    props.grant,
  )
  const [enter, busy] = useCommand<EnterSupportMutation>(graphql`
    mutation EnterSupportMutation($input: EnterSupportInput!) {
      enterSupport(input: $input) {
        supportGrant {
          id
          viewerInside
        }
      }
    }
  `)

  async function go() {
    try {
      if (!grant.viewerInside) await enter({ input: { supportGrantId: grant.id } })
      // A full load: the console is drawn anew with one more organization in it.
      location.assign(`/o/${grant.organizationSlug}`)
    } catch (error) {
      toast(faultText(i18n, error))
    }
  }

  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <p>
          <Trans>
            {grant.grantedByName} lets support in until {format.dateTime(grant.expiresAt)}.
          </Trans>
        </p>
        {grant.reason && <p className="wrap-anywhere text-soft">{grant.reason}</p>}
      </div>
      <Button variant="primary" busy={busy} onClick={() => void go()}>
        {grant.viewerInside ? (
          <Trans>Open {grant.organizationName}</Trans>
        ) : (
          <Trans>Look into {grant.organizationName}</Trans>
        )}
      </Button>
    </div>
  )
}

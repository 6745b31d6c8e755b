import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../app/links'
import { Notice } from '../../ui/Notice'

/**
 * Why something cannot be done to a member, and what to do first. It stands
 * where the button would.
 */
export function Obstacle(props: {
  /** `memberObstacle` of the API. */
  reason: string
  /** The member; undefined when that is the viewer. */
  name?: string
  /** Slug of the organization. */
  org: string
  /** Id of the role of legal representatives. */
  representatives?: string
  /** The viewer may make somebody else legal representative. */
  canGrantRepresentative: boolean
}) {
  const { name, org } = props
  switch (props.reason) {
    case 'last_representative':
      return (
        <Notice
          tone="warn"
          actions={
            props.canGrantRepresentative && (
              <span className="flex flex-wrap gap-3">
                <ButtonLink
                  to="/o/$org/representatives/handover"
                  params={{ org }}
                  variant="primary"
                >
                  <Trans>Hand the role over</Trans>
                </ButtonLink>
                <ButtonLink
                  to="/o/$org/members"
                  params={{ org }}
                  search={{ invite: 'legal_representative' }}
                >
                  <Trans>Invite a legal representative</Trans>
                </ButtonLink>
                <ButtonLink to="/o/$org/members" params={{ org }} search={{ state: 'active' }}>
                  <Trans>Choose a member for the role</Trans>
                </ButtonLink>
              </span>
            )
          }
        >
          <p className="font-semibold">
            <Trans>Make someone else legal representative first</Trans>
          </p>
          <p>
            {name ? (
              <Trans>{name} is the only active legal representative.</Trans>
            ) : (
              <Trans>You are the only active legal representative.</Trans>
            )}{' '}
            <Trans>
              An organization needs one at every moment. Hand the role over: the successor gets it
              at the moment when they accept, and not before. Or give it to another member as well.
            </Trans>
          </p>
        </Notice>
      )
    case 'representative_only':
      return (
        <Notice
          actions={
            props.representatives && (
              <ButtonLink
                to="/o/$org/members"
                params={{ org }}
                search={{ role: props.representatives }}
              >
                <Trans>See the legal representatives</Trans>
              </ButtonLink>
            )
          }
        >
          <Trans>
            {name} is a legal representative; only another legal representative may change, suspend
            or remove them. Ask one of them.
          </Trans>
        </Notice>
      )
    case 'own_membership':
      return (
        <Notice>
          <Trans>
            You cannot do this to yourself. Ask another administrator or legal representative.
          </Trans>
        </Notice>
      )
    default:
      return (
        <Notice>
          <Trans>
            Your role does not allow this. Ask an administrator or a legal representative.
          </Trans>
        </Notice>
      )
  }
}

import { Trans } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Seal } from '../../ui/Seal'
import type { LogoField_organization$key } from './__generated__/LogoField_organization.graphql'
import type { LogoFieldMutation } from './__generated__/LogoFieldMutation.graphql'
import type { LogoFieldRemoveMutation } from './__generated__/LogoFieldRemoveMutation.graphql'
import { LogoChoice } from './LogoChoice'

/** The logo of the organization. */
export function LogoField(props: { organization: LogoField_organization$key }) {
  const { id, name, hue, logoUrl } = useFragment(
    graphql`
      fragment LogoField_organization on Organization {
        id
        name
        hue
        logoUrl
      }
    `,
    props.organization,
  )
  const [remove] = useCommand<LogoFieldRemoveMutation>(graphql`
    mutation LogoFieldRemoveMutation($input: RemoveLogoInput!) {
      removeLogo(input: $input) {
        organization {
          id
          logoUrl
          viewerMembership {
            organizationLogoUrl
          }
        }
      }
    }
  `)
  const [save] = useCommand<LogoFieldMutation>(graphql`
    mutation LogoFieldMutation($input: SetLogoInput!) {
      setLogo(input: $input) {
        organization {
          id
          logoUrl
          viewerMembership {
            organizationLogoUrl
          }
        }
      }
    }
  `)
  return (
    <LogoChoice
      name={name}
      there={Boolean(logoUrl)}
      mark={<Seal name={name} hue={hue} logo={logoUrl} large />}
      without={
        <Trans>Without a logo, the initials stand there in the organization’s colour.</Trans>
      }
      save={(image) => save({ input: { organizationId: id, image } })}
      remove={() => remove({ input: { organizationId: id } })}
    />
  )
}

import { useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { PageHeader } from '../../ui/Page'
import type { SecurityPage_viewer$key } from './__generated__/SecurityPage_viewer.graphql'
import { PasswordSection } from './PasswordSection'
import { Sessions } from './Sessions'

/** How one signs in, and where one is signed in. */
export function SecurityPage(props: { viewer: SecurityPage_viewer$key }) {
  const { t } = useLingui()
  const viewer = useFragment(
    graphql`
      fragment SecurityPage_viewer on Viewer {
        user {
          email
        }
        ...Sessions_viewer
      }
    `,
    props.viewer,
  )
  return (
    <>
      <PageHeader
        title={t`Sign-in and sessions`}
        description={t`How you sign in, and where you are signed in.`}
      />
      <PasswordSection email={viewer.user.email} />
      <Sessions viewer={viewer} />
    </>
  )
}

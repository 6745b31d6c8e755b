import { useLingui } from '@lingui/react/macro'
import { Link, useRouter } from '@tanstack/react-router'
import { Download, Keyboard, LogOut, UserRound } from 'lucide-react'
import { graphql, useFragment } from 'react-relay'
import { faultText } from '../lib/fault-text'
import {
  type Density,
  setDensity,
  setTheme,
  type Theme,
  useDensity,
  useTheme,
} from '../lib/settings'
import { useCommand } from '../relay/command'
import { Menu, MenuChoice, MenuGroup, MenuItem, MenuRule } from '../ui/Menu'
import { toast } from '../ui/toast'
import type { AccountMenu_viewer$key } from './__generated__/AccountMenu_viewer.graphql'
import type { AccountMenuSignOutMutation } from './__generated__/AccountMenuSignOutMutation.graphql'

/** Who is signed in, how it looks for them, and the way out. */
export function AccountMenu(props: { viewer: AccountMenu_viewer$key; onShortcuts: () => void }) {
  const { t, i18n } = useLingui()
  const router = useRouter()
  const { user } = useFragment(
    graphql`
      fragment AccountMenu_viewer on Viewer {
        user {
          name
          email
        }
      }
    `,
    props.viewer,
  )
  const [signOut] = useCommand<AccountMenuSignOutMutation>(graphql`
    mutation AccountMenuSignOutMutation {
      signOut {
        ok
      }
    }
  `)
  const theme = useTheme()
  const density = useDensity()

  async function leave() {
    try {
      await signOut({})
      // A full load: nothing of this person stays in memory.
      location.assign('/sign-in')
    } catch (error) {
      toast(faultText(i18n, error))
      await router.invalidate()
    }
  }

  return (
    <Menu
      trigger={
        <button
          type="button"
          className="inline-flex min-h-control max-w-56 items-center gap-2 rounded-control px-2 hover:bg-hover"
        >
          <UserRound size={18} aria-hidden className="shrink-0 desk:hidden" />
          <span className="sr-only min-w-0 desk:not-sr-only">
            <span className="block truncate" title={user.name}>
              {user.name}
            </span>
          </span>
        </button>
      }
    >
      <MenuGroup
        label={
          <>
            <span className="block truncate font-semibold text-body text-ink">{user.name}</span>
            <span className="block truncate">{user.email}</span>
          </>
        }
      >
        <MenuItem icon={<UserRound size={16} aria-hidden />} render={<Link to="/account" />}>
          {t`Profile`}
        </MenuItem>
        <MenuItem icon={<Download size={16} aria-hidden />} render={<Link to="/account/tasks" />}>
          {t`Exports and tasks`}
        </MenuItem>
        <MenuItem icon={<Keyboard size={16} aria-hidden />} onClick={props.onShortcuts}>
          {t`Keyboard shortcuts`}
        </MenuItem>
      </MenuGroup>
      <MenuRule />
      <MenuChoice<Theme>
        label={t`Theme`}
        value={theme}
        options={[
          { value: 'light', label: t`Light` },
          { value: 'dark', label: t`Dark` },
          { value: 'system', label: t`As the system` },
        ]}
        onChange={setTheme}
      />
      <MenuChoice<Density>
        label={t`Rows`}
        value={density}
        options={[
          { value: 'comfortable', label: t`Comfortable` },
          { value: 'compact', label: t`Compact` },
        ]}
        onChange={setDensity}
      />
      <MenuRule />
      <MenuItem icon={<LogOut size={16} aria-hidden />} onClick={leave}>
        {t`Sign out`}
      </MenuItem>
    </Menu>
  )
}

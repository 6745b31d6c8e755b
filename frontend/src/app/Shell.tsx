import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams, useRouterState } from '@tanstack/react-router'
import { Menu as MenuIcon, Search } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { withWords } from '../i18n/words'
import { knowReasons } from '../lib/fault-text'
import { roleName } from '../lib/role-name'
import { readOrganization } from '../lib/settings'
import { IconButton } from '../ui/Button'
import { loadDialogs } from '../ui/Dialog'
import { Drawer } from '../ui/Drawer'
import { ProviderLinks } from '../ui/ProviderLinks'
import { HueStrip } from '../ui/Seal'
import { TitlePlace } from '../ui/title'
import type { Shell_provider$key } from './__generated__/Shell_provider.graphql'
import type { Shell_viewer$data, Shell_viewer$key } from './__generated__/Shell_viewer.graphql'
import { AccountMenu } from './AccountMenu'
import { Bell } from './Bell'
import { EarlyPalette } from './EarlyPalette'
import { LanguageMenu } from './LanguageMenu'
import { usePlaces } from './nav'
import { Offline } from './Offline'
import { OrgSwitcher } from './OrgSwitcher'
import { SessionEnded } from './SessionEnded'
import { ShortcutsDialog } from './ShortcutsDialog'
import { Sidebar } from './Sidebar'
import { useShortcuts } from './shortcuts'
import { ThemeButton } from './ThemeButton'

const loadPalette = () => import('./Palette').then((module) => ({ default: module.Palette }))
const Palette = lazy(loadPalette)

type Office = Pick<typeof import('../features/backoffice/places'), 'staffPlaces'>

/** What the console knows of the back office: fetched behind the first page, for staff alone. */
function useOffice(staff: boolean) {
  const [office, setOffice] = useState<Office>()
  useEffect(() => {
    if (!staff) return
    const both = Promise.all([
      import('../features/backoffice/places'),
      import('../features/backoffice/reasons'),
    ])
    withWords(['backoffice'], both).then(
      ([places, { staffReasons }]) => {
        knowReasons(staffReasons)
        setOffice(places)
      },
      // Offline: a page of the back office says so itself.
      () => undefined,
    )
  }, [staff])
  return office
}

/** What one may do in an organization, as far as the navigation asks. */
type Rights = NonNullable<Shell_viewer$data['memberships'][number]['organization']>

/** Pages that every organization has, whoever looks at it: a switch stays on them. */
const shared = ['/o/$org/products', '/o/$org/tags', '/o/$org/organization'] as const

/** The frame around every page: where one is, where one can go, who one is. */
export function Shell(props: {
  viewer: Shell_viewer$key
  provider: Shell_provider$key
  announcements: ReactNode
  children: ReactNode
}) {
  const { t, i18n } = useLingui()
  const viewer = useFragment(
    graphql`
      fragment Shell_viewer on Viewer {
        ...AccountMenu_viewer
        ...Bell_viewer
        ...LanguageMenu_viewer
        user {
          staff
        }
        memberships {
          organizationName
          organizationSlug
          organizationHue
          organizationLogoUrl
          suspendedAt
          role {
            key
            name
          }
          organization {
            viewerCanReadMembers
            viewerCanReadActivity
            viewerCanReadPartners
            viewerCanReadClients
            viewerCanUpdateProfile
            viewerCanCreateTokens
            viewerCanManageTokens
            viewerCanManageWebhooks
          }
        }
        clientOrganizations {
          name
          slug
          hue
          logoUrl
          partnerName
          level
        }
        visitedOrganizations {
          name
          slug
          hue
          logoUrl
          viewerCanReadMembers
          viewerCanReadPartners
        }
      }
    `,
    props.viewer,
  )
  const provider = useFragment(
    graphql`
      fragment Shell_provider on Provider {
        name
        viewerCanReadMailbox
        supportUrl
        statusUrl
        imprintUrl
        privacyUrl
      }
    `,
    props.provider,
  )
  const params = useParams({ strict: false })
  const navigate = useNavigate()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [drawer, setDrawer] = useState(false)
  const [palette, setPalette] = useState(false)
  const typed = useRef('')
  const [help, setHelp] = useState(false)

  const places = [
    ...viewer.memberships
      .filter((membership) => !membership.suspendedAt)
      .map((membership) => ({
        slug: membership.organizationSlug,
        name: membership.organizationName,
        hue: membership.organizationHue,
        logo: membership.organizationLogoUrl,
        standing: roleName(i18n, membership.role),
        may: membership.organization,
      })),
    ...viewer.clientOrganizations.map(({ slug, name, hue, logoUrl, partnerName, level }) => ({
      slug,
      name,
      hue,
      logo: logoUrl,
      standing:
        level === 'FULL' ? t`Full access for ${partnerName}` : t`Limited access for ${partnerName}`,
      client: true as const,
      // What a partner never gets at a client is not there (R123).
      may: { viewerCanReadMembers: level === 'FULL' } as Partial<Rights>,
    })),
    ...viewer.visitedOrganizations.map(({ slug, name, hue, logoUrl, ...may }) => ({
      slug,
      name,
      hue,
      logo: logoUrl,
      standing: t`You look in for ${provider.name}`,
      may: may as Partial<Rights>,
    })),
  ]
  const slug = params.org ?? readOrganization()
  const current =
    places.find((place) => place.slug === slug) ?? (params.org ? undefined : places[0])
  const org = current?.slug ?? ''
  const may: Partial<Rights> = current?.may ?? {}
  const groups = usePlaces({
    organization: current !== undefined,
    readMembers: may.viewerCanReadMembers ?? false,
    readActivity: may.viewerCanReadActivity ?? false,
    readPartners: may.viewerCanReadPartners ?? false,
    readClients: may.viewerCanReadClients ?? false,
    updateProfile: may.viewerCanUpdateProfile ?? false,
    readMailbox: provider.viewerCanReadMailbox,
    tokens: (may.viewerCanCreateTokens || may.viewerCanManageTokens) ?? false,
    webhooks: may.viewerCanManageWebhooks ?? false,
  })
  const office = useOffice(viewer.user.staff)
  if (office) groups.push(office.staffPlaces(i18n))

  function closePalette() {
    typed.current = ''
    setPalette(false)
  }

  function switchTo(next: string) {
    setDrawer(false)
    // Products stay products; a single product belongs to the organization one leaves.
    const section = params.org ? (path.split('/')[3] ?? '') : ''
    const to = shared.find((place) => place === `/o/$org/${section}`) ?? '/o/$org'
    void navigate({ to, params: { org: next } })
  }

  // Fetched while nothing else happens, so that the first Ctrl K and the first dialog lose no time.
  useEffect(() => {
    const idle = setTimeout(() => {
      void loadPalette()
      void loadDialogs()
    }, 2000)
    return () => clearTimeout(idle)
  }, [])

  useShortcuts({
    places: groups.flatMap((group) => group.places),
    org,
    onPalette: () => setPalette(true),
    onHelp: () => setHelp(true),
  })

  const sidebar = (
    <Sidebar
      groups={groups}
      org={org}
      onChoose={() => setDrawer(false)}
      switcher={<OrgSwitcher current={current} choices={places} onSwitch={switchTo} />}
    />
  )

  return (
    <TitlePlace place={params.org && current ? current.name : provider.name}>
      <a
        href="#main"
        className="sr-only rounded-control bg-signal px-4 py-2 font-semibold text-on-signal focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-60"
      >
        <Trans>Skip to the content</Trans>
      </a>
      {/* Acting in the wrong organization is the costly mistake: a switch is said aloud. */}
      <p role="status" className="sr-only">
        {current?.name}
      </p>
      <div className="flex min-h-dvh">
        <aside className="hidden w-rail shrink-0 bg-rail text-rail-text desk:block">
          <div className="sticky top-0 max-h-dvh overflow-y-auto">
            {current && <HueStrip hue={current.hue} />}
            {sidebar}
          </div>
        </aside>
        <div className="flex min-w-0 flex-1 flex-col">
          {current && (
            <div className="desk:hidden">
              <HueStrip hue={current.hue} />
            </div>
          )}
          <header className="sticky top-0 z-30 flex h-bar items-center gap-2 border-rule border-b bg-paper px-4 desk:gap-4 desk:px-8">
            <div className="desk:hidden">
              <IconButton
                label={t`Open navigation`}
                aria-haspopup="dialog"
                aria-expanded={drawer}
                className="-ml-2"
                onClick={() => setDrawer(true)}
              >
                <MenuIcon size={20} aria-hidden />
              </IconButton>
              <Drawer open={drawer} onOpenChange={setDrawer} label={t`Navigation`}>
                {sidebar}
              </Drawer>
            </div>
            <button
              type="button"
              onClick={() => setPalette(true)}
              className="flex h-control min-w-0 max-w-md flex-1 items-center gap-2 rounded-control border border-rule-strong bg-sheet px-2.5 text-left text-soft hover:border-ink"
            >
              <Search size={16} aria-hidden className="shrink-0" />
              <span aria-hidden className="flex-1 truncate phone:hidden">{t`Search`}</span>
              <span className="sr-only phone:not-sr-only phone:flex-1 phone:truncate">{t`Search or jump to…`}</span>
              <kbd className="hidden rounded-small border border-rule px-1.5 font-sans text-small phone:block">
                <Trans>Ctrl K</Trans>
              </kbd>
            </button>
            <div className="ml-auto flex items-center gap-1">
              <Bell viewer={viewer} />
              <LanguageMenu viewer={viewer} />
              <ThemeButton />
              <AccountMenu viewer={viewer} onShortcuts={() => setHelp(true)} />
            </div>
          </header>
          <Offline />
          {props.announcements}
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto w-full max-w-page flex-1 px-4 pt-6 pb-16 outline-none desk:px-8 desk:pt-8"
          >
            {props.children}
          </main>
          <footer className="mx-auto w-full max-w-page px-4 pb-6 text-small text-soft desk:px-8">
            <ProviderLinks provider={provider} />
          </footer>
        </div>
      </div>
      {palette && (
        <Suspense fallback={<EarlyPalette typed={typed} onClose={closePalette} />}>
          <Palette
            typed={typed}
            org={org}
            groups={groups}
            organizations={places}
            onSwitch={switchTo}
            onClose={closePalette}
          />
        </Suspense>
      )}
      <ShortcutsDialog
        open={help}
        onOpenChange={setHelp}
        places={groups.flatMap((group) => group.places)}
      />
      <SessionEnded />
    </TitlePlace>
  )
}

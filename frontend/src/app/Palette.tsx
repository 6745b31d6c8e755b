import { Dialog } from '@base-ui/react/dialog'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { Command } from 'cmdk'
import { Hash, Package, SunMoon, UserRound } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { setTheme } from '../lib/settings'
import { Seal } from '../ui/Seal'
import type { Place, PlaceGroup } from './nav'
import type { OrgChoice } from './OrgSwitcher'
import { matches, objectOf, useObjects } from './palette-search'

/** Everything one can jump to or do, by typing: pages, products, members, organizations, the theme. */
export function Palette(props: {
  /** What was typed before the palette was here. */
  typed: RefObject<string>
  org: string
  groups: PlaceGroup[]
  organizations: OrgChoice[]
  onSwitch: (slug: string) => void
  onClose: () => void
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(() => props.typed.current)
  const search = typed.trim()
  const id = objectOf(search)
  const { products, members, asking } = useObjects(props.org, search, props.groups)
  // For which search Enter came before what it finds: the first of it is opened when it is there.
  const [hurried, setHurried] = useState<string>()

  function choose(act: () => void) {
    props.onClose()
    act()
  }

  function open(place: Place) {
    if (place.to === '/explorer') location.assign('/explorer')
    else void navigate({ to: place.to, params: { org: props.org } })
  }

  const openObject = (to: '/o/$org/products/$id' | '/o/$org/members/$id', id: string) =>
    choose(() => void navigate({ to, params: { org: props.org, id } }))

  const openFirst = useEffectEvent(() => {
    if (products[0]) openObject('/o/$org/products/$id', products[0].id)
    else if (members[0]) openObject('/o/$org/members/$id', members[0].id)
  })
  useEffect(() => {
    if (hurried !== undefined && hurried === search && !asking) openFirst()
  }, [hurried, search, asking])

  return (
    <Dialog.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="overlay-scrim fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label={t`Search or jump`}
          className="overlay -translate-x-1/2 fixed top-4 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-[36rem] overflow-hidden rounded-sheet border border-rule bg-sheet shadow-popover phone:top-28"
        >
          <Command
            loop
            filter={matches}
            label={t`Search or jump`}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || !asking) return
              if (!event.currentTarget.querySelector('[aria-selected=true]')) setHurried(search)
            }}
          >
            <Command.Input
              value={typed}
              onValueChange={setTyped}
              placeholder={t`Search or jump to…`}
              className="h-13 w-full border-rule border-b bg-transparent px-5 outline-none"
            />
            <Command.List className="max-h-[60dvh] overflow-y-auto overscroll-contain p-2">
              {!asking && (
                <Command.Empty className="px-3 py-4 text-soft">
                  <Trans>Nothing matches “{typed}”.</Trans>
                </Command.Empty>
              )}
              {id && (
                <Group heading={t`Jump to`}>
                  <Item
                    value={id.id}
                    icon={<Hash size={16} aria-hidden />}
                    onSelect={() => openObject(id.to, id.id)}
                  >
                    {id.id}
                  </Item>
                </Group>
              )}
              {products.length > 0 && (
                <Group heading={t`Products`}>
                  {products.map((product) => (
                    <Item
                      key={product.id}
                      value={`${product.id} ${typed}`}
                      icon={<Package size={16} aria-hidden />}
                      hint={product.reference}
                      onSelect={() => openObject('/o/$org/products/$id', product.id)}
                    >
                      {product.internalName || product.name}
                    </Item>
                  ))}
                </Group>
              )}
              {members.length > 0 && (
                <Group heading={t`Members`}>
                  {members.map((member) => (
                    <Item
                      key={member.id}
                      value={`${member.id} ${typed}`}
                      icon={<UserRound size={16} aria-hidden />}
                      hint={member.user.email}
                      onSelect={() => openObject('/o/$org/members/$id', member.id)}
                    >
                      {member.user.name}
                    </Item>
                  ))}
                </Group>
              )}
              {props.groups.map((group) => (
                <Group key={group.label} heading={group.label}>
                  {group.places.map((place) => (
                    <Item
                      key={place.to}
                      value={`${group.label} ${place.label}`}
                      words={place.words}
                      icon={<place.icon size={16} aria-hidden />}
                      hint={
                        place.key && (
                          <kbd className="hidden font-sans phone:inline">g {place.key}</kbd>
                        )
                      }
                      onSelect={() => choose(() => open(place))}
                    >
                      {place.label}
                    </Item>
                  ))}
                </Group>
              ))}
              <Group heading={t`Organizations`}>
                {props.organizations
                  .filter((organization) => organization.slug !== props.org)
                  .map((organization) => (
                    <Item
                      key={organization.slug}
                      value={`${organization.name} ${organization.slug}`}
                      icon={
                        <Seal
                          name={organization.name}
                          hue={organization.hue}
                          logo={organization.logo}
                        />
                      }
                      hint={organization.standing}
                      onSelect={() => choose(() => props.onSwitch(organization.slug))}
                    >
                      {organization.name}
                    </Item>
                  ))}
              </Group>
              <Group heading={t`Theme`}>
                {(
                  [
                    ['light', t`Switch to light`],
                    ['dark', t`Switch to dark`],
                    ['system', t`Follow the system's theme`],
                  ] as const
                ).map(([theme, label]) => (
                  <Item
                    key={theme}
                    value={label}
                    icon={<SunMoon size={16} aria-hidden />}
                    onSelect={() => choose(() => setTheme(theme))}
                  >
                    {label}
                  </Item>
                ))}
              </Group>
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Group(props: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={props.heading}
      className="**:[[cmdk-group-heading]]:px-3 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-small **:[[cmdk-group-heading]]:text-soft"
    >
      {props.children}
    </Command.Group>
  )
}

function Item(props: {
  value: string
  /** Words that find it too. */
  words?: readonly string[]
  icon: ReactNode
  hint?: ReactNode
  onSelect: () => void
  children: string
}) {
  return (
    <Command.Item
      value={props.value}
      keywords={props.words && [...props.words]}
      onSelect={props.onSelect}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-3 py-1 data-[selected=true]:bg-selected"
    >
      {props.icon}
      <span className="min-w-0 flex-1 truncate">{props.children}</span>
      {props.hint && <span className="shrink-0 truncate text-small text-soft">{props.hint}</span>}
    </Command.Item>
  )
}

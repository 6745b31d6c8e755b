import { Trans } from '@lingui/react/macro'
import { type ReactNode, Suspense } from 'react'
import { LinkButton } from '../ui/Link'
import { Skeleton } from '../ui/Skeleton'
import { TitlePlace } from '../ui/title'
import { ThemeButton } from './ThemeButton'

/** Around a page that nobody needs to be signed in for. */
export function OpenFrame(props: {
  provider: string
  logo: string | null | undefined
  children: ReactNode
}) {
  return (
    <TitlePlace place={props.provider}>
      <header className="flex h-bar items-center justify-between gap-4 border-primary border-t-4 bg-rail px-4 text-rail-text desk:px-8">
        <p className="flex min-w-0 items-center gap-3 font-bold text-lead">
          <img src={props.logo ?? '/icon.svg'} alt="" width="28" height="28" />
          <span className="truncate">{props.provider}</span>
        </p>
        <div className="flex items-center gap-2">
          <ThemeButton />
          <LinkButton href="/sign-in">
            <Trans>Sign in</Trans>
          </LinkButton>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page px-4 pt-6 pb-16 outline-none desk:px-8 desk:pt-8"
      >
        <Suspense fallback={<Skeleton />}>{props.children}</Suspense>
      </main>
    </TitlePlace>
  )
}

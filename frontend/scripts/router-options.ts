import { resolve } from 'node:path'

const source = resolve(import.meta.dirname, '../src')

/** What the route tree is generated with, by Vite and by `npm run routes`. */
export const routerOptions = {
  target: 'react' as const,
  autoCodeSplitting: true,
  // The query of a page comes with the page: otherwise every page's query would
  // stand in the shell that all pages load.
  codeSplittingOptions: {
    defaultBehavior: [
      ['loader', 'component', 'pendingComponent', 'errorComponent', 'notFoundComponent'],
    ] as ('loader' | 'component' | 'pendingComponent' | 'errorComponent' | 'notFoundComponent')[][],
  },
  routesDirectory: resolve(source, 'routes'),
  generatedRouteTree: resolve(source, 'routeTree.gen.ts'),
  routeFileIgnorePattern: '__generated__|\\.test\\.',
  quoteStyle: 'single' as const,
  semicolons: false,
}

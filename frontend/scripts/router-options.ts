import { resolve } from 'node:path'

const source = resolve(import.meta.dirname, '../src')

/** What the route tree is generated with, by Vite and by `npm run routes`. */
export const routerOptions = {
  target: 'react' as const,
  autoCodeSplitting: true,
  routesDirectory: resolve(source, 'routes'),
  generatedRouteTree: resolve(source, 'routeTree.gen.ts'),
  routeFileIgnorePattern: '__generated__|\\.test\\.',
  quoteStyle: 'single' as const,
  semicolons: false,
}

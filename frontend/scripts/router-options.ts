/** What the route tree is generated with, by Vite and by `npm run routes`. */
export const routerOptions = {
  target: 'react' as const,
  autoCodeSplitting: true,
  routesDirectory: './frontend/src/routes',
  generatedRouteTree: './frontend/src/routeTree.gen.ts',
  routeFileIgnorePattern: '__generated__|\\.test\\.',
  quoteStyle: 'single' as const,
  semicolons: false,
}

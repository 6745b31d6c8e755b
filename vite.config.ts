import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { routerOptions } from './frontend/scripts/router-options.ts'

const server = process.env.KONTOR_DEV_SERVER ?? 'http://localhost:8080'

// The addresses the Go server answers with auth.html; the development server
// must send the same documents.
const authPages =
  /^\/(sign-in|register|forgot-password|reset-password|confirm-email|change-email|invitation|terms|trusted-contact|revoke-token)(\/|\?|$)/

export default defineConfig({
  root: 'frontend',
  cacheDir: '../node_modules/.vite',
  plugins: [
    {
      name: 'documents',
      configureServer(dev) {
        dev.middlewares.use((request, _response, next) => {
          const url = request.url ?? '/'
          if (authPages.test(url)) request.url = '/auth.html'
          else if (/^\/explorer(\?|$)/.test(url)) request.url = '/explorer.html'
          next()
        })
      },
    },
    {
      // The pages without Relay's runtime send a document by its id, and need no more of it.
      name: 'bare-documents',
      enforce: 'pre',
      transform(code, id) {
        if (!/\/features\/(auth|leaks|trusted)\/__generated__\/.+\.graphql\.ts$/.test(id)) return
        const params = /"params": (\{[\s\S]*?\n {2}\})/.exec(code)?.[1]
        const hash = /hash = ("\w+")/.exec(code)?.[1]
        if (!params || !hash) throw new Error(`${id} is no compiled query or mutation.`)
        return { code: `export default { params: ${params}, hash: ${hash} }`, map: null }
      },
    },
    tanstackRouter(routerOptions),
    react(),
    lingui({ failOnCompileError: true }),
    babel({
      plugins: [['babel-plugin-relay', { eagerEsModules: true }]],
      presets: [linguiTransformerBabelPreset()],
      sourceMap: false,
    }),
    tailwindcss(),
  ],
  resolve: {
    // The package's main entry also carries the legacy container API.
    alias: [{ find: /^react-relay$/, replacement: 'react-relay/hooks' }],
  },
  server: {
    proxy: {
      '^/graphql$': { target: server, ws: true },
      '^/mailbox/[^/]+/html$': server,
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Everything is a file of this origin: the CSP knows no data: scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: {
        console: 'frontend/index.html',
        auth: 'frontend/auth.html',
        explorer: 'frontend/explorer.html',
      },
      // Small files compress badly: what every document's pages use of the kit is one, and so is the
      // little that the shell knows of each page, with one list of what to preload.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // With what their addresses are read by: a file must not import one that imports it.
            {
              name: 'pages',
              test: /\/src\/(routes\/[^?_]+\.tsx|features\/\w+\/(search|tab|words)\.ts)$/,
            },
            {
              name: 'kit',
              test: /\/src\/ui\/(cx|Button|Page|title|Field|TextField|Link|form|Notice)\.tsx?$/,
            },
          ],
        },
      },
    },
  },
})

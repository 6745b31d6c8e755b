// Writes frontend/src/routeTree.gen.ts, so that types exist without a build.
import { Generator, getConfig } from '@tanstack/router-generator'
import { routerOptions } from './router-options.ts'

const root = process.cwd()
await new Generator({ config: getConfig(routerOptions, root), root }).run()

import { inspectPages } from './inspect'

inspectPages(390)

import { inspectPages } from './inspect'

inspectPages(1280)

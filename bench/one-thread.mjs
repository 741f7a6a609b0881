// The built program without its launcher: one thread, and no code from a cache.
import { main, processHost } from '../dist/cli/main.js'

process.exitCode = await main(process.argv.slice(2), processHost())

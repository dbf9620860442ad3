/** Runs a program of contributors' own that is written in TypeScript: `node bench/run.js bench/bench.ts`. */
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

process.argv.splice(1, 1) // the program sees its own name and its arguments
await runnerImport(resolve(process.argv[1] ?? ''), { configFile: false, logLevel: 'error' })

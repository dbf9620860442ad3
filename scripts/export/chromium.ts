import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { ConnectOverCDPTransport } from 'playwright-core'
import { temporaryFolder } from '../machine/temporary.ts'
import { BrowserFailure, readFault, type BrowserFault } from './browserFault.ts'
import { watchSilence } from './silence.ts'

/** A Chromium that is starting or runs. */
export interface Chromium {
  /** The messages of the DevTools protocol; closing it ends the browser. */
  transport: ConnectOverCDPTransport & { close: () => Promise<void> }
  /** Fails with a BrowserFailure when the browser ends, or has been ended since it no longer answered. */
  ended: Promise<never>
  /** Its profile, where whoever drives it may put files too. */
  folder: string
}

/**
 * What Chromium must not start beside the page. The popup of the address bar is a web page of its own, loaded at every
 * start even without a window: as much work as the deck itself.
 */
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'DestroyProfileOnBrowserClose',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'SpareRendererForSitePerProcess',
  'Translate',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'AutofillServerCommunication',
  'AcceptCHFrame',
  'ThirdPartyStoragePartitioning',
]

/** The loading of files within the browser's own process: one process less to start. */
const withFeatures = ['NetworkServiceInProcess2']

/**
 * Nothing seen, heard, fetched, reported, remembered or slowed down: what Chrome's own list for test machines names.
 * @see https://github.com/GoogleChrome/chrome-launcher/blob/main/docs/chrome-flags-for-tools.md
 */
const flags = [
  '--headless',
  '--hide-scrollbars',
  '--mute-audio',
  '--disable-gpu',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--export-tagged-pdf',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-sync',
  '--disable-quic',
  '--disable-field-trial-config',
  '--metrics-recording-only',
  '--disable-breakpad',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  `--disable-features=${withoutFeatures.join(',')}`,
  `--enable-features=${withFeatures.join(',')}`,
]

/** How many seconds a browser may leave what it was asked without any answer. */
const patienceInSeconds = 60

/** Only root must go without the sandbox; who cannot have it otherwise may ask for that. */
function sandboxFlags(environment: NodeJS.ProcessEnv): string[] {
  const asked = environment['CITEDECK_NO_SANDBOX'] ?? ''
  return process.getuid?.() === 0 || !['', '0', 'false'].includes(asked) ? ['--no-sandbox'] : []
}

/**
 * Starts a Chromium with an empty profile and one empty page, and returns at once: it needs as long to start as the
 * library that drives it. It ends with this process, however that ends, and when it no longer answers.
 * @param patience how many seconds it may leave what it was asked without any answer
 */
export function startChromium(executablePath: string, patience = patienceInSeconds): Chromium {
  const temporary = temporaryFolder()
  const folder = mkdtempSync(join(temporary, 'profile-'))
  const detached = process.platform !== 'win32' // in a group of its own: Ctrl+C is for us to answer
  const child = spawn(
    executablePath,
    [...flags, ...sandboxFlags(process.env), `--user-data-dir=${folder}`, '--remote-debugging-pipe', 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      detached,
      env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
    },
  )
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  })
  const kill = () => {
    try {
      if (detached && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    } catch {
      // It has ended.
    }
  }
  process.once('exit', kill)
  let unanswered: BrowserFault | undefined
  const silence = watchSilence(patience, () => {
    unanswered = { cause: `it has not answered for ${patience} s`, everywhere: true }
    kill()
  })
  const end = new Promise<BrowserFault>((resolve) => {
    child.once('error', (error) => {
      resolve(readFault(error.message, { code: null, signal: null }))
    })
    const ending = (code: number | null, signal: string | null) => {
      resolve(unanswered ?? readFault(said, { code, signal }))
    }
    child.once('close', ending)
    child.once('exit', (code, signal) => {
      kill() // what it has started may live on, write its last and hold what it speaks through
      setTimeout(ending, 1000, code, signal).unref()
    })
  })
  const transport: Chromium['transport'] = {
    send: (message) => {
      silence.asked(message)
      toBrowser.write(`${JSON.stringify(message)}\0`)
    },
    // Nothing in a profile that is thrown away is worth a farewell.
    close: async () => {
      kill()
      await end
    },
  }
  const [toBrowser, fromBrowser] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  toBrowser.on('error', () => undefined) // told of as its end
  // Each in a turn of its own: what one of them sets off comes before the next.
  readMessages(fromBrowser, (message) => {
    silence.heard(message)
    setImmediate(() => transport.onmessage?.(message))
  })
  const ended = end.then((fault) => {
    process.off('exit', kill)
    silence.end()
    setImmediate(() => transport.onclose?.(fault.cause))
    throw new BrowserFailure(fault)
  })
  ended.catch(() => undefined) // it also ends when the work is done
  return { transport, ended, folder }
}

/** Messages as JSON, each with a zero byte after it. */
function readMessages(stream: Readable, each: (message: object) => void): void {
  let begun: Buffer[] = []
  stream.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      each(JSON.parse(Buffer.concat([...begun, chunk.subarray(start, end)]).toString()) as object)
      begun = []
      start = end + 1
    }
    if (start < chunk.length) begun.push(chunk.subarray(start))
  })
  stream.on('error', () => undefined)
}

import { constants } from 'node:os'

/** Why a browser did not start or go on: the cause in a few words, and what to do where it is known. */
export interface BrowserFault {
  cause: string
  remedy?: string
  /** Whether another browser might meet the same on this machine, so that none is installed for it. */
  everywhere?: boolean
}

/** What Chromium and the system say, and what it means. */
const known: readonly { said: RegExp; fault: (match: RegExpMatchArray) => BrowserFault }[] = [
  {
    // https://chromium.googlesource.com/chromium/src/+/main/docs/security/apparmor-userns-restrictions.md
    said: /No usable sandbox|Failed to move to new namespace|credentials\.cc.*(?:Operation not permitted|Permission denied)/i,
    fault: () => ({
      cause: 'the system refuses its sandbox to this user',
      remedy: [
        'One of these helps:',
        '  - install Google Chrome from its own package, which Ubuntu allows the sandbox to',
        '  - allow it to all programs: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 '
          + '(Ubuntu), or sudo sysctl -w kernel.unprivileged_userns_clone=1 (older Debian)',
        '  - go without it, since only your own deck is opened: CITEDECK_NO_SANDBOX=1 npm run build',
      ].join('\n'),
      everywhere: true,
    }),
  },
  {
    said: /error while loading shared libraries: ([^:\s]+)/,
    fault: ([, library = '']) => ({
      cause: `the library ${library} is missing`,
      remedy: 'Install what it needs: sudo npx playwright-core install-deps chromium',
    }),
  },
  {
    said: /requires the (\S+) snap/,
    fault: ([, snap = '']) => ({ cause: `it only stands for the snap ${snap}, which is not installed` }),
  },
  { said: /\bENOEXEC\b|exec format error/i, fault: () => ({ cause: 'it is not a program for this machine' }) },
  { said: /\bEACCES\b/, fault: () => ({ cause: 'this user may not run it' }) },
  { said: /\bENOENT\b/, fault: () => ({ cause: 'it is not there' }) },
]

/** How a browser ended: with a code of its own, or by a signal, which a shell around it hands on as a code. */
export interface Ending {
  code: number | null
  signal: string | null
}

/**
 * Reads what a browser said before it ended. One that was ended by a signal is a browser indeed, and lacks what another
 * would lack as well: memory, room, files that it may open.
 * @param said its last lines, or what the system said of it
 */
export function readFault(said: string, { code, signal }: Ending): BrowserFault {
  for (const { said: pattern, fault } of known) {
    const match = said.match(pattern)
    if (match) return fault(match)
  }
  const number = code === null ? 0 : code - 128
  const name = signal ?? Object.entries(constants.signals).find(([, each]) => each === number)?.[0]
  if (name !== undefined) {
    const remedy =
      'The machine, or a limit of it, keeps them from running: see that there is memory, raise ulimit -n, -f '
      + 'and -v, and run this again.'
    return { cause: `it ended with ${name}`, remedy, everywhere: true }
  }
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^#\d+ 0x/.test(line))
  return { cause: lines.at(-1) ?? `it ended with exit code ${code}` }
}

/** A browser that did not start, or ended. */
export class BrowserFailure extends Error {
  constructor(readonly fault: BrowserFault) {
    super(fault.cause)
    this.name = 'BrowserFailure'
  }
}

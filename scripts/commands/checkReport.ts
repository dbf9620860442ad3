import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnostic } from '../article/diagnostic.ts'
import type { Talk } from '../check/index.ts'
import { mendedByKind, type Mended } from '../check/mended.ts'
import { toldOf, type ToldDiagnostic } from '../check/patches.ts'
import type { TextsAtHand } from '../check/texts.ts'
import { limits } from '../input/limits.ts'
import { unixLines } from '../input/lineEnds.ts'
import type { Repair } from '../source/repair.ts'
import type { Locked } from './lockSource.ts'
import type { Options } from './options.ts'

/** What is told of a lock. */
type LockReport = Pick<Locked, 'written' | 'first' | 'sentences' | 'changed' | 'added' | 'removed' | 'slides'>

/**
 * What `--json` prints. `coverage` is there where the data is in order, `lock` where it was written or fits already;
 * where the talk rests on several texts, `locks` by their ids instead. `mended` is what was mended in the texts at
 * hand, by kind, and `repairs` each change, with `--show-repairs`; both name the text where the talk rests on several.
 */
interface JsonReport {
  ok: boolean
  diagnostics: readonly ToldDiagnostic[]
  coverage?: Talk['coverage']
  lock?: LockReport
  locks?: Record<string, LockReport>
  mended: (Mended & { source?: string })[]
  repairs?: (Repair & { source?: string })[]
}

/** The report of a check, for `--json`. */
export function report(
  {
    diagnostics,
    talk,
    locked = new Map(),
    texts = new Map(),
  }: {
    diagnostics: readonly Diagnostic[]
    talk?: Talk | undefined
    locked?: ReadonlyMap<string, Locked>
    texts?: TextsAtHand
  },
  { showRepairs: isEachAsked }: Options,
): JsonReport {
  const locks = [...locked].map(([id, { written, first, sentences, changed, added, removed, slides }]) => {
    const of = { written, first, sentences, changed, added, removed, slides }
    return [id, of] as const
  })
  const only = locked.has('') ? locks[0]?.[1] : undefined
  const named = <Item>(id: string, items: readonly Item[]) =>
    items.map((item) => (id === '' ? item : { source: id, ...item }))
  const repairs = [...texts].flatMap(([id, source]) => named(id, source.repairs))
  return {
    ok: !diagnostics.some(({ severity }) => severity === 'error'),
    diagnostics: toldOf(diagnostics, textOf),
    ...(talk ? { coverage: talk.coverage } : {}),
    ...(only ? { lock: only } : locks.length > 0 ? { locks: Object.fromEntries(locks) } : {}),
    mended: [...texts].flatMap(([id, source]) => named(id, mendedByKind(source.repairs))),
    ...(isEachAsked ? { repairs } : {}),
  }
}

/** The text of a file as messages name it. */
function textOf(file: string): string | undefined {
  const path = resolve(file)
  try {
    return statSync(path).size <= limits.yaml ? unixLines(readFileSync(path, 'utf8')).replace(/^\uFEFF/, '') : undefined
  } catch {
    return undefined // a folder, or what is not there: the fault is just that
  }
}

import type { Diagnostic } from '../article/diagnostic.ts'
import { mendedByKind, type Mended } from '../check/mended.ts'
import type { Citer } from '../check/moving/cited.ts'
import type { SlideOnChange } from '../check/slidesOnChanges.ts'
import type { Unsettled } from '../check/moving/plan.ts'
import type { Citation } from '../quantities/citation.ts'
import { comeAndGone, type How } from '../source/align/align.ts'
import type { Moving } from './moveAlong.ts'

/** What `--json` prints of a text. */
export interface MoveReport {
  ok: boolean
  written: boolean
  moves: { from: Citation; to: readonly Citation[]; how?: How | undefined; certain?: boolean | undefined; by: Citer }[]
  errata: { from: number; to: number | undefined; found: string; certain: boolean }[]
  unsettled: { from: Citation; why: Unsettled['why']; by: Citer }[]
  come: readonly Citation[]
  gone: readonly Citation[]
  /** The slides that stand on what is another now. */
  slides: readonly SlideOnChange[]
  mended: readonly Mended[]
  diagnostics: readonly Diagnostic[]
}

/** Where it could not even be planned. */
export const nothingMoved: MoveReport = {
  ok: false,
  written: false,
  moves: [],
  errata: [],
  unsettled: [],
  come: [],
  gone: [],
  slides: [],
  mended: [],
  diagnostics: [],
}

/** What a plan comes to, for machines. */
export function reportOf(moving: Moving, written: boolean, isRefused: boolean): MoveReport {
  const { plan, found, errata, before, current, source, diagnostics } = moving
  return {
    ok: !isRefused,
    written,
    moves: plan.moves.map(({ cited, from, to }) => ({
      from,
      to,
      how: found.get(from)?.how,
      certain: found.get(from)?.certain,
      by: cited.by,
    })),
    errata: errata.map(({ erratum: { paragraph, found: text }, to, certain }) => ({
      from: paragraph,
      to,
      found: text,
      certain,
    })),
    unsettled: plan.unsettled.map(({ cited, from, why }) => ({ from, why, by: cited.by })),
    ...comeAndGone(before, current, found),
    slides: moving.slides,
    mended: mendedByKind(source.repairs),
    diagnostics,
  }
}

import type { Coverage } from '../check/coverage.ts'
import type { AuthorReport, ToldCoverage } from '../stage/live/author/report.ts'
import type { DraftDeck } from './draft.ts'

/** What the author is told of a talk as it now is. */
export function reportOf({ deck, lacking, faults, isWithText, coverage }: DraftDeck): AuthorReport {
  return {
    faults: faults.map(({ severity, code, file, line, column, message, hint, slide }) => ({
      severity,
      code,
      file,
      line,
      column,
      message,
      ...(hint === undefined || hint === '' ? {} : { hint }),
      ...(slide === undefined ? {} : { slide }),
    })),
    behind: [...lacking],
    isFrozen: deck === undefined,
    isWithText,
    ...(coverage ? { coverage: told(coverage) } : {}),
    ...(deck?.minutes === undefined ? {} : { minutes: deck.minutes }),
  }
}

function told(coverage: Coverage): ToldCoverage {
  const { facts, matched, slides, cited, sentences, carried, waived, numbers, used, numbersWaived } = coverage
  return {
    facts: { of: matched, all: facts },
    slides: { of: cited, all: slides },
    sentences: { of: carried, all: sentences, waived },
    numbers: { of: used, all: numbers, waived: numbersWaived },
  }
}

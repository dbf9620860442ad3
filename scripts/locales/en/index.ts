import type { Grammar } from '../grammar.ts'
import { foldWidths } from '../reading/widths.ts'
import { actsIn } from './reading/acts.ts'
import { bodiesSaying } from './reading/bodies.ts'
import { assertions } from './reading/assertions.ts'
import { amounts, mayHoldAmount } from './reading/amounts.ts'
import { surelyCounts } from './reading/plainNouns.ts'
import { countsDeed, lessOrMore, timesNouns } from './reading/lessOrMore.ts'
import { partOf, partToldIn } from './reading/majorities.ts'
import { read } from './reading/read.ts'
import { withLeftOutUnits } from './reading/leftOutUnits.ts'
import { comparison } from './reading/relations.ts'
import { sayersIn } from './reading/sayers.ts'
import { seriesWords } from './reading/seriesWords.ts'
import { sideToldBy } from './reading/sideNames.ts'
import { sameNoun } from './reading/stems.ts'
import { isOfChange, trendIn } from './reading/trends.ts'
import { turnedIn } from './reading/turns.ts'
import { contentOf, countryIn, hasPronoun, isName, kindOf, marksOf, properOf } from './reading/whose.ts'

/** The grammar of English numbers, as a country writes them: en, en-GB, en-US. */
export function englishGrammar(locale: string): Grammar {
  return {
    read: (sentence, units) => read(sentence, locale, units),
    withLeftOutUnits: (sentence, readings) =>
      withLeftOutUnits(foldWidths(sentence), readings).map((one) => ({
        ...one,
        text: sentence.slice(one.start, one.end),
      })),
    contextOf: () => ({}),
    amounts,
    mayHoldAmount,
    surelyCounts,
    sameNoun,
    assertions,
    actsIn: (text) => [...turnedIn(text), ...actsIn(text)],
    trendIn,
    isOfChange,
    marksOf,
    contentOf,
    hasPronoun,
    lessOrMore,
    timesNouns,
    countsDeed,
    sayersIn,
    bodiesSaying,
    comparison,
    partOf,
    sideToldBy,
    partToldIn,
    scopes: [],
    isName,
    kindOf,
    properOf,
    countryIn,
    countedBy: () => undefined,
    seriesWords,
  }
}

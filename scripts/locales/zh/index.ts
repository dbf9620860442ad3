import type { Grammar } from '../grammar.ts'
import { actsIn } from './reading/acts.ts'
import { bodiesSaying } from './reading/bodies.ts'
import { assertions } from './reading/assertions.ts'
import { amounts, mayHoldAmount } from './reading/amounts.ts'
import { isClassifier } from './reading/counted.ts'
import { countedWords } from './reading/countedWords.ts'
import { fold } from './reading/fold.ts'
import { sameNoun } from './reading/nouns.ts'
import { countsDeed, lessOrMore, timesNouns } from './reading/lessOrMore.ts'
import { partOf, partToldIn } from './reading/majorities.ts'
import { read } from './reading/read.ts'
import { contextInTraditional } from './reading/textContext.ts'
import { comparison, scopes } from './reading/relations.ts'
import { sayersIn } from './reading/sayers.ts'
import { seriesWords } from './reading/seriesWords.ts'
import { sideToldBy } from './reading/sideNames.ts'
import { isOfChange, trendIn } from './reading/trends.ts'
import { turnedIn } from './reading/turns.ts'
import { contentOf, countryIn, hasPronoun, isName, kindOf, marksOf, properOf } from './reading/whose.ts'
import { foldWidths } from '../reading/widths.ts'

const traditionalTags = /^zh-(?:Hant|TW|HK|MO)\b/i

/** The grammar of Chinese numbers in the script of a locale: zh-Hant, zh-TW, zh-HK and zh-MO, or else Simplified. */
export function chineseGrammar(locale: string): Grammar {
  const script = traditionalTags.test(locale) ? 'Hant' : 'Hans'
  return {
    read: (sentence, units, context) => read(sentence, script, units, context),
    contextOf: (text) => (script === 'Hant' ? contextInTraditional(fold(text)) : {}),
    amounts,
    mayHoldAmount,
    surelyCounts: () => false, // a classifier is found among the units, which it takes a reading to look at
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
    comparison: (between) => comparison(fold(between)),
    scopes,
    partOf,
    sideToldBy,
    partToldIn,
    isName,
    kindOf,
    properOf,
    countryIn,
    countedBy: (sentence, reading) =>
      isClassifier(reading) ? countedWords(sentence, reading.start, reading.end) : undefined,
    seriesWords,
  }
}

/** Whether a text holds characters that only Traditional Chinese has, of those that numbers are written with. */
export function isTraditional(text: string): boolean {
  return fold(text) !== foldWidths(text)
}

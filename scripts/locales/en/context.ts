import type { DeclaredUnit } from '../../quantities/quantity.ts'
import { foldWidths } from '../reading/widths.ts'
import type { Region } from './datePoints.ts'
import { declaredFinder, unitFinder, type FindUnit } from './unitNames.ts'

/** A sentence that is read, and what its language and talk know of units. */
export interface Sentence {
  /** With folded widths; places in it are places in the sentence. */
  text: string
  region: Region
  findUnit: FindUnit
  findDeclared: FindUnit
  /** Whether it speaks of temperature, weight or angles, which tell degrees and pounds apart. */
  about: (topic: Topic) => boolean
}

const topics = {
  temperature:
    /\b(?:temperatures?|thermomet\w+|heat|heatwave|hot|hotter|hottest|warm\w*|cold\w*|cool\w*|chill\w*|freez\w+|frost\w*|melt\w*|boil\w*|fever|oven|climate|weather|summer|winter|celsius|fahrenheit|below zero|above zero|overnight|shade)\b/i,
  angle:
    /\b(?:angles?|turn(?:s|ed|ing)?|rotat\w+|tilt\w*|latitude|longitude|slope|north|south|east|west|bearing|pivot\w*|camera|panoram\w+|steep|inclin\w+|spun|spin\w*|swivel\w*|axis)\b/i,
  weight:
    /\b(?:weigh\w*|weights?|heav\w+|lift\w*|lost|lose|losing|gain\w*|cargo|load\w*|meat|beef|pork|chicken|fish|flour|sugar|butter|rice|cocaine|heroin|cannabis|explosives|thrust|pumpkin|baby|birth)\b/i,
  schooling: /\b(?:universit\w+|colleges?|graduat\w+|bachelor\w*|master's|honorary|doctora\w+|award\w*)\b/i,
  money:
    /[£€$]|\b(?:cost\w*|pric\w+|pay\w*|paid|spen[dt]\w*|worth|fin(?:e|es|ed)|budget|tax\w*|wage\w*|debt|loan|fund\w*|invest\w*|profit\w*|revenue|sales|sold|earn\w*|pension\w*|bought|buy\w*|fee|fees|grant\w*|million|billion|bn)\b/i,
} as const

export type Topic = keyof typeof topics

/** Prepares a sentence for reading. */
export function sentenceOf(written: string, locale: string, units: readonly DeclaredUnit[]): Sentence {
  const text = foldWidths(written)
  const known = new Map<Topic, boolean>()
  const region = /-GB\b/.test(locale) ? 'GB' : /-US\b/.test(locale) ? 'US' : undefined
  return {
    text,
    region,
    findUnit: unitFinder(region === 'GB'),
    findDeclared: declaredFinder(units),
    about: (topic) => {
      const answer = known.get(topic) ?? topics[topic].test(text)
      known.set(topic, answer)
      return answer
    },
  }
}

import type { DeclaredUnit } from '../../../quantities/quantity.ts'
import { foldWidths } from '../../reading/widths.ts'
import type { Region } from './dateForm.ts'
import { declaredFinder, unitFinder, type FindUnit } from './unitNames.ts'
import { pattern } from './rows.ts'

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
  temperature: pattern(
    'i',
    String.raw`\b(?:temperatures?|thermomet\w+|heat|heated|heating|bak(?:e|ed|ing)|heatwave|hot|hotter|hottest|warm\w*|cold\w*|cool\w*|`,
    String.raw`chill\w*|freez\w+|frost\w*|melt\w*|boil\w*|fever|oven|climate|weather|summer|winter|celsius|`,
    String.raw`fahrenheit|below zero|above zero|overnight|shade)\b`,
  ),
  angle: pattern(
    'i',
    String.raw`\b(?:angles?|turn(?:s|ed|ing)?|rotat\w+|tilt\w*|latitude|longitude|slope|north|south|east|west|`,
    String.raw`bearing|pivot\w*|camera|panoram\w+|steep|inclin\w+|spun|spin\w*|swivel\w*|axis)\b`,
  ),
  weight: pattern(
    'i',
    String.raw`\b(?:weigh\w*|weights?|heav\w+|lift\w*|lost|lose|losing|gain\w*|cargo|load\w*|meat|beef|pork|`,
    String.raw`chicken|fish|flour|sugar|butter|rice|cocaine|heroin|cannabis|explosives|thrust|pumpkin|baby|`,
    String.raw`birth)\b`,
  ),
  length: pattern(
    'i',
    String.raw`\b(?:long|wide|deep|tall|high|longer|wider|deeper|taller|higher|length|width|depth|height|distance|`,
    String.raw`span\w*|across|away|apart|below|above|swim\w*|swam|ran|run|race\w*|throw\w*|threw|jump\w*|div\w+|`,
    String.raw`waves?|sea level|snow|flood\w*|water|tower|bridge|tunnel|ships?|vessel|boat|wall|road|bed|roof|`,
    String.raw`metres?|meters?|km|kilomet\w+|cm|mm|feet|foot|ft|miles?|blades?|turbines?|trees?|river|lake|cliff|`,
    String.raw`stood|stands|fell|climb\w*|telescope|track|pitch|pool|deep|shaft|pit|hole|cable|rope|pipe\w*|`,
    String.raw`apron|runway|quay|berth|channel|visibility|altitude|elevation)\b`,
  ),
  many: pattern(
    'i',
    String.raw`[£€$]|\b(?:cost\w*|pric\w+|pay\w*|paid|spen[dt]\w*|worth|sold|sell\w*|sales|earn\w*|raised|raises|`,
    String.raw`donat\w+|donors?|fund\w*|profit\w*|revenue|invest\w*|users?|customers?|viewers?|followers?|`,
    String.raw`voters?|subscribers?|readers|copies|downloads|population|inhabitants|people|million|budget)\b`,
  ),
  counting: pattern(
    'i',
    String.raw`\b(?:lists?|entries|arrivals|visitors|passengers|patients|pupils|students|households|homes|jobs|members|`,
    String.raw`cases|deaths|births|applications|claims|claimants|accounts|votes|workers|staff|tourists|travellers|`,
    String.raw`subscriptions|memberships?|audiences?|unemployed|unemployment|migrants|refugees)\b`,
  ),
  schooling: /\b(?:universit\w+|colleges?|graduat\w+|bachelor\w*|master's|honorary|doctora\w+|award\w*)\b/i,
  money: pattern(
    'i',
    String.raw`[£€$]|\b(?:cost\w*|pric\w+|pay\w*|paid|spen[dt]\w*|worth|fin(?:e|es|ed)|budget|tax\w*|wage\w*|`,
    String.raw`debt|loan|fund\w*|invest\w*|profit\w*|revenue|sales|sold|earn\w*|pension\w*|bought|buy\w*|fee|`,
    String.raw`fees|grant\w*|million|billion|bn)\b`,
  ),
} as const

type Topic = keyof typeof topics

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

import { mail, returnPeriod } from './codesOfEither.ts'

/**
 * What begins with a digit (or `+`, `(`, `§`) and looks like a number, but is none: telephone numbers, versions, times,
 * ratios. A row each; every pattern looks at a bounded stretch of text.
 */
export const codesInDigits: readonly (readonly [what: string, pattern: string])[] = [
  ['mail', mail],
  ['return period', returnPeriod],
  // 1. How the port changed; (2) Power; 3) Money: what numbers a heading or an item
  ['item', String.raw`(?<=^\s{0,4}\(?)\d{1,2}(?:\)[.:]?|\.)(?=\s+[“"'‘(]?[A-Za-z]|\s*$)`],
  ['telephone', String.raw`\+\d[\d ()/-]{6,20}\d(?!\d)`],
  ['telephone', String.raw`(?<![\d.,])\(?0\d{2,5}\)?[ -]\d{3,4}(?:[ -]?\d{3,4})?(?!\d)`],
  ['telephone', String.raw`(?<![\d.,-])(?:1-)?\d{3}-(?:\d{3}-)?\d{4}(?![\d-])`],
  ['number', String.raw`(?<![\d.,-])(?!\d{4}-\d{1,2}-\d{1,2}(?!\d))\d{1,12}(?:-\d{1,12}){2,8}(?![\d-])`],
  ['number', String.raw`(?<![\d.,-])\d{4,12}-\d{5,12}(?:-\d{1,12}){0,6}`],
  ['version', String.raw`(?<![\d.,])(?!\d{1,3}(?:\.\d{3}){2,}(?![\d.]))\d{1,6}(?:\.\d{1,6}){2,6}(?![\d])(?!,\d)`],
  [
    'time',
    String.raw`(?<![\d.,:])\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?(?: ?[ap]\.?m\b\.?)?(?: ?(?:GMT|BST|UTC|EST|`
      + String.raw`EDT|ET|PT|CET|CEST))?(?![\d:])`,
  ],
  [
    'time',
    String.raw`(?<![\d.,:$€£])\d{1,2}(?:[.:]\d{2})?(?: ?(?:-|to) ?\d{1,2}(?:[.:]\d{2})?)? ?(?:[ap]m\b|`
      + String.raw`[ap]\.m\.|o['’]clock\b|hrs? GMT\b)`,
  ],
  [
    'time',
    String.raw`(?<![\d.,:$€£-])(?:[01]\d|2[0-3])[0-5]\d ?(?:GMT|BST|UTC|CET|CEST|E[SD]?T|P[SD]?T|IST|hrs)`
      + String.raw`(?![A-Za-z\d])`,
  ],
  // 5.40 in the afternoon
  [
    'time',
    String.raw`(?<![\d.,:$€£])\d{1,2}\.[0-5]\d (?:in the (?:morning|afternoon|evening|early hours)|at night|`
      + String.raw`tonight|sharp|every (?:morning|afternoon|evening|night))\b`,
  ],
  ['ratio', String.raw`(?<![\d.,:])\d{1,6}(?:\.\d{1,4})?:\d{1,6}(?:\.\d{1,4})?(?![\d:])`],
  ['always', String.raw`(?<![\d.,/])(?:24\/7(?:\/365)?|9\/11|7\/7|50[\/-]50|20\/20)(?![\d/])`],
  [
    'name with digits',
    String.raw`(?<![A-Za-z\d.,$€£])\d{1,3}(?:[A-JL-UX-Z]|[GD]s|K(?= (?:TV|video|resolution|screen|television|`
      + String.raw`display|film|camera)))(?![A-Za-z\d$]|[./][A-Za-z])(?<!\d[CFMBTK])`,
  ],
  // the 10K, a 5k race: how long a run is names it
  [
    'race',
    // Behind other verbs it may be a sum: she won the 10K.
    String.raw`(?<=\b(?:[Rr]an|[Rr]uns?|[Rr]unning) (?:the|an?|her|his|their|my|our) (?:first |second |last |annual )?)`
      + String.raw`\d{1,2}[Kk](?![A-Za-z\d])|`
      + String.raw`(?<![A-Za-z\d.,$€£])\d{1,2}[Kk](?= (?:race|run|runners?|fun run|champion)s?\b)`,
  ],
  // "1+N", ASEAN 10+3
  ['name with a plus', String.raw`(?<![\d.,+$€£])\d{1,2}(?:\+(?:\d{1,2}|[A-Z]))+(?![\dA-Za-z.,%])`],
  ['asteroid', String.raw`(?<![\d.,])(?:1[89]|20)\d\d [A-HJ-Y][A-HJ-Z]\d{1,3}(?![A-Za-z\d])`],
  [
    'score',
    String.raw`(?<![\d.,$€£])\d{1,3} for (?:\d|10)(?= (?:in \d{1,3} (?:overs|balls)|declared|off \d|at (?:tea|lunch|stumps|the close)))`,
  ],
  // 14 Mill Lane
  [
    'address',
    String.raw`(?<![\d.,$€£] ?)\d{1,4} (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Lane|Square|Terrace|Drive|`
      + String.raw`Crescent|Gardens)\b`,
  ],
  ['brand', String.raw`(?<![\d.,])(?:7[ -]Up|7-Eleven|50 Cent|49ers|76ers|20 Minutes)(?![A-Za-z\d])`],
  ['dimensions', String.raw`(?<![A-Za-z\d.,])\d{1,5}[x×]\d{1,5}(?:[x×]\d{1,5})?(?:m|p|px)?(?![A-Za-z\d])`],
  ['power', String.raw`(?<![\d.,×x*] ?)(?!10\^-?\d)\d[\d.]{0,12}\^[+-]{0,2}\d{1,4}`],
  [
    'statute',
    String.raw`\b\d{1,3} (?:U\.S\.C?\.?|USC|F\.(?:[23]d|Supp\.?)|S\. ?Ct\.|C\.F\.R\.|CFR)`
      + String.raw`(?: §{0,2} ?\d[\w.()-]{0,12})?|§{1,2} ?\d[\w.()-]{0,12}`,
  ],
]

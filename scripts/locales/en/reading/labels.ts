import { wordsOf } from './rows.ts'

/**
 * Words that a number behind them only names: Room 101, page 12, Route 66. Those in small letters count in capitals
 * too.
 */
const either = `
  clause clauses annex bay bays
  section sections room rooms route routes page pages chapter chapters figure figures fig. figs. table tables
  article articles paragraph paragraphs appendix equation equations volume vol. issue exercise exercises type
  phase stage level category class tier step round lap season episode game match hole day week grade question
  buses lines channel model batch building flight platform gate berth pier junction exit highway bus code junctions exits gates platforms lanes zone op. pp. p. no-fly resolution resolutions directive regulation
  gene locus lane runway cell locker box table row seat
`
const inCapitals = `
  Rule Rules Amendment Schedule Clause Clauses Act Part Book Line Lot Dock Terminal
  Hall Interstate Train Block Apartment Apt. Apt Suite Flat Floor Unit Ward District Area Sector Formula Radio Group
  Year Years Psalm Sonnet Symphony Catch Studio Division Pillar Tranche Reactor Track Court Camp Boeing Airbus Windows Apollo
  Artemis Title Chapter Proposition Prop Measure Bill Ordinance Stage Lane Pod Test Shuttle Soyuz Voyager Element
  Object Form Mark Mk Table Canto Protocol
`

const words = [
  ...either
    .split(/\s+/)
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1).replace('.', '\\.')}`),
  ...wordsOf(inCapitals).map((word) => word.replace('.', '\\.')),
].join('|')

const numbers = String.raw`\d{1,4}(?:\.\d{1,3}){0,4}[A-Za-z]?(?:\(\w{1,3}\)){0,3}`
const inWords = String.raw`[IVX]{1,5}\b|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b`
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'

/** What a list of pages does not go on with: a year, a decimal, a day, a counted noun. */
const noMore = [
  String.raw`(?:19|20)\d\d\b|\d+[,.]\d|\d{1,4} (?:[a-z]+s|people|per cent|percent|million|billion)\b`,
  String.raw`\d{1,2} (?:${months})|\d+ ?%`,
].join('|')
const more = String.raw`(?:(?:,(?!\d{3}(?!\d)) ?| ?- ?| and | to | & )(?!${noMore})\d{1,4}(?:\.\d{1,3})?){0,6}`

/** What makes a number behind a label count or measure after all: the bus 30 miles north, this season 19 in 20. */
const counting = [
  String.raw` (?:in|out of) (?:every )?\d{1,3}\b(?![.,]?\d)|[\d%:/]|[.,]\d| ?%| per ?cent| million| billion| hundred| thousand`,
  String.raw` (?:miles?|km|kilomet|metres?|meters?|yards?|years?|months?|days?|hours?|minutes?|seconds?|weeks?)\b`,
  String.raw` (?:feet|ft|inches|tonnes?|tons?|people|men|women|children|degrees|mph|kg|times)\b`,
].join('|')

/** Words that a number in small letters names too, where nothing before them points at one: category two calls. */
const kinds = 'category type phase stage level class tier grade'
  .split(' ')
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|')
const kindInWords = [
  String.raw`(?<!\b(?:this|that|each|every|any|same|the|a|an|one|his|her|its|our|their|my|your|no) )\b(?:${kinds})[ -]`,
  String.raw`(?:one|two|three|four|five|six)\b(?!${counting}| (?:of|or more|times?|others?|more)\b|-)`,
].join('')

/** A label with its numbers, as the source of a pattern. */
export const labelled = [
  String.raw`${kindInWords}|(?<!\b(?:will|can|could|would|may|might|should|must) )`,
  String.raw`\b(?:${words})[ -](?:[Nn]os?\. ?)?(?!(?:19|20)\d\d\b(?!\.\d))`,
  `(?:${numbers}|${inWords})${more}(?!${counting})`,
].join('')

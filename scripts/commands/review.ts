import { CitedeckError } from '../errors/citedeckError.js'
import { suggest } from '../input/nearest.ts'
import { wordsFor } from '../locales/index.ts'
import { citedSentences } from '../check/texts.ts'
import { nameOf } from '../files/replaceable.ts'
import { readReviews, record, reviewsPath, type Review } from '../review/file.ts'
import { deckToReview } from '../review/load.ts'
import { readName } from '../review/people.ts'
import { listJson, listLines, type Shown } from '../review/show.ts'
import { approvalsOf, isOpenFor, remarksOn, standingsOf, type Standing } from '../review/standing.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Command } from './command.ts'
import type { Options } from './options.ts'
import { readChecked } from './slides.ts'
import { walkSlides } from './walkSlides.ts'

/** Looks at the slides of a talk that is in order, and records who found what. */
export const review: Command = {
  takes: ['data', 'source', 'as', 'slide', 'accept', 'remark', 'list', 'json'],
  run: async (options, terminal, stop) => {
    refuseConflicts(options)
    const { data, accept, remark } = options
    const isListed = options.list || (options.json && accept === undefined && remark === undefined)
    const name = isListed ? '' : readName(options.as)
    const { talk, texts } = await readChecked(data, options.source, terminal)
    const deck = await deckToReview(data, talk)
    const look = async () => standingsOf(deck, await readReviews(data))
    const standings = await look()
    if (isListed) {
      show(chosen(standings, options.slide), options, terminal)
      return
    }
    const found = (slides: readonly Standing[], what: Pick<Review, 'found' | 'remark'>) =>
      record(
        data,
        slides.map(({ slide, state }) => ({ slide: slide.id, by: name, date: today(), ...what, state })),
      )
    const sentences = new Map(citedSentences(texts).map(({ id, text }) => [id, text]))
    const shown: Shown = { deck, words: wordsFor(deck.locale), textOf: (cite) => sentences.get(cite) }
    if (accept !== undefined) await found(chosen(standings, accept, 'accept'), { found: 'in order' })
    else if (remark !== undefined) await found(chosen(standings, options.slide), { found: 'not in order', remark })
    else await walkSlides(slidesFor(name, standings, options), { shown, found, look }, terminal, stop)
    const after = await look()
    if (options.json) show(after, options, terminal)
    else sum(after, data, terminal)
  },
}

/** @throws CitedeckError for options that do not go together */
function refuseConflicts({ list, accept, remark, slide, as }: Options): void {
  const asked = Object.entries({ '--list': list, '--accept': accept !== undefined, '--remark': remark !== undefined })
  const [one, other] = asked.flatMap(([name, isGiven]) => (isGiven ? [name] : []))
  if (one !== undefined && other !== undefined)
    throw new CitedeckError('option-conflict', `${one} and ${other} exclude each other`, 'Do one after the other.')
  if (accept !== undefined && slide !== undefined)
    throw new CitedeckError('option-conflict', '--accept names the slides itself; leave --slide out')
  if (remark !== undefined && slide === undefined)
    throw new CitedeckError('option-conflict', '--remark needs --slide ID: which slide is not in order?')
  if (list && as !== undefined)
    throw new CitedeckError('option-conflict', '--list shows the reviews of all; leave --as out')
}

/**
 * The slides that are named, or all.
 * @throws CitedeckError where there is none of a name
 */
function chosen(standings: readonly Standing[], given: string | undefined, option = 'slide'): Standing[] {
  if (given === undefined || (option === 'accept' && given.trim() === 'all')) return [...standings]
  const ids = standings.map(({ slide }) => slide.id)
  const named = given.split(',').map((id) => id.trim())
  for (const id of named)
    if (!ids.includes(id))
      throw new CitedeckError(
        'option-value',
        `--${option}: there is no slide "${id}" to review${suggest(id, ids)}`,
        'See them all: npm run review -- --list',
      )
  return standings.filter(({ slide }) => named.includes(slide.id))
}

/** What somebody is shown who names no slide: what they have not seen as it is. */
function slidesFor(name: string, standings: readonly Standing[], { slide }: Options): Standing[] {
  return slide === undefined ? standings.filter((standing) => isOpenFor(name, standing)) : chosen(standings, slide)
}

function show(standings: readonly Standing[], { json }: Options, terminal: Terminal): void {
  if (json) terminal.put(`${JSON.stringify({ slides: listJson(standings) }, null, 2)}\n`)
  else for (const line of [...listLines(standings), ...sumLines(standings)]) terminal.say(line)
}

function sum(standings: readonly Standing[], data: string, terminal: Terminal): void {
  for (const line of sumLines(standings)) terminal.say(line)
  terminal.say(
    `The reviews are in ${nameOf(reviewsPath(data))}; with merge=union in .gitattributes, branches of it merge.`,
  )
}

/** How far a talk is signed off. */
function sumLines(standings: readonly Standing[]): string[] {
  const by = (people: number) => standings.filter((standing) => approvalsOf(standing).length >= people).length
  const remarks = standings.flatMap(remarksOn).length
  return [
    `in order   ${by(1)} of ${standings.length} slides as they are, ${by(2)} of them for two people or more`,
    ...(remarks > 0 ? [`remarks    ${remarks} ${remarks === 1 ? 'stands' : 'stand'}`] : []),
  ]
}

/** The day here, as `2026-04-02`. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

import type { Diagnostic } from '../article/diagnostic.ts'
import type { FigureData } from '../talk/figures.ts'
import { quotationAt } from '../source/quotation/given.ts'
import { faultOfSpeaker, type SpeakerFault } from '../source/quotation/speaker.ts'
import type { Difference } from '../source/quotation/compare.ts'
import { differenceOf } from '../source/quotation/compare.ts'
import type { Article } from '../talk/schema.ts'
import type { Text } from '../typography/text.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { Code } from '../errors/citedeckError.js'
import { sourceOf, type Citation } from '../quantities/citation.ts'
import { hashOfQuotation, hashOfSpeaker } from '../source/quotations.ts'
import { citationsOf, languageAt, type TalkLock } from '../source/talkLock.ts'
import { faultOfCitation } from './cited.ts'
import { listed } from '../article/states.ts'
import { fileOption } from './textFiles.ts'

/** A quotation that a slide shows, and where it stands in `article.yaml`. */
export interface ShownQuotation {
  quote: string
  speaker: Text
  cites: Citation[]
  /** The id and the citations of its slide. */
  slide: { id: string; cite: readonly Citation[] }
  path: (string | number)[]
}

/** All quotations of a talk's slides. */
export function quotationsOn(article: Article): ShownQuotation[] {
  return article.sections.flatMap(({ slides }, s) =>
    slides.flatMap((slide, n) =>
      (['figure', 'beside'] as const).flatMap((place) => {
        const figure = slide[place]
        if (figure?.kind !== 'quotation') return []
        const path = ['sections', s, 'slides', n, place, 'items']
        return figure.items.map((item, index) => shown(item, slide, [...path, index]))
      }),
    ),
  )
}

function shown(
  { quote, speaker, cite }: FigureData<'quotation'>['items'][number],
  slide: ShownQuotation['slide'],
  path: (string | number)[],
): ShownQuotation {
  return { quote, speaker, cites: cite, slide, path }
}

/**
 * Holds every quotation against its sentences where their text is at hand; and against the lock in any case, so that a
 * talk that passes here passes without the text too.
 */
export function checkQuotations(
  article: Article,
  { lock, textOf }: { lock: TalkLock; textOf: (cite: Citation) => string | undefined },
  file: YamlFile,
  sentences: readonly { id: Citation; text: string }[],
): Diagnostic[] {
  const all = quotationsOn(article)
  const speakers = all.flatMap(({ path }) => quotationAt(file.value, path)?.speaker ?? [])
  const textWith = ([cite = '1.1']: readonly Citation[]) => ({
    language: languageAt(lock, cite),
    sentences: sentences.filter(({ id }) => sourceOf(id) === sourceOf(cite)),
  })
  return all.flatMap(({ quote, cites, slide, path }): Diagnostic[] => {
    const error = (code: Code, key: string, message: string, hint?: string, words = ''): Diagnostic[] => [
      {
        severity: 'error',
        code,
        file: file.name,
        ...file.place([...path, key], 'value', words),
        message,
        ...(hint === undefined ? {} : { hint }),
      },
    ]
    const [unknown] = cites.flatMap((cite) => faultOfCitation(cite, lock) ?? [])
    if (unknown)
      return error(unknown.code, 'cite', `the quotation cites ${listed(cites)}, but ${unknown.why}`, unknown.hint)
    if (!areInRow(cites, lock))
      return error(
        'quotation-cites',
        'cite',
        `the quotation cites ${listed(cites)}, which do not follow one another`,
        'Cite the sentence that it is taken from, or several in a row; make two quotations of what was said apart.',
      )
    const lacking = cites.filter((cite) => !slide.cite.includes(cite))
    if (lacking.length > 0)
      return error(
        'slide-lacks-citation',
        'cite',
        `"${slide.id}" quotes ${listed(lacking)} but does not cite it`,
        `Add '${lacking.join("', '")}' to its cite.`,
      )
    const texts = cites.flatMap((cite) => textOf(cite) ?? [])
    const difference = texts.length === cites.length ? differenceOf(quote, texts.join(' ')) : undefined
    if (difference) {
      const elsewhere = sentences.find(({ text }) => differenceOf(quote, text) === undefined)
      const hint = elsewhere ? `It stands in ${elsewhere.id}: cite that.` : undefined
      return error(
        'quotation-differs',
        'quote',
        sayDifference(difference, listed(cites)),
        hint ?? marked,
        difference.at,
      )
    }
    const relock = `npm run check -- --source ${fileOption(sourceOf(cites[0] ?? '1.1'))} --lock`
    if (!lock.quotations?.includes(hashOfQuotation({ quote, cites })))
      return error(
        'quotation-not-locked',
        'quote',
        `the lock does not know this quotation of ${listed(cites)}: it was written, changed or cited anew since the text was locked`,
        `Lock the text again, which holds it against its words: ${relock}`,
      )
    const given = quotationAt(file.value, path)
    if (!given) return []
    const fault = texts.length === cites.length ? faultOfSpeaker(given, textWith(cites), speakers) : undefined
    if (fault)
      return error(
        'quotation-speaker',
        fault.key,
        saySpeaker(fault, given.speaker, listed(cites)),
        remedyOf(fault),
        fault.kind === 'another' ? '' : fault.at,
      )
    // Locks of earlier versions have no speakers.
    if (!lock.speakers || lock.speakers.includes(hashOfSpeaker(given))) return []
    return error(
      'quotation-not-locked',
      'speaker',
      `the lock does not know that ${given.speaker} said this in ${listed(cites)}: speaker or role was changed since the text was locked`,
      `Lock the text again, which holds them against it: ${relock}`,
    )
  })
}

const marked = 'Quote as it stands there; mark what is left out with […], and a word of yours with [brackets].'

/** Whether sentences of one text follow one another. */
function areInRow([first, ...rest]: readonly Citation[], lock: TalkLock): boolean {
  if (first === undefined || rest.length === 0) return true
  const all = citationsOf(lock)
  const start = all.indexOf(first)
  return rest.every((cite, index) => all[start + index + 1] === cite && sourceOf(cite) === sourceOf(first))
}

function saySpeaker(fault: SpeakerFault, speaker: string, places: string): string {
  switch (fault.kind) {
    case 'another':
      return `${places} says that "${fault.at}" said this`
    case 'elsewhere':
      return `where the text speaks of ${speaker} it names "${fault.instead}", and not "${fault.at}"`
    case 'unnamed':
      return `the text names nobody and nothing "${fault.at}"`
  }
}

const remedyOf = ({ kind }: SpeakerFault): string =>
  kind === 'another'
    ? 'Name them as the article does, or cite the sentence of the one you mean.'
    : kind === 'elsewhere'
      ? 'Write the role with the names that the article gives it.'
      : 'Name them as the article does; write in lower case what describes them and is no name: a passenger.'

function sayDifference(difference: Difference, places: string): string {
  switch (difference.kind) {
    case 'words':
      return `the quotation is not word for word: ${places} says "${difference.article}", the data "${difference.data}"`
    case 'order':
      return `"${difference.at}" does not stand in ${places} where the quotation has it; keep the article's order, and mark what is left out`
    case 'nothing':
      return `${places} does not say "${difference.at}"`
  }
}

import { InputError } from '../../article/diagnostic.ts'
import type { Talk } from '../../check/index.ts'
import { CitedeckError, hasCode } from '../../errors/citedeckError.js'
import type { Sentence } from '../../source/segment.ts'
import type { Dropped } from '../drafted.ts'
import { examine, type MoreFaults } from '../examine.ts'
import { hold, type Held } from '../hold.ts'
import { slideAt } from '../mended.ts'
import { marked } from '../index.ts'
import { readDeck, readMended, sectionId, type SlideFault, type ModelSection } from './answer.ts'
import type { Answer, Message } from './ask.ts'
import { draftedFrom } from './compose.ts'
import { againQuestion, firstQuestion, mendQuestion } from './prompt.ts'
import { wordingFaults, type Known } from './wording.ts'

/** How often a model is asked at most: once for the deck, then for what is wrong with it. */
export const mostRounds = 3

/** What a deck is drafted from with a model. */
export interface ModelTask {
  /** The draft by rule of the article: its facts are those of this one, and it is what is left where nothing holds. */
  byRule: Held
  sentences: readonly Sentence[]
  more: MoreFaults
  /** Puts a question to the model. */
  ask: (messages: readonly Message[], round: number) => Promise<Answer>
  /** Takes out of a text what nobody is to see. */
  withheld: (text: string) => string
}

/** A draft with a model, or by rule where nothing of its answers held; `trouble` is what kept it from going on. */
export interface ModelDraft {
  held: Held
  isByRule: boolean
  trouble?: string
}

/** What is wrong with a deck of a model, and the sections whose titles cannot be shown. */
interface Faults {
  slides: SlideFault[]
  titles: ReadonlySet<string>
}

const none: Faults = { slides: [], titles: new Set() }

/**
 * Drafts a deck with a model, which arranges and words what code has found. Its answer is composed and checked as every
 * talk is; what is wrong goes back to it, three rounds in all; a slide that still fails is left out.
 * @throws CitedeckError where the server does not answer at all
 */
export async function draftWithModel(task: ModelTask): Promise<ModelDraft> {
  const { byRule, sentences, withheld } = task
  const { locale } = byRule.drafted
  const slides = byRule.drafted.sections.reduce((sum, section) => sum + section.slides.length, 0)
  const messages = firstQuestion(byRule.talk, sentences, locale, Math.max(6, slides))
  const known = knownIn(byRule.talk, sentences)
  let sections: ModelSection[] = []
  let faults = none
  let trouble: string | undefined
  for (let round = 1; round <= mostRounds; round++) {
    const answer = await answerTo(task, messages, round, sections.length > 0)
    if ('trouble' in answer) {
      trouble = answer.trouble
      break
    }
    const read = sections.length === 0 ? readDeck(answer.text, withheld) : mended(sections, answer.text, withheld)
    messages.push({ role: 'assistant', content: answer.text })
    if (typeof read === 'string') {
      trouble = answer.isCut ? 'its answer was cut off before its end' : `its answer cannot be used: ${withheld(read)}`
      messages.push(againQuestion(answer.isCut ? `${trouble}: write less` : read, sections.length > 0))
      continue
    }
    trouble = undefined
    sections = read
    faults = await faultsIn(task, sections, known)
    const faulty = slidesOf(sections).filter(({ id }) => faults.slides.some(({ slide }) => slide === id))
    if (faulty.length === 0) break
    messages.push(mendQuestion(faulty, faults.slides))
  }
  const held = await holding(task, sections, faults, known)
  const told = trouble === undefined ? {} : { trouble }
  return held ? { held: marked(held), isByRule: false, ...told } : { held: byRule, isByRule: true, ...told }
}

/** The draft of what holds of a deck; undefined where nothing does. */
async function holding(task: ModelTask, given: ModelSection[], first: Faults, known: Known): Promise<Held | undefined> {
  let [sections, faults] = [given, first]
  const dropped: Dropped[] = []
  // What was left out may have hidden a fault of another; each turn leaves something out.
  while (faults.slides.length + faults.titles.size > 0) {
    dropped.push(...faults.slides.map(({ slide, message }) => ({ what: `slide "${slide}"`, why: message })))
    sections = without(sections, faults)
    faults = await faultsIn(task, sections, known)
  }
  const drafted = draftedFrom(task.byRule.drafted, sections, dropped)
  if (drafted.sections.length === 0) return undefined
  try {
    return await hold(drafted, task.sentences, task.more)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return undefined
  }
}

/** What a model answers; in words what keeps it, where a deck can be made all the same. */
async function answerTo(
  { ask, withheld }: ModelTask,
  messages: readonly Message[],
  round: number,
  hasDeck: boolean,
): Promise<{ text: string; isCut: boolean } | { trouble: string }> {
  try {
    const answer = await ask(messages, round)
    return answer.kind === 'text' ? answer : { trouble: `the model refuses: ${withheld(answer.why)}` }
  } catch (error) {
    // A server that answers nothing of use, or no longer, takes away nothing that is there.
    const isMinor = hasCode(error, 'model-answer') || (hasDeck && error instanceof CitedeckError)
    if (!isMinor) throw error
    return { trouble: error.message }
  }
}

/** The deck with the slides that an answer has mended; the reason where it cannot be read. */
function mended(
  sections: readonly ModelSection[],
  text: string,
  withheld: ModelTask['withheld'],
): ModelSection[] | string {
  const read = readMended(text, withheld)
  if (typeof read === 'string') return read
  const byId = new Map(read.map((slide) => [slide.id, slide]))
  return sections.map((section) => ({
    ...section,
    slides: section.slides.map((slide) => byId.get(slide.id) ?? slide),
  }))
}

type AnySlide = ModelSection['slides'][number]

const slidesOf = (sections: readonly ModelSection[]): AnySlide[] => sections.flatMap(({ slides }) => slides)

/** All that is wrong with a deck: what could not be read, what it may not say, and what the check finds. */
async function faultsIn(
  { byRule, sentences, more }: ModelTask,
  sections: ModelSection[],
  known: Known,
): Promise<Faults> {
  const slides = slidesOf(sections).flatMap((slide): SlideFault[] =>
    'unread' in slide
      ? [{ slide: slide.id, message: slide.unread }]
      : wordingFaults(slide, known).map((message) => ({ slide: slide.id, message })),
  )
  const drafted = draftedFrom(byRule.drafted, sections, [])
  const { files, faults } = await examine(drafted, sentences, more)
  const titles = new Set<string>()
  for (const { file, line, message, hint } of faults) {
    if (file !== 'article.yaml') continue
    const path = files.article.at(line)
    const slide = slideAt(drafted, path)
    const section = path[2] === 'title' ? drafted.sections[Number(path[1])] : undefined
    if (section) titles.add(section.id)
    else if (slide) slides.push({ slide: slide.id, message: hint === undefined ? message : `${message} ${hint}` })
  }
  return { slides, titles }
}

/** The sections with what holds alone. */
function without(sections: readonly ModelSection[], { slides: faults, titles }: Faults): ModelSection[] {
  const faulty = new Set(faults.map(({ slide }) => slide))
  return sections.map(({ title, slides }, index) => ({
    title: titles.has(sectionId(index)) ? '' : title,
    slides: slides.filter(({ id }) => !faulty.has(id)),
  }))
}

/** What a model may write as it is: names of facts, of series, of their keys and of sentences. */
function knownIn({ facts, series }: Talk, sentences: readonly Sentence[]): Known {
  const names = [...series.values()].flatMap(({ id, columns, rows }) => [
    id,
    ...columns.map(({ key }) => key),
    ...rows.flatMap(({ key }) => key?.key ?? []),
  ])
  return {
    names: new Set([...facts.keys(), ...names]),
    text: sentences.map(({ text }) => text).join('\n'),
  }
}

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { InputError, type Diagnostic } from '../article/diagnostic.ts'
import { idSchema } from '../article/ids.ts'
import { printable } from '../article/printable.ts'
import { validate } from '../article/validate.ts'
import { readYaml, type YamlFile } from '../article/yamlFile.ts'
import { nameOf } from '../files/replaceable.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { limits } from '../input/limits.ts'
import { citationPattern } from '../quantities/citation.ts'
import { personOf, shownName } from './people.ts'
import { digestOf, type SlideState } from './state.ts'

/** What somebody found of a slide, in the state of that digest. */
export interface Review {
  slide: string
  by: string
  /** The day, as `2026-04-02`. */
  date: string
  found: 'in order' | 'not in order'
  saw: string
  remark?: string | undefined
}

/** What the file of a talk's reviews holds. */
export interface Reviews {
  reviews: readonly Review[]
  /** The states that were seen, by their digests. */
  states: ReadonlyMap<string, SlideState & { slide: string }>
}

export const noReviews: Reviews = { reviews: [], states: new Map() }

const digest = z.string().regex(/^[0-9a-f]{16}$/, 'is no digest of 16 hexadecimal digits')
const text = () => printable().max(limits.text)

const reviewSchema = z.strictObject({
  slide: idSchema,
  by: text().refine((name) => /[\p{L}\p{N}]/u.test(shownName(name)), { error: 'names nobody' }),
  date: z.iso.date('is not a day such as 2026-04-02'),
  found: z.enum(['in order', 'not in order']),
  saw: digest,
  remark: text().min(1).optional(),
})

const stateSchema = z.strictObject({
  state: digest,
  slide: idSchema,
  claim: text(),
  words: z.array(text()).optional(),
  drawn: z.string().optional(),
  numbers: z.record(z.string(), text()).optional(),
  sentences: z.record(z.string().regex(citationPattern, 'is no place of a sentence'), z.string()).optional(),
})

const fileSchema = z.strictObject({
  citedeck: z.literal(1),
  reviews: z.array(reviewSchema),
  saw: z.array(stateSchema),
})

/** The file of a talk's reviews, in the folder of its data. */
export const reviewsPath = (data: string): string => join(data, 'reviews.yaml')

/**
 * Reads the reviews of a talk; none where there is no file.
 * @throws InputError where it is damaged, or a merge has left its marks in it
 */
export async function readReviews(data: string): Promise<Reviews> {
  const path = reviewsPath(data)
  if (!existsSync(path)) return noReviews
  const name = nameOf(path)
  const file = await readYaml(path, name).catch(async (error: unknown) => {
    throw (await leftByMerge(path, name)) ?? error
  })
  const { value, diagnostics } = validate(file, fileSchema)
  if (!value) throw new InputError(diagnostics)
  const broken = value.saw.flatMap((seen, index) =>
    digestOf(seen) === seen.state ? [] : [brokenState(file, index, seen.state)],
  )
  if (broken.length > 0) throw new InputError(broken)
  return {
    reviews: latest(value.reviews),
    states: new Map(value.saw.map(({ state, ...seen }) => [state, seen])),
  }
}

function brokenState(file: YamlFile, index: number, state: string): Diagnostic {
  return {
    severity: 'error',
    code: 'reviews-broken',
    file: file.name,
    ...file.place(['saw', index, 'state']),
    message: `what was seen is not what ${state} stands for: the line was edited, or is damaged`,
    hint: 'Get the line back as it was, or take it out: then it is not known what has changed since.',
  }
}

/** That a merge has left its marks, where it has; they are no YAML. */
async function leftByMerge(path: string, name: string): Promise<InputError | undefined> {
  const lines = (await readFile(path, 'utf8')).split(/\r?\n/)
  const found = lines.findIndex((line) => /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line))
  if (found < 0) return undefined
  return new InputError([
    {
      severity: 'error',
      code: 'reviews-conflict',
      file: name,
      line: found + 1,
      column: 1,
      message: 'a merge has left its marks here',
      hint: 'Every line stands by itself: keep those of both sides, and take out the lines of <, = and >.',
    },
  ])
}

/** The last that each person found of each slide. Of two on a day, which branches were merged from, the worse one. */
function latest(reviews: readonly Review[]): Review[] {
  const found = new Map<string, Review>()
  for (const review of reviews) {
    const key = `${review.slide}\n${personOf(review.by)}`
    const before = found.get(key)
    const isLater = !before || review.date > before.date
    if (isLater || (review.date === before.date && review.found === 'not in order')) found.set(key, review)
  }
  return [...found.values()]
}

/**
 * Adds what somebody found to the file as it is by now, so that of two who review at once neither loses anything.
 * @throws InputError where the file is damaged
 */
export async function record(
  data: string,
  found: readonly (Omit<Review, 'saw'> & { state: SlideState })[],
): Promise<void> {
  const before = await readReviews(data)
  const reviews = found.map(({ state, ...review }): Review => ({ ...review, saw: digestOf(state) }))
  const replaced = new Set(reviews.map(({ slide, by }) => `${slide}\n${personOf(by)}`))
  const kept = before.reviews.filter(({ slide, by }) => !replaced.has(`${slide}\n${personOf(by)}`))
  const states = new Map([
    ...found.map(({ slide, state }) => [digestOf(state), { slide, ...state }] as const),
    ...before.states,
  ])
  await writeWhole(reviewsPath(data), stringify({ reviews: [...kept, ...reviews], states }))
}

const head = `# Who has found what of which slide: \`citedeck review\` writes this. Every line stands by itself, so that
# branches merge: where two have changed the file, keep the lines of both.
citedeck: 1
`

/** The file: a line for each review, by slide and person, and one for each state that was seen. */
function stringify({ reviews, states }: Reviews): string {
  const seen = new Set(reviews.map(({ saw }) => saw))
  const reviewLines = [...reviews]
    .sort((a, b) => compare(a.slide, b.slide) || compare(personOf(a.by), personOf(b.by)))
    .map(({ slide, by, date, found, saw, remark }) => line({ slide, by, date, found, saw, remark }))
  const stateLines = [...states]
    .filter(([state]) => seen.has(state))
    .sort(([a, one], [b, other]) => compare(one.slide, other.slide) || compare(a, b))
    .map(([state, { slide, claim, words, drawn, numbers, sentences }]) =>
      line({ slide, state, claim, words, drawn, numbers, sentences }),
    )
  return `${head}reviews:${list(reviewLines)}saw:${list(stateLines)}`
}

const list = (lines: readonly string[]) =>
  lines.length > 0 ? `\n${lines.map((each) => `  - ${each}\n`).join('')}` : ' []\n'

/** Not by a language's order, which differs between machines. */
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function line(value: object): string {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{ ${entries.map(([key, inner]) => `${key}: ${scalar(key, inner)}`).join(', ')} }`
}

/** Whatever could be read as something else than a text stands in quotes. */
function scalar(key: string, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => scalar('', each)).join(', ')}]`
  if (value !== null && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${JSON.stringify(name)}: ${scalar('', inner)}`)
      .join(', ')} }`
  const isPlain = key === 'date' || key === 'found'
  return isPlain ? String(value) : JSON.stringify(value)
}

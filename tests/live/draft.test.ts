import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '../../scripts/article/diagnostic.ts'
import { readTalk } from '../../scripts/check/index.ts'
import type { DeckSlide } from '../../scripts/deck/deck.ts'
import { readDraft, type DraftDeck } from '../../scripts/live/draft.ts'
import { LastGood, nothingYet } from '../../scripts/live/lastGood.ts'
import { plain } from '../../scripts/typography/text.ts'
import { fixture } from '../fixtures/paths.ts'

let folder: string
let asItWas: DraftDeck

/** Draws all slides but those whose claim says that it cannot be drawn. */
const renderer = async () => ({
  draw: async ({ slides }: { slides: readonly DeckSlide[] }, [shot]: readonly { index: number }[]) => {
    const slide = slides[shot?.index ?? 0]
    if (slide?.title.includes('Undrawable')) throw new Error('cannot be drawn')
    return ['<div></div>']
  },
  css: '',
  viewScript: '',
  licences: [],
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-draft-'))
  await cp(fixture('ferry'), folder, { recursive: true })
  asItWas = await readDraft(folder, [], { renderer })
})

afterAll(() => rm(folder, { recursive: true }))

/** What becomes of the ferry where something in its files is written otherwise. */
async function having(
  changes: readonly (readonly [from: string, to: string])[],
  { file = 'article.yaml', before = asItWas }: { file?: string; before?: DraftDeck | undefined } = {},
): Promise<DraftDeck> {
  const path = join(folder, file)
  const given = await readFile(path, 'utf8')
  let text = given
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, () => to)
  }
  await writeFile(path, text)
  try {
    return await readDraft(folder, [], { renderer, ...(before ? { before } : {}) })
  } finally {
    await writeFile(path, given)
  }
}

const slideOf = ({ deck }: DraftDeck, id: string) => deck?.slides.find((slide) => slide.id === id)
const claimOf = (draft: DraftDeck, id: string) => plain(slideOf(draft, id)?.content.claim ?? '')
const told = ({ faults }: DraftDeck) =>
  faults.filter(({ severity }) => severity === 'error').map(({ code, slide }) => [code, slide])

describe('a talk that is in order', () => {
  it('is the deck that the check lets pass, with its coverage', async () => {
    const talk = await readTalk(folder)
    expect(asItWas.deck?.slides.map(({ id }) => id)).toContain(talk.article.sections[0]?.slides[0]?.id)
    expect([asItWas.coverage, told(asItWas), [...asItWas.lacking]]).toEqual([talk.coverage, [], []])
  })
})

describe('a slide that does not hold is shown as it is written', () => {
  const busy = 'cross in a year, most of them on foot'
  it.each([
    [
      'a text too long',
      [
        ['Start with the people', 'Start'],
        [busy, `cross in a year, ${'mostly '.repeat(20)}most of them on foot`],
      ],
      'text-too-long',
      'mostly mostly',
    ],
    [
      'a number that is typed',
      [[busy, 'cross in a year, 86 percent of them, most of them on foot']],
      'amount-typed',
      '86 percent',
    ],
    [
      'an accent that is elsewhere',
      [[busy, 'cross each year, nearly all of them walking']],
      'accent-not-in-claim',
      'nearly all',
    ],
    [
      'clicks that are too many',
      [
        ['[click] {walking', '[click] [click] [click] {walking'],
        ['in a year', 'each year'],
      ],
      'too-many-clicks',
      'each year',
    ],
    [
      'no time planned',
      [
        ['        seconds: 40\n        standing', '        standing'],
        ['in a year', 'each year'],
      ],
      'seconds-missing',
      'each year',
    ],
    [
      'a key that is unknown',
      [
        ['standing: 2', 'standing: 2\n        colour: red'],
        ['in a year', 'each year'],
      ],
      'unknown-key',
      'each year',
    ],
    [
      'a citation that it lacks',
      [
        ["cite: ['1.2', '1.5']", "cite: ['1.2']"],
        ['in a year', 'each year'],
      ],
      'slide-lacks-citation',
      'each year',
    ],
  ] as const)('%s', async (_, changes, code, words) => {
    const draft = await having(changes)
    expect(told(draft)).toContainEqual([code, 'busy'])
    expect([...draft.lacking]).toEqual([])
    expect(claimOf(draft, 'busy')).toContain(words)
  })

  it('a number that its sentence does not state, told at the first slide that shows it', async () => {
    const draft = await having([['value: 71', 'value: 72']], { file: 'facts.yaml' })
    expect(told(draft)).toEqual([['fact-not-in-sentence', 'busy']])
    expect(JSON.stringify(slideOf(draft, 'busy')?.content)).toContain('72%')
  })

  it('two of one name get addresses of their own', async () => {
    const draft = await having([['- id: century', '- id: busy']])
    expect(told(draft)).toEqual([['id-twice', 'busy-2']])
    expect(draft.deck?.slides.map(({ id }) => id).slice(1, 3)).toEqual(['busy', 'busy-2'])
  })
})

describe('a slide that nothing can be made of', () => {
  const cases = [
    ['an unknown kind of figure', [['kind: proportion-bars', 'kind: proportion-bar']], 'unknown-value'],
    ['a fact that there is not', [['fact: walking-share-before }', 'fact: walking-shares-before }']], 'unknown-fact'],
    ['a claim that is missing', [["claim: '{passengers} cross in a year, most of them on foot'", '']], 'key-missing'],
    ['one that cannot be drawn', [['most of them on foot', `Undrawable ${'mostly '.repeat(20)}`]], 'text-too-long'],
  ] as const

  it.each(cases)('%s: it alone keeps its last good state', async (_, changes, code) => {
    const draft = await having([...changes, ['The crossing is older', 'The crossing is much older']])
    expect(told(draft).map(([found]) => found)).toContain(code)
    expect([...draft.lacking]).toEqual(['busy'])
    const lastGood = new LastGood()
    if (!asItWas.deck || !draft.deck) throw new Error('there is no deck')
    lastGood.fill(asItWas.deck, new Set())
    const shown = { ...draft, deck: lastGood.fill(draft.deck, draft.lacking) }
    expect(slideOf(shown, 'busy')?.content).toEqual(slideOf(asItWas, 'busy')?.content)
    expect(claimOf(shown, 'century')).toContain('much older')
    // One that never was in order says that it is not ready, and no fault: viewers see it too.
    expect(claimOf({ ...draft, deck: new LastGood().fill(draft.deck, draft.lacking) }, 'busy')).toBe(
      'This slide is not ready yet',
    )
  })

  it('a fact that is wrong itself: the slides that show it, and no others', async () => {
    const draft = await having([['value: 2_600_000', 'value: much']], { file: 'facts.yaml' })
    expect([...draft.lacking]).toEqual(['price'])
    expect(told(draft)).toEqual([['value-unreadable', 'price']])
  })

  it('a chapter', async () => {
    const draft = await having([['question: Does it pay?', 'query: Does it pay?']])
    expect([...draft.lacking]).toEqual(['battery'])
    expect(claimOf(draft, 'fleet')).toContain('still burn diesel')
  })
})

describe('what is wrong with the talk as a whole', () => {
  it('a theme that there is not is left as it was', async () => {
    const light = await having([['locale: en', 'locale: en\ntheme: hall']])
    const draft = await having([['locale: en', 'locale: en\ntheme: haul']], { before: light })
    expect([light.deck?.theme, draft.deck?.theme]).toEqual(['hall', 'hall'])
    expect(told(draft)).toEqual([['unknown-value', 'cover']])
  })

  it('an article without a lock is shown, and told of', async () => {
    const lock = join(folder, 'source.lock.json')
    const given = await readFile(lock, 'utf8')
    await rm(lock)
    const draft = await having([['in a year', 'each year']])
    await writeFile(lock, given)
    expect(told(draft).map(([code]) => code)).toContain('lock-missing')
    expect(claimOf(draft, 'busy')).toContain('each year')
    expect(draft.coverage).toBeUndefined()
  })

  it('a file that is no YAML gives no deck: the last one stays, or one that says that nothing is ready', async () => {
    const draft = await having([['sections:', 'sections: [']])
    expect([draft.deck, told(draft)[0]?.[0]]).toEqual([undefined, 'yaml-broken'])
    expect(nothingYet('zh-Hant').slides.map(({ title }) => title)).toEqual(['這一頁還沒有準備好'])
  })

  it('is refused by the check as ever', async () => {
    const path = join(folder, 'article.yaml')
    const given = await readFile(path, 'utf8')
    await writeFile(path, given.replace('seconds: 40', 'seconds: 41'))
    await expect(readTalk(folder)).rejects.toBeInstanceOf(InputError)
    await writeFile(path, given)
  })
})

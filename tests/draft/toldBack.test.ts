import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

/** The labels of what is drawn as before and after, the first that a draft on these lines has. */
async function labelsOf(...lines: string[]) {
  const { drafted } = await draftTalk(sentencesOf(...lines), 'en-GB')
  const figures = drafted.sections.flatMap(({ slides }) => slides.map(({ shown }) => shown.figure))
  const found = figures.find((figure) => figure?.['kind'] === 'before-after') as
    Record<'before' | 'after', { label: string }> | undefined
  return found && [found.before.label, found.after.label].map((label) => label.replace(/\{[^}]*\}/, '{}'))
}

const places = 'In towns it is otherwise. Nobody had looked.'

describe('what is, with what it was in the next sentence, is a change', () => {
  it.each([
    [
      'In the first half of this year, the lifts in the tower’s 9 halls stood still for 41 per cent of the day, according to records that the owner has kept. Six years ago it was 12 per cent.',
      ['{} ago', 'Now'],
    ],
    ['The library at Pell is open for 31 hours a week. Six years ago it was 54 hours.', ['{} ago', 'Now']],
    [
      'The share of trains that ran late is 22 per cent this spring. A year earlier it was 14 per cent.',
      ['A year earlier', 'This spring'],
    ],
    ['Today 640 children in the valley learn to swim. In 2011 it had been 1,150.', ['{}', 'Today']],
  ])('%s', async (line, labels) => {
    expect(await labelsOf('A town', `${line} ${places}`)).toEqual(labels)
  })
})

describe('it is none where the pronoun may mean another', () => {
  it.each([
    'The library lent 31 per cent of its films and 12 per cent of its books this year. Six years ago it was 54 per cent.',
    'The library lent 31 per cent of its films this year. Six years ago it was 54 per cent of its books.',
  ])('%s', async (line) => {
    expect(await labelsOf('A town', `${line} ${places}`)).toBeUndefined()
  })
})

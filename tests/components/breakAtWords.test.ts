import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { breakAtWords } from '../../components/breakAtWords.ts'
import { projectRoot } from '../../scripts/project.js'

const words = (text: Parameters<typeof breakAtWords>[0], terms: readonly string[] = []) =>
  breakAtWords(text, 'zh-Hant', terms).flatMap((run) => run.words)
/** Where a line may break, as a bar. */
const cut = (text: string, terms: readonly string[] = []) =>
  words(text, terms)
    .map((word) => (word.breakBefore ? `|${word.text}` : word.text))
    .join('')

it('lets a line break between words, not before what closes nor after what opens', () => {
  expect(cut('城市「開放」場景。')).toBe('城市|「開放」|場景。')
  expect(cut('a quay, a boat')).toBe('a |quay, |a |boat')
})

it('keeps a term whole, and a number with its counter', () => {
  expect(cut('守住黃金三角', ['黃金三角'])).toBe('守住|黃金三角')
  expect(cut('等了3天')).not.toContain('3|')
})

it('leaves no Han character alone on a last line', () => {
  expect(cut('船來了。')).not.toContain('|了')
})

it('asks for space after what Han and Latin meet behind, so that no line begins with it', async () => {
  expect(words('船有68%滿').map(({ text, spaced }) => [text, spaced])).toEqual([
    ['船', false],
    ['有', true],
    ['68%', true],
    ['滿', false],
  ])
  expect(
    words(['船有', { text: '68%', fact: 'share' }, '滿'])
      .filter(({ spaced }) => spaced)
      .map(({ text }) => text),
  ).toEqual(['有', '68%'])
  expect(await readFile(join(projectRoot, 'styles', 'figure.css'), 'utf8')).toMatch(
    /\.spaced \{ margin-inline-end: 0\.125em; \}/,
  )
})

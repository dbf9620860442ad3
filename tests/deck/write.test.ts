import { readFile } from 'node:fs/promises'
import { detectFeatures, parseSync } from '@slidev/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import { withHyphens } from '../../scripts/deck/withHyphens.ts'
import { surroundings } from '../../scripts/deck/files.ts'
import { unescape } from '../../scripts/deck/markdown.ts'
import { componentName } from '../../scripts/deck/componentName.ts'
import { isPristine, write } from '../../scripts/deck/write.ts'
import { fixture } from '../fixtures/paths.ts'
import { anyText, hostile } from '../fixtures/hostile.ts'
import { deckOf, slideWith } from './build.ts'

/** Checks that Slidev reads from the file the slides that were written into it, with nothing lost and nothing run. */
function expectSurvives(text: string): void {
  const deck = deckOf([slideWith(text), slideWith(text)], text)
  const markdown = write(deck)
  const { slides } = parseSync(markdown, 'slides.md')

  expect(slides).toHaveLength(deck.slides.length)
  for (const [index, slide] of deck.slides.entries()) {
    const read = slides[index]
    expect(read?.frontmatter).toMatchObject({
      layout: slide.layout,
      routeAlias: slide.id,
      level: slide.level,
      ...slide.content,
    })
    expect(unescape(String(read?.frontmatter['title']))).toBe(text)
    expect(unescape(read?.note ?? '').trim()).toBe(text.replaceAll('\r\n', '\n').trim())
    expect(read?.content).toBe(slide.content.figure ? '<StatRow :data="$frontmatter.figure" />' : '')
  }
  expect(slides[0]?.frontmatter).toMatchObject({
    titleTemplate: text.replaceAll('%s', '%\u200bs'),
    info: text,
    author: text,
    terms: [text],
  })
  expect(detectFeatures(markdown)).toEqual({
    katex: false,
    monaco: false,
    tweet: false,
    bluesky: false,
    mermaid: false,
  })
  expect(isPristine(markdown)).toBe(true)
}

describe('write', () => {
  it('gives exactly the golden deck of the ferry, twice the same', async () => {
    const golden = await readFile(fixture('ferry', 'slides.md'), 'utf8')
    const once = async () =>
      write(withHyphens(compose(await readTalk(fixture('ferry')))), surroundings(fixture('ferry', 'slides.md')))
    expect(await once()).toBe(golden)
    expect(await once()).toBe(golden)
  })

  it.each(hostile)('hands %j to Slidev as text, wherever it stands', expectSurvives)

  it('hands any text to Slidev as text', () => {
    fc.assert(fc.property(anyText, expectSurvives), { numRuns: 150 })
  })

  it('keeps the marks for clicks in notes', () => {
    const [, slide] = parseSync(write(deckOf([slideWith('a [click] b [click:2] c')])), 'slides.md').slides
    expect(slide?.note).toBe('a [click] b [click:2] c')
  })

  it('puts a second figure beside the first', () => {
    const slide = slideWith('words')
    const [, read] = parseSync(
      write(
        deckOf([
          {
            ...slide,
            content: {
              ...slide.content,
              beside: {
                kind: 'big-number',
                fact: { fact: 'boats', value: 3, unit: 'count', cite: '1.1', text: '3', number: '3' },
              },
            },
          },
        ]),
      ),
      'slides.md',
    ).slides
    expect(read?.content).toBe(
      '<StatRow :data="$frontmatter.figure" />\n\n::beside::\n\n<BigNumber :data="$frontmatter.beside" />',
    )
  })

  it('leaves out notes where there are none', () => {
    const [, slide] = parseSync(write(deckOf([{ ...slideWith('words'), notes: '' }])), 'slides.md').slides
    expect(slide?.note).toBeUndefined()
  })

  it('draws each kind of figure with the component of its name', () => {
    expect(componentName('proportion-bars')).toBe('ProportionBars')
    expect(componentName('timeline')).toBe('Timeline')
    expect(componentName('parts-of-whole')).toBe('PartsOfWhole')
  })
})

describe('isPristine', () => {
  const markdown = write(deckOf([slideWith('words')]))

  it.each([
    ['a letter', markdown.replace('words', 'word')],
    ['a line at the end', `${markdown}\n`],
    ['a blank line', markdown.replace('\n\n', '\n')],
    ['the stamp itself', markdown.replace(/# citedeck \w{4}/, '# citedeck 0000')],
    ['the stamp taken out', markdown.replace(/# citedeck .*\n/, '')],
  ])('sees an edit: %s', (_, edited) => {
    expect(edited).not.toBe(markdown)
    expect(isPristine(edited)).toBe(false)
  })

  it('does not take a deck of someone else for its own', () => {
    expect(isPristine('---\ntheme: default\n---\n\n# Hello\n')).toBe(false)
    expect(isPristine('')).toBe(false)
  })

  it('does not mind the line ends of Windows', () => {
    expect(isPristine(markdown.replaceAll('\n', '\r\n'))).toBe(true)
    expect(isPristine(markdown.replace('\n', '\r\n').replace(/\n$/, '\r\n'))).toBe(true)
  })
})

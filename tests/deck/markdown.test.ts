import { parseSync } from '@slidev/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown, escapeNote, unescape } from '../../scripts/deck/markdown.ts'
import { anyText, hostile } from '../fixtures/hostile.ts'

describe('escapeMarkdown', () => {
  it('leaves words, digits and Chinese punctuation as they are', () => {
    expect(escapeMarkdown('開源大模型，超過1200億元。')).toBe('開源大模型，超過1200億元。')
    expect(escapeMarkdown('low-cost, 40% (about)')).toBe('low-cost, 40% (about)')
  })

  it.each([
    '# a',
    '- a',
    '+ a',
    '* a',
    '1. a',
    '12) a',
    '> a',
    '    a',
    '\ta',
    '```a',
    '| a |',
    '<b>',
    '{{ a }}',
    '[a](b)',
    '$a$',
    '---',
    '~~a~~',
    ':a:',
    '==a==',
    '^a^',
    '@a',
    '&amp;',
  ])('writes %j so that no character of Markdown is left in it', (text) => {
    expect(escapeMarkdown(text)).toMatch(/^(?:&#\d+;|[\w ().;])+$/)
    expect(escapeMarkdown(text)).not.toMatch(/^(?:\s|[-+*]\s|\d+[.)]\s)/)
  })

  it('is undone by unescape, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescape(escapeMarkdown(text))).toBe(text)
      }),
    )
  })

  it('leaves nothing that Vue, HTML or Markdown could take for its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeMarkdown(text).replace(/&#\d+;/g, '')).not.toMatch(/[<>{}[\]`$*_|\\]|--/)
      }),
    )
  })
})

describe('escapeNote', () => {
  it.each(['[click]', '[click:3]'])('keeps the mark %s, also with spaces around', (mark) => {
    expect(escapeNote(`one ${mark} two`)).toBe(`one ${mark} two`)
  })

  it('keeps the stars around what is stressed, and escapes all within', () => {
    expect(escapeNote('say *so*, and **$so** much')).toBe('say *so*, and **&#36;so** much')
    expect(escapeNote('5 * 3 * 2, a* b*')).not.toContain('*')
  })

  it('escapes what only looks like a mark', () => {
    expect(escapeNote('[click:x] [Click]')).not.toMatch(/[[\]]/)
  })

  it('is undone by unescape, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescape(escapeNote(text))).toBe(text)
      }),
    )
  })

  it('stays one note of one slide, whatever it says', () => {
    const inNote = (text: string) =>
      parseSync(`---\nlayout: claim\n---\n\n<!--\n${escapeNote(text)}\n-->\n\n---\nlayout: claim\n---\n`, 'slides.md')
        .slides
    for (const text of hostile) {
      const slides = inNote(text)
      expect(slides, text).toHaveLength(2)
      expect(slides[0]?.content).toBe('')
      expect(unescape(slides[0]?.note ?? '').trim()).toBe(text.trim())
    }
  })
})

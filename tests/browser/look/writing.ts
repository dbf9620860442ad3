import { borders, closeUp } from '../../../scripts/typography/border.ts'
import type { Rule } from './view.ts'

/** Of the em, and how far a browser's rounding may be off. */
const space = 0.125
const tolerance = 0.03

const typedBlank = /[ \u00a0\u2002-\u200a\u202f]+/gu
const spaced = (words: string, at: number, end: number) =>
  closeUp(words.slice(at - 1, end + 1)) !== words.slice(at - 1, end + 1)

/** Where Han and Latin meet on a line there is an eighth of an em, set and not typed; at a Chinese dot nothing. */
export const spaces: Rule = (view) =>
  view.paragraphs.flatMap(({ element, words, letters }) => {
    if (element.closest('.number')) return [] // set large, with a space of its own
    const index = new Map(letters.map((letter, place) => [letter.at, place]))
    const gaps = [...words.matchAll(borders)].flatMap(({ index: at }) => {
      const place = index.get(at) ?? 0
      const [before, after] = [letters[place - 1], letters[place]]
      if (!before?.box || !after?.box || before.line !== after.line || after.behindMark) return []
      if (before.element.closest('.code') !== after.element.closest('.code')) return [] // on a ground of its own
      const em =
        (Number.parseFloat(getComputedStyle(before.element).fontSize) * before.element.currentCSSZoom)
        / view.canvas.scale
      const gap = (after.box.left - before.box.right) / em
      return Math.abs(gap - space) <= tolerance
        ? []
        : [
            view.find(
              'space',
              element,
              gap,
              `has ${gap.toFixed(3)} em and not ${space} between "${before.text}" and "${after.text}"`,
              words,
            ),
          ]
    })
    const typed = [...words.matchAll(typedBlank)].flatMap(({ 0: found, index: at }) => {
      const blank = letters[index.get(at) ?? 0]
      const next = letters[(index.get(at) ?? 0) + found.length]
      // What parts two texts of one block is no part of either.
      const isOfText =
        blank?.box && blank.line === next?.line && blank.element.closest('.rich-text, .sheet-said, .sheet-cited')
      return isOfText && spaced(words, at, at + found.length)
        ? [
            view.find(
              'space',
              element,
              0,
              `has a typed blank where Han and Latin meet: ${words.slice(Math.max(0, at - 4), at + 5)}`,
              words,
            ),
          ]
        : []
    })
    const dots = [...words.matchAll(/\p{Script=Han}[ \u00a0]+[·・]|[·・][ \u00a0]+\p{Script=Han}/gu)].map(
      ({ 0: found }) =>
        view.find('space', element, 0, `has a blank beside a dot that has a square of its own: ${found}`, words),
    )
    return [...gaps, ...typed, ...dots]
  })

/** A sentence that begins with a fact begins with a capital, in a language that has them. */
export const capitals: Rule = (view) =>
  view.paragraphs.flatMap(({ element, words, letters }) => {
    const language = element.closest<HTMLElement>('[lang]')?.lang ?? view.deck.locale
    const first = letters.find(({ text }) => /[\p{L}\p{N}]/u.test(text))
    const fact = first?.element.closest('[data-fact]')
    if (!language.startsWith('en') || !first || !fact || !/\p{Ll}/u.test(first.text)) return []
    const isAll = !letters.some((letter) => /\p{L}/u.test(letter.text) && !fact.contains(letter.element))
    return isAll || element.closest('.number')
      ? []
      : [view.find('capital', element, 0, 'begins with a fact and without a capital', words)]
  })

/** Of the em: by how much letters may reach into one another, as kerning and italics have them. */
const kerned = 0.25

/** No letter of a text stands over the one before it on its line, blanks left aside. */
export const collisions: Rule = (view) =>
  view.paragraphs.flatMap(({ element, words, letters: all }) => {
    const letters = all.filter(({ text }) => /\S/.test(text))
    return letters.flatMap((letter, index) => {
      const before = letters[index - 1]
      if (!before?.box || !letter.box || before.line !== letter.line) return []
      const em =
        (Number.parseFloat(getComputedStyle(letter.element).fontSize) * letter.element.currentCSSZoom)
        / view.canvas.scale
      const overlap = before.box.right - letter.box.left
      return overlap > em * kerned
        ? [view.find('overlap', element, overlap, `has "${letter.text}" over "${before.text}"`, words)]
        : []
    })
  })

/** The asterisk of a computed figure stays on its line. */
export const asterisks: Rule = (view) =>
  view.paragraphs.flatMap(({ element, words }) =>
    [...element.querySelectorAll('.computed')].flatMap((mark) => {
      const range = document.createRange()
      range.selectNodeContents(mark.parentElement ?? mark)
      range.setEndBefore(mark)
      const before = [...range.getClientRects()].at(-1)
      return before && mark.getBoundingClientRect().top > before.bottom
        ? [view.find('line-start', element, 0, 'begins a line with the mark of the figure before it', words)]
        : []
    }),
  )

import type { Page } from 'playwright-core'
import { setText, type SetPiece } from '../../components/shared/setText.ts'
import { setWords } from '../typography/set.ts'
import type { HandoutSlide } from './handout.ts'

/** What a handout is laid out from. */
export interface HandoutLayout {
  /** The paper and the canvas, in CSS pixels. */
  paper: { width: number; height: number }
  canvas: { width: number; height: number }
  /** Runs along the foot, before the number of the page. */
  title: string
  /** The language that its lines are broken in. */
  locale: string
  /** What stands beside each slide of the print page; undefined for two slides to a page and nothing else. */
  texts: readonly HandoutSlide[] | undefined
  /** The style sheet that brings the font `family`, and `latin` for what is Latin in Chinese text. */
  fonts: string
  family: string
  latin: string
}

/** In CSS pixels of the paper. */
const margin = 57
const footHeight = 24
const gap = 24
const lineHeight = 29
/** As large as a slide is beside its notes: three of 16:9 to a page of A4, with what they cite below them. */
const beside = { width: 400, height: 240 }

/** A handout on the print page, in pixels of the slides' canvas, to be printed at a scale. */
export interface Handout {
  /** For each sheet the places of its slides on the print page, from 0; none where one goes on. */
  sheets: number[][]
  /** Pixels of the paper to one of the canvas. */
  scale: number
}

/**
 * Turns the print page into a handout: sheets of paper, with slides on them as they are. Beside each stand its notes
 * and lines to write on, below it what it cites; what is longer than a sheet goes on overleaf.
 *
 * The sheets are as large as it takes to leave the slides at their own size, and shrink as they are printed: Chromium
 * moves the texts of figures on paper under `zoom`, and tags nothing under `transform`.
 */
export async function layOutHandout(page: Page, layout: HandoutLayout): Promise<Handout> {
  const { paper, canvas, texts } = layout
  const room = { width: paper.width - 2 * margin, height: (paper.height - 2 * margin - footHeight) / 2 - 16 }
  const field = texts ? beside : room
  const scale = Math.min(field.width / canvas.width, field.height / canvas.height)
  await page.addStyleTag({ content: layout.fonts + style(layout, scale) })
  const cut = (terms: readonly string[]) => (text: string) =>
    setText(setWords(text, layout.locale), { locale: layout.locale, terms }).flatMap((run) => run.pieces)
  // Lines are broken and counted as they will be printed.
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined))))
  const sheets = await page.evaluate(fillSheets, {
    texts: texts?.map(({ notes, citations, terms }) => ({
      notes: notes.map(cut(terms)),
      citations: citations.map(cut(terms)),
    })),
    title: cut(texts?.[0]?.terms ?? [])(layout.title),
    lineHeight: lineHeight / scale,
  })
  return { sheets, scale }
}

function style({ paper, canvas, family, latin }: HandoutLayout, scale: number): string {
  /** Pixels of the paper, as the page has them. */
  const px = (length: number) => `${length / scale}px`
  const hairline = `${px(1)} solid #c8ccc8`
  return `@page { size: ${paper.width}px ${paper.height}px; margin: 0 }
    html, body, #app, #page-root, #print-container, #print-content { width: ${px(paper.width)} !important; background: #fff !important }
    .sheet { position: relative; box-sizing: border-box; width: ${px(paper.width)}; height: ${px(paper.height - 1)}; padding: ${px(margin)} ${px(margin)} ${px(margin + footHeight)};
      contain: strict; overflow: hidden; break-after: page; background: #fff; color: #1a1a1a; font: 400 ${px(12)}/1.6 '${family}'; }
    .sheet:last-child { break-after: auto }
    .sheet-rows { height: 100%; display: flex; flex-direction: column; gap: ${px(gap)}; overflow: hidden }
    .sheet-rows.sheet-bare { justify-content: space-around; align-items: center }
    .sheet .print-slide-container { flex: none; break-after: auto; outline: ${hairline}; outline-offset: ${px(-1)} }
    .sheet-row { flex: none; display: grid; grid: auto 1fr / ${canvas.width}px 1fr; column-gap: ${px(gap)} }
    .sheet-said { grid-area: 1 / 2 / span 2; display: flex; flex-direction: column; min-width: 0 }
    .sheet-cited { grid-area: 2 / 1; margin: 0; padding: ${px(8)} 0 0; list-style: none; font-size: ${px(11)}; color: #4c4c4c }
    .sheet-lines { flex: 1; min-height: ${px(2 * lineHeight)} }
    .sheet-lines i { display: block; height: ${px(lineHeight)}; border-bottom: ${hairline} }
    :is(.sheet-said, .sheet-cited, .sheet-foot) .latin { font-family: '${latin}', '${family}' }
    :is(.sheet-said, .sheet-cited, .sheet-foot) { text-autospace: no-autospace; word-break: keep-all; overflow-wrap: anywhere; line-break: strict; hyphens: manual; text-wrap: pretty }
    .sheet-said p { margin: 0 0 ${px(6)} }
    .sheet-cited li { margin: 0; padding: 0; line-height: 1.5 }
    .sheet-foot { position: absolute; left: ${px(margin)}; right: ${px(margin)}; bottom: ${px(margin - 16)}; display: flex; justify-content: space-between; color: #4c4c4c }`
}

/** A text of the handout, cut where its lines may break. */
type Cut = SetPiece[]

/** Runs in the browser. */
function fillSheets({
  texts,
  title,
  lineHeight,
}: {
  texts: { notes: Cut[]; citations: Cut[] }[] | undefined
  title: Cut
  /** Of the lines to write on. */
  lineHeight: number
}): number[][] {
  const mostRows = 3
  const slides = [...document.querySelectorAll('.print-slide-container')]
  const content = document.querySelector('#print-content') ?? document.body
  const sheets: { element: HTMLElement; rows: HTMLElement; slides: number[] }[] = []
  const add = (parent: Element, tag: string, className = '') => {
    const element = document.createElement(tag)
    if (className) element.className = className
    parent.append(element)
    return element
  }
  const set = (element: Element, pieces: Cut) => {
    for (const [index, { words, blank, breakBefore, whole }] of pieces.entries()) {
      if (breakBefore && index > 0) add(element, 'wbr')
      const line = whole ? add(element, 'span', whole === 'long' ? 'whole long' : 'whole') : element
      for (const { parts, setting } of words) {
        const word = setting ? add(line, 'span', setting) : line
        for (const { text, setting: own } of parts)
          if (own) add(word, 'span', own).textContent = text
          else word.append(text)
      }
      element.append(blank)
    }
  }
  const textOf = ({ words }: SetPiece) => words.flatMap(({ parts }) => parts.map(({ text }) => text)).join('')
  const pieceOf = (text: string): SetPiece => ({
    words: [{ parts: [{ text }], spaced: false, setting: '' }],
    blank: '',
    breakBefore: false,
  })
  /** A text that is longer than a sheet in two, parted after a sentence where there is one. */
  const halves = (pieces: Cut): Cut[] => {
    if (pieces.length < 2) {
      const letters = [...(pieces[0] ? textOf(pieces[0]) : '')]
      return letters.length > 1 ? [letters.map(pieceOf)] : []
    }
    const half = Math.ceil(pieces.length / 2)
    const endsSentence = (index: number) => /[。！？.!?][」』”’）)]*$/.test(pieces[index] ? textOf(pieces[index]) : '')
    const sentence = pieces.findIndex((_, index) => index >= half && endsSentence(index - 1))
    const at = sentence > 0 ? sentence : half
    return [pieces.slice(0, at), pieces.slice(at)]
  }
  const open = () => {
    const element = add(content, 'section', 'sheet')
    const sheet = {
      element,
      rows: add(element, 'div', texts ? 'sheet-rows' : 'sheet-rows sheet-bare'),
      slides: [] as number[],
    }
    sheets.push(sheet)
    return sheet
  }
  const place = (parent: Element, slide: number) => {
    parent.append(slides[slide] ?? '')
  }
  const overflows = ({ rows }: { rows: HTMLElement }) => rows.scrollHeight > rows.clientHeight + 1
  /** Writes as many of the texts as the sheet takes; what does not go onto one alone is parted. */
  const fill = (sheet: { rows: HTMLElement }, parent: Element, tag: string, all: Cut[]): Cut[] => {
    for (const [index, pieces] of all.entries()) {
      const element = add(parent, tag)
      set(element, pieces)
      if (!overflows(sheet)) continue
      element.remove()
      if (index > 0 || sheet.rows.childElementCount > 1) return all.slice(index)
      return fill(sheet, parent, tag, [...halves(pieces), ...all.slice(1)])
    }
    return []
  }

  if (!texts)
    for (let first = 0; first < slides.length; first += 2) {
      const sheet = open()
      for (const slide of [first, first + 1])
        if (slide < slides.length) {
          place(sheet.rows, slide)
          sheet.slides.push(slide)
        }
    }
  let sheet: ReturnType<typeof open> | undefined
  for (const [slide, { notes, citations }] of (texts ?? []).entries()) {
    let rest = { notes, citations }
    for (let begins = true; begins || rest.notes.length + rest.citations.length > 0; begins = false) {
      sheet = !begins || !sheet || sheet.rows.childElementCount === mostRows ? open() : sheet
      for (;;) {
        const row = add(sheet.rows, 'div', 'sheet-row')
        if (begins) place(row, slide)
        const said = add(row, 'div', 'sheet-said')
        const spoken = add(said, 'div')
        add(said, 'div', 'sheet-lines')
        const cited = add(row, 'ul', 'sheet-cited')
        const left = {
          notes: fill(sheet, spoken, 'p', rest.notes),
          citations: fill(sheet, cited, 'li', rest.citations),
        }
        if (cited.childElementCount === 0) cited.remove()
        const isWhole = left.notes.length + left.citations.length === 0 && !overflows(sheet)
        if (!isWhole && sheet.rows.childElementCount > 1) {
          // It goes whole onto a sheet of its own, where it can.
          if (begins) content.append(slides[slide] ?? '')
          row.remove()
          sheet = open()
          continue
        }
        rest = left
        break
      }
      if (begins) sheet.slides.push(slide)
    }
  }

  for (const [index, { element, rows }] of sheets.entries()) {
    // What is free goes to the lines to write on; a sheet that has few slides is not all lines.
    const own = [...rows.querySelectorAll<HTMLElement>('.sheet-row')]
    const last = own.at(-1)
    const free = last ? rows.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom : 0
    const heights = own.map((row) => row.getBoundingClientRect().height)
    for (const [place, row] of own.entries())
      row.style.height = `${(heights[place] ?? 0) + Math.max(0, free) / Math.max(own.length, 2)}px`
    for (const lines of rows.querySelectorAll('.sheet-lines'))
      for (let drawn = 1; drawn <= Math.floor(lines.clientHeight / lineHeight); drawn++) add(lines, 'i')
    const foot = add(element, 'p', 'sheet-foot')
    foot.setAttribute('aria-hidden', 'true')
    set(add(foot, 'span'), title)
    add(foot, 'span').textContent = `${index + 1} / ${sheets.length}`
  }
  return sheets.map((sheet) => sheet.slides)
}

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
  /** What stands under each slide of the print page; undefined for two slides to a page and nothing else. */
  texts: readonly HandoutSlide[] | undefined
  /** The style sheet that brings the font `family`, and `latin` for what is Latin in Chinese text. */
  fonts: string
  family: string
  latin: string
}

const margin = 57
const footHeight = 24

/**
 * Turns the print page into a handout: sheets of paper, with slides on them as they are. Notes that do not fit under
 * their slide go on overleaf.
 * @returns for each sheet the places of its slides on the print page, from 0; none where one goes on
 */
export async function layOutHandout(page: Page, layout: HandoutLayout): Promise<number[][]> {
  const { paper, canvas, texts } = layout
  const width = paper.width - 2 * margin
  const room = paper.height - 2 * margin - footHeight
  const zoom = Math.min(width / canvas.width, (texts ? room * 0.55 : room / 2 - 16) / canvas.height)
  await page.addStyleTag({ content: layout.fonts + style(layout, width, zoom) })
  const cut = (terms: readonly string[]) => (text: string) =>
    setText(setWords(text, layout.locale), { locale: layout.locale, terms }).flatMap((run) => run.pieces)
  const sheets = await page.evaluate(fillSheets, {
    texts: texts?.map(({ notes, citations, terms }) => ({
      notes: notes.map(cut(terms)),
      citations: citations.map(cut(terms)),
    })),
    title: cut(texts?.[0]?.terms ?? [])(layout.title),
  })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  return sheets
}

function style({ paper, family, latin }: HandoutLayout, width: number, zoom: number): string {
  return `@page { size: ${paper.width}px ${paper.height}px; margin: 0 }
    html, body, #app, #page-root, #print-container, #print-content { width: ${paper.width}px !important; background: #fff !important }
    .sheet { position: relative; box-sizing: border-box; width: ${paper.width}px; height: ${paper.height}px; padding: ${margin}px ${margin}px ${margin + footHeight}px; display: flex; flex-direction: column; justify-content: space-around;
      contain: strict; overflow: hidden; break-after: page; background: #fff; color: #1a1a1a; font: 400 14px/1.6 '${family}'; }
    .sheet:last-child { break-after: auto }
    .sheet .print-slide-container { zoom: ${zoom}; flex: none; align-self: center; break-after: auto; outline: 2px solid #c8ccc8 }
    .sheet .said { flex: 1; min-height: 0; width: ${width}px; margin-top: 20px; overflow: hidden }
    .sheet :is(.said, .sheet-foot) .latin { font-family: '${latin}', '${family}' }
    .sheet .said, .sheet .sheet-foot { text-autospace: no-autospace; word-break: keep-all; overflow-wrap: anywhere; line-break: strict; hyphens: manual; text-wrap: pretty }
    .sheet .said p { margin: 0 0 8px }
    .sheet .said li { margin: 0; padding: 0; line-height: 1.6 }
    .sheet .said ul { margin: 0; padding: 8px 0 0; border-top: 1px solid #c8ccc8; list-style: none; font-size: 12px; color: #4c4c4c }
    .sheet .said ul + ul { border-top: 0; padding-top: 0 }
    .sheet .sheet-foot { position: absolute; left: ${margin}px; right: ${margin}px; bottom: ${margin - 16}px; display: flex; justify-content: space-between; font-size: 12px; color: #4c4c4c }`
}

/** A text of the handout, cut where its lines may break. */
type Cut = SetPiece[]

/** Runs in the browser. */
function fillSheets({
  texts,
  title,
}: {
  texts: { notes: Cut[]; citations: Cut[] }[] | undefined
  title: Cut
}): number[][] {
  const slides = [...document.querySelectorAll('.print-slide-container')]
  const content = document.querySelector('#print-content') ?? document.body
  const sheets: { element: HTMLElement; said: HTMLElement; slides: number[] }[] = []
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
  const open = (places: number[]) => {
    const element = add(content, 'section', 'sheet')
    for (const place of places) element.append(slides[place] ?? '')
    const sheet = { element, said: texts ? add(element, 'div', 'said') : element, slides: places }
    sheets.push(sheet)
    return sheet
  }
  const overflows = ({ said }: { said: HTMLElement }) => said.scrollHeight > said.clientHeight + 1

  if (!texts)
    for (let first = 0; first < slides.length; first += 2)
      open(first + 1 < slides.length ? [first, first + 1] : [first])
  for (const [place, { notes, citations }] of (texts ?? []).entries()) {
    let sheet = open([place])
    const write = (pieces: Cut, item: boolean): void => {
      const list = item ? (sheet.said.querySelector('ul') ?? add(sheet.said, 'ul')) : sheet.said
      const element = add(list, item ? 'li' : 'p')
      set(element, pieces)
      if (!overflows(sheet)) return
      element.remove()
      if (list.childElementCount === 0 && item) list.remove()
      const isFirst = sheet.said.childElementCount === 0 && sheet.slides.length === 0
      if (!isFirst) {
        sheet = open([])
        write(pieces, item)
        return
      }
      if (pieces.length < 2) {
        const letters = [...(pieces[0] ? textOf(pieces[0]) : '')]
        if (letters.length > 1) write(letters.map(pieceOf), item)
        return
      }
      // Longer than a sheet: on in two halves, parted after a sentence where there is one.
      const half = Math.ceil(pieces.length / 2)
      const endsSentence = (index: number) =>
        /[。！？.!?][」』”’）)]*$/.test(pieces[index] ? textOf(pieces[index]) : '')
      const sentence = pieces.findIndex((_, index) => index >= half && endsSentence(index - 1))
      const at = sentence > 0 ? sentence : half
      write(pieces.slice(0, at), item)
      write(pieces.slice(at), item)
    }
    for (const paragraph of notes) write(paragraph, false)
    for (const citation of citations) write(citation, true)
  }

  for (const [index, { element }] of sheets.entries()) {
    const foot = add(element, 'p', 'sheet-foot')
    foot.setAttribute('aria-hidden', 'true')
    set(add(foot, 'span'), title)
    add(foot, 'span').textContent = `${index + 1} / ${sheets.length}`
  }
  return sheets.map((sheet) => sheet.slides)
}

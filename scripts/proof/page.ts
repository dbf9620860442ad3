import { proofWordsFor, type ProofWords } from '../locales/proofWords.ts'
import { escapeHtml } from '../site/html.ts'
import type { Spot } from '../stage/spots.ts'
import type { Marked, ProofNumber, ProofQuotation, ProofSentence, ProofSheet, ProofSlide } from './value.ts'
import { sheetPapers, sheetStyle } from './style.ts'

/** The picture of a slide: an address, and where its numbers stand. */
export interface ProofPicture {
  src: string
  spots: readonly Spot[]
}

/** What the page has beside its sheet. */
export interface ProofLook {
  /** By the slide's number in the deck. */
  pictures: ReadonlyMap<number, ProofPicture>
  /** The day on which it is made, in words. */
  made: string
  paper: keyof typeof sheetPapers
  /** The style sheet of its fonts. */
  fonts: string
  version: string
}

const text = escapeHtml

/** A proof sheet as one page that asks for nothing and runs nothing: read on a screen, or printed on paper. */
export function sheetPage(sheet: ProofSheet, look: ProofLook): string {
  const words = proofWordsFor(sheet.locale)
  const slides = sheet.slides.map((slide) => slideHtml(slide, look.pictures.get(slide.number), words))
  return `<!DOCTYPE html>
<html lang="${text(sheet.locale)}" dir="ltr" data-proof data-version="${text(look.version)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${text(words.named(words.title, sheet.title))}</title>
<style>${look.fonts}${sheetStyle}${pageStyle(sheet, look, words)}</style>
</head>
<body>
${front(sheet, look, words)}
${slides.join('\n')}
${endHtml(sheet)}
</body>
</html>
`
}

/** The margins of each sheet of paper: what it is, of which talk, from when, and its number. */
function pageStyle({ title, texts }: ProofSheet, { made, paper }: ProofLook, words: ProofWords): string {
  const [head, day] = [`${words.title} · ${title}`, [made, ...texts.slice(0, 1)].join(' · ')].map(cssText)
  const small = "font: 8pt 'citedeck proof', sans-serif; color: #565d5a"
  return `@page { size: ${sheetPapers[paper].name} landscape; margin: 15mm 12mm 13mm;
    @top-left { content: ${head}; ${small} } @top-right { content: ${day}; ${small} }
    @bottom-right { content: counter(page) ' / ' counter(pages); ${small} } }`
}

/** A text as a string of CSS within a style sheet. */
const cssText = (words: string) =>
  `"${words.replace(/[\\"<\n\r\f]/g, (each) => `\\${(each.codePointAt(0) ?? 0).toString(16)} `)}"`

function front(sheet: ProofSheet, { made }: ProofLook, words: ProofWords): string {
  const rows = sheet.slides.map(
    ({ number, title }) =>
      `<li><span class="quiet">${number}</span><a href="#slide-${number}">${text(title)}</a>${ticks(words)}</li>`,
  )
  return `<div class="front">
<header>
<p class="kicker">${text(words.title)}</p>
<h1>${text(sheet.title)}</h1>
${sheet.texts.map((line) => `<p class="quiet">${text(line)}</p>`).join('\n')}
<p class="quiet">${text(made)}</p>
<p class="signed"><span>${text(words.checkedBy)}</span><span>${text(words.date)}</span></p>
</header>
<div class="how">
${sheet.isWithText ? '' : `<p class="warned">${text(words.withoutText)}</p>`}
${(sheet.howTo ?? words.howTo).map((line) => `<p>${text(line)}</p>`).join('\n')}
</div>
<ul class="overview">
${rows.join('\n')}
</ul>
</div>`
}

const ticks = (words: ProofWords) =>
  `<span class="ticks"><label>${box}${text(words.inOrder)}</label> <label>${box}${text(words.notInOrder)}</label></span>`

const box = '<input type="checkbox" class="box">'

/** As many rows beside a slide as may make it longer than what is left of a sheet of paper. */
const mostRows = 16

function slideHtml(slide: ProofSlide, picture: ProofPicture | undefined, words: ProofWords): string {
  const { number, title, numbers, quotations, sentences, remarks } = slide
  const isEmpty = numbers.length + quotations.length + sentences.length === 0
  const rows = numbers.length + sentences.reduce((sum, each) => sum + 1 + lengthOf(each.text ?? each.states) / 90, 0)
  const written = picture && new Set(picture.spots.map(({ fact }) => fact))
  const isDrawn = ({ fact }: ProofNumber) => fact !== undefined && written?.has(fact) === false
  const below = `<div class="room"><h3>${text(words.remarks)}</h3><i></i><i></i></div>`
  return `<article class="slide${isEmpty ? ' empty' : rows > mostRows ? ' long' : ''}" id="slide-${number}">
<header><h2><span class="number">${number}</span>${text(title)}</h2>${ticks(words)}</header>
<div class="drawn">
${picture ? pictureHtml(slide, picture) : textsHtml(slide)}
${isEmpty ? '' : below}
</div>
<div class="cited">
${isEmpty ? `<p class="quiet">${text(words.nothing)}</p>${below}` : ''}
${part(words.sentences, sentences, (all) => all.map((each) => sentenceHtml(each, words)).join('\n'))}
${part(words.numbers, numbers, (all) => `<table class="numbers">${all.map((each) => numberHtml(each, isDrawn(each), words)).join('\n')}</table>`)}
${part(words.quotations, quotations, (all) => `<table class="numbers">${all.map(quotationHtml).join('\n')}</table>`)}
${part(words.otherWords, slide.words ?? [], (all) => `<ul class="words">${all.map((each) => `<li><label>${box}${text(each)}</label></li>`).join('')}</ul>`)}
${remarks.map(({ head, lines }) => `<section class="remarks"><h3>${text(head)}</h3><ul>${lines.map((line) => `<li>${text(line)}</li>`).join('')}</ul></section>`).join('\n')}
</div>
</article>`
}

const part = <Item>(head: string, items: readonly Item[], draw: (items: readonly Item[]) => string) =>
  items.length === 0 ? '' : `<section><h3>${text(head)}</h3>${draw(items)}</section>`

const lengthOf = (words: Marked) =>
  words.reduce((sum, each) => sum + (typeof each === 'string' ? each : each.text).length, 0)

function pictureHtml({ title, numbers }: ProofSlide, { src, spots }: ProofPicture): string {
  const marks = new Map(numbers.flatMap(({ fact, mark }) => (fact === undefined ? [] : [[fact, mark] as const])))
  const drawn = spots.flatMap(({ fact, left, top, width, height }) => {
    const mark = marks.get(fact)
    const at = Object.entries({ left, top, width, height }).map(([name, share]) => `${name}:${share.toFixed(2)}%`)
    return mark === undefined ? [] : [`<span class="spot" style="${at.join(';')}">${chip(mark)}</span>`]
  })
  return `<figure class="picture"><img src="${text(src)}" alt="${text(title)}">${drawn.join('')}</figure>`
}

const chip = (mark: string) => `<b class="chip">${text(mark)}</b>`

function textsHtml({ texts = [] }: ProofSlide): string {
  return `<ul class="texts">${texts.map((each) => `<li>${markedHtml(each)}</li>`).join('\n')}</ul>`
}

function markedHtml(words: Marked): string {
  return words
    .map((each) =>
      typeof each === 'string'
        ? text(each)
        : `<mark class="is-${each.is}">${(each.marks ?? []).map(chip).join('')}${text(each.text)}</mark>`,
    )
    .join('')
}

function sentenceHtml({ place, text: own, states, leftOut }: ProofSentence, words: ProofWords): string {
  const said = own
    ? markedHtml(own)
    : `<span class="quiet">${states.length === 0 ? text(words.statesNothing) : ''}</span>${markedHtml(states)}`
  const left =
    leftOut.length === 0 ? '' : `<p class="left-out">${text(words.named(words.leftOut, leftOut.join(' · ')))}</p>`
  return `<div class="sentence"><span class="cite">${text(place)}</span><p>${said}</p>${left}</div>`
}

function numberHtml(
  { mark, text: shown, label, verdict, isToWeigh, leftOut }: ProofNumber,
  isDrawn: boolean,
  words: ProofWords,
): string {
  const left =
    leftOut.length === 0
      ? ''
      : ` <span class="left-out">${text(words.named(words.leftOut, leftOut.join(' · ')))}</span>`
  const said = [verdict, ...(isDrawn ? [words.drawn] : [])].join(' · ')
  return `<tr><th scope="row">${box}${chip(mark)}</th><td class="value">${text(shown)}</td><td>${text(label)}</td><td><span class="verdict${isToWeigh ? ' weigh' : ''}">${text(said)}</span>${left}</td></tr>`
}

function quotationHtml({ mark, quote, speaker, verdict }: ProofQuotation): string {
  return `<tr class="quotation"><th scope="row">${box}${chip(mark)}</th><td colspan="2">${text(quote)}</td><td><span class="verdict">${text([speaker, verdict].filter((each) => each !== '').join(' · '))}</span></td></tr>`
}

function endHtml({ end }: ProofSheet): string {
  const parts = end
    .filter(({ rows }) => rows.length > 0)
    .map(
      ({ head, rows }) =>
        `<section><h2>${text(head)}</h2><table>${rows.map(({ name, said }) => `<tr><th scope="row">${text(name)}</th><td>${text(said)}</td></tr>`).join('')}</table></section>`,
    )
  return `<div class="end">${parts.join('\n')}</div>`
}

import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { audit } from '../../scripts/audit/index.ts'
import { readPptx, refuseCompound } from '../../scripts/audit/read/pptx.ts'
import { segment } from '../../scripts/source/segment.ts'
import { article } from './deckOf.ts'
import { pptxOf, type MadeSlide } from './madeDeck.ts'

const empty: MadeSlide = { paragraphs: [], items: [], rows: [], notes: [], pictures: [] }
const chart = {
  title: 'Paid by',
  series: 'Share',
  categories: ['State', 'Town'],
  values: [0.6, 0.4],
  format: '0%',
  axis: 'of the cost',
}

it('reads titles, paragraphs, lists, tables, pictures, notes and charts, in the order of the slides', () => {
  const { format, slides } = readPptx(
    pptxOf([
      { ...empty, title: 'The tram & more', paragraphs: ['Of 14.2 km'], notes: ['Say 19 stops'] },
      { ...empty, title: 'Trees', items: ['260 felled'], rows: [['Year', 'Trees'], ['2023', '520']], pictures: ['A tree', ''] }, // prettier-ignore
      { ...empty, chart },
    ]),
  )
  expect(format).toBe('PowerPoint')
  expect(slides.map(({ texts }) => texts.map(({ place, text }) => `${place}: ${text}`))).toEqual([
    ['title: The tram & more', 'body: Of 14.2 km', 'notes: Say 19 stops'],
    ['title: Trees', 'body: 260 felled', 'table: Year', 'table: Trees', 'table: 2023', 'table: 520', 'alt: A tree'],
    ['chart: Paid by', 'chart: 60%', 'chart: 40%'],
  ])
  expect(slides[1]?.texts.find(({ text }) => text === '520')?.about).toEqual(['Trees', '2023'])
  expect(slides[1]?.unread).toEqual(['a picture without alternative text (Picture 3)'])
  expect(slides[2]?.texts[1]?.about).toEqual(['of the cost', 'Paid by', 'Share', 'State'])
})

it('judges the values of a chart', () => {
  const deck = readPptx(
    pptxOf([{ ...empty, title: 'Who paid for the tram', chart: { ...chart, values: [0.6, 0.37] } }]),
  )
  expect(
    audit(deck, segment(article)).findings.map(({ reading: { text }, verdict: { is } }) => `${text} ${is}`),
  ).toEqual(['60% stated', '37% absent'])
})

it('says what it could not read: a chart without data, a slide that is missing', () => {
  const files = unzipSync(
    pptxOf([
      { ...empty, title: 'One' },
      { ...empty, chart },
    ]),
  )
  const without = (pattern: RegExp) =>
    readPptx(zipSync(Object.fromEntries(Object.entries(files).filter(([name]) => !pattern.test(name))))).slides.flatMap(
      ({ unread }) => unread,
    )
  expect(without(/chart/)).toEqual(['a chart whose data is not in the file (Chart 4)'])
  expect(without(/slides\/slide2\.xml$/)).toEqual(['the slide itself, which is missing from the file'])
})

const codeOf = (run: () => unknown) => {
  try {
    run()
    return 'read'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

it('refuses what is encrypted, old, damaged, no presentation, or unpacks to too much', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0, 0]
  expect(codeOf(() => refuseCompound(Buffer.concat([Buffer.from(compound), Buffer.from('EncryptedPackage', 'utf16le')])))).toBe('deck-encrypted') // prettier-ignore
  expect(codeOf(() => refuseCompound(Buffer.from(compound)))).toBe('deck-unknown')
  const whole = pptxOf([{ ...empty, title: 'One' }])
  expect(codeOf(() => readPptx(whole.subarray(0, whole.length / 2)))).toBe('deck-damaged')
  expect(codeOf(() => readPptx(zipSync({ 'word/document.xml': strToU8('<w/>') })))).toBe('deck-unknown')
  // An archive of a few kilobytes that says it comes to gigabytes is not unpacked.
  const bomb = Buffer.from(zipSync({ 'ppt/slides/slide1.xml': strToU8('a'.repeat(1000)) }))
  const directory = bomb.lastIndexOf(Buffer.from('PK\x01\x02'))
  bomb.writeUInt32LE(0xf0000000, directory + 24)
  expect(codeOf(() => readPptx(bomb))).toBe('deck-too-long')
  // One that says it comes to less than it does is not unpacked to more.
  const liar = Buffer.from(zipSync({ 'ppt/slides/slide1.xml': strToU8('a'.repeat(1_000_000)) }))
  liar.writeUInt32LE(10, liar.lastIndexOf(Buffer.from('PK\x01\x02')) + 24)
  expect(['deck-damaged', 'deck-unknown']).toContain(codeOf(() => readPptx(liar)))
})

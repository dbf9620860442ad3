import { expect, it } from 'vitest'
import { readPdf } from '../../scripts/audit/read/pdf.ts'
import { pdfOf } from './madeDeck.ts'

const read = async (...pages: Parameters<typeof pdfOf>[0]) => {
  const { slides } = await readPdf(pdfOf(pages))
  return slides.map(({ texts, unread }) => [
    ...texts.map(
      ({ place, text, isItem, about }) =>
        `${place}${isItem ? '*' : ''}: ${text}${about ? ` <${about.join(', ')}>` : ''}`,
    ),
    ...unread.map((what) => `? ${what}`),
  ])
}

it('reads a title, paragraphs over several lines, entries of lists and the rows of a table', async () => {
  const pages = await read(
    [
      [40, 60, 460, 'Nineteen stops'],
      [20, 60, 400, 'The tram line is 14.2'],
      [20, 60, 374, 'kilometres long'],
      [20, 60, 320, '- 380 million euros'],
      [20, 60, 294, '- 60% from the state'],
      [10, 900, 20, '1 / 2'],
    ],
    [
      [20, 60, 400, 'Year'],
      [20, 260, 400, 'Trees'],
      [20, 60, 370, '2023'],
      [20, 270, 370, '520'],
    ],
  )
  expect(pages).toEqual([
    [
      'title: Nineteen stops',
      'body: The tram line is 14.2 kilometres long',
      'body*: 380 million euros',
      'body*: 60% from the state',
      'body: 1 / 2',
    ],
    ['table: Year', 'table: Trees <Year>', 'table: 2023 <Year>', 'table: 520 <Trees, 2023>'],
  ])
})

const left = [
  'The harbour handled 4.2',
  'million tonnes in 2025, up',
  'from 2.3 million in 2015.',
  'Coal has gone, and with it',
  'the crews of Pier Street',
]
const right = [
  'who unloaded it.',
  'A tower needs two cranes,',
  '28.6 metres of quay and',
  'eight people; a ship of',
  'coal once needed sixty.',
]

it('follows columns of text from the head to the foot of each, on a last page too where few lines are left', async () => {
  const columns = (head: string, one: readonly string[], other: readonly string[]) => [
    [24, 60, 460, head] as [number, number, number, string],
    ...one.map((text, line): [number, number, number, string] => [10, 60, 420 - 14 * line, text]),
    ...other.map((text, line): [number, number, number, string] => [10, 220, 420 - 14 * line, text]),
  ]
  expect(await read(columns('Quays', left, right), columns('More', ['It is bigger', 'than the'], ['town.']))).toEqual([
    ['title: Quays', `body: ${[...left, right[0]].join(' ')}`, `body: ${right.slice(1).join(' ')}`],
    ['title: More', 'body: It is bigger than the town.'],
  ])
})

it('takes rows of cells for no columns', async () => {
  const rows = ['Amble', 'Blyth', 'Craster', 'Dunbar', 'Eyemouth', 'Fife'].flatMap((name, row) => [
    [10, 60, 400 - 20 * row, name] as [number, number, number, string],
    [10, 220, 400 - 20 * row, `${row + 2}.4`] as [number, number, number, string],
  ])
  expect((await read(rows))[0]?.slice(0, 4)).toEqual(['table: Amble', 'table: 2.4 <Amble>', 'table: Blyth <Amble>', 'table: 3.4 <2.4, Blyth>']) // prettier-ignore
})

it('says which pages have no text', async () => {
  expect(await read([[20, 60, 400, 'One']], [])).toEqual([
    ['title: One'],
    ['? the whole page, which has no text: it may be scanned, or a picture'],
  ])
})

it('refuses what is damaged, encrypted, or of more than two thousand pages', async () => {
  const whole = pdfOf([[[20, 60, 400, 'One']]])
  await expect(readPdf(whole.subarray(0, 20))).rejects.toMatchObject({ code: 'deck-damaged' })
  const key = `<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>`
  const encrypted = Buffer.from(whole).toString('latin1').replace('/Root', `/ID[<41><41>]/Encrypt ${key}/Root`)
  await expect(readPdf(Buffer.from(encrypted, 'latin1'))).rejects.toMatchObject({ code: 'deck-encrypted' })
  const long = pdfOf(Array.from({ length: 2001 }, () => []))
  await expect(readPdf(long)).rejects.toMatchObject({ code: 'deck-too-long' })
})

it('says how to get the package that reads PDFs where it is missing', async () => {
  const missing = () => Promise.reject(Object.assign(new Error('no package'), { code: 'ERR_MODULE_NOT_FOUND' }))
  await expect(readPdf(pdfOf([]), missing)).rejects.toMatchObject({ code: 'pdf-reader-missing', exitCode: 3 })
})

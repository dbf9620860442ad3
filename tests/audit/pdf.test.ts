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

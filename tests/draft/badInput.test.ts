import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { limits } from '../../scripts/input/limits.ts'
import { docxOf, pdfOf } from './documents.ts'
import { draftOf } from './runDraft.ts'

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-bad-')))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const page = (main: string) => `<!doctype html><html><head><meta charset="utf-8"></head><body>${main}</body></html>`
/** A PDF whose trailer says that it is encrypted, by a method that nobody has. */
const encryptedPdf = Buffer.from(
  Buffer.from(pdfOf(['The mill grinds 14 tonnes of barley a day.']))
    .toString('latin1')
    .replace('/Root 1 0 R', '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (oooooooooooooooooooooooooooooooo) /U (uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu) /P -44 >> /ID [<00> <00>]'), // prettier-ignore
  'latin1',
)
/** A document that says that it unpacks to more than is read: four bytes of the directory at its end. */
function bomb(): Uint8Array {
  const bytes = Buffer.from(docxOf(['The mill grinds 14 tonnes of barley a day.']))
  bytes.writeUInt32LE(limits.deckUnpacked + 1, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24)
  return bytes
}

describe('refused, with what is wrong and what to do', () => {
  it.each([
    ['nothing', '', /empty \(0 bytes\)/],
    ['white space', ' \n\n\t\n', /only white space/],
    ['a single word', 'Mill.', /no sentence of it stands by itself/],
    ['numbers alone', '12 14 17\n31 33 35\n40 41 42\n', /numbers and marks without a word/],
    ['a paragraph without an end', 'The mill grinds 14 tonnes of barley a day. '.repeat(4600), /paragraph of 197800 characters; at most 100000/], // prettier-ignore
    ['a table, in English', '| Year | Tonnes |\n|---|---|\n| 2021 | 12 |\n| 2022 | 14 |\n', /is a table/],
    ['a table, in Chinese', '| 年份 | 吨 |\n|---|---|\n| 2021 | 12 |\n| 2022 | 14 |\n', /is a table/],
    ['values between commas', 'year,tonnes\n2021,12\n2022,14\n', /no sentence in them/],
    ['headings', 'The mill\nThe flood\nThe people\nThe barley\n', /no sentence in them/],
    ['a poem, in English', 'The river\nslow and brown\ncarries the moon\nand the town\ndown to the sea\nwithout a sound.\n', /stands by itself/], // prettier-ignore
    ['a poem, in Traditional Chinese', '河\n慢慢地流\n帶著月亮\n也帶著小鎮\n到海裡去\n', /no sentence in them/],
    ['a poem, in Simplified Chinese', '河\n慢慢地流，\n带着月亮，\n到海里去，\n没有声音。\n', /stands by itself/],
    ['a page to log in on', page('<main><h1>Log in</h1><form><input></form><p>Members only.</p></main>'), /log in/],
    ['a page that leads to others', page(`<ul>${'<li><a href="/1">Story number 12 of the day</a></li>'.repeat(20)}</ul>`), /links to other pages/], // prettier-ignore
    ['a page that a program fills', page(`<div id="root"></div><script>${'var a = 1;'.repeat(99)}</script>`), /No article/], // prettier-ignore
    ['elements deep in each other', page('<div>'.repeat(20_000)), /more than 500 deep/],
    ['a scan', pdfOf([]), /scanned/],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\nIHDR', 'latin1'), /a picture, not plain text/],
    ['an encrypted PDF', encryptedPdf, /encrypted/],
    ['an encrypted document', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), /encrypted/], // prettier-ignore
    ['a document of Office before 2007', Buffer.from('d0cf11e0a1b11ae1'.padEnd(999, '0'), 'hex'), /before 2007/],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), /without a Word document/],
    ['an archive that unpacks to more than is read', bomb(), /unpacks to more than 400 MB/],
    ['a damaged document', docxOf(['The mill grinds 14 tonnes of barley.']).subarray(0, 80), /no whole archive/],
    ['German', 'Die Mühle mahlt für das ganze Tal, und der Müller lebt davon. '.repeat(6), /draft from a translation/],
    ['Japanese', '水車小屋は洪水のあとに建て直され、いまは谷じゅうの大麦をひいています。'.repeat(3), /draft from a translation/], // prettier-ignore
    [
      'Korean',
      '물레방아는 홍수 뒤에 다시 지어져 지금은 온 골짜기의 보리를 빻는다.\n'.repeat(3),
      /draft from a translation/,
    ],
    ['Arabic', 'أعيد بناء الطاحونة بعد الفيضان وهي تطحن الآن شعير الوادي كله.\n'.repeat(3), /right to left/],
    ['bytes that are no text', Buffer.from('The mill\0 grinds 14 tonnes.'), /NUL/],
  ])('%s', async (_, bytes, said) => {
    expect(await draftOf(folder, bytes)).toEqual({ refusal: expect.stringMatching(said) as string })
    expect(await readdir(folder)).toEqual(['article.txt'])
  })
})

describe('drafted, with what it says', () => {
  it.each([
    ['one sentence, in English', 'The mill grinds 14 tonnes of barley a day.\n', 1],
    ['one sentence, in Traditional Chinese', '磨坊每天磨14公噸大麥。\n', 1],
    ['one sentence, in Simplified Chinese', '磨坊每天磨14吨大麦。\n', 1],
    ['no numbers, in English', 'The path was closed after the storm. Nobody knows when it will open again.\nWalkers now take the road over the hill. The innkeeper says that they stay longer.\n', 1], // prettier-ignore
    ['no numbers, in Traditional Chinese', '風暴之後小路封閉了。沒有人知道何時重開。\n行人改走山上的公路。旅店老闆說客人住得更久了。\n', 1], // prettier-ignore
    ['no numbers, in Simplified Chinese', '风暴之后小路封闭了。没有人知道何时重开。\n行人改走山上的公路。旅店老板说客人住得更久了。\n', 1], // prettier-ignore
    ['an interview, in English', 'Questions to a miller\nHow long have you worked here?\nI have worked here for 31 years.\nAnd who will follow you?\nMy daughter will take over the mill in 2027.\n', 1], // prettier-ignore
    ['an interview, in Traditional Chinese', '訪磨坊主人\n問：您在這裡工作多久了？\n答：我在磨坊工作了31年。\n問：誰來接手？\n答：女兒2027年接手磨坊。\n', 1], // prettier-ignore
    ['an interview, in Simplified Chinese', '访磨坊主人\n问：您在这里工作多久了？\n答：我在磨坊工作了31年。\n问：谁来接手？\n答：女儿2027年接手磨坊。\n', 1], // prettier-ignore
    ['a headline that cannot be printed', page(`<h1>The m\u0007ill turns again</h1><p>${'The mill grinds 14 tonnes of barley a day. It employs 23 people, most of them from the valley. '.repeat(2)}</p>`), 1], // prettier-ignore
    ['a headline with a letter that no font has', 'The ٣ mill turns\nThe mill grinds 14 tonnes of barley a day. It employs 23 people.\n', 1], // prettier-ignore
    ['a headline in braces', 'The {mill} turns again\nThe mill grinds 14 tonnes of barley a day. It employs 23 people.\n', 1], // prettier-ignore
    ['quotation marks without their other half', '“The mill grinds 14 tonnes of barley a day, said the miller. The mill employs 23 people.\n', 1], // prettier-ignore
    [
      'a very long word',
      `The ${'a'.repeat(50_000)} grinds 14 tonnes of barley a day. The mill employs 23 people.\n`,
      1,
    ],
  ])('%s', async (_, text, fewest) => {
    const { deck } = await draftOf(folder, text)
    const own = deck?.slides.filter(({ layout }) => layout === 'claim' || layout === 'statement') ?? []
    expect(own.length).toBeGreaterThanOrEqual(fewest)
  })
})

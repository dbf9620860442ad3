import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { citedeck } from '../commands/run.ts'
import { article } from './deckOf.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-audit-'))
  await writeFile(join(folder, 'article.txt'), article)
})
afterAll(() => rm(folder, { recursive: true }))

async function run(deck: string, ...options: string[]) {
  await writeFile(join(folder, 'deck.md'), deck)
  return citedeck(['audit', join(folder, 'deck.md'), '--source', join(folder, 'article.txt'), ...options])
}

it('ends with 0 where every number is stated or follows', async () => {
  const { code, out, err } = await run('# The tram\n\n19 stops, 14.2 km\n\n![](a.png)\n')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(
    /deck\.md \(Slidev Markdown, 1 slide\) against .*article\.txt \(\d+ sentences\): 2 numbers, each stated/,
  )
  expect(out).toContain('✓ 19 stops: stated in 1.2')
  expect(out).toContain('slide 1: a picture without alternative text (a.png)')
})

it('ends with 1 where one is stated otherwise or not there, and quotes the sentence', async () => {
  const { code, out, err } = await run('# The tram\n\n91 stops\n\n---\n\nThe mayor owns 37 bicycles\n')
  expect(code).toBe(1)
  expect(out).toContain('✗ slide 1, 91 stops: stated otherwise (value), in "91 stops"')
  expect(out).toContain('the article states 19 stops, in 1.2: It is 14.2 kilometres long and has 19 stops.')
  expect(out).toContain('✗ slide 2, 37 bicycles: not in the article')
  expect(err).toContain('2 numbers of')
})

it('writes what it found as a sheet: texts of slides beside sentences, joined by letters, where nobody publishes it', async () => {
  const sheet = join(folder, 'sheet.html')
  const deck = '# The <tram>\n\n91 stops, 14.2 km\n\n---\n\nThe town paid 152 million euros for 37 bicycles\n'
  const { code, out } = await run(deck, '--proof', sheet)
  expect(code).toBe(1)
  expect(out).toContain('sheet.html')
  const html = (await readFile(sheet, 'utf8')).replace(/<style>[^]*<\/style>/, '')
  expect(html).toContain(
    '<mark class="is-wrong"><b class="chip">A</b>91 stops</mark>, <mark class="is-shown"><b class="chip">B</b>14.2 km</mark>',
  )
  expect(html).toContain(
    'It is <mark class="is-shown"><b class="chip">B</b>14.2 kilometres</mark> long and has <mark class="is-wrong"><b class="chip">A</b>19 stops</mark>.',
  )
  for (const verdict of [
    'stated otherwise (value): the article states 19 stops',
    'stated in 1.2',
    'follows from 1.3',
    'not in the article',
  ])
    expect(html).toContain(verdict)
  expect(html).not.toContain('<tram>')
  expect(html).not.toMatch(/(?:src|href)="(?!data:|#)|<script/)
  expect(await run(deck, '--proof', sheet)).toMatchObject({ code: 1 }) // its own sheet may be replaced

  const site = join(folder, 'dist')
  await mkdir(site)
  await writeFile(join(site, 'deck.json'), '{}')
  await writeFile(join(folder, 'thesis.html'), '<html>')
  for (const [path, why] of [
    [join(site, 'sheet.html'), 'would be published'],
    [join(folder, 'sheet.pdf'), 'ends in .html'],
    [join(folder, 'thesis.html'), 'did not write'],
  ] as const) {
    const refused = await run(deck, '--proof', path)
    expect(refused, path).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain(why)
  }
})

it('says the same to machines', async () => {
  const { code, out } = await run('# The tram\n\n91 stops\n\nThe town paid 152 million euros\n', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    ok: false,
    ofAnotherArticle: false,
    deck: { format: 'Slidev Markdown', slides: 1, language: 'en' },
    counts: { stated: 0, follows: 1, otherwise: 1, absent: 0, unread: 0 },
    findings: [
      {
        slide: 1,
        place: 'body',
        number: '91 stops',
        verdict: 'otherwise',
        differs: ['value'],
        article: { cite: '1.2' },
      },
      { verdict: 'follows', sum: '(100 % − 60 percent) of 380000000 EUR', cites: ['1.3'] },
    ],
  })
})

it('says in one line that a deck is of another article', async () => {
  const { code, out, err } = await run(
    '# Ice\n\n412 gigatonnes melted\n\n37 millimetres, 88 stations, 2,900 metres, 77 days\n',
  )
  expect(code).toBe(1)
  expect(out.trim().split('\n')).toEqual([expect.stringContaining('this deck is of another article')])
  expect(err).toContain('is of another article than')
})

it('names what the command line lacks', async () => {
  expect(await citedeck(['audit', '--source', 'article.txt'])).toMatchObject({ code: 2 })
  expect(await citedeck(['audit', 'deck.md'])).toMatchObject({ code: 2, err: expect.stringContaining('--source FILE') })
  await writeFile(join(folder, 'login.html'), '<!doctype html><html><body><form>Sign in</form></body></html>')
  const login = await citedeck(['audit', join(folder, 'deck.md'), '--source', join(folder, 'login.html')])
  expect(login).toMatchObject({ code: 1, err: expect.stringContaining('HTML or XML') })
})

it('takes tables beside the text, and cites their cells', async () => {
  const table = join(folder, 'visits.csv')
  await writeFile(table, 'Branch,2023,2024\nNorthport,"31,400","38,900"\nMarl,"12,250","11,800"\n')
  const { code, out } = await run(
    '# Visits\n\n19 stops\n\nNorthport: 31,400 → 38,900\n\nMarl: 13,250\n',
    '--source',
    table,
  )
  expect(code).toBe(1)
  expect(out).toContain('✓ 38900 count: stated in visits C2')
  expect(out).toContain('✗ slide 1, 13250')
  expect(out).toContain('✓ 19 stops: stated in 1.2')
})

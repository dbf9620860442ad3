import { mkdtemp, rm, writeFile } from 'node:fs/promises'
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
  expect(out).toContain('✗ 91 stops: stated otherwise (value), in "91 stops"')
  expect(out).toContain('the article states 19 stops, in 1.2: It is 14.2 kilometres long and has 19 stops.')
  expect(out).toContain('✗ 37 bicycles: not in the article')
  expect(err).toContain('2 numbers of')
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

import { spawn } from 'node:child_process'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shellWord } from '../../scripts/terminal/shellWord.ts'
import { contents } from '../files/build.ts'
import { projectRoot } from '../browser/run.ts'

const path = join(projectRoot, 'docs', 'tutorial.md')

/** The page's comments, which say to this test what its sentences say to a reader, and its blocks. */
const pieces = /<!-- (.+?) -->|```(\w+)\n([^]*?)```\n/g

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-tutorial-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs a line of the page as somebody types it, to its end, or until it says how it is ended. */
function type(line: string): Promise<string> {
  const isOurs = line.startsWith('npx citedeck ')
  const words = line.replace(/^npx citedeck /, '').match(/"[^"]*"|\S+/g) ?? []
  const [program = '', ...args] = isOurs
    ? [process.execPath, join(projectRoot, 'scripts', 'run.js'), ...words]
    : words.map((word) => word.replace(/^"(.*)"$/, '$1'))
  const somebody = { GIT_AUTHOR_NAME: 'You', GIT_AUTHOR_EMAIL: 'you@example.org' }
  return new Promise((resolve, reject) => {
    // Through one pipe, so that what is said stays in its order.
    const child = spawn('sh', ['-c', 'exec "$@" 2>&1', 'sh', program, ...args], {
      cwd: folder,
      env: {
        ...process.env,
        ...somebody,
        ...{ GIT_COMMITTER_NAME: 'You', GIT_COMMITTER_EMAIL: 'you@example.org', GIT_CONFIG_GLOBAL: '/dev/null' },
        NO_COLOR: '1',
      },
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [, address] = /(\S+) {2}\(Ctrl\+C ends\)/.exec(said) ?? []
      if (address === undefined) return
      fetch(address)
        .then((response) => response.text())
        .then((page) => {
          said += page
        }, reject)
        .finally(() => child.kill('SIGINT'))
    })
    child.on('error', reject)
    child.on('close', () => {
      resolve(said.replaceAll(`node ${shellWord(join(projectRoot, 'scripts', 'run.js'))}`, 'npx citedeck'))
    })
  })
}

/** Steps of a build that go on side by side, as they mostly end. */
const steps = ['cut the fonts', 'draw the slides', 'build the stage', 'print the PDF', 'open the site']

/** As it is on every machine and at every time: each step takes as long, and those side by side end in one order. */
function lasting(said: string): string {
  const place = (line: string) => steps.findIndex((step) => line.includes(step))
  const inOrder = (lines: string) => lines.split(/(?<=\n)/).sort((one, other) => place(one) - place(other))
  return said.replaceAll(/\b\d+\.\d s$/gm, '0.5 s').replaceAll(/(?:^✓ .*\n)+/gm, (lines) => inOrder(lines).join(''))
}

/**
 * Changes a file as the page tells the reader to.
 * @param text the block below the comment
 * @returns whether that was to be done with the block
 */
async function change(told: string, text: string): Promise<boolean> {
  const [, created] = /^file: (\S+)$/.exec(told) ?? []
  const [, extended] = /^add at the end of (\S+)$/.exec(told) ?? []
  const [, above = '', within] = /^add below "(.+)" in (\S+)$/.exec(told) ?? []
  if (created !== undefined) await writeFile(join(folder, created), text)
  if (extended !== undefined) await appendFile(join(folder, extended), text)
  if (within !== undefined) await edit(within, (was) => was.replace(`\n${above}\n`, (line) => `${line}${text}\n`))
  return [created, extended, within].some((name) => name !== undefined)
}

/** Changes a file where the page shows no block: for one that says how, nothing is left to do. */
async function changeWithout(told: string): Promise<boolean> {
  const [, old = '', fresh = '', replaced] = /^replace "(.+)" by "(.+)" in (\S+)$/.exec(told) ?? []
  const [, begins = '', shortened] = /^take out the line "(.+)" of (\S+)$/.exec(told) ?? []
  if (replaced !== undefined) await edit(replaced, (was) => was.replace(old, fresh))
  if (shortened !== undefined)
    await edit(shortened, (was) =>
      was
        .split('\n')
        .filter((line) => !line.startsWith(begins))
        .join('\n'),
    )
  return replaced !== undefined || shortened !== undefined
}

async function edit(name: string, how: (was: string) => string): Promise<void> {
  const was = await readFile(join(folder, name), 'utf8')
  expect(how(was), `${name} has nothing to change`).not.toBe(was)
  await writeFile(join(folder, name), how(was))
}

it('leads from an article to a site as it says, with what it says is printed (-u writes that anew)', async () => {
  const page = await readFile(path, 'utf8')
  const typed: string[] = []
  let [told, said, fresh, end] = ['', '', '', 0]
  for (const piece of page.matchAll(pieces)) {
    const [whole, comment, language, text = ''] = piece
    fresh += page.slice(end, piece.index)
    end = piece.index + whole.length
    if (comment !== undefined) {
      told = (await changeWithout(comment)) ? '' : comment
      fresh += whole
      continue
    }
    const isDone = await change(told, text)
    if (!isDone && language === 'text') said = lasting(said)
    else if (!isDone && language === 'sh' && !told.startsWith('not run: ')) {
      const lines = text.trim().split('\n')
      typed.push(...lines)
      said = ''
      for (const line of lines) said += await type(line)
      if (told.startsWith('goes on')) expect(said).toContain('<h1')
    } else if (!isDone) expect([language, told]).toEqual(['sh', expect.stringMatching(/^not run: /)])
    fresh += !isDone && language === 'text' ? `\`\`\`text\n${said}\`\`\`\n` : whole
    told = ''
  }
  expect(typed).toHaveLength(10)
  await expect(fresh + page.slice(end)).toMatchFileSnapshot(path)

  const site = await contents(join(folder, 'docs'))
  expect(Object.keys(site)).toContain('deck.pdf')
  expect(site['index.html']).toContain('https://you.github.io/night-buses/')
  expect(site['read.html']).toContain('still drive to the late shift')
  // The repository holds neither the article nor the text that the talk was locked to.
  const tracked = (await type('git ls-files')).split('\n')
  expect(tracked.filter((name) => /source\.txt$|night-buses\.txt$/.test(name))).toEqual([])
}, 120_000)

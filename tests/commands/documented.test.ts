import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { optionNames, parseOptions } from '../../scripts/commands/options.ts'
import { readOrder } from '../../scripts/commands/readOrder.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { fixture } from '../fixtures/paths.ts'
import { citedeck } from './run.ts'

/** A command line that a page shows, with the page and its line. */
interface Shown {
  place: string
  line: string
}

const pages = ['README.md', 'docs', '.github/hosting', 'components']

/** Pages that somebody with an article of their own follows. */
const guides = ['README.md', 'docs/writing.md', 'docs/checking.md']
const isGuide = ({ place }: { place: string }) => guides.some((name) => place.startsWith(`${name}:`))

/** Every page of documentation. */
async function documents(): Promise<{ name: string; text: string }[]> {
  const names = await Promise.all(
    pages.map(async (page) =>
      page.endsWith('.md')
        ? [page]
        : (await readdir(join(projectRoot, page), { recursive: true }))
            .filter((name) => name.endsWith('.md'))
            .map((name) => `${page}/${name}`),
    ),
  )
  return Promise.all(
    names.flat().map(async (name) => ({ name, text: await readFile(join(projectRoot, name), 'utf8') })),
  )
}

const begins = /^(?:CITEDECK_\w+=\S+ )*(?:npm|npx|sudo|rsync) /

/** What a page tells to type: in its blocks, and between backticks. */
function commandLines({ name, text }: { name: string; text: string }): Shown[] {
  const shown: Shown[] = []
  let isBlock = false
  for (const [index, line] of text.split('\n').entries()) {
    const codes = isBlock ? [line] : [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
    if (/^\s*```/.test(line)) isBlock = !isBlock
    else shown.push(...codes.map((code) => ({ place: `${name}:${index + 1}`, line: code.trim() })))
  }
  // A command ends where another begins, where it is led on, at a bracket or quotation mark around it, and at a
  // comment.
  return shown
    .flatMap(({ place, line }) =>
      line
        .replace(/\s#.*$/, '')
        .replace(/\s\d?[<>].*?(?=;|$)/, '')
        .split(/&&|\|\||[;|&()\\]/)
        .map((part) => {
          const trimmed = part.trim()
          return { place, line: (trimmed.match(/'/g) ?? []).length === 1 ? trimmed.replace(/'$/, '') : trimmed }
        }),
    )
    .filter(({ line }) => begins.test(line))
}

/** A command line of ours, as its words: the script's name and what follows `--`. */
function ours(line: string): { script: string; args: string[] } | undefined {
  const [, script, rest = ''] =
    /^(?:\w+=\S+ )*npm run (?:--silent )?(\w+)(?:\s+--(?:\s+(.*))?)?$/.exec(line)
    ?? /^npx citedeck (\w+)((?:\s.*)?)$/.exec(line)
    ?? []
  return script === undefined
    ? undefined
    : {
        script,
        args: [...rest.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
          ([, double, single, bare]) => double ?? single ?? bare ?? '',
        ),
      }
}

/** Others' programs that the pages name, also by a script; what they take is theirs. */
const others =
  /^(?:\w+=\S+ )*(?:npm ci|npm test|npm install pdfjs-dist|npm install \.\/citedeck-[\d.]+tgz|npm run (?:lint|pack|typecheck|format|knip|verify|engines|new:figure(?: -- [a-z-]+)?)|npx (?:-p node@18|playwright-core install|wrangler|netlify-cli|vercel|vitest run|slidev) ?.*|sudo apt-get install .+|rsync .+)$/

/** Options that a command may take; one that shares talks out takes any number of these. */
const optionsOf = (script: string) => optionNames.filter((name) => name !== 'shard' || script === 'build')

const shown = (await documents()).flatMap(commandLines)
const known = shown.flatMap(({ place, line }) => {
  const command = others.test(line) ? undefined : ours(line)
  return command ? [{ place, line, ...command }] : []
})

describe('every command line of the documentation', () => {
  it('is found', () => {
    expect(known.filter(isGuide).length).toBeGreaterThan(20)
    expect(known.filter(({ place }) => place.startsWith('.github/hosting')).length).toBeGreaterThan(3)
  })

  it('is one of a program that there is', async () => {
    expect(shown.filter(({ line }) => !ours(line) && !others.test(line))).toEqual([])
    const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    expect(known.filter(({ script }) => !(script in scripts))).toEqual([])
  })

  it('names tests that there are', async () => {
    for (const { place, line } of shown) {
      const [, path, , pattern] = /^npx vitest run (\S+)(?: -t (["'])(.*)\2)?$/.exec(line) ?? []
      if (path === undefined) continue
      const file = await readFile(join(projectRoot, path), 'utf8')
      expect([place, file.replaceAll("\\'", "'").includes(pattern ?? '')]).toEqual([place, true])
    }
  })

  it('is understood, with every option that it names', async () => {
    for (const { place, script, args } of known.filter((each) => each.script !== 'bench')) {
      const { code, err } = await citedeck([script, ...args, '--help'])
      expect([place, code, err]).toEqual([place, 0, ''])
      if (script === 'export' && args.length > 0)
        expect([place, readOrder(parseOptions(args, optionsOf(script))).faults]).toEqual([place, []])
      else {
        const talks = parseOptions(args, optionsOf(script)).rest.filter(
          (word) =>
            !/^(?:DIR|FILE|DECK|OLD|NEW|HEAD~3(?::talks\/old)?|dist|talk\.(?:pptx|md)|article\.txt|night-buses\.txt|talks\/(?:mine|night-buses)|my-talk)$/.test(
              word,
            ),
        )
        expect([place, talks]).toEqual([place, []])
      }
    }
  })

  it('names only options that there are, in tables and sentences too', async () => {
    for (const { name, text } of await documents()) {
      const options = [...text.matchAll(/`--([a-z][a-z-]*)/g)].map(([, option = '']) => option)
      expect([name, options.filter((option) => !(optionNames as readonly string[]).includes(option))]).toEqual([
        name,
        [],
      ])
    }
  })
})

describe('what the guides tell somebody with an article of their own', () => {
  it('does what it says, line by line, with a small talk; building, showing and exporting are tried elsewhere', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'citedeck-documented-'))
    try {
      await mkdir(join(folder, 'talks'))
      await cp(fixture('ferry'), join(folder, 'talks', 'mine'), { recursive: true })
      await cp(fixture('ferry', 'source.txt'), join(folder, 'article.txt'))
      const cheap = known.filter((each) => isGuide(each) && ['check', 'slides', 'schema'].includes(each.script))
      expect(cheap.length).toBeGreaterThan(5)
      for (const { place, script, args } of cheap) {
        const placed = args.map((word) => (['talks/mine', 'article.txt'].includes(word) ? join(folder, word) : word))
        const data = placed.includes(join(folder, 'talks/mine')) ? [] : ['--data', join(folder, 'talks', 'mine')]
        const { code, err } = await citedeck([script, ...placed, ...data])
        expect([place, code, err]).toEqual([place, 0, expect.not.stringContaining('    at ')])
      }
      expect(await readdir(join(folder, 'talks', 'mine'))).toEqual(
        expect.arrayContaining(['slides.md', 'facts.schema.json', 'article.schema.json', 'source.lock.json']),
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { audit } from '../scripts/audit/index.ts'
import type { Finding } from '../scripts/audit/finding.ts'
import { readDeck } from '../scripts/audit/read/index.ts'
import { cutFonts } from '../scripts/fonts/cutFonts.ts'
import { sheetWithin } from '../scripts/fonts/subset.ts'
import { projectRoot } from '../scripts/machine/project.js'
import { readSource } from '../scripts/source/index.ts'
import { htmlOf, pptxOf, slidesOf, type MadeSlide } from '../tests/audit/madeDeck.ts'
import { printAll } from './auditPdfs.ts'

const folder = join(projectRoot, 'bench', 'audit')
const formats = ['Markdown', 'PowerPoint', 'PDF'] as const
const languages: Readonly<Record<string, string>> = {
  canteen: 'zh-Hans',
  coldchain: 'zh-Hans',
  port: 'zh-Hans',
  buses: 'zh-Hant',
  hospital: 'zh-Hant',
  hut: 'zh-Hant',
  lamps: 'zh-Hans',
  pantry: 'zh-Hant',
  lifts: 'zh-Hans',
  orchard: 'zh-Hans',
  shelves: 'zh-Hant',
  oysters: 'zh-Hant',
  uniforms: 'zh-Hans',
  branch: 'zh-Hant',
  cups: 'zh-Hant',
  charge: 'zh-Hans',
  tea: 'zh-Hans',
}

/** A fault that was planted in a deck, as `faults.tsv` has it: the number as it stands there, and what is wrong. */
interface Fault {
  deck: string
  slide: number
  text: string
  kind: string
}

/** What was made of decks: of the faults in them, and of what is true. */
interface Tally {
  decks: number
  slides: number
  numbers: number
  faults: number
  found: number
  /** Found, and said to be what it is: another value, unit, bound, sign or period, or invented. */
  named: number
  alarms: number
}

/**
 * Measures the audit with decks of our own, in which faults were planted before its rules were written; and one that
 * was written freely after them. Each is audited as Markdown, PowerPoint and PDF.
 */
export async function measureAudit(say: (line: string) => void): Promise<void> {
  const faults = await readFaults()
  const decks = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
  const scratch = await mkdtemp(join(tmpdir(), 'citedeck-audit-'))
  try {
    const files = await makeDecks(decks, scratch)
    say(
      '| decks | format | slides | numbers | planted faults found | named right | false alarms | per slide |\n|---|---|---|---|---|---|---|---|',
    )
    for (const [name, some] of [
      ['planted', decks.filter((deck) => !deck.includes('free'))],
      ['written freely', decks.filter((deck) => deck.includes('free'))],
    ] as const)
      for (const format of formats) {
        const tally: Tally = { decks: 0, slides: 0, numbers: 0, faults: 0, found: 0, named: 0, alarms: 0 }
        for (const deck of some) await judgeDeck(deck, files.get(`${format} ${deck}`) ?? '', faults, tally, say)
        say(row(name, format, tally))
      }
    say(
      `\nA PDF of 40 slides against an article of 10,000 characters, the whole command: ${await timeOfLong(scratch)} s`,
    )
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function row(name: string, format: string, { decks, slides, numbers, faults, found, named, alarms }: Tally): string {
  const share = (part: number, whole: number) => `${part} of ${whole} (${(part / whole).toFixed(2)})`
  return `| ${decks} ${name} | ${format} | ${slides} | ${numbers} | ${share(found, faults)} | ${share(named, faults)} | ${alarms} | ${(alarms / slides).toFixed(3)} |`
}

async function readFaults(): Promise<Fault[]> {
  const lines = (await readFile(join(folder, 'faults.tsv'), 'utf8')).split('\n')
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [deck = '', slide = '', text = '', kind = ''] = line.split('\t')
      return { deck, slide: Number(slide), text, kind }
    })
}

/** Makes a PowerPoint file and a PDF of every deck; the files by format and deck. */
async function makeDecks(decks: readonly string[], scratch: string): Promise<ReadonlyMap<string, string>> {
  const slides = await Promise.all(decks.map(async (deck) => slidesOf(await readFile(join(folder, deck), 'utf8'))))
  const pages = slides.map((each, index) => pageOf(each, languageOf(decks[index] ?? '')))
  const printed = await printAll(await Promise.all(pages))
  const files = new Map<string, string>()
  for (const [index, deck] of decks.entries()) {
    const base = join(scratch, deck.replaceAll('/', '-'))
    await writeFile(`${base}.pptx`, pptxOf(slides[index] ?? []))
    await writeFile(`${base}.pdf`, printed[index] ?? '')
    files
      .set(`Markdown ${deck}`, join(folder, deck))
      .set(`PowerPoint ${deck}`, `${base}.pptx`)
      .set(`PDF ${deck}`, `${base}.pdf`)
  }
  return files
}

/** A deck to print, in fonts of our own: what a machine has may lack the letters of a deck. */
async function pageOf(slides: readonly MadeSlide[], locale: string): Promise<string> {
  const fonts = await cutFonts({ theme: 'lake', locale, slides: slides.map((content) => ({ title: '', content })) })
  return htmlOf(slides, locale, fonts.first + (await sheetWithin(fonts)))
}

const topicOf = (deck: string) => deck.split('/')[0] ?? ''
const languageOf = (deck: string) => languages[topicOf(deck)] ?? 'en'

async function judgeDeck(
  deck: string,
  file: string,
  faults: readonly Fault[],
  tally: Tally,
  say: (line: string) => void,
): Promise<void> {
  const source = readSource(await readFile(join(folder, topicOf(deck), 'article.txt')), [])
  const read = await readDeck(file)
  const { findings } = audit(read, source.sentences)
  const own = new Set(faults.filter((fault) => fault.deck === deck))
  tally.decks++
  tally.slides += read.slides.length
  tally.numbers += findings.length
  tally.faults += own.size
  for (const finding of findings) {
    const isFlagged = isFault(finding)
    const fault = [...own].find((each) => isAt(finding, each, findings))
    // The same number may stand there twice, and be right the once.
    if (fault && !isFlagged && findings.some((each) => isFault(each) && isSame(each, finding))) continue
    if (fault) own.delete(fault)
    if (fault && isFlagged) tally.found++
    if (fault && isFlagged && kindOf(finding) === fault.kind) tally.named++
    if (!fault && isFlagged) tally.alarms++
    if ((fault === undefined) === isFlagged)
      say(`<!-- ${fault ? 'missed' : 'false alarm'}: ${deck}, slide ${finding.slide}: ${finding.reading.text} -->`)
  }
  for (const { slide, text } of own) say(`<!-- not seen: ${deck}, slide ${slide}: ${text} -->`)
}

const isFault = ({ verdict: { is } }: Finding) => is === 'otherwise' || is === 'absent'

const isSame = (one: Finding, other: Finding) => one.slide === other.slide && one.reading.text === other.reading.text

/** Whether a finding is of a fault: it has the same words, or some of them where none on the slide has the same. */
function isAt({ slide, reading: { text } }: Finding, fault: Fault, all: readonly Finding[]): boolean {
  if (slide !== fault.slide) return false
  if (all.some((each) => each.slide === slide && each.reading.text === fault.text)) return text === fault.text
  return fault.text.includes(text) || text.includes(fault.text)
}

function kindOf({ verdict }: Finding): string {
  return verdict.is === 'otherwise' ? verdict.differs.join() : 'invented'
}

/** How long the command takes, from its start to its end, in seconds. */
async function timeOfLong(scratch: string): Promise<string> {
  const topics = ['tides', 'library']
  const texts = await Promise.all(topics.map((topic) => readFile(join(folder, topic, 'article.txt'), 'utf8')))
  const decks = ['tides/overview.marp.md', 'tides/people.slidev.md', 'tides/storm.marp.md', 'library/sundays.slidev.md', 'library/study.marp.md', 'library/council.marp.md'] // prettier-ignore
  const slides = (await Promise.all(decks.map((deck) => readFile(join(folder, deck), 'utf8')))).flatMap(slidesOf)
  const [pdf = new Uint8Array()] = await printAll([await pageOf([...slides, ...slides].slice(0, 40), 'en')])
  const [deck, article] = [join(scratch, 'long.pdf'), join(scratch, 'article.txt')]
  await writeFile(deck, pdf)
  await writeFile(article, [...texts, ...texts, ...texts].join('\n').slice(0, 10_000))
  const run = () =>
    promisify(execFile)(process.execPath, ['scripts/run.js', 'audit', deck, '--source', article], {
      cwd: projectRoot,
    }).catch((error: unknown) => {
      // It finds faults, which it is to.
      if (!(error instanceof Error) || !('code' in error) || error.code !== 1) throw error
    })
  await run() // a clone compiles the program first
  const began = performance.now()
  await run()
  return ((performance.now() - began) / 1000).toFixed(2)
}

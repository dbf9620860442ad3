import { join, relative } from 'node:path'
import { readDataFiles, readOptions, type DataFiles } from '../talk/dataFiles.ts'
import { InputError, sortDiagnostics, type Diagnostic } from '../article/diagnostic.ts'
import { editFile, type Edit } from '../article/editFile.ts'
import { diffLines } from '../article/editYaml.ts'
import { load } from '../talk/load.ts'
import { takenFrom } from '../article/taken.ts'
import { parseYaml, type YamlFile } from '../article/yamlFile.ts'
import { anotherText } from '../check/drift.ts'
import { checkTalk, type CitedSentence } from '../check/index.ts'
import { erratumFaults, moveErrata, type MovedErratum } from '../check/moving/errata.ts'
import { planMoves, type Plan } from '../check/moving/plan.ts'
import { proseLines } from '../check/moving/prose.ts'
import { moveLines, toldOf, unsettledFaults } from '../check/moving/tell.ts'
import { lineOfChange, slidesOnChanges, type SlideOnChange } from '../check/slidesOnChanges.ts'
import { loadLock, loadSource, type SourceFile } from '../check/sourceFile.ts'
import { inMessages } from '../article/inMessages.ts'
import { listed } from '../article/states.ts'
import { loadTalkLock } from '../check/talkTexts.ts'
import { filesOf } from '../check/textFiles.ts'
import { citedSentences, lockOf } from '../check/texts.ts'
import { loadTable } from '../check/tableFile.ts'
import { sourcesOfTalk } from '../article/sourcesOfTalk.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { writeTogether } from '../files/writeTogether.ts'
import { grammarOf } from '../locales/grammars.ts'
import { citationIn, parseCitation, placeOf, sourceOf, type Citation } from '../quantities/citation.ts'
import { align, comeAndGone, type Match } from '../source/align/align.ts'
import { makeLock } from '../source/lock.ts'
import { stringifyLock } from '../source/lockFile.ts'
import { bareParagraphs, restore } from '../source/restore.ts'
import { isCorrection } from '../source/errata.ts'
import { segment } from '../source/segment.ts'
import { asCited, type TalkLock } from '../source/talkLock.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { nothingMoved, reportOf, type MoveReport } from './moveReport.ts'
import type { Options } from './options.ts'

/** All that is known before anything is asked or written. */
export interface Moving {
  /** The lock's file, as messages name it, and where it lies. */
  name: string
  lockPath: string
  /** What the lock holds, and what it is to hold. */
  locked: string
  content: string
  files: DataFiles
  /** Both with the sentences as data cites them. */
  before: TalkLock
  current: TalkLock
  /** The slides that stand on what is another now. */
  slides: SlideOnChange[]
  /** The text's id, where the talk rests on several. */
  id: string
  source: SourceFile
  found: ReadonlyMap<Citation, Match>
  errata: MovedErratum[]
  plan: Plan
  edits: Edit[]
  /** What keeps the data from being moved, or from holding by the text once it is. */
  diagnostics: Diagnostic[]
  /** Whether it may be moved all the same where that is asked for twice. */
  canForce: boolean
}

/** What became of the data of one text. */
export interface MovedAlong {
  report: MoveReport
  refused?: InputError
  /** The files that were written, as a line says it. */
  wrote?: string
  /** Whether it waits for somebody to agree, whom a machine has not. */
  isPending: boolean
}

/**
 * Moves the data along with a text that has changed: finds the locked sentences in it, shows what becomes of each
 * citation, and where that is agreed to writes the data and the lock, all or nothing.
 * @param id the text's, where the talk rests on several; what cites another stays as it is
 * @returns what was done, or what kept a citation from being moved, or the data from holding
 * @throws CitedeckError where nobody agrees
 */
export async function moveAlong(
  path: string,
  id: string,
  options: Options,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<MovedAlong> {
  const moving = await prepare(path, id, options).catch((error: unknown) => {
    if (error instanceof InputError) return error
    throw error
  })
  if (moving instanceof InputError)
    return { report: { ...nothingMoved, diagnostics: moving.diagnostics }, refused: moving, isPending: false }
  const { locked, content, lockPath, diagnostics, canForce, edits, name } = moving
  const changed = edits.filter(({ splices }) => splices.length > 0)
  const isSame = changed.length === 0 && locked === content
  const isRefused = diagnostics.length > 0 && !(options.force && canForce)

  for (const line of isSame ? [] : linesOf(moving)) terminal.say(line)
  const report = (written: boolean) => reportOf(moving, written, isRefused)
  if (isRefused) return { report: report(false), refused: new InputError(diagnostics), isPending: false }
  if (isSame) {
    terminal.say(`the data and ${name} fit this text already; nothing to move`)
    return { report: report(false), isPending: false }
  }
  for (const { file, source, splices } of changed) terminal.say([file.name, ...diffLines(source, splices)].join('\n'))
  if (!options.yes && options.json) return { report: report(false), isPending: true }
  if (!options.yes) await terminal.agree(`Write ${[...changed.map(({ file }) => file.name), name].join(', ')}?`, stop)
  await writeTogether(options.data, [
    ...changed.map(({ path: place, written }) => ({ path: place, content: written })),
    { path: lockPath, content },
  ])
  const wrote = `wrote ${listed([...changed.map(({ file }) => file.name), name])}`
  const refused = diagnostics.length > 0 ? { refused: new InputError(diagnostics, wrote) } : {}
  if (diagnostics.length === 0) terminal.say(wrote)
  return { report: report(true), ...refused, wrote, isPending: false }
}

async function prepare(path: string, id: string, { data, move }: Options): Promise<Moving> {
  const files = await readDataFiles(data)
  const place = filesOf(data, id)
  const stored = await loadLock(data, id)
  const loaded = load(files, await loadTalkLock(data, Promise.resolve(files)))
  const wrong = loaded.diagnostics.filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) throw new InputError(wrong)
  const reading = readOptions(files, id)

  let errata: MovedErratum[] = []
  let errataFile: YamlFile | undefined
  const own = sourcesOfTalk(files.article.value).find((each) => each.id === id)
  const table = own?.table ? loadTable(path, own, own.table) : undefined
  const source = await (table
    ?? loadSource(path, data, id, (given, text) => {
      errataFile = given.file
      const lines = given.errata.filter((each) => !isCorrection(each))
      errata = moveErrata(given.errata, bareParagraphs(text, given.errata), () =>
        align(stored, makeLock(segment(restore(text, lines).text), reading)),
      )
      const faults = given.file ? erratumFaults(errata, given.file) : []
      if (faults.length > 0) throw new InputError(faults)
      return [...lines, ...errata.map(({ erratum, to = erratum.paragraph }) => ({ ...erratum, paragraph: to }))]
    }))
  const made = lockOf(source, reading)
  const [before, current] = [asCited(id, stored), asCited(id, made)]
  const found = align(before, current, readMoves(move, id, before, current))
  const { sameNoun } = grammarOf(current.language)
  const plan = planMoves(files, errata, {
    found,
    before,
    current,
    source: id,
    facts: loaded.facts,
    sameNoun,
  })
  const edits = await Promise.all([
    editFile(join(data, 'facts.yaml'), files.facts, plan.changes.facts),
    editFile(join(data, 'article.yaml'), files.article, plan.changes.article),
    ...(errataFile ? [editFile(place.errata, errataFile, plan.changes.errata)] : []),
  ])
  const [facts, article] = edits.map(({ written }) => parseYaml(written.replace(/^\uFEFF/, ''), '').value)
  const moved = lockOf(source, reading, takenFrom({ article, facts }, id))
  const unsettled = unsettledFaults(plan.unsettled, files, before)
  const wrongAfter =
    unsettled.length > 0
      ? []
      : faultsAfter(
          files,
          edits,
          await loadTalkLock(data, Promise.resolve(files), new Map([[id, moved]])),
          citedSentences(new Map([[id, source]])),
        )
  const other = anotherText(before, current)
  return {
    name: relative(process.cwd(), place.lock),
    lockPath: place.lock,
    locked: stringifyLock(stored),
    content: stringifyLock(moved),
    files,
    before,
    current,
    slides: loaded.sound && other === undefined ? slidesOnChanges({ article: loaded.sound }, before, current) : [],
    id,
    source,
    found,
    errata,
    plan,
    edits,
    diagnostics: [
      ...sortDiagnostics(unsettled),
      ...(other === undefined ? [] : [isAnother(other, source.name)]),
      ...wrongAfter,
    ],
    canForce: unsettled.length === 0,
  }
}

function isAnother(message: string, file: string): Diagnostic {
  const hint = 'Is it the text that is meant? Where it is, move the data all the same with --force.'
  return { severity: 'error', code: 'source-another', file, line: 1, column: 1, message, hint }
}

/** What does not hold by the text once the data is moved; the places are those of the files as they will be. */
function faultsAfter(
  files: DataFiles,
  [facts, article]: readonly Edit[],
  lock: TalkLock,
  sentences: readonly CitedSentence[],
): Diagnostic[] {
  if (!facts || !article) return []
  try {
    const read = ({ written, file }: Edit) => parseYaml(written.replace(/^\uFEFF/, ''), file.name)
    checkTalk({ ...files, facts: read(facts), article: read(article) }, lock, sentences)
    return []
  } catch (error) {
    if (error instanceof InputError) return [...error.diagnostics]
    throw error
  }
}

/** Reads what `--move` says: `3.2=4.1,3.3=4.2`, places in the text that moves. */
function readMoves(
  given: string | undefined,
  id: string,
  before: TalkLock,
  current: TalkLock,
): Map<Citation, Citation> {
  const wrong = (message: string) => new CitedeckError('option-value', message, 'Write --move 3.2=4.1,3.3=4.2')
  return new Map(
    (given ?? '').split(',').flatMap((each): [Citation, Citation][] => {
      if (each.trim() === '') return []
      const [from, to, ...more] = each.split('=').map((side) => {
        const cite = parseCitation(side.trim())
        return cite && sourceOf(cite) === '' ? citationIn(id, placeOf(cite)) : cite
      })
      if (from === undefined || to === undefined || more.length > 0)
        throw wrong(`--move takes places as sentence=place; this is "${each}"`)
      if (!before.sentences[from]) throw wrong(`--move: the lock has no ${inMessages(from)}`)
      if (!current.sentences[to]) throw wrong(`--move: the text has no ${inMessages(to)}`)
      return [[from, to]]
    }),
  )
}

/** The list of what moves, as a person reads it. */
function linesOf({ id, files, plan, found, errata, source, before, current, slides }: Moving): string[] {
  const texts = new Map(citedSentences(new Map([[id, source]])).map(({ id: cite, text }) => [cite, text]))
  const told = toldOf(plan, found)
  const guesses = told.filter(({ match }) => !match.certain).length + errata.filter(({ certain }) => !certain).length
  const { come, gone } = comeAndGone(before, current, found)
  const stay = new Set(plan.moves.map(({ from }) => from)).size - told.length
  return [
    ...(told.length + errata.length === 0
      ? []
      : [
          'What the data cites, old → new, and what cites it:',
          ...moveLines(told, errata, (cite) => texts.get(cite)),
          ...(guesses > 0
            ? [
                `${guesses} marked ? ${guesses === 1 ? 'is a guess' : 'are guesses'}: read the sentence before you agree`,
              ]
            : []),
        ]),
    ...(stay > 0 ? [`${stay} cited sentences stay where they are`] : []),
    ...(come.length > 0 ? [`new in the text: ${come.join(', ')}`] : []),
    ...(gone.length > 0 ? [`gone from the text: ${gone.join(', ')}`] : []),
    ...(slides.length > 0
      ? ['slides that stand on what has changed:', ...slides.map((slide) => `  ${lineOfChange(slide)}`)]
      : []),
    ...proseLines(files, plan),
  ]
}

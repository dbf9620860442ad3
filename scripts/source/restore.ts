import { localeOfScript } from '../locales/grammars.ts'
import { takeFromCarriers } from './carriers.ts'
import { findColumns, type Columns } from './columns.ts'
import { isCorrection, lineErratum, linesTold, type Correction, type Erratum, type LineErratum } from './errata.ts'
import { cleanLetters } from './letters.ts'
import { lineOf } from './lines.ts'
import { mailReasons } from './mailHeads.ts'
import { findMojibake } from './mojibake.ts'
import { findNotes } from './notes.ts'
import { findMisread, readWithLoss, type Misread } from './misread.ts'
import { toParagraphs, type Numbered, type Paragraph } from './paragraphs.ts'
import { readingHabits, removeReadings, type ReadingHabits } from './readings.ts'
import type { Doubt, Problem, Repair } from './repair.ts'

/** A restored text: NFC, lines ended by \n, with what was done to it and what could not be. */
export interface Restored {
  text: string
  repairs: Repair[]
  problems: Problem[]
  doubts: Doubt[]
}

/**
 * Makes a damaged text whole: decodes again what was decoded wrongly, gives it the letters that are meant, puts wrapped
 * lines together to paragraphs, removes readings mixed into it, applies the errata. A paragraph is a line that is not
 * blank, or several that were one, numbered from 1.
 */
export function restore(text: string, errata: readonly Erratum[]): Restored {
  const lines = linesOf(text)
  const told = linesTold(errata)
  const found = toParagraphs(lines, told)
  const numbers = new Map<number, number>()
  let count = 0
  for (const { lines: own } of found.paragraphs) {
    if (own.length > 0) count++
    for (const line of own) numbers.set(line, count)
  }
  const repairs: Repair[] = []
  const problems: Problem[] = []
  let paragraph = 0
  for (const { number, changes, doubt } of lines) {
    // A line that was left out belongs to the paragraph that it stood in, or behind.
    paragraph = numbers.get(number) ?? Math.max(paragraph, 1)
    for (const change of changes) repairs.push({ paragraph, ...change })
    if (doubt) problems.push({ paragraph, line: number, ...doubt })
  }
  for (const { text: page, number } of found.doubtful)
    problems.push(doubtfulPage(page, number, numbers.get(number) ?? 1))

  const columns = findColumns(lines)
  if (columns) problems.push(acrossColumns(columns, numbers.get(columns.from) ?? 1))

  const unmarked = withoutNoteMarks(found.paragraphs)
  const habits = readingHabits(unmarked.texts.join('\n'))
  const corrections = errata.filter(isCorrection)
  const byParagraph = new Map<number, Correction[]>()
  for (const erratum of corrections)
    byParagraph.set(erratum.paragraph, [...(byParagraph.get(erratum.paragraph) ?? []), erratum])
  let index = 0
  const restored = found.paragraphs.map((received, place) => {
    const [line] = received.lines
    if (line === undefined) return received.text
    index++
    repairs.push(...joinsOf(received, index))
    const taken = unmarked.marks.get(place)
    if (taken) repairs.push(noteMarks(taken, index))
    const bare = stripReadings(unmarked.texts[place] ?? '', index, habits, repairs)
    const corrected = applyErrata(bare, byParagraph.get(index) ?? [], line, repairs, problems)
    return mendMojibake(corrected, index, line, repairs, problems)
  })
  for (const erratum of corrections) {
    if (erratum.paragraph > count) problems.push(unmatched(erratum, 1, `the text has ${count} paragraphs`))
  }
  const written = new Set(lines.map((line) => line.text.trim()))
  for (const [line, erratum] of told) if (!written.has(line)) problems.push(unmatchedLine(line, erratum))
  const doubts = [
    ...found.suspected.map(({ text: page, number }) => suspectedPage(page, number, numbers.get(number) ?? 1)),
    ...besideMail(lines, told, numbers),
    ...signature(lines, told, numbers),
    ...unmarked.interrupting.map(({ text: note, lines: [line = 1] }) =>
      interruptingNote(note, line, numbers.get(line) ?? 1),
    ),
  ]
  return { text: restored.join('\n'), repairs: repairs.sort((a, b) => a.paragraph - b.paragraph), problems, doubts }
}

/**
 * The paragraphs of a text as errata find them: put together, without the readings and marks of notes mixed into them.
 */
export function bareParagraphs(text: string, errata: readonly Erratum[]): string[] {
  const { paragraphs } = toParagraphs(linesOf(text), linesTold(errata))
  const { texts } = withoutNoteMarks(paragraphs)
  const habits = readingHabits(texts.join('\n'))
  return texts.flatMap((one, place) => (paragraphs[place]?.lines.length ? [removeReadings(one, habits).text] : []))
}

/**
 * The texts of paragraphs without the marks of notes, which marks these were, and notes in the middle of a sentence.
 */
function withoutNoteMarks(paragraphs: readonly Paragraph[]): {
  texts: string[]
  marks: Map<number, string[]>
  interrupting: Paragraph[]
} {
  const texts = paragraphs.map(({ text }) => text)
  const written = [...texts.keys()].filter((place) => texts[place]?.trim())
  const found = findNotes(written.map((place) => texts[place] ?? ''))
  const marks = new Map<number, string[]>()
  // From behind, so that the places before it stay.
  for (const { paragraph, start, end } of [...found.marks].reverse()) {
    const place = written[paragraph] ?? 0
    const text = texts[place] ?? ''
    marks.set(place, [text.slice(start, end), ...(marks.get(place) ?? [])])
    texts[place] = text.slice(0, start) + text.slice(end)
  }
  const notes = new Set(found.notes)
  const isOpen = (text: string) => !lineOf(text, 1).isTerminal && text.length > longestHeading
  const interrupting = found.notes.flatMap((note) => {
    const [before, after] = [written[note - 1], note + 1 < written.length && !notes.has(note + 1)]
    const isCut = after && before !== undefined && !notes.has(note - 1) && isOpen(texts[before] ?? '')
    return isCut ? (paragraphs[written[note] ?? 0] ?? []) : []
  })
  return { texts, marks, interrupting }
}

/** What is as short, in characters, is a heading that a note stands below. */
const longestHeading = 20

function noteMarks(marks: readonly string[], paragraph: number): Repair {
  return {
    paragraph,
    kind: 'note',
    found: marks.join(' '),
    correct: '',
    reason: 'marks of the notes below',
    count: marks.length,
  }
}

function interruptingNote(note: string, line: number, paragraph: number): Doubt {
  return {
    paragraph,
    line,
    message: `line ${line}, "${note}", is the note of a page that stands in the middle of a sentence, which is cut there`,
    hint: `Take it out by the errata, ${lineErratum('skip', note)}, or move it to the end of the text.`,
  }
}

/** A line of the file, with what was done to it before it is known to which paragraph it belongs. */
interface RestoredLine extends Numbered {
  changes: Omit<Repair, 'paragraph'>[]
  doubt?: Omit<Problem, 'paragraph' | 'line'>
}

/** What the changes of letters are for. */
const reasons = {
  invisible: 'characters that are not seen',
  letter: 'forms of the letters that are meant',
  space: 'spaces of another kind',
  reading: 'a reading mixed into the text',
} as const

/**
 * The lines of a file, decoded again where they were decoded wrongly, and in the letters that are meant. Only then can
 * the rarer line ends be told from bytes read wrongly, such as the control U+0085.
 */
function linesOf(text: string): RestoredLine[] {
  const carried = takeFromCarriers(text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r]/))
  const received = carried.map((line) => line.text)
  const isSimplified = /[⼾⿈]/.test(text) && localeOfScript(text) === 'zh-Hans'
  const misread = new Map(findMisread(received).map((found) => [found.line, found]))
  return carried.flatMap(({ text: line, changes: taken }, index) => {
    const found = misread.get(index)
    const decoded = found?.isCertain ? found.reading : line
    return decoded.split(/[\v\f\u0085\u2028\u2029]/).map((part, place): RestoredLine => {
      const { text: clean, changes } = cleanLetters(part, isSimplified)
      const told = changes.map((change) => ({ ...change, reason: reasons[change.kind] }))
      const restored = { text: clean, number: index + 1, changes: place > 0 ? told : [...taken, ...told] }
      if (!found || place > 0) return restored
      if (found.isCertain) {
        const change = changed(found.found, found.reading)
        const mojibake = { kind: 'mojibake', ...change, reason: found.how, count: 1 } as const
        return { ...restored, changes: [...taken, mojibake, ...told] }
      }
      return { ...restored, doubt: undecided(index + 1, found) }
    })
  })
}

function undecided(line: number, { found, how, reading }: Misread): RestoredLine['doubt'] {
  const message =
    `Line ${line} was decoded wrongly, and as likely in one way as in another: "${found}" may be `
    + `"${reading}" (${how}). Take the text again from where it came from, and save it as UTF-8.`
  return { kind: 'mojibake', found, reading, message, code: 'source-damaged' }
}

/** What of a line has changed: all between what is alike at its ends. */
function changed(line: string, correct: string): { found: string; correct: string } {
  let from = 0
  while (from < correct.length && line[from] === correct[from]) from++
  let cut = 0
  while (cut < Math.min(line.length, correct.length) - from && line.at(-1 - cut) === correct.at(-1 - cut)) cut++
  return { found: line.slice(from, line.length - cut), correct: correct.slice(from, correct.length - cut) }
}

function joinsOf({ lines, left, mended }: Paragraph, paragraph: number): Repair[] {
  return [
    ...left.map(({ found, kind, reason }): Repair => ({ paragraph, kind, found, correct: '', reason, count: 1 })),
    ...(lines.length > 1
      ? [
          {
            paragraph,
            kind: 'line',
            found: linesSaid(lines),
            correct: 'one paragraph',
            reason: 'wrapped',
            count: lines.length - 1,
          } as const,
        ]
      : []),
    ...mended.map(({ found, correct }): Repair => ({
      paragraph,
      kind: 'hyphen',
      found,
      correct,
      reason: "a word parted at a line's end",
      count: 1,
    })),
  ]
}

function linesSaid(lines: readonly number[]): string {
  return `lines ${lines[0]}–${lines.at(-1)}`
}

function doubtfulPage(text: string, line: number, paragraph: number): Problem {
  const message =
    `Line ${line}, "${text}", stands in the middle of a sentence, as the number of a page does. `
    + `Say in the errata what it is: ${lineErrata(text)}`
  return { paragraph, line, kind: 'page', found: text, reading: '', message, code: 'source-damaged' }
}

function acrossColumns({ from, to, text }: Columns, paragraph: number): Problem {
  const message =
    `Lines ${from} to ${to} stand in two columns, which were copied across, as in "${text}". Take the text again, one `
    + 'column after the other: a reader of PDFs does so where the text is marked column by column, pdftotext without -layout.'
  return { paragraph, line: from, kind: 'columns', found: text, reading: '', message, code: 'source-damaged' }
}

function suspectedPage(text: string, line: number, paragraph: number): Doubt {
  return {
    paragraph,
    line,
    message: `line ${line}, "${text}", may be the head or the number of a page; it is read as paragraph ${paragraph}`,
    hint:
      `Say in the errata what it is, before the text is locked: ${lineErrata(text)}; `
      + 'without it all paragraphs behind count one less.',
  }
}

/** What stands outside of the mail that was answered or forwarded: a greeting, an answer, a signature. */
function besideMail(
  lines: readonly RestoredLine[],
  told: ReadonlyMap<string, LineErratum>,
  numbers: ReadonlyMap<number, number>,
): Doubt[] {
  const isOf = (line: RestoredLine, isHead: boolean) =>
    line.changes.some(({ kind, reason }) => kind === 'quoted' && mailReasons.has(reason) === isHead)
  const first = lines.findIndex((line) => isOf(line, true))
  if (first < 0) return []
  const isQuoted = lines.some((line, index) => index > first && isOf(line, false))
  const beside = lines.filter(
    (line, index) =>
      line.text.trim() !== '' && !told.has(line.text.trim()) && (index < first || (isQuoted && !isOf(line, false))),
  )
  const [one] = beside
  if (!one) return []
  const places = [...new Set(beside.map(({ number }) => number))]
  return [
    {
      paragraph: numbers.get(one.number) ?? 1,
      line: one.number,
      message:
        `${places.length === 1 ? `line ${places[0]} stands` : `lines ${places.join(', ')} stand`} outside of the mail that `
        + `is quoted or forwarded, as a greeting, an answer or a signature does, from "${one.text.trim()}" on; they are read `
        + 'as paragraphs',
      hint: `Say in the errata what each line is: ${lineErrata(one.text.trim())}`,
    },
  ]
}

/** The line that mail programs put above a signature, and the most lines that one has. */
const aboveSignature = /^--\s?$/
const mostInSignature = 10

/** A signature of a mail below a text. */
function signature(
  lines: readonly RestoredLine[],
  told: ReadonlyMap<string, LineErratum>,
  numbers: ReadonlyMap<number, number>,
): Doubt[] {
  const at = lines.findLastIndex(({ text }) => aboveSignature.test(text))
  const [line] = lines.slice(Math.max(at, 0))
  const below = lines.slice(at + 1).filter(({ text }) => text.trim() !== '')
  if (at < 1 || !line || below.length === 0 || below.length > mostInSignature || told.has('--')) return []
  const message = `line ${line.number}, "--", stands above a signature of a mail, which is read as paragraphs of the text`
  const hint = `Take its lines out by the errata, each as ${lineErratum('skip', below[0]?.text.trim() ?? '')}, or say ${lineErratum('keep', '--')}.`
  return [{ paragraph: numbers.get(line.number) ?? 1, line: line.number, message, hint }]
}

/** What errata say of a line. */
function lineErrata(text: string): string {
  return `${lineErratum('skip', text)} takes it out, ${lineErratum('keep', text)} leaves it as it stands`
}

function stripReadings(text: string, paragraph: number, habits: ReadingHabits, repairs: Repair[]): string {
  const { text: bare, removed } = removeReadings(text, habits)
  for (const found of removed)
    repairs.push({ paragraph, kind: 'reading', found, correct: '', reason: reasons.reading, count: 1 })
  return bare
}

function applyErrata(
  text: string,
  errata: readonly Correction[],
  line: number,
  repairs: Repair[],
  problems: Problem[],
): string {
  let corrected = text
  for (const erratum of errata) {
    const { paragraph, found, correct, reason } = erratum
    const at = corrected.indexOf(found)
    if (at < 0) {
      problems.push(unmatched(erratum, line, 'it is not in that paragraph'))
    } else if (corrected.includes(found, at + 1)) {
      problems.push(unmatched(erratum, line, 'it is there more than once; take in a character beside it'))
    } else {
      corrected = corrected.slice(0, at) + correct + corrected.slice(at + found.length)
      repairs.push({ paragraph, kind: 'erratum', found, correct, reason, count: 1 })
    }
  }
  return corrected
}

function unmatched({ paragraph, found, correct }: Correction, line: number, why: string): Problem {
  const message = `The erratum for paragraph ${paragraph} no longer fits: it looks for "${found}", and ${why}.`
  return { paragraph, line, kind: 'erratum', found, reading: correct, message, code: 'erratum-unmatched' }
}

function unmatchedLine(line: string, erratum: LineErratum): Problem {
  const does = 'skip' in erratum ? 'skips' : 'keeps'
  const message = `The erratum that ${does} the line "${line}" no longer fits: no line of the text reads so.`
  return { paragraph: 1, line: 1, kind: 'erratum', found: line, reading: '', message, code: 'erratum-unmatched' }
}

function mendMojibake(text: string, paragraph: number, line: number, repairs: Repair[], problems: Problem[]): string {
  const whole = readWithLoss(text)
  // What has lost nothing is mended below.
  if (whole?.reading.includes('\uFFFD')) {
    problems.push({ paragraph, line, ...damaged(`Paragraph ${paragraph}`, whole.how, text, whole.reading) })
    return text
  }
  const pieces: string[] = []
  let from = 0
  for (const { start, end, found, kind, mended, reading } of findMojibake(text)) {
    pieces.push(text.slice(from, start), mended ?? found)
    from = end
    if (mended !== undefined)
      repairs.push({ paragraph, kind: 'mojibake', found, correct: mended, reason: kind, count: 1 })
    else problems.push({ paragraph, line, ...damaged(`Paragraph ${paragraph}`, kind, found, reading) })
  }
  return pieces.join('') + text.slice(from)
}

function damaged(place: string, how: string, found: string, reading: string): Omit<Problem, 'paragraph' | 'line'> {
  const message =
    `${place} is damaged (${how}) at "${found}"; the best reading is `
    + `"${reading}". Say in the errata what stood there.`
  return { kind: 'mojibake', found, reading, message, code: 'source-damaged' }
}

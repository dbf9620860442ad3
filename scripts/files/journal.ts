import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { CitedeckError } from '../errors/citedeckError.js'
import { parseJson } from '../input/parseJson.ts'
import { ifThere } from './place.ts'
import { nameOf } from './replaceable.ts'
import { writeWhole } from './writeWhole.ts'

/** A file that is to be written with others. */
export interface NewFile {
  path: string
  content: string
}

/** Hidden, in the data folder; there only while files take their places, or after a run that was killed then. */
const nameOfJournal = '.citedeck-unfinished.json'

/** Only files of a talk's data within its folder, so that a journal from elsewhere can write no other. */
const nameSchema = z.string().regex(/^(?:[a-z0-9-]+\/)?[a-z0-9-]+(?:\.[a-z]+)*\.(?:yaml|json)$/)
const journalSchema = z.strictObject({
  files: z.array(z.strictObject({ name: nameSchema, was: z.string().nullable(), content: z.string() })),
})

/**
 * Notes what is about to be written, so that a run that is killed between two files can be finished by the next one.
 * @param was what each file holds now; undefined where it is not there
 * @returns what takes the note away again
 */
export async function noteInJournal(
  folder: string,
  files: readonly NewFile[],
  was: readonly (Uint8Array | undefined)[],
): Promise<() => Promise<void>> {
  const path = join(folder, nameOfJournal)
  const noted = files.map(({ path: place, content }, index) => {
    const before = was[index]
    const name = relative(resolve(folder), resolve(place)).split(sep).join('/')
    return { name, was: before ? digestOf(before) : null, content }
  })
  await writeFile(path, JSON.stringify({ files: noted }))
  return () => rm(path, { force: true })
}

/**
 * Finishes what a run that was killed had begun to write into a folder; what had not begun stays as it is.
 * @returns the files that were written
 * @throws CitedeckError where one of the files has been edited since, so that nobody knows which state it is of
 */
export async function finishJournal(folder: string): Promise<string[]> {
  const path = join(folder, nameOfJournal)
  const text = await ifThere(readFile(path, 'utf8'))
  if (text === undefined) return []
  const files = await Promise.all(
    readJournal(text).map(async (file) => {
      const place = join(folder, file.name)
      const now = await ifThere(readFile(place))
      const digest = now ? digestOf(now) : null
      return { ...file, place, isDone: digest === digestOf(file.content), isAsBefore: digest === file.was }
    }),
  )
  const begun = files.some(({ isDone, isAsBefore }) => isDone && !isAsBefore)
  const edited = files.find(({ isDone, isAsBefore }) => !isDone && !isAsBefore)
  if (begun && edited)
    throw new CitedeckError(
      'data-unfinished',
      `a run that moved the citations was killed, and ${nameOf(edited.place)} has been edited since: it cannot be told whether its`
        + ' places are those of before or after',
      `Put it back as it was before that run, and the rest is finished; or, where all places are right, remove ${nameOf(path)}`,
    )
  const missing = edited ? [] : files.filter(({ isDone }) => !isDone)
  for (const { place, content } of missing) await writeWhole(place, content)
  await rm(path, { force: true })
  return missing.map(({ place }) => place)
}

/** What a journal says; one that is not whole was being written, before anything else was. */
function readJournal(text: string): z.infer<typeof journalSchema>['files'] {
  try {
    return journalSchema.safeParse(parseJson(text)).data?.files ?? []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

const digestOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

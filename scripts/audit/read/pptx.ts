import { CitedeckError } from '../../errors/citedeckError.js'
import { limits } from '../../input/limits.ts'
import type { DeckSlide, ReadDeck, SlideDraft } from '../deck.ts'
import { readShapes } from './shapes.ts'
import { unpack } from '../../input/unpack.ts'
import { allNamed, parseXml } from '../../input/xml.ts'

/** The parts of a presentation that hold text; media are left packed. */
const wanted =
  /^ppt\/(?:presentation\.xml|_rels\/presentation\.xml\.rels|(?:slides|notesSlides|charts|diagrams)\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/

/** What a part of a presentation refers to, by the ids that it uses. */
export type Relations = ReadonlyMap<string, { type: string; target: string }>

/** The parts of a presentation, by their paths. */
export interface Parts {
  text: (path: string) => string | undefined
  relations: (path: string) => Relations
}

/** Whether bytes begin as a zip archive does. */
export const isZip = (head: string) => head.startsWith('PK\x03\x04')

/** Whether bytes begin as Microsoft's compound files do: of encrypted presentations, and of those before 2007. */
export const isCompound = (head: string) => head.startsWith('\xd0\xcf\x11\xe0')

/**
 * Refuses what is kept in a compound file.
 * @throws CitedeckError
 */
export function refuseCompound(bytes: Uint8Array): never {
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  if (isEncrypted)
    throw new CitedeckError(
      'deck-encrypted',
      'The deck is encrypted.',
      'Save a copy without a password, and name that.',
    )
  throw new CitedeckError('deck-unknown', 'The deck is in the format of PowerPoint before 2007.', 'Save it as .pptx.')
}

/**
 * Reads a PowerPoint file: texts of shapes and tables, data of charts, texts of diagrams, alternative texts and notes
 * (ECMA-376, part 1, PresentationML and DrawingML).
 * @throws CitedeckError where it is damaged, too large, or an archive of something else
 */
export function readPptx(bytes: Uint8Array): ReadDeck {
  const files = unpack(bytes, (name) => wanted.test(name))
  const parts: Parts = { text: (path) => files.get(path), relations: (path) => relationsOf(files, path) }
  const presentation = files.get('ppt/presentation.xml')
  if (presentation === undefined)
    throw new CitedeckError('deck-unknown', 'The file is an archive without a presentation in it.', 'Save it as .pptx.')
  const relations = parts.relations('ppt/presentation.xml')
  const paths = allNamed(parseXml(presentation), 'p:sldId').map(
    ({ attribs }) => relations.get(attribs['r:id'] ?? '')?.target,
  )
  if (paths.length > limits.deckSlides)
    throw new CitedeckError(
      'deck-too-long',
      `The deck has ${paths.length} slides; at most ${limits.deckSlides} are read.`,
    )
  return {
    format: 'PowerPoint',
    unread: [],
    slides: paths.map((path, index): DeckSlide => ({ number: index + 1, ...readSlide(path, parts) })),
  }
}

function readSlide(path: string | undefined, parts: Parts): SlideDraft {
  const draft: SlideDraft = { texts: [], unread: [] }
  const source = path === undefined ? undefined : parts.text(path)
  if (path === undefined || source === undefined) {
    draft.unread.push('the slide itself, which is missing from the file')
    return draft
  }
  const relations = parts.relations(path)
  readShapes(parseXml(source), draft, { parts, relations })
  for (const { type, target } of relations.values())
    if (type === 'notesSlide')
      readShapes(parseXml(parts.text(target) ?? ''), draft, { parts, relations, isNotes: true })
  return draft
}

/** What a part refers to, with the paths as the archive has them. */
function relationsOf(files: ReadonlyMap<string, string>, path: string): Relations {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const source = files.get(`${folder}/_rels/${path.slice(folder.length + 1)}.rels`) ?? ''
  return new Map(
    allNamed(parseXml(source), 'Relationship').map(({ attribs }) => {
      const target = attribs['Target'] ?? ''
      return [
        attribs['Id'] ?? '',
        {
          type: (attribs['Type'] ?? '').replace(/^.*\//, ''),
          target: target.startsWith('/') ? target.slice(1) : resolvePath(folder, target),
        },
      ]
    }),
  )
}

function resolvePath(folder: string, target: string): string {
  const steps = folder.split('/')
  for (const step of target.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}

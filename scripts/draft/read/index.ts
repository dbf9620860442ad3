import { readPdf, isPdf } from '../../audit/read/pdf.ts'
import { isCompound, isZip, refuseCompound } from '../../audit/read/pptx.ts'
import { isHtml } from '../../audit/read/html.ts'
import { CitedeckError } from '../../errors/citedeckError.js'
import { decodeSource } from '../../source/decode.ts'
import { readDocx } from './docx.ts'
import { readPage } from './html.ts'
import { articleOfPdf } from './pdf.ts'

/** Documents of another format than plain text, by what they hold and not by their name. */
interface Format {
  isIn: (head: string) => boolean
  read: (bytes: Uint8Array) => string | Promise<string>
}

const formats: readonly Format[] = [
  { isIn: isPdf, read: async (bytes) => articleOfPdf(await readPdf(bytes, undefined, true)) },
  { isIn: isZip, read: readDocx },
  { isIn: isCompound, read: refuseCompound },
  { isIn: isHtml, read: (bytes) => readPage(decodeSource(bytes).text) },
]

/**
 * The article of a document as plain text, a paragraph a line; undefined where it is plain text or Markdown already.
 * @throws CitedeckError where the document is encrypted, damaged or a scan, or holds no article
 */
export async function articleIn(bytes: Uint8Array): Promise<string | undefined> {
  const head = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1')
  const format = formats.find(({ isIn }) => isIn(head))
  if (!format) return undefined
  try {
    return await format.read(bytes)
  } catch (error) {
    if (!(error instanceof CitedeckError) || !error.code.startsWith('deck-')) throw error
    // The readers of decks speak of decks.
    const message = error.message
      .replace(/^The deck/, 'The document')
      .replace('in the format of PowerPoint before 2007', 'in a format of Office before 2007')
    throw new CitedeckError('draft-unreadable', message, "Save the article's text as plain text, and name that.")
  }
}

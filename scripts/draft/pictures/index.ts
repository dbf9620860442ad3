import { isHtml } from '../../audit/read/html.ts'
import { isPdf } from '../../audit/read/pdf.ts'
import { isZip } from '../../audit/read/pptx.ts'
import { decodeSource } from '../../source/decode.ts'
import type { Dropped } from '../drafted.ts'
import type { FoundInArticle } from './found.ts'
import { picturesInDocx } from './inDocx.ts'
import { picturesInMarkdown } from './inMarkdown.ts'
import { picturesInPage } from './inPage.ts'
import { takePictures, type TakenPicture } from './take.ts'

/** The pictures of an article: all that it shows, those that slides can show, and why the others are left out. */
export interface ArticlePictures {
  found: readonly FoundInArticle[]
  taken: readonly TakenPicture[]
  leftOut: readonly Dropped[]
}

export const noPictures: ArticlePictures = { found: [], taken: [], leftOut: [] }

/**
 * The pictures of an article that was read: in the body of a saved page, in Markdown and in a Word document.
 * @param bytes of its file
 * @param file where that lies
 */
export async function picturesOf(bytes: Uint8Array, file: string): Promise<ArticlePictures> {
  const head = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1')
  if (isPdf(head)) {
    // The dictionary of a picture is never packed (ISO 32000-1, 7.5.7).
    const hasPictures = /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes).toString('latin1'))
    const leftOut = [{ what: 'the pictures of the PDF', why: 'none is taken: put them into public/ yourself' }]
    return { ...noPictures, leftOut: hasPictures ? leftOut : [] }
  }
  const isText = !isZip(head) && !isHtml(head)
  if (isText && !Buffer.from(bytes).includes('![')) return noPictures
  const found = isZip(head)
    ? picturesInDocx(bytes)
    : isHtml(head)
      ? picturesInPage(decodeSource(bytes).text)
      : picturesInMarkdown(decodeSource(bytes).text)
  return { found, ...(await takePictures(found, file)) }
}

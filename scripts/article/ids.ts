import { z } from 'zod'
import { limits } from '../input/limits.ts'

/** The slides that every deck has, by their ids. */
const ownSlides = /^(?:cover|link|sources(?:-\d+)?)$/

/**
 * What an address in the site leads to already, so that no slide may have it: a slide's id is an element's id in the
 * page, a route of Slidev's client, and a name beside the site's files.
 */
const taken = new Set([
  // Elements of the site's own pages: scripts/site.
  'announcer',
  'app',
  'deck',
  'fonts',
  'print-content',
  // Elements of Slidev's client, which holds the deck in the same page.
  'drag-control-container',
  'export-container',
  'export-content',
  'export-content-images',
  'frame',
  'mermaid-rendering-container',
  'page-root',
  'print-container',
  'slide-container',
  'slide-content',
  'slideshow',
  'slidev-goto-dialog',
  'slidev-goto-input',
  'twoslash-container',
  // Routes of Slidev's client.
  'entry',
  'export',
  'notes',
  'notes-edit',
  'overview',
  'presenter',
  'print',
  // Files and folders of the site, without their endings; hosts serve read.html as /read too.
  '404',
  'assets',
  'favicon',
  'headers',
  'index',
  'licences',
  'read',
  'redirects',
  'robots',
  'sitemap',
  'sw',
  'vercel',
  // Names that every object of JavaScript has.
  ...Object.getOwnPropertyNames(Object.prototype),
])

/** Whether an id is that of a slide that is made from the others: the sources, and the site's address. */
export function isMadeSlide(id: string): boolean {
  return id !== 'cover' && ownSlides.test(id)
}

/** Whether an id leads to something that is no slide of the author's. */
export function isTaken(id: string): boolean {
  return ownSlides.test(id) || taken.has(id)
}

/** A name in the data: of a slide, a section or a fact. */
export const idSchema = z
  .string()
  .max(limits.id, { abort: true })
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is not a name; write it in small letters, digits and hyphens')

/** The id of a slide of a deck, the author's or one that every deck has. */
export const slideIdSchema = idSchema.refine((id) => ownSlides.test(id) || !taken.has(id))

import type { FolderKind } from '../files/ownFiles.ts'

/** What a built site says of itself: see `manifest.ts`. */
export const manifestName = 'deck.json'

/** A built site as a folder that may be replaced. */
export const siteFolder: FolderKind = {
  what: 'a site is a folder',
  list: manifestName,
  also: ['deck.pdf'],
  remedy: (name, isListed) =>
    isListed
      ? 'put what belongs to the site into the public/ folder of the talk, or name another folder with --out'
      : `no ${manifestName} says that a build wrote them. Move ${name} away, or name another folder with --out`,
}

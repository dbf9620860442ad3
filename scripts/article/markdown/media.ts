import type { Picture, Video } from './nodes.ts'

/** What an image of Markdown shows: a picture, or by its name or with a poster a video. */
export interface Media {
  block: Picture | Video
  /** The files of `public` that it needs, and what each is to be. */
  files: { path: string; is: 'picture' | 'video' }[]
}

const videoFile = /\.(?:mp4|m4v|webm)$/i

/**
 * Reads an image: `![what it shows](picture.png)`, `![…](clip.mp4 "poster.png")`, or `![…](https://… "poster.png")`.
 * @returns what is wrong with it, where something is
 */
export function readMedia(address: string, title: string, alt: string): Media | string {
  if (alt.trim() === '')
    return `![](${address}) says nothing to those who do not see it; write what it shows, ![what it shows](${address})`
  const poster = title.trim()
  const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)
  if (isElsewhere && !/^https?:\/\/[^/]/i.test(address))
    return `"${shortened(address)}" is no file of public/; put the picture there and write its name`
  if (isElsewhere && poster === '')
    return (
      `"${shortened(address)}" lies elsewhere, and a talk loads nothing from elsewhere; put the picture into public/ and `
      + 'write its name, or of a video name a poster there: ![what it shows](https://… "poster.png")'
    )
  const path = pathOf(address)
  if (!isElsewhere && !videoFile.test(path)) {
    return { block: { block: 'picture', src: srcOf(path), alt }, files: [{ path, is: 'picture' }] }
  }
  if (poster === '')
    return (
      `"${shortened(address)}" is a video without a poster, by which it is printed; name a picture of public/: `
      + `![what it shows](${address} "poster.png")`
    )
  const still = { path: pathOf(poster), is: 'picture' as const }
  const block = { block: 'video' as const, poster: srcOf(still.path), alt }
  return isElsewhere
    ? { block: { ...block, href: address }, files: [still] }
    : { block: { ...block, src: srcOf(path) }, files: [{ path, is: 'video' }, still] }
}

/** The path in `public`, as typed with or without `./`, `/` or `public/` before it. */
export function pathOf(address: string): string {
  const bare = address.replace(/^(?:\.?\/)?(?:public\/)?/, '')
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}

/** As a page calls it: a site may lie in any folder of its host. */
export const srcOf = (path: string) => `./${path.split('/').map(encodeURIComponent).join('/')}`

const shortened = (address: string) => (address.length > 60 ? `${address.slice(0, 57)}…` : address)

import type { Place } from '../../quantities/citation.ts'
import type { Sentence } from '../../source/segment.ts'
import type { PlacedPicture } from '../shapes/picture.ts'
import { bareLine } from './found.ts'
import type { ArticlePictures } from './index.ts'
import { isImageLine } from './inMarkdown.ts'

/** Where an article says something of its pictures and nothing else: their captions, and the lines that are images. */
export interface PictureLines {
  /** The sentences of these lines: no headings, and no sentences of the text around them. */
  own: ReadonlySet<Place>
  captions: readonly Sentence[]
  place: (body: readonly Sentence[]) => PlacedPicture[]
}

/** Finds the lines of an article's text that its pictures stand by and have as captions. */
export function pictureLines(sentences: readonly Sentence[], { found, taken }: ArticlePictures): PictureLines {
  const paragraphs = new Map<string, Sentence[]>()
  const byNumber = new Map<number, Sentence[]>()
  for (const sentence of found.length === 0 ? [] : sentences)
    byNumber.set(sentence.paragraph, [...(byNumber.get(sentence.paragraph) ?? []), sentence])
  for (const own of byNumber.values()) paragraphs.set(bareLine(own.map(({ text }) => text).join('')), own)
  const lineOf = (text: string) => (text === '' ? [] : (paragraphs.get(bareLine(text)) ?? []))
  const captions = [...new Set(found.flatMap(({ caption }) => lineOf(caption)))]
  const images = found.length === 0 ? [] : sentences.filter(({ text }) => isImageLine(text))
  return {
    own: new Set([...captions, ...images].map(({ id }) => id)),
    captions,
    place: (body) =>
      taken.flatMap((picture): PlacedPicture[] => {
        const at = lineOf(picture.above)[0]?.paragraph ?? 0
        const beside =
          body.findLast(({ paragraph }) => paragraph === at) ?? body.find(({ paragraph }) => paragraph > at)
        const other = beside ?? body.at(-1)
        return other ? [{ picture, caption: lineOf(picture.caption), beside: other }] : []
      }),
  }
}

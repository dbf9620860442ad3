import { canvas } from '../article/themes.ts'
import { mostEntries } from '../../components/shared/agendaColumns.ts'
import { listedSections } from '../article/shown.ts'
import { layOutMarkdown, longLines } from '../../components/shared/markdownRoom.ts'
import type { AnySlide, Article } from './schema.ts'

/** What themes leave of a slide for what stands between its title and its foot, in canvas pixels: of all the least. */
const frame = { sides: 2 * 72, head: 192, foot: 100, note: 30 }

/** What of a free-form slide has no room, and the key that holds it. */
export function faultsOfRoom(slide: AnySlide, article: Article): { key: string; message: string }[] {
  if (slide.layout === 'agenda') {
    const count = listedSections(article).length
    return count > mostEntries
      ? [
          {
            key: 'layout',
            message: `an agenda lists at most ${mostEntries} sections; this talk has ${count}: join some`,
          },
        ]
      : []
  }
  if (slide.layout !== 'markdown') return []
  const { width, height } = canvas(article.aspect)
  const room = { width: width - frame.sides, height: height - frame.head - frame.foot - (slide.note ? frame.note : 0) }
  const long = longLines(slide.markdown.blocks, room.width)
  const layout = layOutMarkdown(slide.markdown.blocks, room)
  return [
    ...long.map(({ text, letters, most }) => ({
      key: 'markdown',
      message:
        `a line of code has ${letters} letters, of which ${most} fit on a slide; break it: `
        + `"${text.trim().slice(0, 40)}…"`,
    })),
    ...(layout.height > room.height * 1.02
      ? [
          {
            key: 'markdown',
            message:
              `takes about ${Math.round(layout.height)} px in the smallest size, of the ${room.height} px that the slide `
              + 'has: make two slides of it',
          },
        ]
      : []),
  ]
}

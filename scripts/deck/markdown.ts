import { clickMark, stressMark } from '../article/syntax.ts'

/** Whatever Markdown, Vue or HTML could take for its own. */
const special =
  /[&<>{}[\]\\`*_$|~^=#!:@/"']|-(?=-)|(?<=-)-|(?<=^[ \t]*)[-+](?=\s|$)|(?<=^[ \t]*\d+)[.)](?=\s|$)|(?<=^[ \t]*)[ \t](?=[ \t]*\S)/gm

/** The same, or a marker for the speaker's clicks, which Slidev reads in notes, or what the speaker stresses. */
const specialInNotes = new RegExp(`(?:${clickMark.source})|(?:${stressMark.source})|${special.source}`, 'gm')

/** Writes a text so that Markdown shows it exactly as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(special, reference)
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

/** Writes a speaker's note: a text, but for its `[click]` marks, and for the stars around what is stressed. */
export function escapeNote(text: string): string {
  return text.replace(specialInNotes, (found, _clicks?: string, strong?: string, stressed?: string) => {
    if (strong !== undefined) return `**${escapeNote(strong)}**`
    if (stressed !== undefined) return `*${escapeNote(stressed)}*`
    return found.length > 1 ? found : reference(found)
  })
}

/** What `escapeMarkdown` and `escapeNote` wrote, as it was. */
export function unescape(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

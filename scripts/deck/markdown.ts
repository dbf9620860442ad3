/** Whatever Markdown, Vue or HTML could take for its own. */
const special = /[&<>{}[\]\\`*_$|~^=#!:@/"']|-(?=-)|(?<=-)-|(?<=^[ \t]*)[-+](?=\s|$)|(?<=^[ \t]*\d+)[.)](?=\s|$)|(?<=^[ \t]*)[ \t](?=[ \t]*\S)/gm

/** The markers for the speaker's clicks, which Slidev reads in notes. */
const click = /\[click(?::\d+)?\]/g

/** Writes a text so that Markdown shows it exactly as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(special, (character) => `&#${character.charCodeAt(0)};`)
}

/** Writes a speaker's note: a text, but for its `[click]` marks. */
export function escapeNote(text: string): string {
  const marks = [...text.matchAll(click)].map((match) => match[0])
  return text.split(click).map((part, index) => escapeMarkdown(part) + (marks[index] ?? '')).join('')
}

/** What `escapeMarkdown` and `escapeNote` wrote, as it was. */
export function unescape(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

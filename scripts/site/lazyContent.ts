import type { Plugin } from 'vite'

/** What a slide shows, of all that stands at its head: the content of the deck's slides. */
const content = new Set(['lines', 'subtitle', 'byline', 'kicker', 'chapter', 'claim', 'number', 'question', 'points', 'figure', 'beside', 'rows', 'footnotes', 'source', 'sourceSlide', 'url', 'hint'])

const prefix = 'virtual:citedeck-content/'

/**
 * Lets what a slide shows come with the slide. Slidev puts the heads of all slides into the script that every visitor
 * waits for, as data and as they were typed; with the figures in them that grows with the deck.
 */
export function lazyContent(slides: () => readonly { frontmatter: Readonly<Record<string, unknown>> }[]): Plugin {
  const pick = (head: object, wanted: boolean) => JSON.stringify(Object.fromEntries(Object.entries(head).filter(([key]) => content.has(key) === wanted)))
  return {
    name: 'citedeck:lazy-content',
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : undefined),
    load: (id) => (id.startsWith(`\0${prefix}`) ? `export default ${pick(slides()[Number(id.slice(prefix.length + 1)) - 1]?.frontmatter ?? {}, true)}` : undefined),
    transform(code, id) {
      const [, number, type] = /__slidev_(\d+)\.(md|frontmatter)$/.exec(id) ?? []
      if (number === undefined) return undefined
      if (type === 'md') return { code: `import _head from ${JSON.stringify(id.replace(/md$/, 'frontmatter'))}\nimport _content from ${JSON.stringify(prefix + number)}\nObject.assign(_head, _content)\n${code}`, map: null }
      const lighter = code
        .replace(/^export const frontmatterData = (\{.*\})$/m, (_, head: string) => `export const frontmatterData = ${pick(JSON.parse(head) as object, false)}`)
        .replace(/"frontmatterRaw":"(?:[^"\\]|\\.)*"/, '"frontmatterRaw":""')
      return { code: lighter, map: null }
    },
  }
}

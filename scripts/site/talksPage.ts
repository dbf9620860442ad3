import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writtenDate } from '../deck/citedSources.ts'
import { familiesOf, scriptsFor } from '../fonts/stack.ts'
import { fontStyleSheets, sheetWithin } from '../fonts/subset.ts'
import type { Family } from '../fonts/families.ts'
import { unixLines } from '../input/lineEnds.ts'
import { licencesOf } from '../licences/licences.ts'
import { localeOf, wordsFor } from '../locales/index.ts'
import { projectRoot } from '../machine/project.js'
import { deckCss } from '../theme/deckCss.ts'
import { coverPicture } from './head.ts'
import { escapeHtml } from './html.ts'
import { contentPolicy } from './policy.ts'

/** A talk as the page of several shows it: its folder beside the page, and what its site says of itself. */
export interface ShownTalk {
  folder: string
  deck: {
    title: string
    locale: string
    speaker?: string | undefined
    author?: string | undefined
    date?: string | undefined
  }
}

/** Whether we wrote a page of talks, by its beginning. */
export const isTalksPage = (start: string) => /^<!DOCTYPE html>\n<html lang="[^"]*" dir="ltr" data-talks>/.test(start)

/**
 * The page that leads to several talks, the latest first: each with its title, who gives it, its day and language, and
 * links to its site, to be read and as a PDF. It stands alone, runs nothing and may lie anywhere.
 */
export async function talksPage(talks: readonly ShownTalk[]): Promise<string> {
  const locale = mostOften(talks.map(({ deck }) => deck.locale))
  const entries = latestFirst(talks).map((talk, index) => entry(talk, index + 1, locale))
  const texts = new Map<string, string>([[locale, entries.map(({ said }) => said).join('') + wordsOf(locale)]])
  for (const { deck } of talks) texts.set(deck.locale, (texts.get(deck.locale) ?? '') + deck.title)
  const [css, fonts] = await Promise.all([styles(), fontsFor(texts)])
  const { talks: title, licences } = wordsFor(locale).controls
  return `<!DOCTYPE html>
<html lang="${locale}" dir="ltr" data-talks>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(undefined)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${fonts.css}${css}</style>
</head>
<body>
<main class="talks">
<h1>${escapeHtml(title)}</h1>
<ul>
${entries.map(({ html }) => html).join('\n')}
</ul>
</main>
<footer><details><summary>${escapeHtml(licences)}</summary><pre>${escapeHtml(licencesOf(fonts.families))}</pre></details></footer>
</body>
</html>
`
}

const wordsOf = (locale: string) => {
  const { talks, slides, read, pdf, licences } = wordsFor(locale).controls
  return [talks, slides, read, pdf, licences, ' · ,'].join('')
}

/** A talk in the list, and what is said of it in the language of the page. */
function entry({ folder, deck }: ShownTalk, number: number, locale: string): { html: string; said: string } {
  const { controls } = wordsFor(locale)
  const address = `./${encodeURIComponent(folder)}/`
  const said = [
    deck.speaker ?? deck.author,
    deck.date === undefined ? undefined : writtenDate(deck.date, locale),
    new Intl.DisplayNames(locale, { type: 'language' }).of(deck.locale),
  ]
    .filter((each) => each !== undefined)
    .join(' · ')
  const lang = deck.locale === locale ? '' : ` lang="${deck.locale}"`
  // Links that are called alike on every talk say which it is to whoever hears them alone.
  const link = (name: string, to: string, text: string, more = '') =>
    `<a id="${name}-${number}" aria-labelledby="${name}-${number} talk-${number}" href="${address}${to}"${more}>${escapeHtml(text)}</a>`
  const { name, width, height } = coverPicture
  const html = `<li>
<a class="cover" href="${address}" tabindex="-1" aria-hidden="true"><img src="${address}${name}" alt="" width="${width}" height="${height}" loading="lazy"></a>
<div>
<h2${lang}><a id="talk-${number}" href="${address}">${escapeHtml(deck.title)}</a></h2>
<p class="about">${escapeHtml(said)}</p>
<p class="ways">${link('slides', '', controls.slides)}${link('read', 'read.html', controls.read)}${link('pdf', 'deck.pdf', controls.pdf, ' download')}</p>
</div>
</li>`
  return { html, said }
}

/** By their days, and where these are the same or not given by their folders. */
function latestFirst(talks: readonly ShownTalk[]): ShownTalk[] {
  const day = ({ deck }: ShownTalk) => deck.date ?? ''
  const isBefore = (one: ShownTalk, other: ShownTalk) =>
    day(one) === day(other) ? one.folder < other.folder : day(one) > day(other)
  return [...talks].sort((one, other) => (isBefore(one, other) ? -1 : 1))
}

/** The one that is there most often, of several the first. */
function mostOften(tags: readonly string[]): string {
  const count = (tag: string) => tags.filter((each) => each === tag).length
  return tags.reduce((best, tag) => (count(tag) > count(best) ? tag : best), tags[0] ?? 'en')
}

/** The letters of each language, in the page itself, from the typefaces of that language. */
async function fontsFor(texts: ReadonlyMap<string, string>): Promise<{ css: string; families: Family[] }> {
  const sheets = await Promise.all(
    [...texts].map(async ([locale, text]) => {
      const scripts = await scriptsFor(locale, text)
      const { device } = localeOf(locale).fonts
      const nameOf = (style: 'sans' | 'serif') => `talks ${style} ${locale}`
      const sheet = await fontStyleSheets([
        { families: familiesOf(scripts, 'sans'), name: nameOf('sans'), weight: 400, text, isExact: true },
        { families: familiesOf(scripts, 'serif'), name: nameOf('serif'), weight: 700, text, isExact: true },
      ])
      const tokens = (['sans', 'serif'] as const).map(
        (style) => `--${style}:'${nameOf(style)}',${device[style]},${style === 'sans' ? 'sans-serif' : 'serif'}`,
      )
      return { css: `${await sheetWithin(sheet)}:lang(${locale}){${tokens.join(';')}}\n`, families: sheet.families }
    }),
  )
  return { css: sheets.map(({ css }) => css).join(''), families: sheets.flatMap(({ families }) => families) }
}

async function styles(): Promise<string> {
  const sheets = ['type.css', 'page.css', 'talks.css'].map(async (name) =>
    unixLines(await readFile(join(projectRoot, 'styles', name), 'utf8')),
  )
  return (await deckCss({ theme: 'lake' })) + (await Promise.all(sheets)).join('\n').replace(/\/\*[^]*?\*\/\n?/g, '')
}

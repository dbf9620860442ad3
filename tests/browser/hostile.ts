import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { makeLock } from '../../scripts/source/lock.ts'
import { stringifyLock } from '../../scripts/source/lockFile.ts'
import { segment } from '../../scripts/source/segment.ts'

/** Texts that Markdown, Vue, HTML, YAML or Slidev would gladly take for something else. */
export const hostileTexts = [
  '--- a rule',
  '{{ globalThis.hostile = 1 }}',
  '<script>globalThis.hostile = 2</script>',
  '<img src=x onerror="globalThis.hostile = 3">',
  '<!-- a comment --> and <!-- one left open',
  '`code` and ```yaml',
  '$a^2$ costs $5 and $$6$$',
  '| a | b |',
  '# a heading',
  '"quoted" and \'single\' \\ back',
  '**bold** _it_ ~~gone~~ [link](javascript:alert)',
  '1. a list - [ ] * +',
  'v-if="x" :href @click ::right::',
  ':tada: №½ ﬁ e\u0301',
  '&lt; &amp; &#36; {monaco} <Tweet id="1" />',
  'yes: no # not a comment',
]

/** The same as they stand on slides: quotation marks around words are those of the language. */
export const shownTexts = hostileTexts.map((text) => text.replace(/^"quoted" and 'single'/, '“quoted” and ‘single’'))

/** As the author writes it: a brace that is not a fact's wants a backslash. */
const typed = (text: string) => text.replace('{monaco}', '\\{monaco}')

/** Writes a data folder in which every text is hostile. */
export async function hostileData(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, 'facts.yaml'),
    stringify({
      citedeck: 1,
      share: { value: 40, unit: 'percent', of: { en: 'A {{ share }} of <b>things</b>' }, cite: '1.1' },
    }),
  )
  await writeFile(
    join(folder, 'source.lock.json'),
    stringifyLock(makeLock(segment('The share is 40 percent.'), { locale: 'en' })),
  )
  await writeFile(
    join(folder, 'article.yaml'),
    stringify({
      citedeck: 1,
      locale: 'en',
      terms: [...hostileTexts.map(typed), '{{ 1 + 1 }}', '= 4', '{{ 3 }}', '{{ 2 }}'].map((term) => ({
        term,
        reason: 'hostile',
      })),
      title: ['<i>Hostile</i> {{ 1 + 1 }}'],
      description: '"><script>globalThis.hostile = 4</script>',
      author: '{{ author }} <b>',
      site: { url: 'https://example.org/talks/1' },
      minutes: 4,
      cover: { seconds: 20, notes: 'Said' },
      sections: [
        {
          id: 'all',
          title: '--- {{ x }}',
          slides: hostileTexts.map((text, index) => ({
            id: `slide-${index + 1}`,
            claim: `${typed(text)} claim`,
            points: [`${typed(text)} point`],
            cite: ['1.1'],
            seconds: index === 0 ? 40 : 10,
            notes: `${typed(text)} note`,
            ...(index === 0 ? { figure: { kind: 'waffle-chart', fact: 'share', label: '<u>label</u> {{ 3 }}' } } : {}),
          })),
        },
      ],
      sources: { title: 'Sources {{ 2 }} <b>', seconds: 30 },
    }),
  )
}

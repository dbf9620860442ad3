import type { Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import { otherPartOf } from '../article/majority.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { grammarOf } from '../locales/grammars.ts'
import type { Article } from '../talk/schema.ts'
import { factsOf } from '../typography/text.ts'
import { holdWordsAlone } from './wordsAlone.ts'

/** Claims and points without a number that say "most" of what a share on the same slide says is less than half. */
export function checkMajorities(article: Article, facts: ReadonlyMap<string, Fact>, file: YamlFile): Diagnostic[] {
  const grammar = grammarOf(article.locale)
  return holdWordsAlone(article, file, ({ figure, points }) => {
    const shares = [...new Set([...factsOf(figure), ...factsOf(points)])].flatMap((id) => facts.get(id) ?? [])
    return (words) => {
      const other = otherPartOf(words, shares, grammar, article.locale)
      return other === undefined ? undefined : `says ${other}`
    }
  })
}

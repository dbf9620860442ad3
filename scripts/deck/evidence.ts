import { operandsOf } from '../article/expression.ts'
import type { Fact } from '../article/facts.ts'
import { writeFact } from '../article/format.ts'
import type { ShownTalk } from '../check/index.ts'
import { wordsFor } from '../locales/index.ts'
import { sourceOf, type Citation } from '../quantities/citation.ts'
import { citationsOf, languageAt, sourcesIn, type TalkLock } from '../source/talkLock.ts'
import { formula } from './formula.ts'
import type { Deck, DeckCoverage, DeckFact, DeckSlide, LockedText } from './deck.ts'

/**
 * What a deck's quantities stand on, as far as it may be published: no sentence of a text but where its author says so,
 * and nothing of what slides leave out.
 * @param shown the facts that slides show, with those that computed ones stand on
 * @param slides with those that list the sources, which say what each fact is a figure of
 */
export function evidenceOf(
  {
    article,
    facts: all,
    lock = { language: article.locale, sentences: {} },
    coverage,
    reviewed,
    sentences: published = new Map(),
  }: Pick<ShownTalk, 'lock' | 'coverage' | 'article' | 'facts' | 'reviewed' | 'sentences'>,
  shown: readonly Fact[],
  slides: readonly DeckSlide[],
): Deck['evidence'] {
  const words = wordsFor(article.locale)
  const labels = new Map(
    slides.flatMap(({ content: { rows = [] } }) => rows).map(({ fact, label, series }) => [fact, { label, series }]),
  )
  const facts = shown.map((fact): DeckFact => {
    const { label = fact.id, series } = labels.get(fact.id) ?? {}
    const { derive } = fact
    return {
      ...describe(fact, series === undefined ? label : words.pair(series, label), article.locale),
      ...(derive === undefined ? {} : { sum: formula(derive, all, article.locale) }),
    }
  })
  const cited = new Set([...shown.flatMap(({ cites }) => cites), ...slides.flatMap(({ cites = [] }) => cites)])
  const cites = citationsOf(lock)
  return {
    facts,
    texts: lockedTexts(lock, cites).map((text) => ({ ...text, ...addressesOf(text.id, article) })),
    sentences: Object.fromEntries(
      cites.flatMap((cite) => {
        const { hash = '', words } = lock.sentences[cite] ?? {}
        const text = article.evidence === 'sentences' ? published.get(cite) : undefined
        return cited.has(cite)
          ? [[cite, { hash, ...(words ? { words } : {}), ...(text === undefined ? {} : { text }) }]]
          : []
      }),
    ),
    coverage: counted(coverage),
    ...(reviewed ? { reviewed } : {}),
  }
}

/** The numbers of a coverage; of a talk that could not be held against a lock, none. */
function counted(coverage: Partial<DeckCoverage> = {}): DeckCoverage {
  const { facts = 0, matched = 0, slides = 0, cited = 0, sentences = 0 } = coverage
  const { carried = 0, waived = 0, numbers = 0, used = 0, numbersWaived = 0 } = coverage
  return { facts, matched, slides, cited, sentences, carried, waived, numbers, used, numbersWaived }
}

/** Of a deck that shows no quantity. */
export const noEvidence: Deck['evidence'] = { facts: [], texts: [], sentences: {}, coverage: counted() }

function describe(fact: Fact, label: string, locale: string): DeckFact {
  const { id, value, unit, bound, noun, per, fraction, form, sense, low, high, cites, derive, rounded, ownReading } =
    fact
  return {
    id,
    text: writeFact(fact, locale).text,
    label,
    value,
    unit,
    bound,
    ...(noun === undefined ? {} : { noun }),
    ...(per === undefined
      ? {}
      : { per: { value: per.value, unit: per.unit, ...(per.noun === undefined ? {} : { noun: per.noun }) } }),
    ...(fraction === undefined ? {} : { fraction }),
    ...(form === undefined ? {} : { form }),
    ...(sense === undefined ? {} : { sense }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    cites,
    ...(derive === undefined ? {} : { derive, from: operandsOf(derive) }),
    ...(rounded ? { rounded } : {}),
    ...(ownReading === undefined ? {} : { ownReading }),
  }
}

/** @param cites all sentences of the texts, in their order */
function lockedTexts(lock: TalkLock, cites: readonly Citation[]): LockedText[] {
  const ids = sourcesIn(lock)
  return (ids.length > 0 ? ids : ['']).map((id) => {
    const own = cites.filter((cite) => sourceOf(cite) === id)
    const [first] = own
    return {
      id,
      language: first ? languageAt(lock, first) : lock.language,
      ...(lock.sheetsOf?.has(id) ? { isTable: true as const } : {}),
      hashes: own.map((cite) => lock.sentences[cite]?.hash ?? ''),
    }
  })
}

/** Where a text can be read, as the data says. */
function addressesOf(
  id: string,
  { source, sources: { texts = {}, tables = {} } }: ShownTalk['article'],
): Pick<LockedText, 'url' | 'archived'> {
  const table = tables[id]
  if (table) return pickAddresses(table.url, table.archived)
  const text = id === '' ? Object.values(texts)[0] : texts[id]
  return pickAddresses(text?.url ?? source?.url, text?.archived ?? source?.archived)
}

function pickAddresses(url: string | undefined, archived: string | undefined): Pick<LockedText, 'url' | 'archived'> {
  return { ...(url === undefined ? {} : { url }), ...(archived === undefined ? {} : { archived }) }
}

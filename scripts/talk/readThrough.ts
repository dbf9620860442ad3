import type { Fact } from '../article/facts.ts'
import { unresolved, type Resolver } from '../article/fieldResolver.ts'
import { figuresIn } from '../article/olderKinds.ts'
import { makeResolver } from '../article/resolver.ts'
import type { Series } from '../article/series/series.ts'
import { withStandIns } from '../article/standIns.ts'
import type { Term } from '../article/typedAmounts.ts'
import { isMap, itemsOf, valueAt } from '../article/untyped.ts'
import { validate } from '../article/validate.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { limits } from '../input/limits.ts'
import { remember } from '../input/remember.ts'
import type { DataFiles } from './dataFiles.ts'
import { articleSchemas } from './schema.ts'

/** What a talk's texts are read with. */
export interface Known {
  facts: ReadonlyMap<string, Fact>
  series: ReadonlyMap<string, Series>
  locale: string
  terms: readonly Term[]
}

/** What lies beside the data, and is looked at each time. */
type Beside = Pick<DataFiles, 'tools' | 'published' | 'pictures'>

/** A slide cannot be read from the data alone. */
class LooksBeside extends Error {}

/** Schemas take long to make, and hold their resolver: theirs stands for the one that is lent to it. */
const schemasFor = remember(
  8,
  (kinds: ReadonlySet<unknown>) => JSON.stringify([...kinds]),
  (kinds) => {
    let lent: Resolver = unresolved
    const schemas = articleSchemas(new Proxy(unresolved, { get: (_, name) => Reflect.get(lent, name) }), kinds)
    const lend = (resolver: Resolver) => {
      lent = resolver
    }
    return { ...schemas, lend }
  },
)

type Schemas = ReturnType<typeof schemasFor>

/** Reads one slide; undefined where it is wrong. */
function readSlide(raw: unknown, resolver: (used: Set<string>) => Resolver, { slide, lend }: Schemas) {
  const used = new Set<string>()
  lend(resolver(used))
  const { data: value } = slide.safeParse(raw)
  return value && { value, used }
}

/** What remembers the slides of a talk that were read with the same facts, names and language. */
const slidesWith = remember(
  4,
  ({ facts, series, locale, terms }: Known) => JSON.stringify([locale, terms, [...facts], [...series]]),
  ({ facts, series, locale, terms }) =>
    remember(
      limits.slides,
      (...[raw]: [raw: unknown, schemas: Schemas]) => JSON.stringify(raw),
      (raw, schemas) => {
        const alone = (used: Set<string>): Resolver => ({
          ...makeResolver(facts, locale, terms, used, series),
          picture: looksBeside,
          markdown: looksBeside,
        })
        try {
          return readSlide(raw, alone, schemas)
        } catch (error) {
          if (error instanceof LooksBeside) return 'looks beside'
          throw error
        }
      },
    ),
)

const looksBeside = () => {
  throw new LooksBeside()
}

/**
 * Reads what `article.yaml` holds. A slide that was read before with the same facts is not read again.
 * @param used takes the names of all facts that are shown or said
 * @returns what `validate` returns; what is sound, with stand-ins for the slides that are wrong by themselves; and how
 *   the schema of the whole is had
 */
export function readThrough(file: YamlFile, known: Known, beside: Beside, used: Set<string>) {
  const schemas = schemasFor(new Set(figuresIn(file.value).map(({ figure }) => figure['kind'])))
  const { facts, series, locale, terms } = known
  const resolver = (taking: Set<string>) => makeResolver(facts, locale, terms, taking, series, beside)
  /** Made where it is asked for; it reads with what this talk is read with. */
  const whole = () => {
    schemas.lend(resolver(used))
    return schemas.whole()
  }
  const remembered = slidesWith(known)
  const uses = new Set<string>()
  const slides = slidesIn(file.value).map((raw) => {
    const read = remembered(raw, schemas)
    const slide = read === 'looks beside' ? readSlide(raw, resolver, schemas) : read
    for (const fact of slide?.used ?? []) uses.add(fact)
    return slide?.value
  })
  schemas.lend(resolver(uses))
  const around = slides.includes(undefined) ? undefined : validate(withSlides(file, slides), schemas.around)
  if (around?.value) {
    for (const fact of uses) used.add(fact)
    return { ...around, sound: around.value, schema: whole }
  }
  const schema = whole()
  const read = validate(file, schema)
  const { value: sound } = read.value
    ? read
    : validate({ ...file, value: withStandIns(file.value, read.faults) }, schema)
  return { ...read, sound, schema: whole }
}

const slidesIn = (article: unknown): unknown[] =>
  itemsOf(valueAt(article, 'sections')).flatMap((section) => itemsOf(valueAt(section, 'slides')))

/** The file with other slides in the place of its own. */
function withSlides(file: YamlFile, slides: readonly unknown[]): YamlFile {
  let next = 0
  const own = (section: unknown): unknown =>
    isMap(section) && 'slides' in section && Array.isArray(section.slides)
      ? { ...section, slides: section.slides.map(() => slides[next++]) }
      : section
  return { ...file, value: { ...Object(file.value), sections: itemsOf(valueAt(file.value, 'sections')).map(own) } }
}

import type { Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import { inMessages } from '../article/inMessages.ts'
import { expressionTokens, isName } from '../article/syntax.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { spans } from '../quantities/assertion.ts'

/**
 * Sums that count something twice: a whole and what the same sentence tells as a part of it (320 shops, of which 45 are
 * abroad), a year and a quarter of it.
 */
export function checkSums(facts: ReadonlyMap<string, Fact>, file: YamlFile): Diagnostic[] {
  return [...facts.values()].flatMap(({ id, derive, path = [id] }): Diagnostic[] => {
    const why = derive === undefined ? undefined : addedTwice(derive, facts)
    if (why === undefined) return []
    const message = `"${derive}" ${why}`
    const hint = 'Add what has nothing in common; what a part leaves of its whole is their difference.'
    return [
      { severity: 'error', code: 'unlike-amounts', file: file.name, ...file.place([...path, 'derive']), message, hint },
    ]
  })
}

function addedTwice(derive: string, facts: ReadonlyMap<string, Fact>): string | undefined {
  for (const terms of sumsIn(expressionTokens(derive))) {
    const all = terms.flatMap((name) => facts.get(name) ?? [])
    const [one, other] = ofTwoWholes(all)
    if (one && other)
      return `adds ${one.id}, of ${wholeOf(one) ?? ''}, to ${other.id}, of ${wholeOf(other) ?? ''}, which have no whole in common`
    for (const part of all)
      for (const whole of mayBePart(part) ? all : []) {
        const [cite] = part.cites
        if (whole === part || whole.cites[0] !== cite || cite === undefined) continue
        if (isPart(part, whole))
          return `adds ${part.id} to ${whole.id}, but ${inMessages(cite)} tells ${part.id} as a part of it`
        if (isWithin(part, whole))
          return `adds ${part.id}, of a ${part.said?.span ?? ''}, to ${whole.id}, which ${inMessages(cite)} tells of the year`
      }
  }
  return undefined
}

/** Two shares that the article states of two different wholes: of lecturers and of cooks. */
function ofTwoWholes(all: readonly Fact[]): readonly Fact[] {
  const shares = all.filter((fact) => fact.unit === 'percent' && wholeOf(fact) !== undefined)
  const [one] = shares
  const other = shares.find(
    (each) => one !== undefined && each.cites[0] === one.cites[0] && wholeOf(each) !== wholeOf(one),
  )
  return one && other ? [one, other] : []
}

/** What a share is one of, by its sentence: paper of "22 percent of paper". */
const wholeOf = ({ owners }: Fact): string | undefined => (owners?.own.length === 1 ? owners.own[0]?.among : undefined)

/** The names that an expression adds up, each sum by itself, where nothing multiplies them. */
function sumsIn(tokens: readonly string[]): string[][] {
  const sums: string[][] = []
  for (let at = 0; at < tokens.length; at++) {
    const terms: string[] = []
    let end = at
    while (isName(tokens[end] ?? '')) {
      terms.push(tokens[end] ?? '')
      if (tokens[end + 1] !== '+') break
      end += 2
    }
    if (terms.length > 1 && ![tokens[at - 1], tokens[end + 1]].some((each) => /^[*/-]$/.test(each ?? '')))
      sums.push(terms)
    at = Math.max(at, end)
  }
  return sums
}

const mayBePart = ({ said }: Fact): boolean => said?.whole !== undefined || said?.span !== undefined

/** Whether the sentence tells the one as a part, and no other, of the same unit and more than it. */
const isPart = (part: Fact, whole: Fact): boolean =>
  part.said?.whole !== undefined && whole.said?.whole === undefined && isLess(part, whole)

/** Whether the one is of a part of the year that the other is of, where nothing says that the years differ. */
function isWithin(part: Fact, whole: Fact): boolean {
  const [span, of] = [part.said?.span, whole.said?.span]
  const years = [part, whole].map(
    ({ dates, said }) => `${dates?.join(' ').match(/\d{4}/g)?.join(' ') ?? ''} ${said?.when ?? ''}`,
  )
  return (
    of === 'year'
    && span !== undefined
    && spans.indexOf(span) < spans.indexOf('year')
    && years[0] === years[1]
    && isLess(part, whole)
  )
}

const isLess = (one: Fact, other: Fact): boolean => one.unit === other.unit && Number(one.value) < Number(other.value)

import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'

/** What the invented town of the talk is said to have, in turn. */
const subjects = [
  'market',
  'harbour',
  'library',
  'orchard',
  'tramway',
  'school',
  'theatre',
  'workshop',
  'garden',
  'bakery',
  'museum',
  'mill',
]
const deeds = [
  'opens earlier than its neighbours',
  'pays for itself',
  'draws the young back',
  'keeps its old shape',
  'shares what it learns',
  'grows without new ground',
]
const slidesPerSection = 25

const of = (en: string) => ({ en })
const visitors = { en: { one: 'visitor', other: 'visitors' } }

const facts = {
  share: { value: 62, unit: 'percent', of: of('households that took part'), cite: '1.1' },
  'share-lead': { value: 17, unit: 'percentage-point', of: of('lead over the county'), cite: '1.2' },
  'county-share': { derive: 'share - share-lead', unit: 'percent', of: of('households in the county') },
  'cost-cut': { value: 35, unit: 'percent', of: of('fall of running costs'), cite: '2.1' },
  visitors: { value: 48_000, unit: 'count', bound: 'over', noun: visitors, of: of('visitors in a year'), cite: '2.2' },
  'first-visitors': {
    value: 900,
    unit: 'count',
    bound: 'about',
    noun: visitors,
    of: of('visitors on the opening day'),
    cite: '2.3',
  },
  budget: { value: 7_500_000, unit: 'USD', of: of('budget of the town'), cite: '3.1' },
  months: { value: 8, unit: 'month', of: of('time from plan to opening'), cite: '3.2' },
  gain: { value: 4, unit: 'multiple', of: of('gain in speed'), cite: '3.3' },
  founded: { value: '1998', unit: 'date', of: of('the society is founded'), cite: '4.1' },
  rebuilt: { value: '2011-05', unit: 'date', of: of('the hall is rebuilt'), cite: '4.2' },
  reopened: { value: '2019', unit: 'date', of: of('the hall opens again'), cite: '4.3' },
}

/** One figure of each of several kinds; every fact stands in at least one of them. */
const figures: readonly ((subject: string) => object)[] = [
  (subject) => ({ kind: 'big-number', fact: 'visitors', context: `came to the ${subject}` }),
  () => ({
    kind: 'proportion-bars',
    items: [
      { label: 'The town', fact: 'share', accent: true },
      { label: 'The county', fact: 'county-share' },
    ],
    gap: { fact: 'share-lead', label: 'ahead of the county' },
  }),
  (subject) => ({
    kind: 'stat-row',
    items: [
      { fact: 'first-visitors', label: `opening day of the ${subject}` },
      { fact: 'budget', label: 'budget of the town', accent: true },
    ],
  }),
  (subject) => ({
    kind: 'process-flow',
    steps: [
      { label: 'Ask', detail: `what the ${subject} lacks` },
      { label: 'Try', detail: 'with a street' },
      { label: 'Widen', detail: 'to every street', accent: true },
    ],
  }),
  () => ({ kind: 'waffle-chart', fact: 'share', label: 'took part', rest: 'did not take part' }),
  (subject) => ({
    kind: 'comparison-table',
    columns: ['Before', 'Now'],
    accent: 2,
    rows: [
      { label: 'Doors', cells: ['closed at noon', 'open all day'] },
      { label: 'Care', cells: ['a warden', `friends of the ${subject}`] },
    ],
  }),
  (subject) => ({
    kind: 'ranking-list',
    items: [
      { label: `The ${subject}`, detail: 'at the head', accent: true },
      { label: 'The station' },
      { label: 'The square' },
    ],
  }),
  () => ({
    kind: 'timeline',
    spacing: 'even',
    events: [
      { date: 'founded', label: 'the society is founded' },
      { date: 'rebuilt', label: 'the hall is rebuilt' },
      { date: 'reopened', label: 'the hall opens again', accent: true },
    ],
  }),
  () => ({
    kind: 'change-bars',
    label: 'Running costs',
    change: 'cost-cut',
    direction: 'down',
    before: 'before',
    after: 'now',
  }),
  () => ({
    kind: 'speed-gauge',
    duration: 'months',
    label: 'from plan to opening',
    multiple: { fact: 'gain', label: 'as fast as before' },
  }),
  (subject) => ({
    kind: 'venn-diagram',
    sets: [{ label: 'People' }, { label: 'Place' }, { label: 'Money' }],
    overlap: subject,
  }),
]

/**
 * The data of a talk about an invented town that composes to exactly `slides` slides: cover, chapters, claims and
 * sources.
 * @param slides at least as many as there are kinds of figure, so that every fact is used, and the three that frame
 * them
 * @throws RangeError for fewer
 */
export function syntheticTalk(slides: number): { facts: object; article: object; lock: object } {
  const least = figures.length + 3
  if (!Number.isInteger(slides) || slides < least)
    throw new RangeError(`a synthetic talk has at least ${least} slides, not ${slides}`)
  const between = slides - 2
  const sections: object[] = []
  let number = 0
  for (let taken = 0; taken < between; taken += slidesPerSection) {
    // A chapter and at least one claim: a lone slide at the end joins the section before it.
    const rest = between - taken
    const size = rest === slidesPerSection + 1 ? rest : Math.min(slidesPerSection, rest)
    const claims = Array.from({ length: size - 1 }, () => claim(number++))
    sections.push({
      id: `part-${sections.length + 1}`,
      title: 'A further part',
      chapter: { question: 'What does the town make of it?', cite: ['1.1'] },
      slides: claims,
    })
    if (size > slidesPerSection) break
  }
  return {
    facts: { citedeck: 1, ...facts },
    lock: lock(),
    article: {
      citedeck: 1,
      locale: 'en',
      title: ['How a small town', 'keeps its doors open'],
      subtitle: ['An invented talk, to measure with.'],
      sections,
      sources: { title: 'Where each figure stands' },
    },
  }
}

function claim(index: number): object {
  const subject = at(subjects, index)
  const figure = at(figures, index)(subject)
  return {
    id: `claim-${index + 1}`,
    topic: subject,
    claim: `The ${subject} ${at(deeds, index)}, and the town follows`,
    accent: 'the town follows',
    figure,
    cite: citesOf(figure),
    notes: `Say what the ${subject} does, then wait. Then say who follows it.\n`,
  }
}

/** The sentences of the facts that a figure shows; the first one of all where it shows none. */
function citesOf(figure: object): string[] {
  const names: unknown[] = JSON.stringify(figure).match(/(?<=")[^"]+(?=")/g) ?? []
  const cites = Object.entries(facts).flatMap(([name, fact]) =>
    'cite' in fact && names.includes(name) ? [fact.cite] : [],
  )
  return cites.length > 0 ? cites : ['1.1']
}

/** The lock of the invented article: each sentence states the one fact that cites it. */
function lock(): object {
  const sentences = Object.values(facts).flatMap((fact) => {
    if (!('cite' in fact)) return []
    const { cite, value, unit } = fact
    const hash = createHash('sha256').update(cite).digest('hex').slice(0, 16)
    return [[cite, { hash, numbers: [{ value, unit, bound: 'bound' in fact ? fact.bound : 'exactly' }] }] as const]
  })
  return { format: 2, language: 'en', sentences: Object.fromEntries(sentences) }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new RangeError('an empty list has no items')
  return item
}

/** Writes the talk as a data folder. */
export async function writeSyntheticTalk(folder: string, slides: number): Promise<void> {
  const talk = syntheticTalk(slides)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'facts.yaml'), stringify(talk.facts))
  await writeFile(join(folder, 'source.lock.json'), JSON.stringify(talk.lock, null, 2))
  await writeFile(join(folder, 'article.yaml'), stringify(talk.article, { aliasDuplicateObjects: false }))
}

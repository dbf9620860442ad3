import { z } from 'zod'
import { isChangeBetween, isDrawnAs } from './agreement/changes.ts'
import { oneValue } from './agreement/disagreement.ts'
import { canHaveEnds, liesBetween } from './agreement/durations.ts'
import { namesDrawn } from './agreement/labels.ts'
import { inOrder, isRanked } from './agreement/order.ts'
import { addUp, isPart, isRest } from './agreement/parts.ts'
import { isDifference, isNoRise, isShare, sameWay } from './agreement/shares.ts'
import { asFault } from './asFault.ts'
import type { Fact } from './facts.ts'
import type { Fields } from './fields.ts'

/**
 * Every kind of figure, by the name that `article.yaml` uses: what its data holds and how much of it
 * a slide can carry. The component is the name in Pascal case (`proportion-bars` → `ProportionBars.vue`).
 *
 * A new kind is an entry here, a component, its geometry beside it, and a test. What must hold between the facts that
 * it draws stands with its entry, as `f.agrees`; a kind without it draws no facts, and what its texts say is read back.
 */
export const figures = (f: Fields) => ({
  'big-number': f
    .figure('big-number', 'One number, large, with its context and, for a duration, its ends.', {
      fact: f.fact(),
      context: f.text(60).optional(),
      ends: z
        .strictObject({ from: f.text(12), to: f.text(12) })
        .optional()
        .describe('What a duration begins and ends with: drawn as the two ends of a line'),
      accent: z.boolean().optional().describe('false where the claim speaks of something else'),
    })
    .superRefine(
      f.agrees(({ fact, ends }, { shown, said }) =>
        ends
          ? [...canHaveEnds(shown(fact), ['ends']), ...liesBetween(shown(fact), said(ends.from), said(ends.to))]
          : [],
      ),
    ),

  'stat-row': f
    .figure('stat-row', 'Two to four numbers side by side.', {
      items: f.list(z.strictObject({ fact: f.fact(), label: f.text(28), accent: f.accent() }), 2, 4, 'ranking-list'),
    })
    .superRefine(
      f.agrees(({ items }, { says }) =>
        items.flatMap(({ fact, label }, index) => says(fact, label, ['items', index, 'label'])),
      ),
    ),

  'ranking-list': f
    .figure('ranking-list', 'Ordered places, some of them emphasised; what is further back without a place.', {
      caption: f.text(40).optional(),
      items: f.list(
        z.strictObject({ label: f.text(24), detail: f.text(28).optional(), accent: f.accent() }),
        2,
        8,
        'comparison-table',
      ),
      tied: z
        .boolean()
        .optional()
        .describe(
          'The article gives no order among the items: one block, the first so many, stands for all their places',
        ),
      shared: f
        .text(4)
        .optional()
        .describe('What all the items have in common, which the claim speaks of: at the end of a bracket over them'),
      behind: f
        .list(f.text(16), 1, 4, 'ranking-list')
        .optional()
        .describe('Named as further back, without a place of their own'),
    })
    .superRefine(({ items, shared }, ctx) => {
      if (shared !== undefined && items.length > 4)
        ctx.addIssue({
          code: 'custom',
          params: asFault('figure-conflict'),
          path: ['shared'],
          message: 'stands at a bracket over at most 4 items; say it in the caption',
          input: shared,
        })
    })
    .superRefine(
      f.agrees(({ items, tied }, { said }) =>
        tied
          ? []
          : isRanked(
              items.map(({ label, detail }) => said(label, detail)),
              (index) => ['items', index],
            ),
      ),
    ),

  'comparison-table': f
    .figure('comparison-table', 'Two or three columns against the same criteria.', {
      columns: f.list(f.text(16), 2, 3, 'ranking-list'),
      accent: z.int().min(1).max(3).optional().describe('The column, from 1, that the claim speaks of'),
      rows: f.list(
        z.strictObject({ label: f.text(12), cells: f.list(f.text(36), 2, 3, 'ranking-list') }),
        1,
        5,
        'ranking-list',
      ),
    })
    .superRefine(({ columns, rows, accent }, ctx) => {
      rows.forEach(({ cells }, index) => {
        if (cells.length !== columns.length)
          ctx.addIssue({
            code: 'custom',
            params: asFault('figure-conflict'),
            path: ['rows', index, 'cells'],
            message: `needs ${columns.length} cells, one for each column; has ${cells.length}`,
            input: cells,
          })
      })
      if (accent && accent > columns.length)
        ctx.addIssue({
          code: 'custom',
          params: asFault('figure-conflict'),
          path: ['accent'],
          message: `there are ${columns.length} columns`,
          input: accent,
        })
    }),

  'proportion-bars': f
    .figure('proportion-bars', 'Shares on one scale from 0 to 100, the gap between the first two marked.', {
      items: f.list(
        z.strictObject({ label: f.text(16), fact: f.fact(['percent']), accent: f.accent() }),
        1,
        5,
        'ranking-list',
      ),
      gap: z
        .strictObject({ fact: f.fact(['percentage-point']), label: f.text(24) })
        .optional()
        .describe('The difference of the first two shares'),
    })
    .superRefine(
      f.agrees(({ items, gap }, { shown, said, says }) => {
        const facts = items.map(({ fact }) => shown(fact))
        const [one, other] = facts
        return [
          ...items.flatMap(({ fact, label }, index) => [
            ...isShare(shown(fact), ['items', index, 'fact']),
            // What a bar was before may be named beside it, what another bar is may not.
            ...namesDrawn(
              said(label).filter((each) => facts.includes(each)),
              shown(fact),
              ['items', index, 'label'],
            ),
            ...says(fact, label, ['items', index, 'label']),
          ]),
          ...sameWay(facts, (index) => ['items', index, 'fact']),
          ...(gap && one ? isDifference(shown(gap.fact), one, other, ['gap', 'fact']) : []),
          ...(gap ? namesDrawn(said(gap.label), shown(gap.fact), ['gap', 'label']) : []),
        ]
      }),
    ),

  'waffle-chart': f
    .figure('waffle-chart', 'A share as squares of a hundred.', {
      fact: f.fact(['percent']),
      label: f.text(24),
      rest: f.text(24).optional().describe('What the other squares are'),
    })
    .superRefine(
      f.agrees(({ fact, label, rest }, { shown, said }) => [
        ...namesDrawn(said(label), shown(fact), ['label']),
        ...isShare(shown(fact), ['fact']),
        ...isNoRise(shown(fact), ['fact']),
        ...isRest(said(rest), shown(fact), undefined, ['rest']),
      ]),
    ),

  'change-bars': f
    .figure('change-bars', 'Before and after, indexed to 100.', {
      label: f.text(24),
      change: f.fact(['percent']),
      direction: z.enum(['down', 'up']),
      before: f.text(8),
      after: f.text(8),
    })
    .superRefine(
      f.agrees(({ change, direction, before, after }, { shown, said }) => [
        ...isDrawnAs(direction, shown(change)),
        ...isChangeBetween(shown(change), direction, said(before), said(after)),
      ]),
    ),

  'speed-gauge': f
    .figure('speed-gauge', 'A duration in its units and, beside it, a multiple.', {
      duration: f.fact(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century']),
      label: f.text(28),
      multiple: z.strictObject({ fact: f.fact(['multiple', 'percent']), label: f.text(28) }).optional(),
    })
    .superRefine(
      f.agrees(({ duration, multiple }, { shown, says }) => [
        ...oneValue(shown(duration), ['duration']),
        ...(multiple ? says(multiple.fact, multiple.label, ['multiple', 'label']) : []),
      ]),
    ),

  timeline: f
    .figure('timeline', 'Dated events, spaced by date or evenly, and saying which.', {
      spacing: z.enum(['even', 'date']).default('even'),
      events: f.list(
        z.strictObject({ date: f.fact(['date']), label: f.text(36), accent: f.accent() }),
        2,
        7,
        'ranking-list',
      ),
    })
    .superRefine(
      f.agrees(({ events }, { shown }) =>
        inOrder(
          events.map(({ date }) => shown(date)),
          (index) => ['events', index, 'date'],
        ),
      ),
    ),

  'layer-stack': f.figure('layer-stack', 'Layers with their members and what leaves each; what couples them.', {
    layers: f.list(
      z.strictObject({
        label: f.text(12),
        members: f.list(f.text(14), 1, 3, 'comparison-table'),
        output: f.text(24).optional(),
        accent: f.accent(),
      }),
      2,
      4,
      'comparison-table',
    ),
    coupling: f.text(16).optional().describe('What holds all the layers together'),
  }),

  'hub-spoke': f.figure('hub-spoke', 'One centre, and its members around it.', {
    centre: z.strictObject({ label: f.text(10), mark: f.symbol(4).optional() }),
    members: f.list(
      z.strictObject({
        label: f.text(10).optional().describe('A member without one is a plain node'),
        open: z.boolean().optional().describe('Stands for all the further ones'),
      }),
      3,
      8,
      'layer-stack',
    ),
    each: f.text(16).optional().describe('What a member is, where they have no names of their own'),
  }),

  'process-flow': f
    .figure('process-flow', 'Steps: a track, a staircase, or a closed loop.', {
      closed: z.boolean().default(false).describe('The last step leads back to the first'),
      aim: z
        .boolean()
        .optional()
        .describe('The way back is what is striven for, and what the claim speaks of: dashed, in the accent'),
      rising: z.boolean().optional().describe('Each step stands on those before it'),
      centre: f.text(20).optional().describe('What the steps of a closed flow go round'),
      steps: f.list(
        z.strictObject({
          label: f.text(12),
          detail: f.text(44).optional(),
          accent: f.accent(),
          slide: z.string().optional().describe('The slide that it leads to, by its id'),
        }),
        2,
        5,
        'ranking-list',
      ),
    })
    .superRefine(({ closed, aim, rising, centre }, ctx) => {
      if (closed && rising)
        ctx.addIssue({
          code: 'custom',
          params: asFault('figure-conflict'),
          path: ['rising'],
          message: 'a closed flow comes back to where it began; keep closed or rising',
          input: rising,
        })
      if (aim && !closed)
        ctx.addIssue({
          code: 'custom',
          params: asFault('figure-conflict'),
          path: ['aim'],
          message: 'only a loop has a way back; set closed: true',
          input: aim,
        })
      if (centre !== undefined && !closed)
        ctx.addIssue({
          code: 'custom',
          params: asFault('figure-conflict'),
          path: ['centre'],
          message: 'stands inside a loop; set closed: true',
          input: centre,
        })
    }),

  'triangle-pillars': f.figure('triangle-pillars', 'Three corners that hold one thing between them.', {
    top: f.text(20),
    pillars: f.list(
      z.strictObject({ label: f.text(12), detail: f.text(36), accent: f.accent() }),
      3,
      3,
      'process-flow',
    ),
  }),

  'venn-diagram': f.figure('venn-diagram', 'Circles that overlap, and the name of the overlap.', {
    sets: f.list(
      z.strictObject({ label: f.text(8), title: f.text(20).optional(), detail: f.text(28).optional() }),
      2,
      3,
      'hub-spoke',
    ),
    overlap: f.text(6),
  }),

  'formula-breakdown': f.figure('formula-breakdown', 'A coined number or term, taken apart.', {
    term: f.symbol(8),
    parts: f.list(
      z.strictObject({ symbol: f.symbol(6), label: f.text(24), detail: f.text(48).optional(), accent: f.accent() }),
      2,
      4,
      'comparison-table',
    ),
    sum: f.text(48).optional(),
  }),

  'role-network': f.figure('role-network', 'Roles around a shared centre, and what each gives.', {
    centre: f.text(12),
    mutual: z
      .boolean()
      .optional()
      .describe('false where the roles give to the centre alone; otherwise all exchange with it and with each other'),
    roles: f.list(
      z.strictObject({ label: f.text(10), members: f.text(28).optional(), gives: f.text(36) }),
      2,
      4,
      'hub-spoke',
    ),
  }),

  'parts-of-whole': f
    .figure('parts-of-whole', 'Some of a small number, each of them drawn.', {
      part: f.fact(['count']),
      whole: f.fact(['count']),
      label: f.text(28),
      rest: f.text(28).optional(),
    })
    .superRefine(
      f.agrees(({ part, whole, rest }, { shown, said }) => [
        ...isPart(shown(part), shown(whole)),
        ...isRest(said(rest), shown(part), shown(whole), ['rest']),
      ]),
    ),

  'founder-tree': f.figure('founder-tree', 'Several founders, one institution, its fields.', {
    founders: f.list(f.text(12), 2, 4, 'hub-spoke'),
    institution: f.text(12),
    date: f.fact(['date']).optional(),
    fields: f.list(f.text(14), 1, 4, 'layer-stack').optional(),
  }),

  'capital-mix': f
    .figure('capital-mix', 'Kinds of capital that flow into one pool, one of them a lever of the others.', {
      pool: f.text(16).describe('What all the kinds of capital flow into'),
      total: f.money().optional(),
      kinds: f.list(
        z.strictObject({
          label: f.text(12),
          members: f.text(28).optional(),
          accent: f.accent(),
          lever: f.text(32).optional().describe('How this kind draws the others in'),
        }),
        2,
        5,
        'comparison-table',
      ),
    })
    .superRefine(({ kinds }, ctx) => {
      if (kinds.filter(({ lever }) => lever).length > 1)
        ctx.addIssue({
          code: 'custom',
          params: asFault('figure-conflict'),
          path: ['kinds'],
          message: 'one kind is the lever of the others; keep one lever',
          input: kinds,
        })
    })
    .superRefine(
      f.agrees(({ kinds, total }, { shown, said }) => {
        const named = kinds.map(({ label, members }) => said(label, members))
        const whole = total && shown(total)
        const parts = (isPart: (fact: Fact) => boolean) => named.map((facts) => facts.filter(isPart))
        const shares = parts(({ unit, change }) => unit === 'percent' && change === undefined)
        const amounts = parts(({ id, unit }) => whole !== undefined && unit === whole.unit && id !== whole.id)
        const areAll = (of: readonly (readonly Fact[])[]) => of.every(({ length }) => length === 1)
        return [
          ...addUp(shares.flat(), undefined, areAll(shares), ['kinds']),
          ...(whole ? addUp(amounts.flat(), whole, areAll(amounts), ['kinds']) : []),
        ]
      }),
    ),
})

/**
 * How many parts of a figure come on one after another with the speaker's clicks, for the kinds that build up; in the
 * order in which their members stand in the data. Kinds that are not here come on whole.
 */
const parts: { [Kind in FigureKind]?: (figure: FigureData<Kind>) => number } = {
  'ranking-list': ({ items, behind }) => items.length + (behind ? 1 : 0),
  'comparison-table': ({ rows }) => rows.length,
  'proportion-bars': ({ items, gap }) => items.length + (gap ? 1 : 0),
  timeline: ({ events }) => events.length,
  'layer-stack': ({ layers }) => layers.length,
  'process-flow': ({ steps }) => steps.length,
  'triangle-pillars': ({ pillars }) => pillars.length + 1,
  'venn-diagram': ({ sets }) => sets.length + 1,
  'formula-breakdown': ({ parts: symbols, sum }) => symbols.length + (sum ? 1 : 0),
  'role-network': ({ roles }) => roles.length,
  'founder-tree': ({ fields }) => 2 + (fields ? 1 : 0),
  'capital-mix': ({ kinds }) => kinds.length,
}

/** The number of parts that a figure comes on in. */
export function partsOf<Kind extends FigureKind>(figure: FigureData<Kind> & { kind: Kind }): number {
  return parts[figure.kind]?.(figure) ?? 1
}

export type FigureKind = keyof ReturnType<typeof figures>

/** What a figure of one kind receives: its texts written out, its facts resolved. */
export type FigureData<K extends FigureKind = FigureKind> = z.output<ReturnType<typeof figures>[K]>

import type { FigureKind } from '../../../scripts/article/figures.ts'
import type { Filling } from './gallerySample.ts'

type Extreme = Partial<Pick<Filling, 'amount' | 'facts' | 'set'>>

const shares = ['most', 'rest', 'percent-whole', 'percent-near', 'percent-least']

/** By kind, data at the ends of what an article may state, and data that are all alike. A kind without figures has none. */
export const extremes: Readonly<Record<FigureKind, readonly Extreme[]>> = {
  'big-number': [
    { facts: ['months'], amount: 'most' },
    { facts: ['money-huge'], amount: 'most' },
    { facts: ['percent-least'] },
    { facts: ['list-last'], amount: 'most' },
    { facts: ['rank-far'] },
    { facts: ['share-in-words'], amount: 'most' },
    { facts: ['share-in-long-words'] },
  ],
  'stat-row': [
    { facts: ['money-huge', 'list-last', 'money-exact', 'count-huge'], amount: 'most' },
    { facts: ['most'], amount: 'most' },
    { facts: ['rank-first', 'days-many'] },
    { facts: ['share-in-words', 'share-in-long-words'], amount: 'most' },
  ],
  'ranking-list': [
    { amount: 'most', set: { tied: true } },
    {
      amount: 'most',
      set: {
        tied: true,
        shared: 'Town',
        items: [
          { label: 'Ferry', detail: 'on the river' },
          { label: 'Bank' },
          { label: 'Cable car', detail: 'over it' },
        ],
      },
    },
  ],
  'comparison-table': [],
  'proportion-bars': [
    { facts: shares, amount: 'most' },
    { facts: ['most'], amount: 'most', set: { gap: undefined } },
    { facts: ['percent-least'] },
    { facts: ['share-in-words', 'share-in-long-words'], set: { gap: undefined } },
  ],
  'waffle-chart': [
    { facts: ['share-in-words'], amount: 'most' },
    { facts: ['share-in-long-words'] },
    { facts: ['percent-least'] },
    { facts: ['percent-whole'], amount: 'most' },
    { facts: ['unstated'], amount: 'most' },
  ],
  'change-bars': [
    { facts: ['percent-whole'] },
    { facts: ['percent-least'] },
    { facts: ['percent-growth'], set: { direction: 'up' } },
    { facts: ['share-in-words'] },
    { facts: ['share-in-long-words'] },
    { facts: ['percent-least'], set: { direction: 'up' } },
  ],
  'speed-gauge': [
    { facts: ['hour-one'] },
    { facts: ['years-many', 'multiple-huge'], amount: 'most' },
    { facts: ['days-many', 'percent-growth'], amount: 'most' },
    { facts: ['days-many', 'share-in-long-words'], amount: 'most' },
  ],
  timeline: [
    {
      facts: ['founded', 'list', 'list-again', 'list-last', 'list-last', 'list-last', 'list-last'],
      amount: 'most',
      set: { spacing: 'date' },
    },
    {
      facts: ['founded', 'hall', 'charter', 'school', 'fair', 'model', 'list'],
      amount: 'most',
      set: { spacing: 'date' },
    },
    { facts: ['list'] },
  ],
  'layer-stack': [],
  'hub-spoke': [{ amount: 'most', set: { members: [{}, {}, {}, {}, {}, { open: true }] } }],
  'process-flow': [
    { amount: 'most', set: { closed: true, aim: true } },
    { amount: 'most', set: { rising: true } },
    { set: { closed: true } },
  ],
  'triangle-pillars': [],
  'venn-diagram': [],
  'formula-breakdown': [],
  'role-network': [{ amount: 'most', set: { mutual: false } }],
  'parts-of-whole': [
    { facts: ['count-one', 'count-many'], amount: 'most' },
    { facts: ['count-nearly', 'count-many'] },
    { facts: ['few', 'few'], amount: 'most' },
    { facts: ['count-many', 'count-huge'], amount: 'most' },
  ],
  'founder-tree': [{ facts: ['list-last'], amount: 'most' }],
  'capital-mix': [
    { facts: ['money-huge', 'percent-least'], amount: 'most' },
    { facts: ['percent-whole'], amount: 'most' },
    {},
  ],
}

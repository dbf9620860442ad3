import { expect, it } from 'vitest'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { WrittenFact } from '../../scripts/typography/text.ts'
import { fitNumbers } from '../../components/shared/fit.ts'
import NumberText from '../../components/shared/NumberText.vue'

const cost: WrittenFact = {
  fact: 'cost',
  value: 212_000_000,
  unit: 'EUR',
  text: '€212\u00a0million',
  prefix: '€',
  number: '212',
  suffix: '\u00a0million',
  cite: '1.1',
}

it('begins a unit under its number at the edge, and parts one beside it from the number', async () => {
  const units = await Promise.all(
    [200, 1200].map(async (width) => {
      const fit = fitNumbers([cost], 160, width)
      const html = await renderToString(createSSRApp({ render: () => h(NumberText, { fact: cost, fit }) }))
      return [fit.stacked, /class="words after"[^>]*>([^<]*)</.exec(html)?.[1]?.replace('&nbsp;', '\u00a0')]
    }),
  )
  expect(units).toEqual([
    [true, 'million'],
    [false, '\u00a0million'],
  ])
})

it('sets a sign of money as large as its digits, one with letters like a percent sign, and a code as a word', async () => {
  const parts = async (prefix: string) => {
    const fact = { ...cost, prefix }
    const fit = fitNumbers([fact], 100, 1200)
    const html = await renderToString(createSSRApp({ render: () => h(NumberText, { fact, fit }) }))
    const words = /class="words before"[^>]*>([^<]*)</.exec(html)?.[1]
    const [, size, sign] = /class="sign" style="font-size:([\d.]+)px;"[^>]*>([^<]*)</.exec(html) ?? []
    return [words, sign, size]
  }
  expect(await parts('€')).toEqual([undefined, '€', '96'])
  expect(await parts('over €')).toEqual(['over ', '€', '96'])
  expect(await parts('−CN¥')).toEqual([undefined, '−CN¥', '61.44'])
  expect(await parts('PLN\u00a0')).toEqual(['PLN\u00a0', undefined, undefined])
})

import { expect, it } from 'vitest'
import { lazyContent } from '../../scripts/site/lazyContent.ts'

const head = { layout: 'claim', title: 'T', clicks: 2, claim: ['A', { text: '3', fact: 'boats' }], figure: { kind: 'big-number' } }
const plugin = lazyContent(() => [{ frontmatter: head }]) as unknown as {
  transform: (code: string, id: string) => { code: string } | undefined
  load: (id: string) => string | undefined
}

it('leaves at the head of a slide what the deck must know before the slide is shown', () => {
  const { code = '' } = plugin.transform(`export const frontmatterData = ${JSON.stringify(head)}\n...({"frontmatterRaw":"claim: \\"A\\" # a comment","title":"T"})`, '/deck/slides.md__slidev_1.frontmatter') ?? {}
  expect(code).toContain('export const frontmatterData = {"layout":"claim","title":"T","clicks":2}')
  expect(code).toContain('"frontmatterRaw":"","title":"T"')
  expect(code).not.toContain('a comment')
})

it('gives a slide the rest of its head when it comes', () => {
  const { code = '' } = plugin.transform('export default {}', '/deck/slides.md__slidev_1.md') ?? {}
  expect(code).toMatch(/^import _head from "\/deck\/slides\.md__slidev_1\.frontmatter"\nimport _content from "virtual:citedeck-content\/1"\nObject\.assign\(_head, _content\)\n/)
  expect(plugin.load('\0virtual:citedeck-content/1')).toBe(`export default ${JSON.stringify({ claim: head.claim, figure: head.figure })}`)
})

it('leaves all other modules alone', () => {
  expect(plugin.transform('code', '/deck/other.md')).toBeUndefined()
})

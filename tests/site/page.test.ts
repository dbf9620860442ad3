import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { notFoundPage } from '../../scripts/site/notFound.ts'
import { page, type Page } from '../../scripts/site/page.ts'
import { deckOf, slideWith } from '../deck/build.ts'

const whole: Page = {
  version: '1',
  slides: ['<b>one</b>', '<b>two</b>', '<b>three</b>'],
  css: 'b { color: red }',
  icon: './favicon.svg',
  fonts: './assets/fonts-1.css',
  script: 'globalThis.ran = true',
}
const deck = { ...deckOf([slideWith('words')], 'A & "talk" </script>'), locale: 'en' }

describe('a page of the site', () => {
  it('holds its slides, each found by its number and its name', () => {
    const html = page(deck, whole)
    expect(html).toContain('id="cover" data-number="1"><span id="/1"></span><span id="/cover"></span><b>one</b></div>')
    expect(html.match(/class="print-slide-container"/g)).toHaveLength(3)
  })

  it('lets only those scripts run that stand in it', () => {
    const html = page(deck, whole)
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    const scripts = [...html.matchAll(/<script(?: type="module")?>([^]*?)<\/script>/g)].map(([, code = '']) => code)
    expect(scripts).toHaveLength(2)
    for (const code of scripts)
      expect(policy).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  })

  it('tells what it is, and escapes what it tells', () => {
    const html = page(deck, whole)
    expect(html).toContain('<title>A &#38; &#34;talk&#34; &#60;/script&#62;</title>')
    expect(html).toContain('content="./cover.png"')
    expect(html).not.toContain('canonical')
    const told = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(JSON.parse(told)).toMatchObject({ name: 'A & "talk" </script>', inLanguage: 'en' })
  })

  it('has whole addresses where the site has one', () => {
    const html = page({ ...deck, url: 'https://example.org/talk/' }, whole)
    expect(html).toContain('<link rel="canonical" href="https://example.org/talk/">')
    expect(html).toContain('property="og:image" content="https://example.org/talk/cover.png"')
    expect(html).toContain('name="twitter:image" content="https://example.org/talk/cover.png"')
  })

  it('leads to the page with all slides where it has only some', () => {
    expect(page(deck, { ...whole, rest: './read.html' })).toMatch(
      /<noscript><meta http-equiv="refresh" content="0; url=\.\/read\.html">/,
    )
    expect(page(deck, whole)).not.toContain('http-equiv="refresh"')
  })
})

describe('the page for unknown addresses', () => {
  it('runs its own script alone, and names the site where it has an address', () => {
    const html = notFoundPage({ ...deck, url: 'https://example.org/talk/' })
    const code = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(html).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
    expect(html).toContain('href="https://example.org/talk/"')
    expect(html).toContain('noindex')
  })
})

import { expect, it } from 'vitest'
import { isTalksPage, talksPage } from '../../scripts/site/talksPage.ts'

const deck = { title: 'Ferries', locale: 'en-GB' }

/** The text of a page, without its head and the licences. */
const shown = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

it('lists the latest talk first, with who gives it, its day and its language, in the language of most', async () => {
  const html = await talksPage([
    { folder: 'b', deck: { ...deck, title: 'B & <sons>' } },
    { folder: 'a', deck },
    { folder: 'c d#', deck: { title: '渡輪', locale: 'zh-Hant', speaker: 'Ann', author: 'Ben', date: '2026-04-02' } },
    { folder: 'e', deck: { ...deck, title: 'E', author: 'Ben', date: '2025-01-31' } },
  ])
  const links = ['Slides', 'Read', 'Download PDF']
  expect(shown(html)).toEqual([
    'Talks',
    ...['渡輪', 'Ann · 2 April 2026 · Traditional Chinese', ...links],
    ...['E', 'Ben · 31 January 2025 · British English', ...links],
    ...['Ferries', 'British English', ...links],
    ...['B &#38; &#60;sons&#62;', 'British English', ...links],
  ])
  expect(html).toMatch(/<h2 lang="zh-Hant"><a id="talk-1" href="\.\/c%20d%23\/">/)
  expect(html).toContain('href="./c%20d%23/deck.pdf" download')
  expect(html).toContain('<html lang="en-GB"')
  // Each language has the letters of its own typeface.
  expect(html).toMatch(/:lang\(zh-Hant\)\{--sans:'talks sans zh-Hant'/)
  expect(isTalksPage(html)).toBe(true)
  expect(isTalksPage('<!DOCTYPE html>\n<html lang="en">')).toBe(false)
})

it('asks for nothing but the covers, runs nothing, and names the licences of its fonts', async () => {
  const html = await talksPage([{ folder: 'a', deck: { ...deck, locale: 'zh-Hans', title: '渡轮' } }])
  expect(
    [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, to]) => to).filter((to) => !to?.startsWith('./a/')),
  ).toEqual(['data:,'])
  expect(html).toContain("script-src 'none'")
  expect(html).not.toMatch(/<script|url\((?!"data:)/)
  expect(html).toContain('SIL OPEN FONT LICENSE')
  expect(html).toContain('<h1>演讲</h1>')
})

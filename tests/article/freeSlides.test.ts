import { describe, expect, it } from 'vitest'
import { articleYaml, factsYaml, loadFolder, told, withFolder } from './build.ts'

/** An article with one more slide, before the claim: it begins in line 7. */
function withSlide(slide: string): string {
  return articleYaml.replace('    slides:\n', `    slides:\n${slide.replace(/^/gm, '      ')}\n`)
}

const toldOf = (slide: string) => withFolder(factsYaml, withSlide(slide), told)

describe('free-form slides', () => {
  it.each([
    [
      'statement',
      "- { layout: statement, id: a, statement: '{rate} stay', accent: '{rate}', cite: ['2.1'], notes: n }",
    ],
    ['agenda', '- { layout: agenda, id: a, notes: n }'],
    ['question', '- { layout: question, id: a, notes: n }'],
    ['question', "- { layout: question, id: a, question: 'Why do {rate} stay?', hint: Talk, cite: ['2.1'], notes: n }"],
    [
      'thanks',
      '- { layout: thanks, id: a, name: N, role: R, address: 12 Quay, web: https://example.org/, email: n@example.org, notes: n }',
    ],
    ['claim', "- { layout: claim, id: a, claim: '{rate} stay', points: [One stays], cite: ['2.1'], notes: n }"],
  ])('are taken: %s', async (layout, slide) => {
    await withFolder(factsYaml, withSlide(slide.replace('One stays', 'All stay')), async (folder) => {
      const { article, diagnostics } = await loadFolder(folder)
      expect(diagnostics).toEqual([])
      expect(article?.sections[0]?.slides[0]).toMatchObject({ layout, id: 'a' })
    })
  })

  it.each([
    ['- { layout: statement, id: a, statement: Some 68% stay, notes: n }', /^article\.yaml:7:\d+ {2}"68" is typed; /],
    ['- { layout: question, id: a, question: Do 68% stay?, notes: n }', /"68" is typed/],
    ['- { layout: question, id: a, hint: Take two minutes, notes: n }', /"two" is typed/],
    ['- { layout: agenda, id: a, title: Three parts, notes: n }', /"Three" is typed/],
    ['- { layout: thanks, id: a, role: One of 300 editors, notes: n }', /"300" is typed/],
    ['- { layout: statement, id: a, statement: They stay, accent: go, notes: n }', /the statement does not hold "go"/],
    [
      "- { layout: statement, id: a, statement: They stay, notes: 'n [click] n' }",
      /marks 1 click; this slide comes on whole/,
    ],
    [
      '- { layout: statment, id: a, statement: They stay, notes: n }',
      /unknown layout "statment"; did you mean "statement"\?/,
    ],
    [
      '- { layout: statement, id: a, statement: They stay, points: [p], notes: n }',
      /unknown key "points"; known here: layout, /,
    ],
    [
      '- { layout: thanks, id: a, email: nobody, notes: n }',
      /"nobody" is not an e-mail address; write it as name@example\.org/,
    ],
    ['- { layout: thanks, id: a, web: example.org, notes: n }', /"example\.org" is not an address; write it whole/],
    [
      `- { layout: statement, id: a, statement: ${'They stay where they are. '.repeat(6)}, notes: n }`,
      /takes at most 3 lines/,
    ],
  ])('refuses %s', async (slide, message) => {
    expect(await toldOf(slide)).toEqual([expect.stringMatching(message)])
  })

  it('refuses an agenda that has no room for its sections', async () => {
    const more = Array.from({ length: 25 }, (_, index) => {
      const letter = String.fromCharCode(97 + index)
      return `  - { id: s-${letter}, title: S, slides: [{ id: c-${letter}, claim: It stays, points: [p], cite: ['2.1'], notes: n }] }\n`
    }).join('')
    const article = withSlide('- { layout: agenda, id: a, notes: n }').replace('sources:', `${more}sources:`)
    expect(await withFolder(factsYaml, article, told)).toEqual([
      expect.stringMatching(/^article\.yaml:7:.*an agenda lists at most 24 sections; this talk has 26: join some/),
    ])
  })
})

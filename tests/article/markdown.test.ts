import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { limits } from '../../scripts/input/limits.ts'
import { articleYaml, factsYaml, loadFolder, told, withFolder } from './build.ts'

/** An article whose first slide is of this Markdown, which begins in line 11. */
function withMarkdown(markdown: string): string {
  const slide = `- layout: markdown\n  id: md\n  cite: ['2.1']\n  notes: n\n  markdown: |\n${markdown.replace(/^(?=.)/gm, '    ')}\n`
  return articleYaml.replace('    slides:\n', () => `    slides:\n${slide.replace(/^(?=.)/gm, '      ')}`)
}
const firstLine = 12

/** Puts files of all kinds into a talk's `public`. */
async function publish(folder: string): Promise<void> {
  const files = join(folder, 'public')
  await mkdir(join(files, 'sub'), { recursive: true })
  const png = Buffer.from('89504e470d0a1a0a', 'hex')
  await Promise.all([
    writeFile(join(files, 'a.png'), png),
    writeFile(join(files, 'sub', 'b c.png'), png),
    writeFile(join(files, 'text.png'), 'no picture'),
    writeFile(join(files, 'clip.mp4'), Buffer.from('0000001866747970', 'hex')),
    writeFile(join(files, 'safe.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'),
    writeFile(join(files, 'script.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    writeFile(
      join(files, 'calls.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://x.org/a.png"/></svg>',
    ),
    writeFile(join(files, 'huge.png'), png).then(() => truncate(join(files, 'huge.png'), limits.picture + 1)),
    writeFile(join(folder, 'outside.png'), png),
  ])
}

const toldOf = (markdown: string) =>
  withFolder(factsYaml, withMarkdown(markdown), async (folder) => {
    await publish(folder)
    return told(folder)
  })

/** The slide of this Markdown. */
const slideOf = (markdown: string) =>
  withFolder(factsYaml, withMarkdown(markdown), async (folder) => {
    await publish(folder)
    const { article, diagnostics } = await loadFolder(folder)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const slide = article?.sections[0]?.slides[0]
    if (slide?.layout !== 'markdown') throw new Error('the slide is not of Markdown')
    return slide.markdown
  })

describe('Markdown', () => {
  it('becomes what a slide draws, facts and all', async () => {
    const { title, blocks } = await slideOf(
      [
        '# Of all, {rate} stay',
        '## Why',
        'They *like* it, **and {rate}** say',
        'so: ~~no~~ [here](https://example.org/).',
        '- a roof\n- a bench\n  1. in the sun',
        '> They stay.',
      ].join('\n\n'),
    )
    const more = await slideOf(['# Now', '| | Now |\n|---|--:|\n| Stay | {rate} |', '![A roof](a.png)'].join('\n\n'))
    const fact = { text: '68%', fact: 'rate', cite: '2.1' }
    expect(title).toEqual(['Of all, ', fact, ' stay'])
    expect([...blocks, ...more.blocks]).toMatchObject([
      { block: 'heading', level: 2, inline: [{ text: 'Why' }] },
      {
        block: 'paragraph',
        inline: [
          {
            text: [
              'They ',
              { text: 'like', marks: ['em'] },
              ' it, ',
              { text: 'and ', marks: ['strong'] },
              { ...fact, marks: ['strong'] },
              ' say',
            ],
          },
        ],
      },
      {
        block: 'paragraph',
        inline: [
          {
            text: ['so: ', { text: 'no', marks: ['struck'] }, ' ', { text: 'here', href: 'https://example.org/' }, '.'],
          },
        ],
      },
      {
        block: 'list',
        ordered: false,
        items: [
          [{ block: 'paragraph', inline: [{ text: 'a roof' }] }],
          [{ block: 'paragraph' }, { block: 'list', ordered: true, items: [[{ block: 'paragraph' }]] }],
        ],
      },
      { block: 'quote', blocks: [{ block: 'paragraph' }] },
      {
        block: 'table',
        align: [undefined, 'right'],
        head: [[], [{ text: 'Now' }]],
        rows: [[[{ text: 'Stay' }], [{ text: [fact] }]]],
      },
      { block: 'picture', src: './a.png', alt: 'A roof' },
    ])
  })

  it('colours code, marks its lines, and draws formulas, whose numbers are listed and not held', async () => {
    const { blocks, exempt } = await slideOf(
      '# Code\n\n```ts {2}\nconst rate = 0.68\nreturn rate\n```\n\nIn $x^{68}$ as in `68`:\n\n$$\n\\frac{68}{100}\n$$',
    )
    const [code, line, formula] = blocks
    expect(code).toMatchObject({
      block: 'code',
      language: 'ts',
      lines: [{ dim: true }, { tokens: [{ text: 'return', role: 'keyword' }, { text: ' rate' }] }],
    })
    expect(line).toMatchObject({
      inline: [
        { text: 'In ' },
        { formula: { tex: 'x^{68}' } },
        { text: [' as in ', { text: '68', marks: ['code'] }, ':'] },
      ],
    })
    expect(formula).toMatchObject({
      block: 'formula',
      formula: { html: expect.stringMatching(/^<span class="katex-display">/) },
    })
    expect(exempt).toEqual([
      { what: 'code', text: 'const rate = 0.68\nreturn rate\n', line: 4 },
      { what: 'formula', text: 'x^{68}', line: 8 },
      { what: 'code', text: '68', line: 8 },
      { what: 'formula', text: '\\frac{68}{100}', line: 10 },
    ])
  })

  it('shows braces of Vue and of text as they are, and hides comments', async () => {
    const { blocks } = await slideOf('# A\n\n{{ rate }} \\{rate}\n\n<!-- a comment -->\n\nAnd <!-- another --> so')
    expect(blocks).toMatchObject([{ inline: [{ text: '{{ rate }} {rate}' }] }, { inline: [{ text: 'And  so' }] }])
  })

  it('takes files of public by any way of naming them, and videos with a poster', async () => {
    const { blocks } = await slideOf('# A\n\n![p](/sub/b%20c.png)\n\n![p](public/a.png)')
    const videos = await slideOf('# A\n\n![v](./clip.mp4 "a.png")\n\n![v](https://example.org/v "safe.svg")')
    const media = [...blocks, ...videos.blocks]
    expect(media).toEqual([
      { block: 'picture', src: './sub/b%20c.png', alt: 'p' },
      { block: 'picture', src: './a.png', alt: 'p' },
      { block: 'video', src: './clip.mp4', poster: './a.png', alt: 'v' },
      { block: 'video', href: 'https://example.org/v', poster: './safe.svg', alt: 'v' },
    ])
  })
})

describe('a lie in Markdown is refused, with its line there and in the file', () => {
  it.each([
    ['in a paragraph', 'All.\n\nOf them 68% stay.', 3, '"68" is typed'],
    ['in words', 'Two thirds stay.', 1, '"Two thirds" is typed'],
    ['further on in a paragraph', 'All\nstay, of\n68 boats.', 3, '"68" is typed'],
    ['parted by emphasis', '**6**8% stay.', 1, '"68" is typed'],
    ['as a reference to a character', '&#54;8% stay.', 1, '"68" is typed'],
    ['in a heading', '## The 68', 1, '"68" is typed'],
    ['in an item', '- a roof\n- 68 boats', 2, '"68" is typed'],
    ['as the number of an item', '68. boats stay', 1, 'a list that begins with "68." shows a typed number'],
    ['in a cell', '| | a |\n|---|---|\n| Stay | 68% |', 3, '"68" is typed'],
    ['in a quotation', '> Some 68% stay', 1, '"68" is typed'],
    ['in a link', '[the 68](https://example.org/)', 1, '"68" is typed'],
    ['in what a picture shows', '![The 68](a.png)', 1, '"68" is typed'],
    ['by the words around a fact', 'Of boats, over {rate} stay', 1, 'reads as'],
    ['by a fact that there is none of', 'Some {rat} stay', 1, 'unknown fact "rat"; did you mean "rate"?'],
  ])('%s', async (_, markdown, line, message) => {
    const [fault, ...others] = await toldOf(`# A\n\n${markdown}`)
    expect(others).toEqual([])
    expect(fault).toContain(`article.yaml:${firstLine + line + 1}:`)
    expect(fault).toContain(`line ${line + 2} of the Markdown: `)
    expect(fault).toContain(message)
  })
})

describe('Markdown that no slide takes', () => {
  it.each([
    ['A <b>bold</b> word', '"<b>" is HTML, and slides of Markdown take none; write **…**'],
    ['<script>alert(1)</script>', '"<script>" is HTML, and slides of Markdown take none; no script of a slide is run'],
    ['<div onclick="x()">a</div>', '"<div>" is HTML'],
    [
      '<img src="https://example.org/a.png">',
      '"<img>" is HTML, and slides of Markdown take none; write ![what it shows](picture.png)',
    ],
    ['<iframe src="https://example.org/"></iframe>', 'the site loads nothing from elsewhere'],
    ['<v-click>a</v-click>', '"<v-click>" is a component'],
    ['A <Tweet id="a" /> here', '"<Tweet>" is a component'],
    ['[a](javascript:alert(1))', 'the link leads to "javascript:alert(1)", which is no address on the web'],
    ['[a](other)', 'the link leads to "other"'],
    [
      '![a](https://example.org/a.png)',
      'lies elsewhere, and a talk loads nothing from elsewhere; put the picture into public/',
    ],
    ['![a](data:image/png;base64,AAAA)', 'is no file of public/'],
    ['![](a.png)', 'says nothing to those who do not see it'],
    ['![a](clip.mp4)', '"clip.mp4" is a video without a poster'],
    ['![a](b.png)', 'there is no public/b.png; did you mean "a.png"?'],
    ['![a](../outside.png)', '"../outside.png" lies outside of public/'],
    ['![a](text.png)', 'public/text.png is no png file within'],
    ['![a](huge.png)', 'public/huge.png has 20.1 MB; a picture has at most 20 MB'],
    ['![a](script.svg)', 'public/script.svg holds "<script": a drawing runs no script and loads nothing'],
    ['![a](calls.svg)', 'a drawing runs no script and loads nothing'],
    ['![a](a.pdf)', '"a.pdf" is no picture by its name; a picture ends in .png'],
    ['see ![a](a.png) here', 'a picture stands by itself'],
    ['```pyhton\nx\n```', 'there is no language "pyhton" for code; did you mean "python"'],
    ['```mermaid\nx\n```', 'diagrams of mermaid are not drawn'],
    ['```python twoslash\nx\n```', '"twoslash" behind the language says nothing here'],
    ['$\\frac{1$', 'the formula cannot be drawn: '],
    ['$\\href{https://example.org}{x}$', '"\\href" is not drawn on a slide'],
    ['a\n\n***\n\nb', 'a rule across the slide parts what are two slides'],
    ['# Another', 'a slide has one title; write ## for what stands below it'],
    ['a line of text, which goes on\n\n'.repeat(16), 'of the 428 px that the slide has: make two slides of it'],
    [`\`\`\`\n${'x'.repeat(120)}\n\`\`\``, 'a line of code has 120 letters, of which 113 fit on a slide'],
  ])('%s', async (markdown, message) => {
    const faults = await toldOf(`# A\n\n${markdown}`)
    expect(faults.join('\n')).toContain(message)
    expect(faults).toHaveLength(1)
  })

  it('has no title', async () => {
    expect(await toldOf('Some text')).toEqual([
      expect.stringContaining('the slide has no title; begin its Markdown with "# " and the title'),
    ])
  })

  it('is told all at once', async () => {
    expect(await toldOf('# A\n\nSome 68 stay <b>here</b>.\n\n![a](b.png)\n\n$\\frac{1$')).toHaveLength(4)
  })
})

it('joins lines of Chinese without a blank, and holds their numbers', async () => {
  const facts = factsYaml.replaceAll('en:', 'zh-Hant:')
  const chinese = (markdown: string) =>
    withMarkdown(markdown)
      .replace('locale: en', 'locale: zh-Hant\nsource: { language: en }')
      .replace("claim: '{rate} stay'", "claim: '{rate}留下'")
  await withFolder(facts, chinese('# 題\n\n有{rate}的船\n都*留下*'), async (folder) => {
    const slide = (await loadFolder(folder)).article?.sections[0]?.slides[0]
    expect(slide).toMatchObject({
      markdown: {
        blocks: [{ inline: [{ text: ['有', { text: '68%' }, '的船', '都', { text: '留下', marks: ['em'] }] }] }],
      },
    })
  })
  expect(await withFolder(facts, chinese('# 題\n\n有**三**成的船\n留下'), told)).toEqual([
    expect.stringMatching(/^article\.yaml:15:.*line 3 of the Markdown: "三成" is typed/),
  ])
})

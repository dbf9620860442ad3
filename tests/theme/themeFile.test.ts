import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import { write } from '../../scripts/deck/write.ts'
import { glyphFaults } from '../../scripts/check/glyphs.ts'
import { readDataFiles } from '../../scripts/talk/dataFiles.ts'
import { digestInputs } from '../../scripts/export/inputs.ts'
import { parseSync } from '@slidev/parser'
import { themeOf } from '../../scripts/theme/look.ts'
import { themedOf } from '../../setup/themedOf.ts'
import { themeData } from '../../styles/themes/index.ts'
import { faultsOf, fontFile, loaded, svg, wholeTheme, withTheme } from './build.ts'

/** Faults as `line:column code message`. */
async function told(theme: string, files: Readonly<Record<string, string | Buffer>> = {}): Promise<string[]> {
  return (await faultsOf(theme, files)).map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`)
}

const logo = (light: string) => `citedeck: 1\nlogo: { light: ${light}, dark: dark.svg, alt: Harbour }\n`
const font = (bold: string, more = ', licence: MIT') =>
  `citedeck: 1\nfonts: { claims: { name: Harbour Serif, bold: ${bold}${more} } }\n`

describe('what a theme.yaml holds', () => {
  it('lies on top of the theme, and is found again in slides.md by paths from there', async () => {
    await withTheme(wholeTheme, {}, async (folder) => {
      const deck = compose(await readTalk(folder))
      const theme = themeOf(deck)
      expect(theme).toMatchObject({ claims: 'serif', light: { data: '#0b4fa0', paper: themeData.lake.light.paper } })
      expect(theme.dark).toMatchObject({ data: '#8cb8f5', accent: themeData.lake.dark.accent })
      const markdown = write(deck, { theme: 'default', folder })
      expect(markdown).not.toContain(folder)
      expect(themedOf(parseSync(markdown, 'slides.md').slides[0]?.frontmatter, folder)).toEqual({
        theme: deck.theme,
        look: deck.look,
      })
    })
  })

  it('leaves a talk without one as it is', async () => {
    await withTheme(wholeTheme, {}, async (folder) => {
      await rm(join(folder, 'theme.yaml'))
      const deck = compose(await readTalk(folder))
      expect(deck).not.toHaveProperty('look')
      expect(themeOf(deck)).toBe(themeData.lake)
    })
  })

  it('is a part of what a site is built from, with every file that it names', async () => {
    await withTheme(wholeTheme, {}, async (folder) => {
      const digests = [digestInputs(folder, false)]
      for (const name of ['logo.svg', 'fonts/bold.ttf', 'theme.yaml']) {
        await writeFile(join(folder, name), `${await readFile(join(folder, name), 'utf8')}\n`)
        digests.push(digestInputs(folder, false))
      }
      expect(new Set(digests).size).toBe(4)
    })
  })

  it('is told of for what its fonts lack', async () => {
    await withTheme(wholeTheme.replace(/ {2}claims.*\n/, ''), {}, async (folder) => {
      const faults = await glyphFaults(await readTalk(folder), await readDataFiles(folder))
      expect(faults).toEqual([
        expect.objectContaining({
          severity: 'warning',
          code: 'font-lacks-letters',
          line: 6,
          message: expect.stringMatching(/^Harbour Sans has no .*"−"; they are set in our own face$/) as string,
        }),
      ])
    })
  })
})

describe('what is wrong with a theme.yaml', () => {
  it('is told all at once, each at its place, with what was probably meant', async () => {
    const faults = await told(`citedeck: 1
color: {}
colours:
  light: { paper: '#fff', accent: '#e0b000', datta: '#123456', data: red, ink: }
fonts:
  claims: { name: Noto Sans, bold: fonts/none.ttf }
  body: { name: Plain, regular: ../secret.ttf, bold: theme.yaml, licence: x }
logo: { light: lgo.svg, dark: dark.svg, alt: Founded 1999, on: [slide] }
footer: '{boats} since 2001'
`)
    expect(faults).toEqual([
      '2:1 unknown-key unknown key "color"; did you mean "colours"?',
      expect.stringMatching(
        /^4:35 contrast-low accent '#e0b000' is too near to paper '#ffffff' \(contrast 2\.02; text needs 4\.5\), .*; the nearest of its hue that passes is '#[0-9a-f]{6}'$/,
      ),
      '4:46 unknown-key unknown key "datta"; did you mean "data"?',
      `4:70 wrong-form "red" is no colour; write six digits after #, in quotes: '#bd3e2a'`,
      `4:80 wrong-type empty is all that YAML reads where # stands without quotes; write '#bd3e2a'`,
      '6:11 key-missing "licence" is missing (a text)',
      '6:19 font-refused "Noto Sans" is one of our own faces; call yours otherwise',
      '6:36 no-such-file fonts/none.ttf is not there',
      "7:33 file-outside ../secret.ttf lies outside of the talk's folder; put a copy into it",
      '7:54 font-refused theme.yaml is no font; give a .ttf or .woff2',
      '8:16 no-such-file lgo.svg is not there; did you mean "logo.svg"?',
      expect.stringMatching(/^8:54 amount-typed "1999" is typed; numbers come from facts/),
      '8:65 unknown-value "on" is "slide"; expected one of cover, slides; did you mean "slides"?',
      '9:9 amount-typed "footer" takes no fact: it stands on slides that do not cite it',
    ])
  })

  it('is told with what is wrong with the talk, and with what keeps it from being read', async () => {
    await withTheme("citedeck: 1\ncolours: { light: { ink: '#eeeeee' } }\n", {}, async (folder) => {
      await writeFile(join(folder, 'facts.yaml'), '{')
      await expect(readTalk(folder)).rejects.toMatchObject({
        diagnostics: expect.arrayContaining([
          expect.objectContaining({ code: 'yaml-broken' }),
          expect.objectContaining({ code: 'contrast-low' }),
        ]) as unknown,
      })
      await writeFile(join(folder, 'theme.yaml'), 'citedeck: [')
      await expect(readTalk(folder)).rejects.toMatchObject({
        diagnostics: expect.arrayContaining([
          expect.objectContaining({ file: expect.stringMatching(/theme\.yaml$/) as string, code: 'yaml-broken' }),
        ]) as unknown,
      })
    })
  })

  it('is a file beyond the folder, however it is named', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'citedeck-elsewhere-'))
    try {
      await writeFile(join(elsewhere, 'logo.svg'), svg(''))
      await withTheme(logo('link.svg'), {}, async (folder) => {
        await symlink(join(elsewhere, 'logo.svg'), join(folder, 'link.svg'))
        expect((await loaded(folder)).diagnostics).toContainEqual(
          expect.objectContaining({
            code: 'file-outside',
            message: expect.stringContaining('put a copy into it') as string,
          }),
        )
      })
      for (const path of [join(elsewhere, 'logo.svg'), 'https://example.org/logo.svg', 'C:/logo.svg'])
        expect(await told(logo(`'${path}'`)), path).toEqual([expect.stringContaining('file-outside')])
    } finally {
      await rm(elsewhere, { recursive: true })
    }
  })
})

describe('a logo', () => {
  const png = (width: number, height: number) => {
    const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    const size = Buffer.alloc(8)
    size.writeUInt32BE(width)
    size.writeUInt32BE(height, 4)
    return Buffer.concat([head, size, Buffer.from('0802000000000000000000000049454e44ae426082', 'hex')])
  }
  const refused: readonly (readonly [why: string, content: string | Buffer, says: string])[] = [
    ['a script', svg('<script>alert(1)</script>'), '<script>, which a logo may not: it would run'],
    ['a script under another prefix', svg('<g><SCRIPT/></g>'), '<SCRIPT>'],
    ['an event', svg('<path d="M0 0" onload="x()"/>'), 'the attribute onload, which runs a script'],
    ['a picture', svg('<image href="x.png"/>'), '<image>, which a logo may not: it loads a picture'],
    ['a page', svg('<foreignObject/>'), '<foreignObject>'],
    ['text', svg('<text>A</text>'), 'turn the text into paths'],
    ['an animation', svg('<path d="M0 0"><animate attributeName="d"/></path>'), '<animate>'],
    ['a use of another file', svg('<use xlink:href="a.svg#b"/>'), 'refers to "a.svg#b"'],
    ['a paint of another file', svg('<path fill="url(a.svg#b)"/>'), 'refers to "url(a.svg#b)"'],
    ['a style that loads', svg('<style>@import "a.css";</style>'), 'a style that loads or runs something'],
    ['a style that hides it', svg('<style>path { fill: u\\72l(x) }</style>'), 'with an escape'],
    ['an attribute that hides it', svg('<path style="fill: &#117;rl(x)"/>'), 'with an escape'],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'breaks off at "<!DOCTYPE'],
    ['another base', svg('', 'viewBox="0 0 4 4" xml:base="https://a.b"'), 'xml:base'],
    ['no end', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><g>', '<g> is not closed'],
    ['a wrong end', svg('</g>'), '</g> closes nothing'],
    ['no size', svg('', ''), 'does not say how large it is'],
    ['no namespace', '<svg viewBox="0 0 4 4"/>', 'has no xmlns'],
    ['too wide a shape', svg('', 'viewBox="0 0 900 10"'), 'at most eight times as wide as high'],
    ['too many bytes', svg(`<path d="${'M0 0'.repeat(30_000)}"/>`), 'has 118 KB; at most 96 KB go into every page'],
    ['too many pixels', png(4000, 2000), 'has 4000 × 2000 pixels; at most 2000 to a side'],
    ['half of a PNG', png(40, 10).subarray(0, 30), 'a PNG that is not whole'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'is a JPEG; a logo is an SVG or a PNG'],
    ['words', 'hello', 'neither an SVG in UTF-8 nor a PNG'],
  ]

  it.each(refused)('is refused for %s', async (_, content, says) => {
    const faults = await told(logo('mark'), { mark: content })
    expect(faults).toEqual([expect.stringContaining(`2:16 logo-refused mark `)])
    expect(faults[0]).toContain(says)
  })

  it('may be what drawing programs write, or a PNG', async () => {
    const drawn = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- A program -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
${svg('<metadata><rdf:RDF xmlns:rdf="x"><cc:Work rdf:about=""/></rdf:RDF></metadata><defs><linearGradient id="a"><stop offset="0" style="stop-color:#fff"/></linearGradient></defs><style><![CDATA[.b{fill:url(#a)}]]></style><g class="b"><use xlink:href="#c"/><path id="c" d="M0 0h9"/></g>', 'width="40mm" height="10mm" viewBox="0 0 80 20"')}`
    await withTheme(logo('mark'), { mark: drawn }, async (folder) => {
      expect((await loaded(folder)).look?.logo?.light.ratio).toBe(4)
    })
    await withTheme(logo('mark'), { mark: png(40, 20) }, async (folder) => {
      expect((await loaded(folder)).look?.logo?.light.ratio).toBe(2)
    })
  })
})

describe('a font file', () => {
  it('is refused where it is none that can be set, cut and embedded', async () => {
    const whole = await readFile(fontFile('KaTeX_SansSerif-Bold.ttf'))
    const rights = (bits: number) => {
      const changed = Buffer.from(whole)
      for (let at = 12; at < 400; at += 16)
        if (changed.toString('latin1', at, at + 4) === 'OS/2')
          changed.writeUInt16BE(bits, changed.readUInt32BE(at + 8) + 8)
      return changed
    }
    const cases: readonly (readonly [content: Buffer, says: string])[] = [
      [Buffer.from('hello, world'), 'is no font'],
      [await readFile(fontFile('KaTeX_Main-Bold.woff')), 'a WOFF of the first version'],
      [Buffer.from('OTTO and more'), 'PostScript outlines (CFF)'],
      [Buffer.from('wOF2OTTO and more'), 'PostScript outlines (CFF)'],
      [Buffer.from('ttcf and more'), 'a collection of fonts'],
      [whole.subarray(0, 2000), 'cannot be read'],
      [rights(2), 'must not be embedded'],
      [rights(0x100), 'must not be cut'],
    ]
    for (const [content, says] of cases) {
      const faults = await told(font('mine.ttf'), { 'mine.ttf': content })
      expect(faults, says).toEqual([expect.stringContaining('2:47 font-refused mine.ttf ')])
      expect(faults[0]).toContain(says)
    }
    expect(await told(font('mine.ttf'), { 'mine.ttf': rights(8) })).toEqual([])
  })

  it('is refused without a licence line, and without letters in it', async () => {
    expect(await told(font('fonts/bold.ttf', ''))).toEqual(['2:18 key-missing "licence" is missing (a text)'])
    expect(await told(font('fonts/bold.ttf', ", licence: ' '"))).toEqual([expect.stringContaining('empty-text')])
  })
})

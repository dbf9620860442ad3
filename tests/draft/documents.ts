import { strToU8, zipSync } from 'fflate'

/** A way to write the lines of an article down as a file: a heading without a mark at its end, paragraphs, rows. */
export interface DocumentKind {
  name: 'text' | 'Markdown' | 'HTML' | 'DOCX' | 'PDF'
  write: (lines: readonly string[]) => Uint8Array
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const isRow = (line: string) => line.startsWith('|')
const isHeading = (line: string) => line.length < 60 && !/[\p{P}]$/u.test(line)
const cellsOf = (line: string) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
const isRule = (line: string) => /^[|\s:-]+$/.test(line)

/** Paragraphs each by itself, and rows that follow one another together. */
function* groupsOf(lines: readonly string[]): Generator<readonly string[]> {
  let rows: string[] = []
  for (const line of [...lines, '']) {
    if (isRow(line)) rows.push(line)
    else {
      if (rows.length > 0) yield rows
      rows = []
      if (line !== '') yield [line]
    }
  }
}

function page(lines: readonly string[]): string {
  const body = [...groupsOf(lines)].map((group, index) => {
    const [line = ''] = group
    if (isRow(line))
      return `<table>${group
        .filter((row) => !isRule(row))
        .map(
          (row) =>
            `<tr>${cellsOf(row)
              .map((cell) => `<td>${escaped(cell)}</td>`)
              .join('')}</tr>`,
        )
        .join('')}</table>`
    return index === 0
      ? `<h1>${escaped(line)}</h1>`
      : isHeading(line)
        ? `<h2>${escaped(line)}</h2>`
        : `<p>${escaped(line)}</p>`
  })
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(lines[0] ?? '')}</title></head><body>
<nav><a href="/">Home</a></nav><main>${body.join('\n')}</main><footer>© 2025</footer></body></html>`
}

/**
 * A Word document of paragraphs and tables.
 * @param more other files of it
 * @param changed makes of its text in XML what is to stand there
 */
export function docxOf(
  lines: readonly string[],
  more: Readonly<Record<string, Uint8Array>> = {},
  changed: (xml: string) => string = (xml) => xml,
): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const body = [...groupsOf(lines)].map(([line = '', ...rows]) =>
    isRow(line)
      ? `<w:tbl>${[line, ...rows]
          .filter((row) => !isRule(row))
          .map((row) => `<w:tr>${cellsOf(row).map(cell).join('')}</w:tr>`)
          .join('')}</w:tbl>`
      : paragraph(line),
  )
  const document = `<w:document><w:body>${body.join('')}</w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(changed(document)), ...more }, { level: 1, mtime: '2025-01-01' })
}

/** Columns of a line of a PDF's page, lines of one, and points from line to line. */
const [columns, linesOnPage, leading] = [80, 44, 16]

/** A PDF whose fonts say which letters they have, and nothing more: as much as a reader of text needs (ISO 32000-1). */
export function pdfOf(lines: readonly string[], extra = ''): Uint8Array {
  const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)
  const set = lines.flatMap((line) => {
    const found = ['']
    for (const word of line.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [])
      if (widthOf((found.at(-1) ?? '') + word) <= columns) found[found.length - 1] += word
      else found.push(word)
    return [...found, '']
  })
  const pages = Array.from({ length: Math.max(1, Math.ceil(set.length / linesOnPage)) }, (_, index) =>
    set.slice(index * linesOnPage, (index + 1) * linesOnPage),
  )
  const hex = (text: string) => Buffer.from(text.normalize('NFC'), 'utf16le').swap16().toString('hex')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> /DW 1000 /W [0 11903 500] >>', // prettier-ignore
    stream(
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n'
        + '1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end',
    ),
    ...pages.flatMap((own, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + 2 * index} 0 R ${extra} >>`,
      stream(
        `BT /F 11 Tf 60 780 Td ${own.map((line) => `${line === '' ? '' : `<${hex(line)}> Tj `}0 -${leading} Td`).join('\n')} ET`,
      ),
    ]),
  ]
  let body = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = body.length
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1')
}

const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`

/** The kinds of files that an article comes in. */
export const documentKinds: readonly DocumentKind[] = [
  { name: 'text', write: (lines) => Buffer.from(`${lines.join('\n')}\n`) },
  {
    name: 'Markdown',
    write: (lines) =>
      Buffer.from(
        lines
          .map((line, index) => (isRow(line) ? line : `${index === 0 ? '# ' : isHeading(line) ? '## ' : ''}${line}\n`))
          .join('\n'),
      ),
  },
  { name: 'HTML', write: (lines) => Buffer.from(page(lines)) },
  { name: 'DOCX', write: (lines) => docxOf(lines) },
  { name: 'PDF', write: (lines) => pdfOf(lines) },
]

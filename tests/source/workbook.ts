import { strToU8, zipSync } from 'fflate'

/** A cell as a workbook keeps it: its type, its value, its formula, and the index of its format. */
export interface Cell {
  t?: string
  v?: string | number
  f?: string
  s?: number
  is?: string
}

interface SheetOf {
  name: string
  state?: string
  cells: Readonly<Record<string, Cell>>
  merged?: readonly string[]
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The bytes of an Excel workbook. */
export function workbook(
  sheets: readonly SheetOf[],
  { formats = [], strings = [], from1904 = false }: { formats?: string[]; strings?: string[]; from1904?: boolean } = {},
): Uint8Array {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  const files: Record<string, string> = {
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="r"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(({ name, state }, index) => {
        const hidden = state === undefined ? '' : ` state="${state}"`
        return `<sheet name="${escape(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships>${sheets
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escape(code)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${200 + index}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${xml}<sst>${strings.map((text) => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`,
  }
  for (const [index, { cells, merged = [] }] of sheets.entries()) {
    const rows = grouped(Object.entries(cells))
    const written = [...rows].map(
      ([row, own]) =>
        `<row r="${row}">${own
          .map(([place, { t, v, f, s, is }]) => {
            const inner = [
              f === undefined ? '' : `<f>${escape(f)}</f>`,
              v === undefined ? '' : `<v>${escape(String(v))}</v>`,
              is === undefined ? '' : `<is><t>${escape(is)}</t></is>`,
            ]
            const kind = t === undefined ? '' : ` t="${t}"`
            return `<c r="${place}"${kind}${s === undefined ? '' : ` s="${s}"`}>${inner.join('')}</c>`
          })
          .join('')}</row>`,
    )
    const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `${xml}<worksheet xmlns="${main}"><sheetData>${written.join('')}</sheetData>${merged.length > 0 ? `<mergeCells>${merges}</mergeCells>` : ''}</worksheet>`
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** A cell with a text. */
export const text = (is: string): Cell => ({ t: 'inlineStr', is })

function grouped(cells: readonly [string, Cell][]): Map<number, [string, Cell][]> {
  const rows = new Map<number, [string, Cell][]>()
  for (const each of cells) {
    const row = Number(/\d+$/.exec(each[0])?.[0])
    rows.set(row, [...(rows.get(row) ?? []), each])
  }
  return rows
}

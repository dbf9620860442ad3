import { dict, Name, Raw, Stream, textString, type Dict } from './objects.ts'

/** What a document says of itself. */
export interface DocumentInfo {
  title: string
  /** A BCP 47 tag. */
  locale: string
  description?: string | undefined
  author?: string | undefined
  keywords?: readonly string[] | undefined
  /** The day the data gives, as `2026-04-02`; without one the document has no dates. */
  date?: string | undefined
  /** The texts that it rests on, each in a line. */
  sources?: readonly string[] | undefined
  /** Of the fonts in it. */
  licences: string
}

const creator = 'citedeck'
const producer = 'citedeck with Chromium'

/** The information dictionary. */
export function infoDictionary({ title, description, author, keywords = [], date }: DocumentInfo): Dict {
  const text = (value: string | undefined) => (value === undefined || value === '' ? undefined : textString(value))
  const day = date === undefined ? undefined : new Raw(`(D:${date.replaceAll('-', '')}000000Z)`)
  return dict({
    Title: text(title),
    Author: text(author),
    Subject: text(description),
    Keywords: text(keywords.join(', ')),
    Creator: text(creator),
    Producer: text(producer),
    CreationDate: day,
    ModDate: day,
  })
}

/** The same as XMP, which archives and screen readers read: ISO 16684-1. */
export function xmp({
  title,
  locale,
  description,
  author,
  keywords = [],
  date,
  sources = [],
  licences,
}: DocumentInfo): Stream {
  const alternatives = (name: string, value: string | undefined) =>
    value ? `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escape(value)}</rdf:li></rdf:Alt></${name}>` : ''
  const list = (name: string, kind: 'Bag' | 'Seq', values: readonly string[]) =>
    values.length > 0
      ? `<${name}><rdf:${kind}>${values.map((value) => `<rdf:li>${escape(value)}</rdf:li>`).join('')}</rdf:${kind}></${name}>`
      : ''
  const simple = (name: string, value: string | undefined) => (value ? `<${name}>${escape(value)}</${name}>` : '')
  const day = date === undefined ? undefined : `${date}T00:00:00Z`
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
${[
  '<dc:format>application/pdf</dc:format>',
  alternatives('dc:title', title),
  alternatives('dc:description', description),
  list('dc:creator', 'Seq', author ? [author] : []),
  list('dc:subject', 'Bag', keywords),
  list('dc:language', 'Bag', [locale]),
  simple('dc:source', sources.join('; ')),
  simple('pdf:Keywords', keywords.join(', ')),
  simple('pdf:Producer', producer),
  simple('xmp:CreatorTool', creator),
  simple('xmp:CreateDate', day),
  simple('xmp:ModifyDate', day),
  simple('xmp:MetadataDate', day),
  // Chromium leaves the licence out of the names of the fonts that it embeds.
  alternatives('xmpRights:UsageTerms', licences),
]
  .filter((line) => line !== '')
  .join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
  return new Stream(dict({ Type: new Name('Metadata'), Subtype: new Name('XML') }), Buffer.from(packet, 'utf8'))
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

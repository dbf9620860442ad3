/**
 * How many pages a PDF has, from its page tree.
 * @throws where there is no page tree that can be read
 */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const counts = [...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g)].map((match) => Number(match[1] ?? match[2]))
  if (counts.length === 0) throw new Error('the PDF has no page tree')
  return Math.max(...counts)
}

/**
 * A PDF as Chromium prints one: two slides, boxes within boxes, a figure, a link to a name, one into the site it was
 * printed from. Small enough to read.
 */
export function chromiumPrint(): Uint8Array {
  const draw = (content: string) => `<</Length ${content.length}>> stream\n${content}\nendstream`
  const objects: string[] = [
    '<</Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo <</Marked true>> /Dests 16 0 R /Outlines 17 0 R>>',
    '<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents 18 0 R /StructParents 0 /Annots [14 0 R 15 0 R]>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents 19 0 R /StructParents 1>>',
    '<</Type /StructTreeRoot /K 6 0 R>>',
    '<</Type /StructElem /S /Document /P 5 0 R /K [7 0 R 12 0 R]>>',
    // The first slide: a background, a title in two stretches, a figure, words outside of a paragraph and a link.
    '<</Type /StructElem /S /NonStruct /P 6 0 R /Pg 3 0 R /ID (node7) /K [0 8 0 R 10 0 R 11 0 R]>>',
    '<</Type /StructElem /S /H1 /P 7 0 R /Pg 3 0 R /K [9 0 R 2]>>',
    '<</Type /StructElem /S /NonStruct /P 8 0 R /Pg 3 0 R /K 1>>',
    '<</Type /StructElem /S /Figure /Alt (Two \\(of three\\)) /P 7 0 R /Pg 3 0 R /K 3>>',
    '<</Type /StructElem /S /NonStruct /P 7 0 R /Pg 3 0 R /K [<</Type /StructElem /S /Link /Pg 3 0 R /K [4 <</Type /OBJR /Obj 14 0 R>>]>> <</Type /StructElem /S /Link /Pg 3 0 R /K [5 <</Type /OBJR /Obj 15 0 R>>]>>]>>',
    '<</Type /StructElem /S /Div /P 6 0 R /K [<</Type /StructElem /S /H2 /Pg 4 0 R /K 0>> 13 0 R]>>',
    '<</Type /StructElem /S /L /Pg 4 0 R /K <</Type /StructElem /S /LI /K [1]>> >>',
    '<</Type /Annot /Subtype /Link /Rect [1 2 3 4] /Dest /sources>>',
    '<</Type /Annot /Subtype /Link /Rect [1 2 3 4] /A <</S /URI /URI (http://127.0.0.1:1/#lost)>> >>',
    '<</sources [4 0 R /XYZ 10 20 0]>>',
    '<</Type /Outlines /Count 0>>',
    draw(
      'q\n/NonStruct <</MCID 0 >>BDC\n0 0 960 540 re\nf\nEMC\n/NonStruct <</MCID 1 >>BDC\nBT\n<0001> Tj\nET\nEMC\n/H1 <</MCID 2 >>BDC\nBT\n<0002> Tj\nET\nEMC\n/Figure <</MCID 3 >>BDC\n1 1 1 1 re\nf\nEMC\nBT\n<0003> Tj\nET\n/Link <</MCID 4 >>BDC\n/Span<</ActualText <feff00a0> >> BDC\n<0004> Tj\nEMC\n<0005> Tj\nEMC\n/Link <</MCID 5 >>BDC\n<0006> Tj\nEMC\nQ',
    ),
    draw('/H2 <</MCID 0 >>BDC\n<0001> Tj\nEMC\n/LI <</MCID 1 >>BDC\n<0002> Tj\nEMC'),
    '<</Creator (Mozilla \\) of old) /CreationDate (D:20260101000000Z) /Producer <feff0041>>>',
  ]
  const parts = ['%PDF-1.4\n%\xd3\xeb\xe9\xe1\n']
  const offsets = objects.map((object, index) => {
    const offset = parts.join('').length
    parts.push(`${index + 1} 0 obj\n${object}\nendobj\n`)
    return offset
  })
  const start = parts.join('').length
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R>>\nstartxref\n${start}\n%%EOF\n`,
  )
  return Buffer.from(parts.join(''), 'latin1')
}

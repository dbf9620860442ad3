/** The package ships no types; this is the part that is used. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'truetype'
      variationAxes?: Record<string, number>
      dropTables?: readonly string[]
      preserveNameIds?: readonly number[]
    },
  ): Promise<Buffer>
}

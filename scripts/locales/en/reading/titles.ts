import { wordsOf } from './rows.ts'

/** What a number behind it may be the title of. */
const works = wordsOf(`
  novel film movie album play book song single sequel prequel memoir musical opera drama comedy thriller poem band show
  anthology remake adaptation paperback documentary
`)
/** What goes on behind a title, so that the number before it counts nothing. */
const goesOn = wordsOf(`
  was is has had by which who and in sold sells made makes won opened tells told came for stars starred about at on as
  grossed topped reached became remains premiered tops depicts imagines to from with again
`).join('|')
const name = String.raw`[A-Z][A-Za-z'’]{1,20}`

/** The novel 1984, the film 28 Days Later: what stands behind the word. */
const title = [
  String.raw` ["“‘']?\d{1,4}(?:,\d{3})?(?![\d%]|[.,]\d)`,
  String.raw`(?:["”’']|(?: (?:of|the|on|from|${name})){0,4} ${name}|(?= (?:${goesOn})\b|[.;:)]|, [a-z]|$))`,
].join('')

/** Programs and standards, a number behind which is their version. */
const programs = wordsOf(`
  python java windows ubuntu android linux chrome firefox node php ruby bluetooth unicode debian fedora kubernetes swift
  kotlin rust typescript postgresql mysql safari gemini claude llama qwen grok django drupal blender vulkan perl lua
  julia fortran scala docker photoshop excel solaris symfony spark kafka opengl openssl
`)
const takesVersion = wordsOf(`
  run runs running ran need needs require requires upgraded updated install installs installed releases released support
  supports
`)
const measured = String.raw`(?![\d%]|[.,]\d| ?(?:%|per ?cent\b|(?:m|b|tr)illion\b|[bm]n\b|[mk]\b))`
const version = String.raw` \d{1,4}\.\d{1,3}(?:\.\d{1,3})?${measured}`

/** Words with the pattern of what stands behind them and holds a number that states none. */
export const titlesAndVersions: readonly (readonly [words: readonly string[], behind: string])[] = [
  [works, title],
  [programs, version],
  [takesVersion, String.raw`(?: to)? [A-Z][A-Za-z]{2,20}${version}`],
]

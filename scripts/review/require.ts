import type { Diagnostic } from '../article/diagnostic.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { listed } from '../article/states.ts'
import type { Article } from '../talk/schema.ts'
import { inShort } from './changes.ts'
import { approvalsOf, remarksOn, type Finding, type Standing } from './standing.ts'

/**
 * What keeps a talk from being signed off: each slide that not so many people have found in order as it is, and each
 * remark that stands. Where nothing is required, remarks alone, as warnings.
 * @param required how many people are to have found each slide in order
 */
export function reviewFaults(
  standings: readonly Standing[],
  required: number | undefined,
  article: Article,
  file: YamlFile,
): Diagnostic[] {
  return standings.flatMap((standing): Diagnostic[] => {
    const { slide } = standing
    const place = { file: file.name, ...file.place(pathOf(slide.id, article)) }
    const remarks = remarksOn(standing).map((remark): Diagnostic => ({
      severity: required === undefined ? 'warning' : 'error',
      code: required === undefined ? 'remark-open' : 'review-refused',
      ...place,
      message: `"${slide.id}" was found not in order by ${said(remark)}: ${remark.remark ?? 'no reason is given'}`,
      hint: `Mend it; then ${remark.by} looks again: npm run review -- --as "${remark.by}" --slide ${slide.id}`,
    }))
    if (required === undefined) return remarks
    const approvals = approvalsOf(standing)
    const lacking = required - approvals.length
    return lacking <= 0
      ? remarks
      : [...remarks, { severity: 'error', code: 'review-missing', ...place, ...lack(standing, lacking) }]
  })
}

function lack(standing: Standing, lacking: number): Pick<Diagnostic, 'message' | 'hint'> {
  const { slide, findings } = standing
  const names = approvalsOf(standing).map(({ by }) => by)
  const before = findings
    .filter(({ isPresent, found }) => !isPresent && found === 'in order')
    .map((finding) => `${said(finding)}, before it changed (${sinceThen(finding)})`)
  const seen = names.length > 0 ? `only ${listed(names)} found` : 'nobody has found'
  const more = lacking === 1 ? 'one more person is' : `${lacking} people more are`
  return {
    message: [`${seen} "${slide.id}" in order as it is; ${more} to look at it`, ...before].join('; '),
    hint: `npm run review -- --as NAME --slide ${slide.id}`,
  }
}

const said = ({ by, date }: Finding) => `${by} on ${date}`

/** What has changed since somebody looked, in short. */
export function sinceThen({ changes }: Finding): string {
  return changes === undefined || changes.length === 0 ? 'it is not known what' : inShort(changes)
}

/** Where the data says what a slide shows. */
function pathOf(id: string, { sections }: Article): PropertyKey[] {
  for (const [s, section] of sections.entries()) {
    if (section.id === id) return ['sections', s, 'chapter']
    const n = section.slides.findIndex((slide) => slide.id === id)
    if (n >= 0) return ['sections', s, 'slides', n, 'id']
  }
  return ['title']
}

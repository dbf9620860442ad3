import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import { between, insideCircle } from './box.ts'
import type { Field } from './field.ts'

/** The members on an oval round the centre, the first one at the top, as large as the field allows. */
export function hubSpoke(data: FigureData<'hub-spoke'>, field: Field) {
  const radius = Math.min(76, Math.max(48, Math.min(field.width, field.height) * 0.13))
  const directions = data.members.map((_, index) => {
    const angle = index * 2 * Math.PI / data.members.length - Math.PI / 2
    return { x: Math.cos(angle), y: Math.sin(angle) }
  })
  const xs = directions.map(({ x }) => x)
  const ys = directions.map(({ y }) => y)
  const rx = Math.min((field.width - 2 * radius) / (Math.max(...xs) - Math.min(...xs)), field.height * 0.62)
  const ry = Math.min((field.height - 2 * radius) / (Math.max(...ys) - Math.min(...ys)), rx * 1.15)

  const hub = { x: field.width / 2, y: field.height / 2 - ry * (Math.max(...ys) + Math.min(...ys)) / 2 }
  const nearest = Math.min(...directions.map(({ x, y }) => Math.hypot(x * rx, y * ry)))
  const hubRadius = Math.max(52, Math.min(radius * 1.5, nearest - radius - 26))

  const members = data.members.map((member, index) => {
    const centre = { x: hub.x + (xs[index] ?? 0) * rx, y: hub.y + (ys[index] ?? 0) * ry }
    const fit = insideCircle(member.label, radius, [22, 20, 18])
    return {
      member, centre, link: between(hub, hubRadius, centre, radius),
      box: { x: centre.x - fit.width / 2, y: centre.y - radius, width: fit.width, height: 2 * radius },
      size: fit.size,
    }
  })

  const fit = insideCircle(data.centre.label, hubRadius - (data.centre.mark === undefined ? 4 : 14), [24, 22, 20, 18])
  const width = Math.max(fit.width, hubRadius * 1.3)
  return {
    hub, hubRadius, radius, size: Math.min(...members.map((member) => member.size)), members,
    centre: { size: fit.size, mark: Math.round(hubRadius * 0.5), box: { x: hub.x - width / 2, y: hub.y - hubRadius, width, height: 2 * hubRadius } },
  }
}

/** The figure in words. */
export function describe(data: FigureData<'hub-spoke'>): string {
  const mark = data.centre.mark === undefined ? '' : `${plain(data.centre.mark)} `
  const members = data.members.map((member) => `${plain(member.label)}${member.open ? '…' : ''}`)
  return `${mark}${plain(data.centre.label)} + ${members.join(', ')}`
}

import { once } from '../../reading/once.ts'
import { pattern } from './rows.ts'

/** Of whom or what shares are told, a group of one sense each; none holds another, as staff does nurses. */
const groups = `
  nurses
  doctors|physicians|GPs
  teachers
  pupils|students|schoolchildren
  parents
  farmers|growers|farms
  drivers|motorists
  cyclists
  pedestrians
  passengers
  patients
  tenants|renters
  landlords
  homeowners
  prisoners|inmates
  employers
  jurors
  judges
  lawyers
  schools
  hospitals
  hotels
  restaurants
  buses
  trains
  flights
  ships
`
  .trim()
  .split('\n')
  .map((row) => row.trim().split('|'))

const groupOf = new Map(groups.flatMap((group) => group.map((name) => [name.toLowerCase(), group[0] ?? name] as const)))
const any = groups.flat().join('|')
const behindShare = once(() =>
  pattern('i', String.raw`^ of (?:(?:the|all|its|their|our|those) )*(?:[a-z-]+ )?(${any})(?=[ ,.;:)]|$)(?! [a-z]+s\b)`),
)
const beforeShare = once(() => pattern('i', String.raw`^\W*(?:of|among) [^,]*?\b(${any})\b[^,]*,`))

/** Of whom or what a share is one: 61 percent of the teachers; of the teachers, 61 percent. */
export function thingOfShare(before: string, behind: string): string | undefined {
  const [, name] = behindShare().exec(behind) ?? beforeShare().exec(before) ?? []
  return name === undefined ? undefined : groupOf.get(name.toLowerCase())
}

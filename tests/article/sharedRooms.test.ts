import { expect, it } from 'vitest'
import { definitionOf, type FigureData } from '../../scripts/talk/figures.ts'
import { tooMuch } from '../../scripts/article/sharedRooms.ts'
import { drawnTable } from '../components/build.ts'

const network: FigureData<'role-network'> = {
  kind: 'role-network',
  centre: 'Port',
  roles: [
    { label: 'Pilots', verb: 'guide', gives: 'A way in' },
    { label: 'Cranes', gives: 'A way out' },
  ],
}

it('says of what is not shown beside something that it is not, and not that it is too long', () => {
  const { main } = definitionOf('role-network').beside
  expect(tooMuch(network, main, 'where something stands beside it')).toEqual([
    {
      path: ['roles', 0, 'verb'],
      message: 'is not shown where something stands beside it; leave it out, or use a slide of its own',
    },
  ])
  const without = { ...network, roles: network.roles.map(({ label, gives }) => ({ label, gives })) }
  expect(tooMuch(without, main, 'where something stands beside it')).toEqual([])
})

it('says how much a text, a list and the texts of a list hold', () => {
  const told = tooMuch(network, { centre: 1, roles: [1] }, 'beside a figure').map(({ path, message }) => [
    path,
    message,
  ])
  expect(told).toEqual([
    [['centre'], 'takes at most 1 Han characters or 2 Latin ones beside a figure; this comes to 4: "Port"'],
    [['roles'], 'holds at most 1 beside a figure; use a slide of its own'],
  ])
})

it('counts the rows of a table that are drawn', () => {
  const names = Array.from({ length: 8 }, (_, index) => `Row ${index}`)
  const table = drawnTable(['2019', '2024'], Object.fromEntries(names.map((name) => [name, [1, 2]])))
  const { aside } = definitionOf('dumbbell').beside
  const told = (only?: string[]) =>
    tooMuch({ kind: 'dumbbell', measure: 'Power', table, only }, aside, 'beside a figure').map(({ path }) => path)
  expect(told()).toEqual([['table', 'rows']])
  expect(told(names)).toEqual([['only']])
  expect(told(names.slice(0, 6))).toEqual([])
})

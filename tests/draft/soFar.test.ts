import { expect, it } from 'vitest'
import { drawnOf } from './drawn.ts'

const drawn = async (text: string) => {
  const slides = await drawnOf('en-GB', `Nobody had counted before. ${text}`)
  return slides.find(({ labels }) => labels.length > 1)
}

it('sets what was expected beside what it has been so far, each under its word', async () => {
  expect(await drawn('A berth was expected to cost £9,000; the average so far is £14,000, and rising.')).toMatchObject({
    claim: 'A berth was expected to cost #; the average so far is #',
    labels: ['Expected', 'So far'],
  })
  expect(await drawn('The guild had hoped to mend each boat for €300. The real cost has been €520.')).toMatchObject({
    labels: ['Hoped for', 'In fact'],
  })
  expect(await drawn('A repair was meant to take four days. In practice it has taken 11 days.')).toMatchObject({
    labels: ['Planned', 'In fact'],
  })
})

it('sets a promised share beside the figure so far', async () => {
  expect(
    await drawn('The port promised that 40 per cent of the crews would be local. So far 12 per cent are.'),
  ).toEqual({
    kind: 'comparison',
    claim: 'The port promised that # per cent of the crews would be local; so far # per cent are',
    labels: ['Promised', 'So far'],
  })
  expect(await drawn('Ministers had pledged that half of the ferries would be electric. The share so far is 9 per cent.'))
    .toMatchObject({ labels: ['Pledged', 'So far'] }) // prettier-ignore
  expect(await drawn('The contract says that 25 per cent of the men must be trainees. The real share is 6 per cent.'))
    .toMatchObject({ labels: ['Required', 'In fact'] }) // prettier-ignore
})

it('says of one thing in so many how many of these they are', async () => {
  const said = 'The town promised that one berth in five would be let at a rate for learners.'
  expect(await drawn(`${said} The figure so far is 9 per cent, since few have asked.`)).toMatchObject({
    claim: 'The town promised that # berths would be let at a rate for learners; so far it is #',
    labels: ['Promised', 'So far'],
  })
})

it('holds no share against one of another whole, nor what only somebody said of now', async () => {
  expect(
    await drawn('The port promised that 40 per cent of crews would be local. The share so far is 9 per cent of wages.'),
  ).not.toMatchObject({ labels: ['Promised', 'So far'] })
  expect(
    await drawn('The guild said that 40 per cent of the boats are old. The figure so far is 9 per cent.'),
  ).not.toMatchObject({ labels: ['Announced', 'So far'] })
})

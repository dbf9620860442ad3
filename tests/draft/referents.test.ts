import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../scripts/draft/scene.ts'
import { statedIn } from '../../scripts/draft/stated.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { sentencesOf } from './articles.ts'

/** The claims of an English paragraph with `{}` for each fact, in an article of that title. */
function claimsIn(line: string, title = '', ...others: string[]): string {
  const sentences = sentencesOf(line, ...others)
  const words = draftWordsFor('en')
  const { stated } = statedIn(sentences, 'en', words, false)
  const part = { title: undefined, sentences: [...sentences] }
  const scene = sceneOf(part, { article: sentences, title, locale: 'en', words, stated, add: () => undefined })
  const claims = sentences.flatMap((sentence) => scene.claims(sentence).map(({ text }) => text))
  return claims.join('\n').replace(/\{[^}]*\}/g, '{}')
}

describe('what a claim points at is named where one thing alone can be meant', () => {
  it.each([
    ['Ada Lind keeps the light. She climbs 214 steps a day.', 'Ada Lind climbs {}'],
    ['The council had to hire 31 drivers. It had expected 12 drivers.', 'The council had expected {}'],
    ['The council now wants 31 drivers. It has set aside £40,000.', 'The council has set aside {}'],
    ['Roofing the pool would cost £3 million. It would also save £80,000 a year.', 'Roofing the pool would save £{} a year'],
    ['Bursts account for 9 per cent of the water lost. 68 per cent comes from small leaks.', '{} per cent of the water lost comes from small leaks'],
    ['Boats were counted in Norway. Since 2018 harbours there have charged 12 per cent more.', 'harbours in Norway have charged'],
    ['The trial cost £1.9 million. Nobody had tried before what the Pell trial tried.', 'The Pell trial cost {}'],
    ['Small boats have gained most. Those under ten metres earn 46% more.', 'Boats {} earn {} more'],
    ['The cooperative wants to build a cold store. It would cost £3.5m.', 'A cold store would cost {}'],
    ['The county wants a second van for the islands, where nobody reads. It would cost £450,000.', 'A second van for the islands would cost {}'],
  ])('%s', (line, claim) => {
    expect(claimsIn(line)).toContain(claim)
  }) // prettier-ignore

  it('so is a trial that the title names', () => {
    expect(claimsIn('The trial cost £1.9 million.', 'A trial of warm bread')).toContain('The trial cost {}')
  })
})

describe('else there is no claim', () => {
  it.each([
    ['Ada Lind met Mary Frost. She sold 214 boats.', 'sold'],
    ['The mill bought a barn. It cost £40,000.', 'cost'],
    ['Wool was the wealth of the dale. It cost £4 to shear a sheep.', 'Wool cost'],
    ['Ada Lind keeps the light. She earns £40 a day and says so.', 'Ada Lind earns'],
    ['A lorry passes the school. It carries 12 tonnes of sand.', 'lorry carries'],
    ['The guide was 58. It cost £40,000.', 'cost'],
    ['Boats were counted in Norway and in Spain. Since 2018 harbours there have charged 12 per cent more.', 'charged'],
    ['The cooperative wants to build a cold store and a smokehouse. It would cost £3.5m.', 'would cost'],
    ['Boats have overtaken trawlers. Those under ten metres earn 46% more.', 'under'],
    ['The cooperative may build a cold store. It would lose £3.5m.', 'cooperative would'],
    ['Nobody knows why. 68 per cent comes from small leaks.', 'leaks'],
    ['The trial cost £1.9 million. After that the Marl trial and the Pell trial were counted.', 'The trial cost'],
    ['All schools could begin later. Doing so would cost £4.9 million a year.', 'would cost'],
  ])('%s', (line, words) => {
    expect(claimsIn(line)).not.toContain(words)
  })
})

it('an amount for a time keeps its millions', () => {
  expect(claimsIn('The cranes of Larnwick cost the port £4.9 million a year.')).toContain('cost the port {}')
})

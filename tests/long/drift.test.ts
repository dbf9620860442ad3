import { expect, it } from 'vitest'
import { driftedIn } from '../check/driftedIn.ts'

it.each(['en', 'zh'])(
  'calls no sentence in %s read otherwise than when it was locked a moment ago',
  async (language) => {
    expect(await driftedIn(language)).toEqual([])
  },
)

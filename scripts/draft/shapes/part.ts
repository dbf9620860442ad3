import { shortened } from '../shortened.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { isDrawable } from './amounts.ts'

/** So many of so many: 214 cars, of which 130 are old; 52名…其中41名. */
export function partsIn(scene: Scene): Candidate[] {
  return scene.part.sentences.flatMap((sentence) => {
    const counts = scene.of(sentence.id).filter((each) => isDrawable(each) && each.reading.unit === 'count')
    return counts.flatMap((whole, index) => {
      const part = counts[index + 1]
      if (!part || Number(part.reading.value) >= Number(whole.reading.value)) return []
      const between = sentence.text.slice(whole.reading.end, part.reading.start)
      const behind = /^\s*of \w+/.exec(sentence.text.slice(part.reading.end))?.[0] ?? ''
      if (!scene.words.ofThese.test(between) && !scene.words.ofThese.test(behind)) return []
      const drawn = new Set([part.id, whole.id])
      const label = shortened(scene.words, part.names.behind || part.names.ahead, 28)
      if (label === '') return []
      const figure = { kind: 'parts-of-whole', part: part.id, whole: whole.id, label }
      return [
        {
          kind: 'part' as const,
          cites: [sentence.id],
          facts: [...drawn],
          weight: 1.8,
          variants: variantsOf(claimsFor(scene, [sentence.id], drawn), [figure], drawn),
        },
      ]
    })
  })
}

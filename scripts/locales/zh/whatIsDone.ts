import type { ClaimContext } from '../drafting/draftWords.ts'
import { hanWordsOf, isVerb } from './dictionary.ts'

/** What was found, and of whom: something was done by them in full, or in time. */
const done = /(?<=^|[，：])(?<how>足[額额]|按[時时期]|如期|如[數数]|全[額额])(?<verb>\p{Script=Han}{2})[完好了]?的/u

/**
 * A claim on those who did something with what they did it, where a sentence before says that with the same verb:
 * behind 应向工人发放300元津贴, 足额发放的工地 is 津贴足额发放的工地.
 */
export function withWhatIsDone(claim: string, { earlier }: ClaimContext): (text: string) => string {
  const verb = done.exec(claim)?.groups?.['verb']
  if (verb === undefined) return (text) => text
  const behind = new RegExp(String.raw`${verb}(?:[\d.,]+[萬万]?[元塊块]的?)?(?<what>\p{Script=Han}{2,6})[。，；]`, 'u')
  const what = earlier
    .slice(0, 2)
    .map((text) => behind.exec(text)?.groups?.['what'])
    .find((each) => each !== undefined)
  if (what === undefined || hanWordsOf(what).some(isVerb)) return (text) => text
  return (text) => text.replace(done, (found) => `${what}${found}`)
}

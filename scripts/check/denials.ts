import type { Diagnostic } from '../article/diagnostic.ts'
import { isClaim } from '../article/shown.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { grammarOf } from '../locales/grammars.ts'
import { languageOf } from '../locales/languageOf.ts'
import { lockedAct, type LockedAct } from '../source/acts.ts'
import { languageAt, type TalkLock } from '../source/talkLock.ts'
import type { Article } from '../talk/schema.ts'
import { factsOf, plain } from '../typography/text.ts'

/**
 * Claims without a number that deny what a cited sentence says, or say what it denies: "The clinic never reopened" of
 * "The clinic reopened in May". Whatever such a claim says has to stand in that sentence, but for the denial; where
 * another cited sentence says it as the claim does, nothing is held.
 */
export function checkDenials(article: Article, lock: TalkLock, file: YamlFile): Diagnostic[] {
  return article.sections.flatMap((section, s) =>
    section.slides.flatMap((slide, n): Diagnostic[] => {
      if (!isClaim(slide) || [...factsOf(slide.claim)].length > 0) return []
      const cites = slide.cite.filter((cite) => languageOf(languageAt(lock, cite)) === languageOf(article.locale))
      const known = cites.flatMap((cite) =>
        (lock.sentences[cite]?.acts ?? []).map((act) => ({ cite, act: lockedAct(act) })),
      )
      if (known.length === 0) return []
      for (const told of grammarOf(article.locale).actsIn(plain(slide.claim)).map(lockedAct)) {
        const sameVerb = known.filter(({ act }) => act.verb === told.verb)
        const isHeld = told.marks.length > 0 && !sameVerb.some(({ act }) => act.isDenied === told.isDenied)
        const other = isHeld ? sameVerb.find(({ act }) => isAllIn(told, act)) : undefined
        if (other)
          return [
            {
              severity: 'error',
              code: 'text-misread',
              file: file.name,
              ...file.place(['sections', s, 'slides', n, 'claim']),
              message:
                `"${plain(slide.claim)}" says that it is ${told.isDenied ? 'not so' : 'so'}, but sentence ${other.cite} says that it is ${told.isDenied ? '' : 'not'}`.trim(),
            },
          ]
      }
      return []
    }),
  )
}

const isAllIn = (one: LockedAct, other: LockedAct): boolean => one.marks.every((mark) => other.marks.includes(mark))

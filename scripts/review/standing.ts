import type { Deck, DeckSlide } from '../deck/deck.ts'
import { changesBetween, type Change } from './changes.ts'
import type { Review, Reviews } from './file.ts'
import { personOf } from './people.ts'
import { digestOf, reviewedSlides, stateOf, type SlideState } from './state.ts'

/** What somebody last found of a slide, and what has changed since; `changes` is missing where that is not known. */
export interface Finding extends Omit<Review, 'slide'> {
  isPresent: boolean
  changes?: Change[] | undefined
}

/** How a slide stands with its reviewers. */
export interface Standing {
  slide: DeckSlide
  /** Its place in the deck, from 1. */
  number: number
  state: SlideState
  findings: Finding[]
}

/** How each slide of a deck stands. */
export function standingsOf(deck: Deck, { reviews, states }: Reviews): Standing[] {
  return reviewedSlides(deck).map((slide) => {
    const state = stateOf(slide, deck.evidence)
    const digest = digestOf(state)
    const findings = reviews
      .filter((review) => review.slide === slide.id)
      .map(({ by, date, found, saw, remark }): Finding => {
        const seen = states.get(saw)
        const isPresent = saw === digest
        const changes = isPresent ? [] : seen && changesBetween(seen, state)
        return { by, date, found, saw, remark, isPresent, changes }
      })
    return { slide, number: deck.slides.indexOf(slide) + 1, state, findings }
  })
}

/** Those who found a slide in order as it is. */
export function approvalsOf({ findings }: Standing): Finding[] {
  return findings.filter(({ found, isPresent }) => isPresent && found === 'in order')
}

/** What was found not in order and still stands: only who said so can take it back. */
export function remarksOn({ findings }: Standing): Finding[] {
  return findings.filter(({ found }) => found === 'not in order')
}

/** Whether a person still has to look at a slide: it was not seen as it is. */
export function isOpenFor(name: string, { findings }: Standing): boolean {
  return !findings.some(({ by, isPresent }) => isPresent && personOf(by) === personOf(name))
}

import { sameDimension, unitInfo } from '../quantities/units.ts'
import type { SeriesReading } from '../source/series/read.ts'
import { isAmount, isByAccident, isComputable, isElsewhere, isOtherShare, ofLiker, withoutDoubt } from './alike.ts'
import { unitName, type ArticleNumbers } from './articleNumbers.ts'
import { anchor, candidatesFor, exactness, likenessesTo } from './candidates.ts'
import { dateOf, isBare, wayGivenBy, wayOf, withoutRate, type Directed } from './compare.ts'
import { againstArrow, theOtherWay, turnedAgainstArrow } from './course.ts'
import { dateVerdict } from './dateVerdict.ts'
import { wayOfLevel } from './direction.ts'
import type { Verdict } from './finding.ts'
import { doubtOf, fromOwnRate, otherValue, otherwise, unsureVerdict } from './otherwise.ts'
import { fromOne, fromRange, fromRounded, fromRounding, fromTime, shareGiven } from './single.ts'
import { inPeriod, otherPeriods } from './periodVerdict.ts'
import type { DeckSentence } from './sentences.ts'
import { yearOf, type SlideContext } from './slideContext.ts'
import { modifiedOther } from './modifiers.ts'
import { ofOtherBody } from './otherBody.ts'
import { isOpposed } from './opposed.ts'
import { otherOfPair } from './pairs.ts'
import { pointsBeside } from './points.ts'
import { contradictsItself, isAgainstItsWords, isReversed } from './reversed.ts'
import { rivalOf } from './rival.ts'
import { swappedWith } from './swap.ts'
import { isTotalOfEach } from './totals.ts'
import { inKnownUnit, withoutNextWord } from './operands.ts'
import { sumShown, sumVerdict, totalOnSlide } from './sums.ts'
import { says } from '../locales/says.ts'
import { isToReckonWith, weighed } from './weigh.ts'
import { fromWording } from './wording.ts'
import { fromYears } from './years.ts'

/** How many of the likest sentences are looked at. */
const looked = 8

/**
 * Says of a number of a deck whether the article states it. In this order: a sentence states it as it is; of another
 * period; it follows from one number; a related sentence has the same value and differs in something else; it follows
 * from several; a related sentence has another value; none of these.
 */
export function verdictAsRead(
  reading: SeriesReading,
  sentence: DeckSentence,
  slide: SlideContext,
  numbers: ArticleNumbers,
): Verdict {
  const likenesses = likenessesTo(reading, sentence, slide.around, numbers)
  const given: Directed = {
    ...(says('eachTime', reading.per?.noun ?? '') ? withoutRate(reading) : reading),
    way: wayOfLevel(sentence.text, reading, sentence.locale),
    isDifference: says('difference', sentence.text),
    dates: sentence.readings.flatMap((each) => (each.unit === 'date' ? dateOf(each) : [])),
    isAlone: sentence.source.place === 'table' || sentence.source.place === 'chart' || sentence.text === reading.text,
    isExact: says('exactly', sentence.text.slice(0, reading.start)),
  }
  if (given.unit === 'date') return dateVerdict(given, sentence, likenesses, slide, numbers)
  const candidates = candidatesFor(given, sentence, likenesses, numbers)
  if (reading.unsure !== undefined) {
    const asItStands = unsureVerdict(reading, candidates, numbers)
    const unit = numbers.unitNamed(unitName(reading.text))
    return asItStands.is === 'stated' || unit === undefined || unit === reading.unit
      ? asItStands
      : verdictAsRead({ ...reading, unit, unsure: undefined }, sentence, slide, numbers)
  }
  const same = candidates.filter(({ differs }) => differs.length === 0)
  const [best] = same
  if (!best && isToReckonWith(given, sentence)) return { is: 'look', why: 'it is reckoned with here' }
  const statedByBest = (): Verdict | undefined =>
    best && { is: 'stated', by: numbers.stated(best), ...doubtOf(best, numbers, given) }
  const year = yearOf(reading)
  const isTold = !isBare(given) || exactness(given) > 0
  if (best && isTold && (best.likeness > 0 || year === undefined)) {
    const periods = otherPeriods(reading, sentence, same, slide, numbers)
    if (periods)
      return (
        inPeriod(given, sentence, slide, numbers) ?? {
          is: 'otherwise',
          differs: ['period'],
          by: numbers.stated(best),
          periods,
        }
      )
  }
  const isTotalShown = () => totalOnSlide(given, sentence, slide.stated) !== undefined
  if (best && isTotalOfEach(given, sentence, same, numbers) && !isTotalShown())
    return { is: 'otherwise', differs: ['unit'], by: numbers.stated(best) }
  const inPoints = pointsBeside(given, sentence, same, slide, numbers)
  if (inPoints) return inPoints
  const paired = otherOfPair(given, sentence, numbers)
  if (paired) return { is: 'otherwise', differs: ['value'], by: paired }
  const isOpposite = () =>
    isReversed(given, sentence, slide, numbers)
    || contradictsItself(given, sentence)
    || isAgainstItsWords(given, sentence)
    || (isOpposed(given, sentence, same, numbers) && !isTotalShown())
  if (best && isOpposite()) return { is: 'otherwise', differs: ['sign'], by: numbers.stated(best) }
  const swapped = best && swappedWith(given, sentence, slide, numbers)
  if (swapped) return { is: 'otherwise', differs: ['subject'], by: swapped }
  const turned = turnedAgainstArrow(given, sentence, slide, numbers)
  if (turned) return { is: 'otherwise', differs: ['sign'], by: turned }
  const changed = againstArrow(given, sentence, slide, numbers)
  if (changed) return { is: 'otherwise', differs: ['value'], by: changed }
  const body = ofOtherBody(given, sentence, same, slide, numbers)
  if (body) return { is: 'otherwise', differs: ['subject'], by: numbers.stated(body) }
  const rival = rivalOf(given, sentence, same, slide, numbers) ?? modifiedOther(given, same, slide, numbers)
  if (rival) return { is: 'otherwise', differs: ['value'], by: numbers.stated(rival) }
  // A bare number may be of anything, so that words must go with it.
  if (best && (!isBare(given) || (best.likeness >= anchor && year === undefined) || !numbers.nouns.areComparable))
    return statedByBest() ?? { is: 'absent' }
  if (year !== undefined) {
    const date = dateVerdict({ ...given, unit: 'date', value: year }, sentence, likenesses, slide, numbers)
    const isOtherEnd = date.is === 'otherwise' && date.differs.includes('bound')
    if (date.is === 'stated' || date.is === 'follows' || date.is === 'look' || isOtherEnd) return date
  }
  // What differs in two things says as little as what is in none the same.
  const others = candidates.filter(({ differs }) => differs.length === 1)
  const likest = [...likenesses.values()].sort((a, b) => b.whole - a.whole).slice(0, looked)
  // What the article says beside another number of the slide: nearly four tenths of the 2,100 that were sold.
  const shown = new Set(slide.stated.filter((each) => each.from !== given.start).map(({ cite }) => cite))
  const alike = others.find(
    (each) =>
      (each.likeness >= numbers.related || (given.form !== undefined && shown.has(numbers.citeOf(each.at))))
      && !isByAccident(given, each, likenesses, numbers)
      && !isOtherShare(given, each, likest),
  )
  // The same digits in the same unit are hardly by accident: £14.35 per visitor, where it is per inhabitant.
  const sameDigits = others.find((each) => exactness(each.reading) >= anchor && each.reading.unit === given.unit)
  const share = shareGiven(given, sentence)
  const sums = (each: Directed = given) => sumVerdict(each, sentence, likest, slide, numbers)
  const likenessOf = ({ at }: { at: number }) => likenesses.get(at)?.whole ?? 0
  // Over four tenths, where the sentence on the same has nearly as many: not what a less related one says.
  const asLike = alike && isElsewhere(alike, given) ? likest.filter((each) => each.whole >= likenessOf(alike)) : likest
  // At least 60, where it is to be 60: no other number makes that right.
  const isSided = !['exactly', 'about'].includes(given.bound) && unitInfo(given.unit)?.kind !== 'share'
  const verdict = (isSided && alike?.differs.join() === 'bound' ? otherwise(alike, numbers) : undefined)
    ?? fromOne(given, sentence, asLike, numbers, slide.stated)
    ?? (share
      && (fromOne(share, sentence, asLike, numbers, slide.stated)
        ?? sumShown(share, sentence, slide, numbers)
        ?? sumVerdict(share, sentence, likest, slide, numbers)))
    ?? fromRange(given, likest, slide, numbers)
    ?? fromTime(given, slide, numbers)
    ?? fromRounding(given, slide)
    ?? sumShown(given, sentence, slide, numbers)
    ?? fromOwnRate(given, sentence, slide, numbers)
    ?? (isAmount(given) && alike?.differs.join() === 'bound' ? withoutDoubt(sums()) : undefined)
    ?? (alike && isComputable(alike)
      ? ofLiker(sums(), alike, likenesses, numbers, !sameDimension(alike.reading.unit, given.unit))
      : undefined)
    ?? (alike?.differs.includes('unit') ? fromWording(given, likest, slide, numbers, sentence) : undefined)
    ?? otherwise(alike, numbers)
    ?? fromYears(given, likest, slide, numbers, sentence.slide === 1)
    ?? fromWording(given, likest, slide, numbers, sentence)
    ?? sums()
    ?? statedByBest()
    ?? otherwise(sameDigits, numbers)
    ?? otherValue(given, sentence, likest, slide, numbers, true)
    ?? fromRounded(given, numbers)
    ?? otherValue(given, sentence, likest, slide, numbers) ?? { is: 'absent' as const }
  // £95 more: it is what the article says of the same numbers the other way round.
  const opposite = others.find(
    ({ differs, reading: other }) =>
      differs.join() === 'sign'
      && other.unit === given.unit
      && wayOf(other) !== undefined
      && wayGivenBy(given) !== undefined,
  )
  if (opposite && verdict.is === 'follows' && verdict.cites.includes(numbers.citeOf(opposite.at)))
    return { is: 'otherwise', differs: ['sign'], by: numbers.stated(opposite) }
  const known = verdict.is === 'follows' ? undefined : inKnownUnit(given)
  const converted =
    known
    && (fromOne(known, sentence, likest, numbers, slide.stated)
      ?? sumShown(known, sentence, slide, numbers)
      ?? sumVerdict(known, sentence, likest, slide, numbers)
      ?? fromRounded(known, numbers))
  // 2.5億縣府: a large number whose noun is the beginning of the next word.
  const large = verdict.is === 'follows' ? undefined : withoutNextWord(given, sentence, numbers)
  const parted = large && (sumShown(large, sentence, slide, numbers) ?? sums(large))
  const found = converted ?? parted ?? weighed(verdict, given, sentence, likest, slide, numbers)
  const isNowhere = found.is === 'absent' || found.is === 'look' || (found.is === 'otherwise' && found.isNear === true)
  return (isNowhere ? theOtherWay(given, sums, numbers) : undefined) ?? found
}

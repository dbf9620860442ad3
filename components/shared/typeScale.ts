/** The sizes of type in canvas pixels, one role each, as `styles/type.css` has them and says what for. */
export const type = {
  least: 16,
  note: 20,
  text: 24,
  label: 30,
  claim: 40,
  title: 64,
  number: 96,
  hero: 160,
} as const

/** All of them, from large to small. */
export const sizes: readonly number[] = Object.values(type).reverse()

/** The sizes from one down to another, from large to small: fitting takes the first that fits. */
export const sizesFrom = (largest: number, least: number = type.least): number[] =>
  sizes.filter((size) => size <= largest && size >= least)

/** The largest size of the scale that is no larger. */
export const sizeWithin = (room: number): number => sizes.find((size) => size <= room) ?? type.least

/** The next smaller size: of what is said of something, beside its name. */
export const smaller = (size: number): number => sizesFrom(size - 1)[0] ?? type.least

/** The next larger size: of the name of something, beside what is said of it. */
export const larger = (size: number): number => sizes.findLast((each) => each > size) ?? type.hero

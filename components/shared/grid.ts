import { inject, provide, type InjectionKey } from 'vue'

/** What the theme's spacing tokens leave of the canvas, in canvas pixels. */
export interface Grid {
  margin: number
  head: number
  /** The height of a line of the claim, of which the head holds two. */
  claimLine: number
  foot: number
}

const key: InjectionKey<Grid> = Symbol('grid')

export function provideGrid(grid: Grid): void {
  provide(key, grid)
}

/** The grid that is given, or else what the page's style sheet says. */
export function useGrid(): Grid {
  return inject(key, () => readGrid((name) => getComputedStyle(document.documentElement).getPropertyValue(name)), true)
}

/** Reads the spacing tokens of a theme, which stand in `styles/themes`. */
export function readGrid(token: (name: string) => string | undefined): Grid {
  const pixels = (name: string) => {
    const length = Number.parseFloat(token(name) ?? '')
    if (Number.isNaN(length)) throw new Error(`the theme has no ${name}`)
    return length
  }
  return {
    margin: pixels('--margin'),
    head: pixels('--head'),
    claimLine: pixels('--leading-claim'),
    foot: pixels('--foot'),
  }
}

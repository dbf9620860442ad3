import type { Rule } from './view.ts'

/**
 * Where a device forces its colours on pages, a figure keeps its own, on a ground of its own: marks that differ in
 * colour alone would be one, and grounds of HTML would be gone.
 */
export const keptColours: Rule = ({ paints, find }) =>
  paints.flatMap(({ element }) => {
    const field = element.closest('.field-box')
    // A drawing takes over what its frame says.
    const frame = element instanceof SVGElement ? element.closest('svg')?.parentElement : element
    return !field || !frame || element === field || getComputedStyle(frame).forcedColorAdjust === 'none'
      ? []
      : [find('forced', element, 0, 'does not keep its colours where a device forces others')]
  })

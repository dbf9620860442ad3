import { useSlideContext } from '@slidev/client'

/**
 * A figure's parts appear one after another with the speaker's clicks, where the notes mark them with `[click]`.
 * `standing` of the slide says how many stand from the start; without it all of them do. What is printed, previewed
 * or shown in the overview is finished.
 *
 * Bound to an element: `<g v-bind="step(index)">`. `part` counts from 0.
 */
export function useSteps(): (part: number) => { class: Record<string, boolean> } {
  const { $clicks, $frontmatter } = useSlideContext()
  return (part) => ({
    class: { part: true, waiting: part >= ($frontmatter.standing ?? Number.POSITIVE_INFINITY) + $clicks.value },
  })
}

/** Whether the speaker has made all the clicks of the slide. */
export function useFinished(): () => boolean {
  const { $clicks, $frontmatter } = useSlideContext()
  return () => $clicks.value >= ($frontmatter.clicks ?? 0)
}

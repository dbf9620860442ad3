/**
 * The part of @slidev/client that the layouts and the setup use. The package ships its sources instead of types, and
 * those do not pass this project's compiler options.
 */
export interface SlideContext {
  $slidev: {
    configs: {
      canvasWidth: number
      aspectRatio: number
      htmlAttrs: Record<string, string>
      terms?: string[]
      /** Where long words may be divided, each as `inter-oper-ability`. */
      hyphens?: string[]
      /** What each text is called that the talk rests on, by its id, where there are several. */
      sources?: Record<string, string>
      /** What the talk's own look puts on slides. */
      look?: { logo?: { alt: string; on: readonly ('cover' | 'slides')[] } | undefined; footer?: string | undefined }
    }
    /** Not where slides are drawn without Slidev. */
    nav?: { go: (slide: string) => unknown }
  }
  $page: { value: number }
  /** How often the speaker has clicked on this slide; a very large number where it is shown finished. */
  $clicks: { value: number }
  $frontmatter: { standing?: number; clicks?: number; level?: number }
}
export function useSlideContext(): SlideContext

/** The slide of a number or a name. */
export function getSlide(no: number | string): { no: number } | undefined

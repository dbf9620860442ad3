/**
 * The part of @slidev/client that the layouts use. The package ships its sources instead of types, and those
 * do not pass this project's compiler options.
 */
export interface SlideContext {
  $slidev: { configs: { canvasWidth: number, aspectRatio: number, htmlAttrs: Record<string, string>, terms?: string[] } }
  $page: { value: number }
}
export function useSlideContext(): SlideContext

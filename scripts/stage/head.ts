import { onScopeDispose, toValue, type MaybeRefOrGetter } from 'vue'

/** Slidev's way to the page's head, which is written with the page: only the title differs from view to view. */
export const createHead = () => ({ install: () => undefined })

/** Gives the window a title for as long as a view is there. */
export function useHead({ title }: { title: MaybeRefOrGetter<string> }): void {
  const before = document.title
  document.title = toValue(title)
  onScopeDispose(() => {
    document.title = before
  })
}

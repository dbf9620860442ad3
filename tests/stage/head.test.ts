import { afterEach, describe, expect, it, vi } from 'vitest'
import { computed, effectScope } from 'vue'
import { useHead } from '../../scripts/stage/head.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe("the window's title", () => {
  it("is a view's own for as long as the view is there", () => {
    vi.stubGlobal('document', { title: 'The ferry' })
    const view = effectScope()
    view.run(() => {
      useHead({ title: computed(() => 'Overview - The ferry') })
    })
    expect(document.title).toBe('Overview - The ferry')
    view.stop()
    expect(document.title).toBe('The ferry')
  })
})

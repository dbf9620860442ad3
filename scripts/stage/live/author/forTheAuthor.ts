import type { AppContext } from '@slidev/types'
import { createApp, shallowRef } from 'vue'
import AuthorPanel from './AuthorPanel.vue'
import type { AuthorReport } from './report.ts'

const report = shallowRef<AuthorReport>()

/** Tells the author of a live deck what is wrong with it, over the slides; again when that changes. */
export function tellAuthor(told: AuthorReport, router: AppContext['router']): void {
  const isFirst = report.value === undefined
  report.value = told
  if (!isFirst) return
  const place = document.createElement('div')
  document.body.append(place)
  const route = () => router.currentRoute.value
  const isPresenter = () => route().name === 'presenter'
  createApp(AuthorPanel, {
    report,
    place: () => route().params['no'],
    isPresenter,
    go: (slide: string) => {
      void router.push({ path: `${isPresenter() ? '/presenter' : ''}/${slide}`, query: route().query })
    },
  }).mount(place)
}

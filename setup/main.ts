import { defineAppSetup } from '@slidev/types'
import { getSlide } from '@slidev/client/logic/slides.ts'

/** Leads addresses that no slide has to the first one, and tells the page around the stage which slide is on. */
export default defineAppSetup(({ router }) => {
  // Plain Slidev has no page around the stage, whose deck could be followed.
  if (document.querySelector('#deck'))
    void import('../scripts/stage/live/live.ts').then(({ followLive }) => {
      followLive(router)
    })
  router.beforeEach(({ name, params: { no } }) => {
    if (name === 'NotFound') return '/1'
    return typeof no === 'string' && no !== '' && getSlide(no) === undefined ? '/1' : true
  })
  router.afterEach(({ params: { no } }) => {
    const number = typeof no === 'string' ? getSlide(no)?.no : undefined
    if (number !== undefined) document.dispatchEvent(new CustomEvent('citedeck:slide', { detail: number }))
  })
})

/** In the place of Slidev's `state/shared.ts`: what its client reads and writes of the talk, kept in step by ours. */
import { reactive, watch } from 'vue'
import { stopped, type Timer } from '../presenter/pace.ts'
import type { Pointer, Shared } from './talk.ts'
import { talk } from './theTalk.ts'

export interface SharedState {
  page: number
  clicks: number
  clicksTotal: number
  timer: Timer
  cursor?: Pointer | undefined
}

export const sharedState = reactive<SharedState>({
  page: 1,
  clicks: 0,
  clicksTotal: 0,
  timer: plain(stopped),
  cursor: undefined,
})

/** Takes over what is given. */
export function onSharedUpdate(changed: Partial<SharedState>): void {
  Object.assign(sharedState, changed)
}

/** From now on both are the same. */
export function shareState(): void {
  const take = ({ place, timer, pointer }: Shared) => {
    if (place) onSharedUpdate({ page: place.value.page, clicks: place.value.clicks })
    if (timer) onSharedUpdate({ timer: plain(timer.value) })
    if (pointer) onSharedUpdate({ cursor: plain(pointer.value) ?? undefined })
  }
  talk.listen(take)
  watch(
    () => sharedState.timer,
    (timer) => {
      if (!isSame(timer, talk.shared.timer?.value ?? stopped)) talk.set('timer', plain(timer))
    },
    { deep: true },
  )
  watch(
    () => sharedState.cursor,
    (cursor) => {
      if (!isSame(cursor ?? null, talk.shared.pointer?.value ?? null)) talk.set('pointer', plain(cursor ?? null))
    },
    { deep: true },
  )
}

/** What is watched is not to be changed by who else has it. */
function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

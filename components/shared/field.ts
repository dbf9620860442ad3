import { inject, provide, type InjectionKey } from 'vue'

/** The room that a layout gives a figure, in canvas pixels. */
export interface Field {
  width: number
  height: number
}

/**
 * What a field is like: the four columns beside a figure, and a phone's page; the eight columns beside points or a
 * second figure; or all twelve.
 */
export type Room = 'aside' | 'main' | 'full'

export function roomOf({ width }: Field): Room {
  return width < 600 ? 'aside' : width < 1000 ? 'main' : 'full'
}

const key: InjectionKey<Field> = Symbol('field')

export function provideField(field: Field): void {
  provide(key, field)
}

export function useField(): Field {
  return inject(key, { width: 1152, height: 440 })
}

import { inject, provide, type InjectionKey } from 'vue'

/** The room that a layout gives a figure, in canvas pixels. */
export interface Field {
  width: number
  height: number
}

const key: InjectionKey<Field> = Symbol('field')

export function provideField(field: Field): void {
  provide(key, field)
}

export function useField(): Field {
  return inject(key, { width: 1152, height: 440 })
}

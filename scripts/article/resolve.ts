import { z } from 'zod'
import { asFault, asLack } from './asFault.ts'
import { AuthorError } from './authorError.ts'

/**
 * Makes a value of what the author wrote; what is wrong with it becomes a fault of its field.
 * @param how throws an `AuthorError` where nothing can be made of it, or it does not hold
 * @param unheld makes the same of what does not hold, where something can be made of it
 */
export function resolve<Out>(
  ctx: z.core.$RefinementCtx,
  input: string,
  how: (input: string) => Out,
  unheld?: (input: string) => Out,
): Out {
  try {
    return how(input)
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error
    const made = unheld && attempt(() => unheld(input))
    const params = { at: error.at, instead: error.instead, ...(made ? asFault(error.code) : asLack(error.code)) }
    ctx.addIssue({ code: 'custom', message: error.message, input, params })
    return made ? made.value : z.NEVER
  }
}

/** What is made, in a box; undefined where the author's text is in the way. */
export function attempt<Out>(make: () => Out): { value: Out } | undefined {
  try {
    return { value: make() }
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error
    return undefined
  }
}

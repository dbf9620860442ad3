/** How long an import that came back empty is left alone before it is tried again, in milliseconds. */
const pauses = [0, 50, 200, 1000]

/**
 * Loads a module's value once, however many slides want it at the same time. WebKit lets a second `import()` of a
 * module that is still loading resolve before the module has run: its value is then missing. So there is one import at
 * a time, and one that comes back empty, or fails, is made again.
 * @returns asks for the value; rejected where it does not load
 */
export function loadOnce<Value>(
  load: () => Promise<Value | undefined>,
  wait: (milliseconds: number) => Promise<void> = pause,
): () => Promise<Value> {
  let value: Promise<Value> | undefined
  const tried = async (): Promise<Value> => {
    let failure: unknown = new Error('the module has no value')
    for (const milliseconds of pauses) {
      await wait(milliseconds)
      try {
        const loaded = await load()
        if (loaded !== undefined) return loaded
      } catch (error) {
        failure = error
      }
    }
    throw failure
  }
  return () => {
    value ??= tried().catch((error: unknown) => {
      value = undefined // tried again when it is wanted again
      throw error
    })
    return value
  }
}

function pause(milliseconds: number): Promise<void> {
  return milliseconds === 0
    ? Promise.resolve()
    : new Promise((resolve) => {
        setTimeout(resolve, milliseconds)
      })
}

/** `loadOnce` for each of a set of modules, as `import.meta.glob` names them. */
export function loadEachOnce<Value>(
  modules: Readonly<Record<string, () => Promise<Value>>>,
): Readonly<Record<string, () => Promise<Value>>> {
  return Object.fromEntries(Object.entries(modules).map(([path, load]) => [path, loadOnce<Value>(load)]))
}

/**
 * One change to a file's data: by it an older format becomes the present one, or a citation moves along with its text.
 */
export type DataChange =
  | { kind: 'rename'; path: readonly (string | number)[]; to: string }
  | { kind: 'set'; path: readonly (string | number)[]; value: unknown }
  /** `path` is that of the list; for each of its items what stands in its place: one, several or none. */
  | { kind: 'replace-items'; path: readonly (string | number)[]; items: readonly (readonly unknown[])[] }
  /** `path` is that of the map; the key comes behind `after`, or first where that is undefined. */
  | { kind: 'add'; path: readonly (string | number)[]; key: string; value: unknown; after?: string | undefined }
  | { kind: 'remove'; path: readonly (string | number)[] }

/** The data with its changes made; what was there is left as it is. */
export function applyChanges(value: unknown, changes: readonly DataChange[]): unknown {
  return changes.reduce(applyChange, value)
}

function applyChange(value: unknown, change: DataChange): unknown {
  if (change.kind === 'set') return editAt(value, change.path, () => change.value)
  if (change.kind === 'replace-items') return editAt(value, change.path, () => change.items.flat())
  const path = change.kind === 'add' ? change.path : change.path.slice(0, -1)
  const key = change.kind === 'add' ? undefined : change.path.at(-1)
  return editAt(value, path, (map) => editMap(map, (entries) => edited(entries, change, key)))
}

function edited(
  entries: Entries,
  change: Extract<DataChange, { kind: 'rename' | 'remove' | 'add' }>,
  key: string | number | undefined,
): Entries {
  switch (change.kind) {
    case 'rename':
      return entries.map(([name, inner]) => [name === key ? change.to : name, inner])
    case 'remove':
      return entries.filter(([name]) => name !== key)
    case 'add': {
      const place = change.after === undefined ? 0 : entries.findIndex(([name]) => name === change.after) + 1
      return [...entries.slice(0, place), [change.key, change.value], ...entries.slice(place)]
    }
  }
}

/** The data with another value at a place, which a path leads to through maps and lists. */
function editAt(value: unknown, path: readonly (string | number)[], edit: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return edit(value)
  if (Array.isArray(value)) {
    return value.map((inner: unknown, index) => (index === step ? editAt(inner, rest, edit) : inner))
  }
  return editMap(value, (entries) =>
    entries.map(([name, inner]) => [name, name === step ? editAt(inner, rest, edit) : inner]),
  )
}

type Entries = readonly (readonly [string, unknown])[]

function editMap(value: unknown, edit: (entries: Entries) => Entries): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(edit(Object.entries(value)))
}

/** The path that a place has in the file as it is, before its keys are renamed. */
export function pathBefore(path: readonly PropertyKey[], changes: readonly DataChange[]): PropertyKey[] {
  return path.map((step, index) => {
    const renamed = changes.find(
      (change) =>
        change.kind === 'rename'
        && change.to === step
        && change.path.length === index + 1
        && change.path.slice(0, index).every((each, at) => each === path[at]),
    )
    return renamed?.path.at(-1) ?? step
  })
}

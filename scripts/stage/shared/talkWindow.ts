import { isNothing, newerParts, stamp, type Shared, type Talk } from './talk.ts'

/** A way to the other windows. */
export interface Link {
  /** Tells them what this window has changed. */
  tell: (parts: Shared) => void
  /** Tells them all that it knows, since it has become a presenter's. */
  announce: () => void
}

/** What a link calls. */
export interface LinkEnds {
  /** What this window knows. */
  read: () => Shared
  /** Takes what is newer of what others say, or all of it instead of its own. */
  receive: (parts: Shared, options?: { instead: boolean }) => void
  /**
   * Once it is known whether there are others, who have the say on which slide is on: the address that a window was
   * opened with counts where there are none.
   */
  settle: (joins: boolean) => void
  /** Whether what this window changes counts; all do until it is said. */
  steer: (may: boolean) => void
}

export interface TalkWindowOptions {
  /** Tells this window from all others. */
  id: string
  /** What it knew before it was loaded anew. */
  known?: Shared
  /** Keeps what it knows for when it is loaded anew. */
  keep?: (shared: Shared) => void
  now?: () => number
}

/** One window's copy of what is shared. It may be used before there is a link. */
export class TalkWindow {
  #shared: Shared
  #link: Link | undefined
  #isSettled = false
  #maySteer = true
  readonly #listeners = new Set<(changed: Shared) => void>()
  readonly #settled: ((joins: boolean) => void)[] = []
  readonly #id: string
  readonly #keep: (shared: Shared) => void
  readonly #now: () => number

  constructor({ id, known = {}, keep = () => undefined, now = Date.now }: TalkWindowOptions) {
    this.#id = id
    this.#shared = known
    this.#keep = keep
    this.#now = now
  }

  get shared(): Shared {
    return this.#shared
  }

  /** Whether it is known if this window joins others. */
  get isSettled(): boolean {
    return this.#isSettled
  }

  /** Whether what this window changes counts. */
  get maySteer(): boolean {
    return this.#maySteer
  }

  /**
   * Changes a part, in this window and the others. Until it is known whether there are others, the slide that is on is
   * this window's own affair; and where it may not steer, all is.
   */
  set<Part extends keyof Talk>(part: Part, value: Talk[Part]): void {
    if (!this.#maySteer || (part === 'place' && !this.#isSettled)) return
    if (JSON.stringify(this.#shared[part]?.value) === JSON.stringify(value)) return
    const changed: Shared = { [part]: stamp(value, this.#shared, this.#id, this.#now()) }
    this.#take(changed)
    this.#link?.tell(changed)
  }

  /** Calls when parts have changed, here or elsewhere, and at once with what is known. */
  listen(listener: (changed: Shared) => void): void {
    this.#listeners.add(listener)
    if (!isNothing(this.#shared)) listener(this.#shared)
  }

  /** Calls once it is known whether this window joins others, before it is told anything else. */
  whenSettled(listener: (joins: boolean) => void): void {
    this.#settled.push(listener)
  }

  /** Tells the others that this window has become a presenter's. */
  announce(): void {
    this.#link?.announce()
  }

  /** Connects it to the others. */
  connect(link: (ends: LinkEnds) => Link): void {
    this.#link = link({
      read: () => this.#shared,
      receive: (parts, { instead } = { instead: false }) => {
        const newer = newerParts(instead ? {} : this.#shared, parts)
        if (!isNothing(newer)) this.#take(newer)
      },
      settle: (joins) => {
        if (this.#isSettled) return
        this.#isSettled = true
        for (const listener of this.#settled) listener(joins)
      },
      steer: (may) => {
        this.#maySteer = may
      },
    })
  }

  #take(parts: Shared): void {
    this.#shared = { ...this.#shared, ...parts }
    this.#keep(this.#shared)
    for (const listener of this.#listeners) listener(parts)
  }
}

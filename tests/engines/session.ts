/** What a browser is asked by WebDriver (W3C), by the names that Firefox gives its commands. */
export type Command =
  | 'Navigate'
  | 'ExecuteScript'
  | 'PerformActions'
  | 'NewWindow'
  | 'SwitchToWindow'
  | 'GetWindowHandles'
  | 'CloseWindow'
  | 'TakeScreenshot'
  | 'Print'

/** Sends a command; rejected with what the browser says. */
export type Send = (command: Command, parameters: object) => Promise<unknown>

/** A browser that has started. */
export interface Started {
  send: Send
  close: () => Promise<void>
}

/** A browser that pages are tried in beside Chromium. */
export interface Engine {
  name: string
  /** How to get it on Debian. */
  get: string
  /** Whether it prints when it is asked by WebDriver. */
  prints: boolean
  /** The programs that it needs, where all are there. */
  find: () => Promise<readonly string[] | undefined>
  start: (programs: readonly string[]) => Promise<Started>
}

/** The keys of a keyboard that have no character, as WebDriver names them. */
export const keys = { down: '\uE015', space: ' ', enter: '\uE007', tab: '\uE004' } as const

const pause = { type: 'pause', duration: 0 }

/** The windows of a browser, as a test steers them. */
export class Session {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  async open(address: string): Promise<void> {
    await this.#send('Navigate', { url: address })
  }

  /** Runs a function body in the page. */
  async run(script: string): Promise<unknown> {
    return value(await this.#send('ExecuteScript', { script, args: [] }))
  }

  async press(key: string): Promise<void> {
    const actions = [
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
    ]
    await this.#send('PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
  }

  /** Clicks, or taps with a finger, at a place given in parts of the window's width and height. */
  async click(across: number, down: number, pointerType: 'mouse' | 'touch' = 'mouse'): Promise<void> {
    const size = await this.run('return [innerWidth, innerHeight]')
    const [width, height] = Array.isArray(size) ? size.map(Number) : []
    const [x, y] = [Math.round(across * (width ?? 0)), Math.round(down * (height ?? 0))]
    const actions = [
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', button: 0 },
      pause,
      { type: 'pointerUp', button: 0 },
    ]
    const pointer = { type: 'pointer', id: pointerType, parameters: { pointerType }, actions }
    await this.#send('PerformActions', { actions: [pointer] })
  }

  /** Clicks, or taps, in the middle of an element. */
  async clickOn(selector: string, pointerType: 'mouse' | 'touch' = 'mouse'): Promise<void> {
    const middle = await this.run(`
      const { left, top, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
      return [(left + width / 2) / innerWidth, (top + height / 2) / innerHeight]`)
    const [across = 0, down = 0] = Array.isArray(middle) ? middle.map(Number) : []
    await this.click(across, down, pointerType)
  }

  /** Opens another window, which takes what is done from then on, and gives its handle. */
  async openWindow(): Promise<string> {
    const opened = value(await this.#send('NewWindow', { type: 'window' }))
    const handle = String(Reflect.get(Object(opened), 'handle'))
    await this.switchTo(handle)
    return handle
  }

  async switchTo(handle: string): Promise<void> {
    await this.#send('SwitchToWindow', { handle })
  }

  /** The handles of all windows. */
  async windows(): Promise<string[]> {
    const handles = value(await this.#send('GetWindowHandles', {}))
    return Array.isArray(handles) ? handles.map(String) : []
  }

  /** Closes the window that takes what is done. */
  async closeWindow(): Promise<void> {
    await this.#send('CloseWindow', {})
  }

  /** What is seen of the page, as an address of a PNG picture. */
  async picture(): Promise<string> {
    const taken = value(await this.#send('TakeScreenshot', { full: false }))
    return `data:image/png;base64,${String(taken)}`
  }

  /** The page as a PDF. */
  async print(): Promise<Uint8Array> {
    const printed = value(await this.#send('Print', { background: true, shrinkToFit: false }))
    return new Uint8Array(Buffer.from(String(printed), 'base64'))
  }
}

/** Firefox wraps what it answers once more where it is no object. */
function value(answer: unknown): unknown {
  const inside: unknown = Reflect.get(Object(answer), 'value')
  return inside === undefined ? answer : inside
}

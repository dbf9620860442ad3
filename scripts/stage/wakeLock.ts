/**
 * Keeps the screen awake until the function that it returns is called. A browser lets it sleep again where the window
 * was out of sight, so that it is asked anew when it comes back; one that cannot is left alone.
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let isWanted = true
  const ask = async () => {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return
    try {
      lock = await navigator.wakeLock.request('screen')
      if (!isWanted) await lock.release()
    } catch {
      /* the battery is low, or the page may not */
    }
  }
  const askAgain = () => void ask()
  document.addEventListener('visibilitychange', askAgain)
  askAgain()
  return () => {
    isWanted = false
    document.removeEventListener('visibilitychange', askAgain)
    void lock?.release()
  }
}

/** Keeps the screen awake for as long as a window fills it. */
export function keepAwakeInFullScreen(): void {
  let release: (() => void) | undefined
  document.addEventListener('fullscreenchange', () => {
    release?.()
    release = document.fullscreenElement ? keepAwake() : undefined
  })
}

/* Runs before anything is painted: the scheme, and whether the slides stand on a stage or are read as a page. */
;(function (root) {
  const wide = matchMedia('(min-aspect-ratio: 1/1) and (min-width: 640px)').matches
  // Settings are slow to ask for. A phone held upright is asked once it shows something.
  /** @param {string} name */
  function setting(name) {
    try {
      return wide ? localStorage.getItem(name) : null
    } catch {
      return null
    }
  }
  // The scheme of who has not chosen one: what the deck's theme says, or the viewer's device.
  function isDarkFirst() {
    return root.dataset.first ? root.dataset.first === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  }
  const scheme = setting('slidev-color-schema')
  root.classList.toggle('dark', scheme === 'dark' || (scheme !== 'light' && isDarkFirst()))
  // A file that was opened from a disk may not load modules, so it has no stage.
  const canStage = root.hasAttribute('data-stage') && location.protocol !== 'file:'
  const special =
    /[?&](print|kiosk)\b/.test(location.search) || /^#\/(presenter|overview|entry|notes|print)\b/.test(location.hash)
  // A live deck is there to be followed, on a phone held upright too.
  const byItself = wide || root.hasAttribute('data-live') ? 'stage' : 'read'
  root.dataset.view = canStage && (special || (setting('citedeck-view') || byItself) === 'stage') ? 'stage' : 'read'
  if (!/^(#\/?(1|cover)?)?$/.test(location.hash.replace(/\?.*/, ''))) root.dataset.elsewhere = ''
  const [width = 1280, height = 720] = (root.dataset.canvas || '1280x720').split('x').map(Number)
  function fit() {
    root.style.setProperty('--stage-scale', String(Math.min(innerWidth / width, innerHeight / height)))
  }
  fit()
  addEventListener('resize', fit)
  addEventListener(
    'error',
    function (event) {
      if (event.target instanceof HTMLScriptElement) root.dataset.view = 'read'
    },
    true,
  )
})(document.documentElement)

/*
 * The phone's page: turns the slides, shows notes and time. As it stands it runs on phones of 2017 (ES2017, no
 * framework). The key is behind the # of the address, which is never sent with the page itself.
 */
;(function () {
  /** @typedef {import('../../stage/stageDeck.ts').StageDeck} StageDeck */
  /** @typedef {import('../../stage/shared/talk.ts').Shared} Shared */

  /** @type {import('../../locales/words.ts').RemoteWords & { place: string }} */
  const words = JSON.parse(part('words').textContent || '{}')
  const key = location.hash.slice(1)
  const own = Math.random().toString(36).slice(2)
  const query = '?key=' + encodeURIComponent(key) + '&window=' + own

  /** Milliseconds without a word from the server after which the connection is given up for dead. */
  const silence = 25000

  /** @type {StageDeck | undefined} */
  let deck
  /** @type {Shared} */
  let shared = {}
  /** The server's clock less the phone's own, in milliseconds. */
  let ahead = 0
  /** @type {EventSource | undefined} */
  let source
  let heard = 0
  /** @typedef {'connecting' | 'lost' | 'scanAgain' | undefined} Trouble */
  /** @type {Trouble} */
  let trouble = 'connecting'
  /** @type {number | undefined} */
  let later

  /** @param {string} id */
  function part(id) {
    const element = document.getElementById(id)
    if (!element) throw new Error('the page has no ' + id)
    return element
  }

  /** @param {Trouble} what */
  function say(what) {
    trouble = what
    part('trouble').textContent = what ? words[what] : ''
    document.documentElement.classList.toggle('in-trouble', Boolean(what))
    for (const button of document.querySelectorAll('button')) button.disabled = Boolean(what)
  }

  function show() {
    if (!deck) return
    const slides = deck.slides
    const page = Math.min(shared.place ? shared.place.value.page : 1, slides.length)
    const clicks = shared.place ? shared.place.value.clicks : 0
    const slide = slides[page - 1]
    const next = slides[page]
    part('place').textContent = words.place.replace('{number}', String(page)).replace('{count}', String(slides.length))
    part('title').textContent = slide ? slide.title : ''
    part('next-title').textContent = next ? words.coming + ' ' + next.title : words.lastSlide
    const notes = part('notes')
    const html = (slide && slide.note && slide.note.html) || ''
    if (notes.dataset.page !== String(page) || notes.dataset.html !== html) {
      notes.dataset.page = String(page)
      notes.dataset.html = html
      if (html)
        notes.innerHTML = html // the server has escaped what the author wrote
      else notes.textContent = words.noNotes
      notes.scrollTop = 0
    }
    for (const mark of notes.querySelectorAll('.slidev-note-click-mark'))
      mark.classList.toggle('made', Number(mark.getAttribute('data-clicks')) <= clicks)
    const isBlack = Boolean(shared.blank && shared.blank.value)
    part('black').textContent = isBlack ? words.show : words.black
    part('black').setAttribute('aria-pressed', String(isBlack))
    showTime()
  }

  function showTime() {
    const timer = shared.timer && shared.timer.value
    const planned = deck && deck.configs.duration ? ' / ' + clock(minutes(deck.configs.duration) * 60000) : ''
    const passed =
      !timer || timer.status === 'stopped'
        ? 0
        : (timer.status === 'paused' ? timer.pausedAt : Date.now() + ahead) - timer.startedAt
    part('time').textContent = clock(passed) + planned
  }

  /** @param {string} duration as Slidev has it: `20min` */
  function minutes(duration) {
    return parseFloat(duration) || 0
  }

  /** @param {number} passed in milliseconds */
  function clock(passed) {
    const seconds = Math.max(0, Math.floor(passed / 1000))
    const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600]
    const two = (/** @type {number} */ number) => (number < 10 ? '0' : '') + number
    return (hours ? hours + ':' + two(Math.floor(rest / 60)) : Math.floor(rest / 60)) + ':' + two(rest % 60)
  }

  async function fetchDeck() {
    const response = await fetch('live/deck' + query)
    if (!response.ok) throw new Error(String(response.status))
    deck = await response.json()
    show()
  }

  /** @param {(data: any) => void} act */
  function hearing(act) {
    return (/** @type {Event} */ event) => {
      heard = Date.now()
      if (event instanceof MessageEvent) act(JSON.parse(event.data))
    }
  }

  function connect() {
    clearTimeout(later)
    if (source) source.close()
    heard = Date.now()
    source = new EventSource('live/events' + query)
    source.addEventListener(
      'alive',
      hearing(() => undefined),
    )
    source.addEventListener('deck', hearing(refresh))
    source.addEventListener(
      'state',
      hearing(({ parts, welcome }) => {
        if (welcome) {
          ahead = welcome.now - Date.now()
          shared = {}
          if (!welcome.steers) {
            if (source) source.close()
            source = undefined
            say('scanAgain')
            return
          }
          refresh()
        }
        shared = Object.assign({}, shared, parts)
        show()
      }),
    )
    source.addEventListener('error', () => {
      say('lost')
      clearTimeout(later)
      if (source && source.readyState === EventSource.CLOSED) later = window.setTimeout(connect, 1000)
    })
  }

  function refresh() {
    fetchDeck().then(
      () => {
        if (source) say(undefined)
      },
      () => {
        say('lost')
        later = window.setTimeout(connect, 1000)
      },
    )
  }

  /** A phone that has slept has lost its connection, and is not told. */
  function wake() {
    if (document.visibilityState !== 'visible' || trouble === 'scanAgain') return
    if (Date.now() - heard > silence) connect()
    keepOn()
  }

  /** Keeps the screen on where the browser lets a page do so, which it does over HTTPS alone. */
  function keepOn() {
    if (navigator.wakeLock) navigator.wakeLock.request('screen').catch(() => undefined)
    else part('screen').hidden = false
  }

  /** @param {'next' | 'back' | 'black'} button */
  function press(button) {
    if (navigator.vibrate) navigator.vibrate(15)
    fetch('live/state' + query, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ press: button }),
    }).then(
      (response) => {
        if (response.status === 403) say('scanAgain')
      },
      () => {
        say('lost')
        connect()
      },
    )
  }

  part('next').addEventListener('click', () => press('next'))
  part('back').addEventListener('click', () => press('back'))
  part('black').addEventListener('click', () => press('black'))
  // Remotes that are paired with the phone send keys.
  addEventListener('keydown', (event) => {
    const by = { ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'back', PageUp: 'back', b: 'black', '.': 'black' }
    const button = Object.prototype.hasOwnProperty.call(by, event.key) ? by[/** @type {'b'} */ (event.key)] : undefined
    if (!button || trouble) return
    event.preventDefault()
    press(/** @type {'next'} */ (button))
  })
  // Another code was scanned into the same page.
  addEventListener('hashchange', () => location.reload())
  for (const event of ['online', 'pageshow', 'focus']) addEventListener(event, wake)
  document.addEventListener('visibilitychange', wake)
  setInterval(showTime, 500)
  setInterval(wake, 5000)

  say(key ? 'connecting' : 'scanAgain')
  if (key) connect()
  keepOn()
})()

/* Keeps the site for visits without a network. The build puts the version and the files in. */
const version = '%VERSION%'
const files = ['%FILES%']
const folder = new URL('./', self.location.href)
const mark = ` of ${folder.pathname}`
const cacheName = `citedeck ${version}${mark}`

/* All or nothing: a version is kept whole. The next one waits until no page of the last is open, so none is mixed. */
self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(cacheName).then((cache) =>
      Promise.all(
        files.map(async (file) => {
          // What has its content in its name may come from the browser's own cache.
          const response = await fetch(new URL(file, folder), {
            cache: file.startsWith('assets/') ? 'default' : 'reload',
          })
          if (!response.ok) throw new Error(`${response.status} for ${file}`)
          // Some hosts lead to an address without .html; a page may not be answered with where another was led.
          await cache.put(
            plain(new URL(file, folder)),
            response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response,
          )
        }),
      ),
    ),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((keys) =>
        Promise.all(
          keys
            .filter((key) => key.startsWith('citedeck ') && key.endsWith(mark) && key !== cacheName)
            .map((key) => caches.delete(key)),
        ),
      ),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || !url.href.startsWith(folder.href)) return
  if (request.mode === 'navigate') event.respondWith(page(request, url))
  else if (url.href.startsWith(`${folder.href}assets/`))
    event.respondWith(kept(url).then((found) => found ?? fetch(request)))
  else event.respondWith(fetch(request).catch(async (error) => (await kept(url)) ?? Promise.reject(error)))
})

/**
 * A page comes from the network while that answers in good time, so that a new version is seen at once.
 * @param {Request} request
 * @param {URL} url
 */
async function page(request, url) {
  const stored = await kept(url.href.split(/[?#]/)[0] === folder.href ? new URL('index.html', folder) : url)
  const network = fetch(request)
  const late = new Promise((resolve) => {
    setTimeout(resolve, 3000, stored)
  })
  try {
    return await Promise.race(stored ? [network, late] : [network])
  } catch (error) {
    return stored ?? (await kept(new URL('index.html', folder))) ?? Promise.reject(error)
  }
}

/** @param {URL} url */
async function kept(url) {
  return (await caches.open(cacheName)).match(plain(url), { ignoreSearch: true })
}

/**
 * One spelling for an address: some encode a comma and some do not.
 * @param {URL} url
 */
function plain(url) {
  try {
    return Object.assign(new URL(url), {
      pathname: url.pathname
        .split('/')
        .map((part) => encodeURIComponent(decodeURIComponent(part)))
        .join('/'),
    })
  } catch {
    return url
  }
}

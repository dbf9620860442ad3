import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeIcon } from '../../scripts/site/favicon.ts'
import { writeHosting } from '../../scripts/site/hosting.ts'
import { listPublic } from '../../scripts/site/publicFolder.ts'
import { writeWorker } from '../../scripts/site/writeWorker.ts'
import { deckOf } from '../deck/build.ts'
import { contents, put } from '../files/build.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-public-'))
})
afterEach(() => rm(folder, { recursive: true }))

const own = () => join(folder, 'public')
const named = (...path: string[]) => relative(process.cwd(), join(own(), ...path))
const list = () => {
  const { files, leftOut, faults } = listPublic(own())
  return {
    files: files.map(({ path }) => path),
    leftOut,
    faults: faults.map(({ file, message }) => `${file} ${message}`),
  }
}

describe('what a talk publishes beside its deck', () => {
  it('is nothing where it has no folder for it, or a file in its place', async () => {
    expect(list()).toEqual({ files: [], leftOut: [], faults: [] })
    await writeFile(own(), '')
    expect(list()).toEqual({ files: [], leftOut: [], faults: [] })
  })

  it('is every file of its folder, whatever its name, also through links within it', async () => {
    await put(own(), {
      CNAME: '',
      _headers: '',
      '404.html': '',
      'a/b/c.txt': '',
      'a/index.html': '',
      'a#b?c%41 d,e.txt': '',
      '你好.txt': '',
    })
    await symlink('a', join(own(), 'same'))
    expect(list()).toEqual({
      files: [
        '404.html',
        'CNAME',
        '_headers',
        'a/b/c.txt',
        'a/index.html',
        'a#b?c%41 d,e.txt',
        'same/b/c.txt',
        'same/index.html',
        '你好.txt',
      ],
      leftOut: [],
      faults: [],
    })
    await symlink('public', join(folder, 'link'))
    expect(listPublic(join(folder, 'link')).files).toHaveLength(9)
  })

  it('leaves out, and says so, what is hidden, leads out or to nothing, or is no file', async () => {
    await put(folder, {
      'secret/key': 'secret',
      'public-too/key': 'secret',
      'public/.env': 'secret',
      'public/.git/config': 'secret',
      'public/a/.htpasswd': 'secret',
      'public/b': '',
      'public/.DS_Store': '',
      'public/.nojekyll': '',
    })
    const links = {
      out: '../secret',
      neighbour: '../public-too',
      file: '../secret/key',
      nothing: 'nowhere',
      itself: 'itself',
      up: '.',
    }
    for (const [name, to] of Object.entries(links)) await symlink(to, join(own(), name))
    await promisify(execFile)('mkfifo', [join(own(), 'fifo')])
    expect(list()).toEqual({
      files: ['b'],
      leftOut: [
        `${named('.env')} is left out of the site: its name begins with a dot`,
        `${named('.git')} is left out of the site: its name begins with a dot`,
        `${named('a', '.htpasswd')} is left out of the site: its name begins with a dot`,
        `${named('fifo')} is left out of the site: it is neither a file nor a folder`,
        `${named('file')} is left out of the site: it leads out of the folder, to ${join(folder, 'secret', 'key')}`,
        `${named('itself')} is left out of the site: it leads to nothing`,
        `${named('neighbour')} is left out of the site: it leads out of the folder, to ${join(folder, 'public-too')}`,
        `${named('nothing')} is left out of the site: it leads to nothing`,
        `${named('out')} is left out of the site: it leads out of the folder, to ${join(folder, 'secret')}`,
        `${named('up')} is left out of the site: it leads back to a folder that holds it`,
      ],
      faults: [],
    })
  })

  it('may not take the place of what the site writes itself, in letters of any case', async () => {
    for (const name of ['index.html', 'Read.html', 'sw.js', 'deck.json', 'DECK.PDF', 'cover.png', 'Assets/logo.png'])
      await put(own(), { [name]: '' })
    expect(list().faults).toEqual(
      ['Assets', 'DECK.PDF', 'Read.html', 'cover.png', 'deck.json', 'index.html', 'sw.js'].map(
        (name) => `${named(name)} the site writes one of this name itself`,
      ),
    )
  })

  it('may not have names that cannot be addresses, nor hold what cannot be read', async () => {
    await put(own(), { 'a\\b': '', 'a\nb': '', ['__proto__']: '', c: '' })
    await writeFile(Buffer.concat([Buffer.from(`${own()}/`), Buffer.from([0x61, 0xff])]), '')
    const { accessSync } = fs
    fs.accessSync = (path) => {
      if (path === join(own(), 'c')) throw new Error('EACCES')
    }
    syncBuiltinESMExports()
    const { faults, ...others } = list()
    fs.accessSync = accessSync
    syncBuiltinESMExports()
    expect(faults).toEqual([
      ...['__proto__', 'a\nb', 'a\\b', 'a\ufffd'].map(
        (name) => `${named(name)} its name cannot be an address on every host`,
      ),
      `${named('c')} it cannot be read: you have no right to`,
    ])
    expect(others).toEqual({ files: [], leftOut: [] })
  })
})

describe('what the talk brings itself', () => {
  it('stays: its headers and its page for unknown addresses', async () => {
    await put(folder, { _headers: 'mine', '404.html': 'mine' })
    await writeHosting(deckOf([]), folder)
    expect(await contents(folder)).toEqual({
      _headers: 'mine',
      '404.html': 'mine',
      'vercel.json': expect.stringContaining('nosniff'),
      '.nojekyll': '',
    })
  })

  it('stays: its icon, of whichever kind; without one the site has ours', async () => {
    expect(await placeIcon(folder)).toBe('./favicon.svg')
    expect(await readFile(join(folder, 'favicon.svg'), 'utf8')).toContain('<svg')
    await rm(join(folder, 'favicon.svg'))
    await put(folder, { 'favicon.ico': 'mine' })
    expect(await placeIcon(folder)).toBe('./favicon.ico')
    expect(await contents(folder)).toEqual({ 'favicon.ico': 'mine' })
  })

  it('is kept for visits without a network under its address, and what no host answers with is not', async () => {
    await put(folder, {
      'index.html': '',
      'a#b?c%41,d.txt': '',
      'x/é (1).txt': '',
      CNAME: '',
      _redirects: '',
      '_worker.js': '',
      '.nojekyll': '',
      'netlify.toml': '',
    })
    await writeWorker(folder)
    const kept: string[] = []
    const cache = {
      put: (url: URL) => {
        kept.push(url.href)
      },
      match: (url: URL) => kept.includes(url.href),
    }
    const hear: Record<string, (event: unknown) => void> = {}
    const fetched: string[] = []
    runInNewContext(`${await readFile(join(folder, 'sw.js'), 'utf8')}\nself.kept = kept`, {
      URL,
      encodeURIComponent,
      decodeURIComponent,
      caches: { open: () => Promise.resolve(cache) },
      fetch: (url: URL) => {
        fetched.push(url.href)
        return Promise.resolve({ ok: true, redirected: false })
      },
      self: Object.assign(hear, {
        location: { href: 'https://host/talk/sw.js' },
        addEventListener: (name: string, listener: (event: unknown) => void) => {
          hear[name] = listener
        },
      }),
    })
    await new Promise<void>((resolve, reject) => {
      hear['install']?.({
        waitUntil: (work: Promise<void>) => {
          work.then(resolve, reject)
        },
      })
    })
    expect(fetched.sort()).toEqual([
      'https://host/talk/a%23b%3Fc%2541%2Cd.txt',
      'https://host/talk/index.html',
      'https://host/talk/x/%C3%A9%20(1).txt',
    ])
    // As pages may spell it, with a search too, and what is no address at all.
    for (const address of ['a%23b%3fc%2541,d.txt', 'a%23b%3Fc%2541%2Cd.txt', 'x/é%20%281%29.txt'])
      expect([address, await hear['kept']?.(new URL(address, 'https://host/talk/') as never)]).toEqual([address, true])
    for (const address of ['a', '%zz', 'a%23b%3Fc%41,d.txt'])
      expect([address, await hear['kept']?.(new URL(address, 'https://host/talk/') as never)]).toEqual([address, false])
  })
})

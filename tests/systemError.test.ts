import { rejects } from 'node:assert'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cacheFolder, chooseCache, installedCache } from '../scripts/machine/project.js'
import { explainSystemError, failingAt } from '../scripts/machine/systemError.js'

const failure = (parts: object, message = 'it failed') => Object.assign(new Error(message), parts)

describe('a failure of the system', () => {
  it.each([
    [
      'a port that only root may use',
      { code: 'EACCES', syscall: 'listen', port: 80 },
      /^Port 80 may not be used by this user \(EACCES\): those below 1024/,
      /--port/,
      2,
    ],
    ['a port that is taken', { code: 'EADDRINUSE', syscall: 'listen', port: 4173 }, /^Port 4173 is taken/, /--port/, 2],
    [
      'watches that are used up',
      { code: 'ENOSPC', syscall: 'watch', path: '/talk' },
      /^\/talk cannot be watched .* The disk is not full\.$/,
      /max_user_watches/,
      3,
    ],
    [
      'watchers that are used up',
      { code: 'EMFILE', syscall: 'watch', path: '/talk' },
      /^\/talk cannot be watched/,
      /max_user_instances/,
      3,
    ],
    [
      'files that are open',
      { code: 'EMFILE', syscall: 'open', path: '/a' },
      /^Too many files are open/,
      /ulimit -n/,
      3,
    ],
    [
      'a full disk',
      { code: 'ENOSPC', syscall: 'write', path: '/talk/deck.pdf' },
      /^\/talk\/deck\.pdf cannot be written: no space is left/,
      /have room/,
      3,
    ],
    [
      'a full disk in a copy',
      { code: 'ENOSPC', syscall: 'copyfile', path: '/from', dest: '/to' },
      /^\/to cannot be written: no space is left/,
      /have room/,
      3,
    ],
    [
      'a folder of another user',
      { code: 'EACCES', syscall: 'open', path: '/theirs' },
      /^\/theirs may not be used by this user \(EACCES, open\)/,
      /writable/,
      3,
    ],
    [
      'a disk that may only be read',
      { code: 'EROFS', syscall: 'mkdir', path: join(cacheFolder, 'program') },
      /is on a read-only file system/,
      /CITEDECK_CACHE/,
      3,
    ],
    [
      'a folder that is gone',
      { code: 'ENOENT', syscall: 'uv_cwd' },
      /^The folder that this was started in is no longer there/,
      /another folder/,
      3,
    ],
    ['memory that is used up', { code: 'ENOMEM', syscall: 'read' }, /^The machine has no memory left/, /ulimit -v/, 3],
  ])('is told by its place and cause: %s', (_, parts, message, remedy, exitCode) => {
    const explained = explainSystemError(failure(parts))
    expect(explained).toMatchObject({
      message: expect.stringMatching(message),
      hint: expect.stringMatching(remedy),
      exitCode,
    })
    expect(explained?.message).not.toContain('\n')
  })

  it('is found below others, and in the words of the bundler', () => {
    const inner = failure({ code: 'EROFS', syscall: 'open', path: '/x' })
    expect(explainSystemError(new Error('outer', { cause: inner }))?.message).toMatch(/^\/x is on a read-only/)
    expect(
      explainSystemError(Object.assign(new Error('build failed'), { errors: [new Error('one'), inner] }))?.message,
    ).toMatch(/^\/x is on a read-only/)
    expect(explainSystemError(new Error('cannot write: No space left on device (os error 28)'))).toMatchObject({
      message: expect.stringContaining(cacheFolder),
      hint: expect.stringContaining('CITEDECK_CACHE'),
    })
  })

  it('is not seen in a fault of our own', () => {
    for (const fault of [
      new TypeError('x is not a function'),
      failure({ code: 'ENOENT', syscall: 'open', path: '/x' }),
      failure({ code: 'ERR_INVALID_ARG_TYPE' }),
      new RangeError('Invalid array length'),
      'text',
    ]) {
      expect(explainSystemError(fault)).toBeUndefined()
    }
  })

  it('gets its place where the system does not name it, and keeps the one that it has', async () => {
    const place = (error: Error) => Promise.reject(error).catch(failingAt('/talk/deck.pdf'))
    await rejects(
      place(failure({ code: 'ENOSPC', syscall: 'write' })),
      (error) => explainSystemError(error)?.message.startsWith('/talk/deck.pdf cannot be written') === true,
    )
    await rejects(
      place(failure({ code: 'ENOSPC', syscall: 'open', path: '/other' })),
      (error) => explainSystemError(error)?.message.startsWith('/other cannot') === true,
    )
    const fault = new TypeError('ours')
    await rejects(place(fault), (error) => error === fault)
  })
})

describe('the cache', () => {
  const writable =
    (...folders: string[]) =>
    (folder: string) =>
      folders.includes(folder)

  it('lies where CITEDECK_CACHE says; an empty one says nothing', () => {
    expect(chooseCache({ CITEDECK_CACHE: '/elsewhere' }, writable())).toBe('/elsewhere')
    expect(chooseCache({ CITEDECK_CACHE: '' }, writable(installedCache))).toBe(installedCache)
  })

  it("lies in the installation, or in the user's own cache where that is read-only", () => {
    expect(chooseCache({}, writable(installedCache, '/home/a/.cache'), '/home/a')).toBe(installedCache)
    expect(chooseCache({}, writable('/home/a/.cache'), '/home/a')).toBe('/home/a/.cache/citedeck')
    expect(chooseCache({ XDG_CACHE_HOME: '/caches' }, writable('/caches'), '/home/a')).toBe('/caches/citedeck')
    expect(chooseCache({ XDG_CACHE_HOME: 'relative' }, writable('/home/a/.cache'), '/home/a')).toBe(
      '/home/a/.cache/citedeck',
    )
    expect(chooseCache({}, writable(), '')).toBe(installedCache)
  })

  it("lies in the user's own cache where citedeck is installed as a package, which stays as it was installed", () => {
    const chosen = (environment: NodeJS.ProcessEnv, ...writes: string[]) =>
      chooseCache(environment, writable(...writes), '/home/a', false)
    expect(chosen({}, installedCache, '/home/a/.cache')).toBe('/home/a/.cache/citedeck')
    expect(chosen({}, installedCache)).toBe('/home/a/.cache/citedeck')
    expect(chosen({ XDG_CACHE_HOME: '/caches' }, installedCache)).toBe('/caches/citedeck')
    expect(chosen({ CITEDECK_CACHE: '/elsewhere' })).toBe('/elsewhere')
  })
})

import { execFile } from 'node:child_process'
import files, { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, parse, relative } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kept } from '../../scripts/commands/kept.ts'
import { refuseFile, refuseFolder } from '../../scripts/files/replaceable.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { asNobody, dead, kind, leftoverOf, put, putOwn } from './build.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-replaceable-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (...path: string[]) => join(folder, ...path)
const named = (...path: string[]) => relative(process.cwd(), at(...path))
const refuse = (path: string) => refuseFolder(at(path), kind, [])

describe('a folder', () => {
  it('may be replaced where it is not there, is empty, or is ours and holds nothing else', async () => {
    await Promise.all([
      mkdir(at('empty', 'of', 'folders'), { recursive: true }),
      putOwn(at('ours'), { a: 'a', 'b/c/d': 'd' }),
    ])
    await put(at('ours'), {
      'printed.pdf': 'not listed',
      '.DS_Store': 'of a file manager',
      'b/Thumbs.db': 'of another',
      [`${leftoverOf('x', 'new', dead)}/y`]: 'of a killed run',
    })
    await writeFile(at('ours', 'a'), 'another size')
    await symlink('ours', at('link'))
    for (const path of ['new', 'new/below', 'empty', 'ours', 'link'])
      expect([path, await refuse(path)]).toEqual([path, undefined])
  })

  it.each([
    ['a file at the top', 'CNAME', 'CNAME'],
    ['a file among ours', 'b/mine.txt', 'b/mine.txt'],
    ['a whole folder', '.git/objects/aa/bb', '.git/'],
    ['a hidden file', '.env', '.env'],
    ['what nearly is a name of ours', '.dist.citedeck-new-1', '.dist.citedeck-new-1'],
  ])('may not where it holds %s', async (_, path, name) => {
    await putOwn(at('ours'), { a: 'a', 'b/c': 'c' })
    await put(at('ours'), { [path]: 'mine' })
    expect(await refuse('ours')).toBe(
      `${named('ours')} holds other files (${name}), which would be lost; put them elsewhere than into ours`,
    )
  })

  it("may not where a link has taken the place of what was ours: what it leads to is the user's", async () => {
    await putOwn(at('ours'), { a: 'a', 'b/c': 'c' })
    await put(folder, { 'mine/c': 'mine' })
    await rm(at('ours', 'b'), { recursive: true })
    await symlink('../mine', at('ours', 'b'))
    expect(await refuse('ours')).toContain('holds other files (b)')
  })

  it.each([
    '',
    '{',
    '[]',
    '{"files":{"a":1}}',
    '{"citedeck":1,"files":["a"]}',
    '{"citedeck":1,"files":{"../ours/a":1,"/a":1,"./a":1}}',
  ])('may not where its list is %j', async (list) => {
    await put(at('ours'), { a: 'a', b: 'b', c: 'c', d: 'd', [kind.list]: list })
    const fault = await refuse('ours')
    expect(fault).toMatch(/holds other files \(a, b, c, and \d more\), which would be lost/)
    expect(fault).toContain(`elsewhere than ${list.includes('../') ? 'into ours' : 'ours'}`)
  })

  it('may not where it is no folder, or a file lies on the way to it', async () => {
    await put(folder, { file: 'mine' })
    await promisify(execFile)('mkfifo', [at('fifo')])
    expect(await refuse('file')).toBe(`${named('file')} is a file; a thing is a folder`)
    expect(await refuse('file/below/it')).toBe(
      `${named('file', 'below', 'it')} cannot be written: ${named('file')} is a file`,
    )
    expect(await refuse('fifo')).toBe(`${named('fifo')} is neither a file nor a folder; a thing is a folder`)
    await symlink('loop', at('loop'))
    await expect(refuse('loop')).rejects.toThrow(`${at('loop')} is a link that leads back to itself`)
    await expect(refuse('x'.repeat(300))).rejects.toThrow('is longer than a path can be')
  })

  it('may not where it may not be read, or not be changed', async () => {
    await putOwn(at('ours'), { a: 'a', 'b/c': 'c' })
    await Promise.all([chmod(folder, 0o755), chmod(at('ours'), 0)])
    await asNobody(async () => {
      await expect(refuse('ours')).rejects.toThrow(
        `${named('ours')} cannot be read: EACCES: permission denied, scandir '${at('ours')}'`,
      )
    })
    await chmod(at('ours'), 0o755)
    // Whether one may write is asked for the user who started the process, which in tests is often root.
    const { access } = files
    files.access = (path, mode) =>
      path === at('ours', 'b')
        ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
        : access(path, mode)
    syncBuiltinESMExports()
    await expect(refuse('ours')).rejects.toThrow(
      `${named('ours')} may not be changed: you may not write in ${named('ours', 'b')}`,
    )
    files.access = access
    syncBuiltinESMExports()
  })

  it('may not where it is what must be kept or holds it, also by a link or under another name', async () => {
    await mkdir(at('talks', 'mine'), { recursive: true })
    await symlink(join(folder, 'talks'), at('same'))
    const refuseFor = (path: string) => refuseFolder(path, kind, [{ path: at('same', 'mine'), what: 'the data' }])
    expect(await refuseFor(at('talks', 'mine'))).toContain(
      'is the data, and would be replaced as a whole; name a folder of its own',
    )
    expect(await refuseFor(at('same'))).toContain(
      `holds the data (${at('same', 'mine')}), and would be replaced as a whole`,
    )
    expect(await refuseFor(at('talks', 'mine', 'dist'))).toBeUndefined()
    expect(await refuseFor(at('talks', 'other'))).toBeUndefined()
  })
})

describe('what must be kept', () => {
  it('is citedeck itself, the data, also where it is mistyped, home, and all above them', async () => {
    const data = at('talks', 'mistyped')
    await mkdir(dirname(data))
    const fault = (path: string) => refuseFolder(path, kind, kept(data))
    for (const path of [
      projectRoot,
      dirname(projectRoot),
      parse(projectRoot).root,
      process.env['HOME'] ?? '',
      dirname(data),
    ])
      expect(await fault(path), path).toMatch(/^\S+ (?:is|holds) .*, and would be replaced as a whole/)
    expect(await fault(join(projectRoot, 'nothing-here'))).toBeUndefined()
  })
})

describe('a file', () => {
  it('may be written over where it is not there, empty, or ours', async () => {
    const refuseThis = (path: string) => refuseFile(at(path), (start) => start.startsWith('ours'))
    await put(folder, { empty: '', ours: 'ours, whatever follows', mine: 'mine' })
    await promisify(execFile)('mkfifo', [at('fifo')])
    for (const path of ['empty', 'ours', 'new', 'new/below'])
      expect([path, await refuseThis(path)]).toEqual([path, undefined])
    expect(await refuseThis('mine')).toBe(
      `${named('mine')} is a file that citedeck did not write, which would be lost; move it away, or name another`,
    )
    expect(await refuseThis('.')).toContain('is a folder; name a file')
    expect(await refuseThis('fifo')).toContain('is neither a file nor a folder; name a file')
    expect(await refuseThis('mine/below')).toContain('cannot be written')
  })
})

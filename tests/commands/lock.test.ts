import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { relock } from '../../scripts/check/relock.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import { segment } from '../../scripts/source/segment.ts'
import { citedeck, withFerry, type Outcome } from './run.ts'

/** The ferry's data, with what changes it: its text, its lock, and the command that locks it. */
async function withLock(
  run: (ferry: {
    folder: string
    text: string
    lock: (...options: string[]) => Promise<Outcome>
    writeText: (text: string | Uint8Array) => Promise<void>
    readLock: () => Promise<string>
  }) => Promise<void>,
): Promise<void> {
  await withFerry(async (folder) => {
    const path = join(folder, 'source.txt')
    await run({
      folder,
      text: await readFile(path, 'utf8'),
      lock: (...options) => citedeck(['check', '--data', folder, '--lock', ...options]),
      writeText: (text) => writeFile(path, text),
      readLock: () => readFile(join(folder, 'source.lock.json'), 'utf8'),
    })
  })
}

it('writes the first lock whatever the data is like, and says so', async () => {
  await withLock(async ({ folder, lock, readLock }) => {
    const before = await readLock()
    await rm(join(folder, 'source.lock.json'))
    const { code, out } = await lock()
    expect({ code, lock: await readLock() }).toEqual({ code: 0, lock: before })
    expect(out).toMatch(/^locked 14 sentences: wrote .*source\.lock\.json, the first lock$/m)

    for (const name of ['source.lock.json', 'facts.yaml', 'article.yaml']) await rm(join(folder, name))
    const bare = await lock()
    expect({ code: bare.code, lock: await readLock() }).toEqual({ code: 1, lock: before })
    expect(bare.err).toMatch(/facts\.yaml:1:1 {2}there is no such file/)
    expect(bare.err).toMatch(/2 errors; locked 14 sentences: wrote .*, the first lock\n$/)
  })
})

it('writes a later lock where the data holds by the text, says what is lost, and leaves one that fits', async () => {
  await withLock(async ({ text, lock, writeText, readLock }) => {
    const before = await readLock()
    expect((await lock()).out).toMatch(/source\.lock\.json fits this text already; 14 sentences$/m)
    expect(await readLock()).toBe(before)

    await writeText(
      text.replace('Fares stay as they are.', 'Fares do not change.').replace('Those who talk tell others.', ''),
    )
    const { code, out, err } = await lock()
    expect(code, err).toBe(1) // a slide cites the sentence that is gone
    expect(out).toBe('')
    expect(await readLock()).toBe(before)

    await writeText(text.replace('Fares stay as they are.', 'Fares do not change.'))
    const changed = await lock('--json')
    expect(JSON.parse(changed.out)).toMatchObject({
      ok: true,
      lock: { written: true, first: false, sentences: 14, changed: ['2.4'], added: [], removed: [] },
    })
    await writeText(text)
    const back = await lock()
    expect(back.code).toBe(0)
    expect(back.out).toMatch(/^locked 14 sentences: wrote .* anew; 1 changed, 0 gone, 0 new$/m)
    expect(back.err).toMatch(/^sentence 2\.4 has changed since it was locked; /m)
    expect(await readLock()).toBe(before)
  })
})

it('leaves the lock where the data would not hold, unless it is forced; then it says what it did', async () => {
  await withLock(async ({ text, lock, writeText, readLock }) => {
    const before = await readLock()
    await writeText(text.replace('71%', '72%'))
    const refused = await lock()
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('walking-share is 71 percent, but sentence 1.5 states 72 percent')
    expect(refused.err).toMatch(/not locked: the data does not hold by this text\n.*--force/)
    expect(refused.err).toMatch(/source\.lock\.json is as it was\n$/)
    expect(await readLock()).toBe(before)

    const forced = await lock('--force')
    expect(forced.code).toBe(1)
    expect(forced.err).toContain('sentence 1.5 has changed since it was locked')
    expect(forced.err).toMatch(/; locked 14 sentences: wrote .* anew; 1 changed, 0 gone, 0 new\n$/)
    expect(forced.err).not.toContain('nothing was changed')
    expect(await readLock()).not.toBe(before)
  })
})

it('takes another text only when forced, though the data holds by it', () => {
  const lock = (text: string) => makeLock(segment(text), { locale: 'en' })
  const at = (current: string, before: string) =>
    relock({ current: lock(current), before: lock(before), talk: undefined, errors: [] }).refusals
  expect(at('One. Two. Three.', 'One. Two. Four.')).toEqual([])
  expect(at('Zero. One. Two. Three.', 'One. Two. Three.')).toEqual([])
  expect(at('One.', 'One. Two. Three.')).toEqual([
    '2 of the 3 locked sentences are nowhere in this text: it is another one, or was written anew',
  ])
})

it('remakes a lock that cannot be read where the data holds, and does not take it for none', async () => {
  await withLock(async ({ folder, text, lock, writeText, readLock }) => {
    const whole = await readLock()
    const path = join(folder, 'source.lock.json')
    await writeFile(path, whole.slice(0, 100))
    await writeText(text.replace('71%', '72%'))
    expect((await lock()).err).toMatch(/source\.lock\.json is as it was\n$/)
    expect(await readLock()).toBe(whole.slice(0, 100))
    await writeText(text)
    const remade = await lock()
    expect({ code: remade.code, lock: await readLock() }).toEqual({ code: 0, lock: whole })
    expect(remade.err).toMatch(/the lock before could not be read: The source lock is not whole JSON \(cut short\?\)/)

    await rm(path)
    await mkdir(path)
    expect(await lock()).toMatchObject({ code: 1, err: expect.not.stringContaining('    at ') })
    expect(await readdir(path)).toEqual([])
  })
})

const latin1 = (text: string) => Buffer.from(text, 'latin1')
/** Files that somebody could name by mistake, and what they are said to be. */
const wrongFiles: [string, string | Uint8Array, RegExp][] = [
  ['an RTF document', '{\\rtf1\\ansi The ferry has 3 boats. It sails.}', /is an RTF document, not plain text/],
  ['a page', '<!DOCTYPE html>\n<html><p>The ferry has 3 boats.</p></html>', /is HTML or XML, not an article/],
  ['a part of a page', 'Ferry <b class="x">sails</b> <i class="y">today</i> <a href="z">now</a>', /is HTML or XML/],
  ['JSON', '{ "text": "The ferry has 3 boats. It sails." }', /is JSON/],
  ['lines of JSON', '{"a": 1}\n{"a": 2}\n', /is JSON/],
  ['a PDF', '%PDF-1.7\n1 0 obj', /is a PDF/],
  ['a Word document', Buffer.from('PK\x03\x04\x14\x00', 'latin1'), /is a Word, OpenDocument or EPUB file/],
  ['bytes', Uint8Array.from({ length: 2000 }, (_, index) => 1 + ((index * 7) % 127)), /is binary data/],
  ['a NUL', 'The ferry\0 has 3 boats.', /holds a NUL at byte 9/],
  ['what a terminal has recorded', '\u001b[31mThe ferry\u001b[0m sails.', /is binary data/],
  [
    'a mail as it is sent',
    'The caf=C3=A9 has 3 boats, and sails=\n today.',
    /is a mail as it is sent \(quoted-printable\)/,
  ],
  ['French in Latin-1', latin1("Où l'été a été très à l'aise, près de la forêt, là-bas.\n".repeat(9)), /not UTF-8/],
  ['Spanish in Latin-1', latin1('El año pasado el niño soñó con tres barcos.\n'.repeat(9)), /not UTF-8/],
  // "항저우는 어떻게 도시가 되었는가" and "これは杭州のようです" as two old systems wrote them.
  [
    'Korean in EUC-KR',
    Buffer.from('c7d7c0fabfecb4c220beeebbbbb0d420b5b5bdc3b0a120b5c7befab4c2b0a12e0a'.repeat(9), 'hex'),
    /not UTF-8/,
  ],
  ['Japanese in EUC-JP', Buffer.from('a4b3a4eca4cfb9adbdd5a4cea4e8a4a6a4c7a4b9a1a30a'.repeat(9), 'hex'), /EUC-JP/],
  [
    'headings alone',
    'The ferry\nThe boats\nThe fares\n',
    /has 3 lines, and no sentence in them.*\n.*end each with a full stop/,
  ],
  ['Hebrew', 'לעבורת יש שלוש סירות. היא שטה כל יום.', /in Hebrew letters, which run from right to left.*\n.*zh-Hant, /],
  ['line breaks alone', '\r\n'.repeat(50), /is empty/],
  ['characters of no width', '\u200b\ufeff\n\u2060', /is empty/],
  [
    'one line without end',
    'The ferry sails. '.repeat(6000),
    /has a paragraph of 102000 characters; at most 100000 are read/,
  ],
  ['a list of words', 'a\n'.repeat(200_001), /has 200001 sentences; at most 200000 are read/],
]

it('refuses what is no article, and leaves the lock', async () => {
  await withLock(async ({ folder, lock, writeText, readLock }) => {
    const before = await readLock()
    for (const [index, [what, content, message]] of wrongFiles.entries()) {
      await writeText(content)
      const { code, out, err } = await lock(...(index % 2 === 0 ? ['--force'] : []))
      expect({ code, out, lock: await readLock() }, what).toEqual({ code: 1, out: '', lock: before })
      expect(err, what).toMatch(message)
      expect(err, what).toMatch(/1 error; nothing was changed\n$/)
    }
    await writeText('')
    const large = await open(join(folder, 'source.txt'), 'w')
    await large.truncate(33 * 1024 * 1024)
    await large.close()
    expect((await lock('--force')).err).toContain('has 33 MB; at most 5 MB are read')
    expect(await readLock()).toBe(before)
  })
})

it('refuses where a cited sentence hangs on a quotation mark without its other half, until an erratum settles it', async () => {
  await withLock(async ({ folder, text, lock, writeText, readLock }) => {
    const before = await readLock()
    await writeText(text.replace('in 1958. The fleet', 'in 1958!“The fleet'))
    const { code, err } = await lock()
    expect({ code, lock: await readLock() }).toEqual({ code: 1, lock: before })
    expect(err).toMatch(
      /source\.txt:1:1 {2}paragraph 1: “ is opened and not closed, at "ame in 1958!“The fleet ha"; where a sentence ends here hangs on it.*\n.*found: '“', correct: '“', reason/,
    )
    const errata = join(folder, 'errata.yaml')
    await writeFile(errata, "- { paragraph: 1, found: '“', correct: '“', reason: printed so }\n")
    expect(await lock()).toMatchObject({ code: 0, err: expect.not.stringContaining('opened') })
    await writeFile(errata, "- { paragraph: 1, found: '!“', correct: '. ', reason: a slip of the printer }\n")
    expect(await lock()).toMatchObject({ code: 0, err: expect.not.stringContaining('opened') })
    expect(await readLock()).toBe(before)

    await rm(errata)
    await writeText(text.replace('The pier', '“The pier'))
    const warned = await lock('--force')
    expect(warned.code, warned.err).toBe(0)
    expect(warned.err).toMatch(/warning: paragraph 5: “ is opened and not closed, at "“The pier/)
  })
})

it('creates nothing where the data folder is mistyped', async () => {
  await withLock(async ({ folder }) => {
    const source = join(folder, 'source.txt')
    const before = await readdir(folder)
    await mkdir(join(folder, 'other', 'things'), { recursive: true })
    const commands = [
      ['check', '--lock', '--source', source],
      ['check', '--lock', '--force', '--source', source],
      ['schema'],
    ]
    for (const [name = '', ...options] of commands) {
      for (const [data, message] of [
        ['tolk', 'there is no such folder'],
        ['other', 'holds other things'],
        ['source.txt', 'is a file, not a folder'],
      ] as const) {
        const { code, err } = await citedeck([name, '--data', join(folder, data), ...options])
        expect(code).toBe(1)
        expect(err).toContain(message)
        expect(err).toMatch(/nothing was changed\n$/)
      }
    }
    await mkdir(join(folder, 'new'))
    await citedeck(['check', '--data', join(folder, 'new'), '--lock', '--source', source])
    expect(await readdir(join(folder, 'new'))).toEqual(['source.lock.json'])
    expect((await readdir(folder)).sort()).toEqual([...before, 'new', 'other'].sort())
    expect(await readdir(join(folder, 'other'))).toEqual(['things'])
  })
})

it('shows the controls of a text instead of obeying them, and begins no line by what a file holds', async () => {
  await withLock(async ({ folder, text, writeText }) => {
    const escape = '\u001b]0;owned\u0007'
    await writeText(
      text.replace('It carries', `It${escape} \u009b31m carries \u202e ferry`).replace('1912', '渡(dù)口 1912'),
    )
    const found = await citedeck(['check', '--data', folder, '--find', '412,000', '--show-repairs'])
    expect(found).toMatchObject({ code: 0, err: '' })
    expect(found.out).toContain('It\\u001b]0;owned\\u0007 \\u009b31m carries  ferry')

    const facts = await readFile(join(folder, 'facts.yaml'), 'utf8')
    await writeFile(join(folder, 'facts.yaml'), `${facts}\n"x\\n0 errors; all is well\\e[2K": 1\n`)
    await writeFile(
      join(folder, 'errata.yaml'),
      '- { paragraph: 1, found: baker, correct: baker, reason: "a\\nb\\e[1m" }\n',
    )
    const told = [
      await citedeck(['check', '--data', folder, '--show-repairs']),
      await citedeck(['check', '--data', folder, '--json']),
    ]
    for (const { code, out, err } of [...told, found]) {
      // eslint-disable-next-line no-control-regex -- what no terminal may be sent
      expect(out + err).not.toMatch(/[\0-\b\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      if (code === 0) continue
      expect(err).not.toMatch(/^0 errors/m)
    }
    expect(told[0]?.out).toMatch(/^1 {2}erratum .*\(a\\nb\\u001b\[1m\)$/m)
    expect(JSON.parse(told[1]?.out ?? '')).toMatchObject({
      ok: false,
      diagnostics: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('all is well') }),
      ]),
    })
  })
})

it('takes only options that go together', async () => {
  await withLock(async ({ lock, readLock }) => {
    const before = await readLock()
    expect(await lock('--find', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--find and --lock exclude each other'),
    })
    expect(await readLock()).toBe(before)
  })
})

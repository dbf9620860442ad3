import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatDiagnostic, InputError } from '../../scripts/article/diagnostic.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { coverageLines } from '../../scripts/check/coverage.ts'
import { checkDrift } from '../../scripts/check/drift.ts'
import { findSentences } from '../../scripts/check/find.ts'
import { checkTalk, readTalk } from '../../scripts/check/index.ts'
import { loadSource, sourcePath } from '../../scripts/check/sourceFile.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import { segment } from '../../scripts/source/segment.ts'

const text = `小城的渡船
渡口一共有12艘船，其中超過3艘用電。去年的乘客增加了40%。
渡口排名全省第二。`
const options = { locale: 'zh-Hant' }
const lock = makeLock(segment(text), options)

const facts = `boats:
  value: 12
  unit: count
  noun: { zh-Hant: 艘 }
  of: { zh-Hant: 船 }
  cite: '2.1'
electric:
  value: 3
  unit: count
  bound: over
  noun: { zh-Hant: 艘 }
  of: { zh-Hant: 電動船 }
  cite: '2.1'
growth:
  value: 40
  unit: percent
  of: { zh-Hant: 乘客增幅 }
  cite: '2.2'
citedeck: 1
`

const article = `locale: zh-Hant
title: [渡船]
terms: [電動]
sections:
  - id: one
    title: 船
    slides:
      - id: boats-slide
        claim: '{electric}用電，共{boats}'
        figure: { kind: big-number, fact: growth }
        cite: ['2.1', '2.2']
        notes: 說明
sources: { title: 出處 }
citedeck: 1
`

/** What the author is told, a line each; nothing where all is in order. */
function told(given: { facts?: string; article?: string } = {}): string[] {
  try {
    checkTalk(
      {
        facts: parseYaml(given.facts ?? facts, 'facts.yaml'),
        article: parseYaml(given.article ?? article, 'article.yaml'),
      },
      lock,
    )
    return []
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map(formatDiagnostic)
    throw error
  }
}

describe('the check of facts', () => {
  it('takes facts that the cited sentences state', () => {
    expect(told()).toEqual([])
  })

  it('refuses a number that the cited sentence does not state, and says what it does', () => {
    expect(told({ facts: facts.replace('value: 40', 'value: 86') })).toEqual([
      'facts.yaml:15:10  growth is 86 percent, but sentence 2.2 states 40 percent',
    ])
  })

  it('says which bound the sentence has', () => {
    expect(told({ facts: facts.replace('bound: over', 'bound: about') })).toEqual([
      'facts.yaml:10:10  electric is about 3 艘, but sentence 2.1 states 12 艘 and over 3 艘\n    Only the bound differs: write "bound: over".',
    ])
  })

  it('says where the article does state it', () => {
    expect(told({ facts: facts.replace("cite: '2.2'", "cite: '2.1'") })[0]).toContain('The article states it in 2.2.')
  })

  it('refuses a sentence that is not there, and says how many there are', () => {
    expect(told({ facts: facts.replace("cite: '2.2'", "cite: '2.9'") })[0]).toBe(
      'facts.yaml:18:9  growth cites 2.9, but there is no such sentence\n    Paragraph 2 has 2 sentences.',
    )
    expect(told({ facts: facts.replace("cite: '2.2'", "cite: '9.1'") })[0]).toContain('The article has 3 paragraphs.')
  })

  it.each(['25.0', '25', 'x', '0.1', '1.2.3'])('refuses the citation %s', (cite) => {
    expect(told({ facts: facts.replace("cite: '2.2'", `cite: '${cite}'`) })[0]).toContain(
      'is not a citation; write paragraph.sentence',
    )
  })

  it('tells two counts of a sentence apart by what they count', () => {
    const lines = told({ facts: facts.replace('noun: { zh-Hant: 艘 }', 'noun: { zh-Hant: 人 }') })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('boats is 12 人')
  })
})

describe('the check of slides', () => {
  it('refuses a slide that shows a fact without citing its sentence', () => {
    expect(told({ article: article.replace("['2.1', '2.2']", "['2.1']") })).toEqual([
      'article.yaml:11:15  "boats-slide" shows growth but does not cite 2.2\n    Add \'2.2\' to its cite.',
    ])
  })

  it('refuses a slide that cites no sentence, or one that is not there', () => {
    expect(told({ article: article.replace("['2.1', '2.2']", '[]') })[0]).toContain('needs at least one sentence')
    expect(told({ article: article.replace("'2.2']", "'2.2', '7.7']") })[0]).toContain(
      'cites 7.7, but there is no such sentence',
    )
  })

  it.each(['共{boats}又5艘', '共{boats}又五艘', '共{boats}又三成', '{boats}、第三名'])(
    'refuses the number typed into "%s", at its column',
    (claim) => {
      const lines = told({ article: article.replace('{electric}用電，共{boats}', claim) })
      const typed = /"(.+?)" is typed/.exec(lines[0] ?? '')?.[1] ?? 'nothing'
      expect(lines[0]).toMatch(new RegExp(`^article\\.yaml:9:${17 + claim.indexOf(typed)} `))
    },
  )

  it('takes coined names that are listed under terms', () => {
    expect(
      told({
        article: article
          .replace('notes: 說明', 'notes: 說明 1+N 與三圈合一')
          .replace('[電動]', '[電動, { term: 1+N, reason: 名稱 }]'),
      }),
    ).toEqual([])
    expect(told({ article: article.replace('notes: 說明', 'notes: 說明 1+N') })).toHaveLength(1)
  })

  it('refuses a waiver whose number the sentence does not state', () => {
    expect(
      told({
        article: article.replace('sections:', "waived: [{ cite: '3.1', number: 5 rank, reason: why }]\nsections:"),
      })[0],
    ).toContain('states no "5 rank"; it states "2 rank"')
  })

  it('tells everything at once', () => {
    expect(
      told({
        facts: facts.replace('value: 40', 'value: 4').replace('value: 12', 'value: 120'),
        article: article.replace('notes: 說明', 'notes: 有8個'),
      }),
    ).toHaveLength(3)
  })
})

describe('coverage', () => {
  it('counts both ways, and lists what no slide carries', () => {
    const { coverage } = checkTalk({ facts: parseYaml(facts, 'f'), article: parseYaml(article, 'a') }, lock)
    expect(coverage).toMatchObject({
      facts: 3,
      matched: 3,
      slides: 1,
      cited: 1,
      sentences: 4,
      carried: 2,
      numbers: 4,
      used: 3,
      uncarried: ['1.1', '3.1'],
    })
    expect(coverage.unused).toMatchObject([{ cite: '3.1', number: { value: 2, unit: 'rank', bound: 'exactly' } }])
  })

  it('counts a statement that cites the article among the slides, as a draft does', () => {
    const other = "      - { layout: statement, id: alone, statement: 去年的乘客更多, cite: ['2.2'], notes: 說明 }\n"
    const stated = article.replace('sources:', `${other}sources:`)
    const { coverage } = checkTalk({ facts: parseYaml(facts, 'f'), article: parseYaml(stated, 'a') }, lock)
    expect(coverage).toMatchObject({ slides: 2, cited: 2 })
  })

  it('lets a reason wave a sentence or a number through', () => {
    const waived = article.replace(
      'sections:',
      "waived:\n  - { cite: '1.1', reason: heading }\n  - { cite: '3.1', number: 2 rank, reason: said elsewhere }\nsections:",
    )
    const { coverage } = checkTalk({ facts: parseYaml(facts, 'f'), article: parseYaml(waived, 'a') }, lock)
    expect(coverage).toMatchObject({ waived: 1, uncarried: ['3.1'], unused: [] })
  })

  it('lists the terms whose amount nobody checks, and no others', () => {
    const named = article.replace(
      /^terms:.*$/m,
      'terms: [渡口, { term: 四艘船會, reason: 社團的名稱 }, { term: 渡輪, reason: 船名 }]',
    )
    const { coverage } = checkTalk({ facts: parseYaml(facts, 'f'), article: parseYaml(named, 'a') }, lock)
    expect(coverage.named).toEqual([{ term: '四艘船會', reason: '社團的名稱' }])
    expect(coverageLines(coverage)).toContain('not checked: amounts in names: "四艘船會"')
  })
})

describe('a source that differs from the lock', () => {
  it('names the sentences and what stands on them', () => {
    const talk = checkTalk({ facts: parseYaml(facts, 'f'), article: parseYaml(article, 'a') }, lock)
    const changed = makeLock(segment(text.replace('40%', '45%').replace('渡口排名', '渡口的排名')), options)
    expect(checkDrift(talk, lock, changed, 'source.txt').map(({ message }) => message)).toEqual([
      'sentence 2.2 has changed since it was locked; the facts growth and the slides boats-slide stand on it',
      'sentence 3.1 has changed since it was locked; nothing stands on it',
    ])
    expect(checkDrift(talk, lock, lock, 'source.txt')).toEqual([])
  })

  it('tells a sentence that is read otherwise from one that has changed', () => {
    const read = lock.sentences['2.2']
    const older = { ...lock, sentences: { ...lock.sentences, '2.2': { hash: read?.hash ?? '', numbers: [] } } }
    expect(checkDrift(undefined, older, lock, 'source.txt').map(({ message }) => message)).toEqual([
      'sentence 2.2 is read otherwise than when it was locked',
    ])
  })

  it('does not call sentences read otherwise for the dates that their numbers go with in a new series', () => {
    const yearly = segment('渡口\n\n用電2021年為12度。')
    const [before, now] = [makeLock(yearly, options), makeLock(yearly, { ...options, series: [] })]
    expect(now.sentences['2.1']).not.toEqual(before.sentences['2.1'])
    expect(checkDrift(undefined, before, now, 'source.txt')).toEqual([])
  })
})

describe('finding the place', () => {
  it.each([
    ['40%', '2.2'],
    ['百分之四十', '2.2'],
    ['第二', '3.1'],
    ['用電', '2.1'],
    ['12', '2.1'],
  ])('finds %s in sentence %s', (query, id) => {
    expect(findSentences(segment(text), query, options).map((found) => found.id)).toEqual([id])
  })

  it('finds nothing where there is nothing', () => {
    expect(findSentences(segment(text), '70%', options)).toEqual([])
  })
})

describe('the files', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citedeck-check-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const failure = async (run: Promise<unknown>): Promise<string> =>
    run.then(
      () => 'no failure',
      (error: unknown) => (error instanceof InputError ? error.message : `another error: ${String(error)}`),
    )

  it('looks for the source as named, then by the environment, then beside the data', async () => {
    expect(sourcePath(folder, undefined, {})).toBeUndefined()
    await writeFile(join(folder, 'source.txt'), text)
    expect(sourcePath(folder, undefined, {})).toBe(join(folder, 'source.txt'))
    expect(sourcePath(folder, undefined, { CITEDECK_SOURCE: '/elsewhere' })).toBe('/elsewhere')
    expect(sourcePath(folder, '/named', { CITEDECK_SOURCE: '/elsewhere' })).toBe('/named')
  })

  it('refuses a source that is a folder, a device, missing, empty or of no known encoding', async () => {
    await mkdir(join(folder, 'source'))
    await writeFile(join(folder, 'empty'), '')
    await writeFile(join(folder, 'binary'), Buffer.from([0xff, 0x81, 0x00, 0xff]))
    expect(await failure(loadSource(join(folder, 'source'), folder))).toContain('is a folder, not a file')
    expect(await failure(loadSource('/dev/null', folder))).toContain('is a device, not a file')
    expect(await failure(loadSource(join(folder, 'none'), folder))).toContain('there is no such file')
    expect(await failure(loadSource(join(folder, 'empty'), folder))).toMatch(/empty/i)
    expect(await failure(loadSource(join(folder, 'binary'), folder))).toMatch(/byte|NUL/)
  })

  it('refuses a source of headings alone, and takes one with a sentence among them', async () => {
    const path = join(folder, 'headings')
    await writeFile(path, '第一章\n第二章\n')
    await expect(loadSource(path, folder)).rejects.toThrow('has 2 lines, and no sentence in them')
    await writeFile(path, '第一章\n船開了。\n')
    expect((await loadSource(path, folder)).sentences.map((sentence) => sentence.id)).toEqual(['1.1', '2.1'])
  })

  it('refuses a lock that is missing, cut short or of another format, with the remedy', async () => {
    await writeFile(join(folder, 'facts.yaml'), facts)
    await writeFile(join(folder, 'article.yaml'), article)
    expect(await failure(readTalk(folder))).toContain('there is no lock to check the citations against\n    Make it')
    await writeFile(join(folder, 'source.lock.json'), '{ "format": 1, "sentences": {')
    expect(await failure(readTalk(folder))).toContain('cut short')
    await writeFile(join(folder, 'source.lock.json'), '{ "format": 1, "sentences": {} }')
    expect(await failure(readTalk(folder))).toContain('format 1')
  })

  it('says where an erratum no longer matches', async () => {
    await writeFile(join(folder, 'source.txt'), text)
    await writeFile(join(folder, 'errata.yaml'), '- { paragraph: 2, found: 沒有的字, correct: 對, reason: 錯字 }\n')
    expect(await failure(loadSource(join(folder, 'source.txt'), folder))).toContain('沒有的字')
  })
})

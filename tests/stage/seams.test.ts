import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../scripts/machine/project.js'
import { requireSlidev } from '../../scripts/stage/requireSlidev.js'
import { checkFeatures, checkNames, MetSeams, replaceOnce, wrongVersions } from '../../scripts/stage/seams.js'
import {
  features,
  names,
  patches,
  pinnedPackages,
  redirects,
  replacedModules,
} from '../../scripts/stage/slidevInternals.js'

const text = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const client = (file: string) => text(join('node_modules/@slidev/client', file))

interface Packages {
  devDependencies: Record<string, string>
}

describe('the versions of Slidev', () => {
  it('are exact in package.json, the same in the lock, and the ones that are installed', () => {
    const { devDependencies } = JSON.parse(text('package.json')) as Packages
    const { packages } = JSON.parse(text('package-lock.json')) as {
      packages: Record<string, Packages & { version: string }>
    }
    for (const name of pinnedPackages) {
      expect(devDependencies[name], name).toMatch(/^\d+\.\d+\.\d+$/)
      expect(packages['']?.devDependencies[name], name).toBe(devDependencies[name])
      expect(packages[`node_modules/${name}`]?.version, name).toBe(devDependencies[name])
    }
    expect(wrongVersions()).toEqual([])
  })

  it('are asked for before a stage is built or a live deck begins, and another one is refused by name with the remedy', () => {
    const wrong = wrongVersions((name) =>
      name === '@slidev/client'
        ? '52.20.2'
        : name === '@slidev/types'
          ? undefined
          : (JSON.parse(text('package.json')).devDependencies[name] as string),
    )
    expect(wrong).toEqual([
      expect.stringMatching(/^@slidev\/client is 52\.20\.2, and should be [\d.]+$/),
      expect.stringMatching(/^@slidev\/types is not installed, and should be [\d.]+$/),
    ])
    expect(() => {
      requireSlidev(wrong)
    }).toThrow(
      expect.objectContaining({
        code: 'wrong-slidev',
        message: expect.stringContaining('@slidev/client is 52.20.2') as string,
        hint: expect.stringContaining('npm ci') as string,
      }),
    )
    expect(() => {
      requireSlidev()
    }).not.toThrow()
  })
})

describe("a change to code of Slidev's", () => {
  it.each(patches.map((patch) => [patch.file, patch] as const))(
    'to %s fails where the pattern is not there, or is there twice',
    (file, patch) => {
      const version = (JSON.parse(client('package.json')) as { version: string }).version
      expect(() => replaceOnce('export const other = 1', patch)).toThrow(
        expect.objectContaining({ code: 'changed-slidev' }),
      )
      expect(() => replaceOnce('export const other = 1', patch)).toThrow(
        `Slidev ${version} is not as citedeck expects it:\n  ${file}: expected ${patch.pattern} once, found none`,
      )
      const twice = { ...patch, pattern: /button/g }
      expect(() => replaceOnce('<button></button>', twice)).toThrow(
        `${file}: expected /button/g once, found it 2 times`,
      )
    },
  )

  it('is made where the pattern is there once', () => {
    const [configs, menu, scheme, root] = ['configs.ts', 'MenuButton.vue', 'dark.ts', 'root.ts'].map((name) =>
      patches.find(({ file }) => file.includes(name)),
    )
    if (!configs || !menu || !scheme || !root) throw new Error('one of them is gone')
    expect(replaceOnce(client('setup/root.ts'), root)).not.toMatch(/initSharedState|onPatch|\bpatch\(/)
    expect(replaceOnce('export default {"title":"a {b}\\n"}', configs)).toMatch(
      /^import \{ deck \} from ".*theDeck\.ts"\nexport default \{ \.\.\.\{"title":"a \{b\}\\n"\}, \.\.\.deck\.configs \}$/,
    )
    const before = client('internals/MenuButton.vue')
    const after = replaceOnce(before, menu)
    expect(after.match(/<button/g)).toBeNull()
    expect(after.match(/<div/g)).toHaveLength((before.match(/<div/g)?.length ?? 0) + 1)
    expect(replaceOnce(client('logic/dark.ts'), scheme)).toMatch(
      /preferredDark = \(document.*dataset\.first === undefined/,
    )
  })

  it('fails where no module of the stage is the file, nothing imports what is replaced, or an import is gone', () => {
    const met = new MetSeams()
    for (const seam of [...patches.slice(1), ...redirects.slice(1), ...Object.keys(replacedModules).slice(1)])
      met.add(seam)
    const message = () => {
      met.check()
    }
    expect(message).toThrow(`${patches[0]?.file}: no module of the stage is this file`)
    expect(message).toThrow(`nothing imports ${Object.keys(replacedModules)[0]}`)
    expect(message).toThrow(`${redirects[0]?.what} is gone`)
    for (const seam of [patches[0], redirects[0], Object.keys(replacedModules)[0]]) met.add(seam)
    expect(message).not.toThrow()
  })

  it('fails where a feature has another name', () => {
    expect(() => {
      checkFeatures({ __SLIDEV_FEATURE_PRESENTER__: 'true' }, features(false))
    }).toThrow('expected __SLIDEV_FEATURE_PRINT__ in getDefine')
    expect(() => {
      checkFeatures(features(true), features(false))
    }).not.toThrow()
  })
})

describe("the names that Slidev's client gives", () => {
  it('are those that the installed one has', () => {
    expect(() => {
      checkNames()
    }).not.toThrow()
  })

  it('are missed all at once, with file and use, where a file is another or is gone', () => {
    const changed = (file: string) => {
      if (file === 'internals/PrintSlideClick.vue') throw new Error('ENOENT')
      return client(file).replaceAll('slidev-color-schema', 'slidev-scheme')
    }
    expect(() => {
      checkNames(changed)
    }).toThrow(
      '@slidev/client/internals/PrintSlideClick.vue: the file is missing, for "print-slide-container" in scripts/export/print.ts',
    )
    expect(() => {
      checkNames(changed)
    }).toThrow(
      "@slidev/client/logic/dark.ts: expected 'slidev-color-schema', 'auto', for \"slidev-color-schema\" in scripts/site/view.ts, scripts/site/opening.js",
    )
  })

  it('stand in the files that are said to use them', () => {
    for (const { name, usedIn } of names) {
      for (const file of usedIn) expect(text(file), `${name} in ${file}`).toContain(name.replace(/^#?\//, ''))
    }
  })

  it('are all listed: no file of ours says another', () => {
    const listed = [
      ...names.map(({ name }) => name),
      ...Object.keys(features(true)),
      ...Object.keys(replacedModules),
      '/@slidev/configs',
      '__VUE_PROD_DEVTOOLS__',
      // Of JavaScript, of the live server's addresses, and of the package that keeps its windows in step.
      '__proto__',
      '__slidev',
      '__UNDEFINED___',
      // A package of its own.
      '/@slidev/theme-default',
    ]
    const files = ['components', 'layouts', 'scripts', 'setup', 'styles'].flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    const found = files
      .filter(
        (file) =>
          /\.(?:ts|js|vue|css)$/.test(file) && !file.includes('node_modules') && !file.endsWith('slidevInternals.js'),
      )
      .flatMap((file) =>
        [...text(file).matchAll(/(?<![/\w])slidev-[a-z]+(?:-[a-z]+)*|\b__[A-Za-z]\w+|\/@slidev\/[a-z-]+\b(?!\/)/g)].map(
          ([name]) => ({ name, file }),
        ),
      )
    expect(found.filter(({ name, file }) => !listed.includes(name) && !/\bslidev-client\b/.test(name + file))).toEqual(
      [],
    )
    expect(found.length).toBeGreaterThan(20)
  })
})

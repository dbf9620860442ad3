import { join } from 'node:path'
import { z } from 'zod'
import { componentName } from '../deck/componentName.ts'
import { figureKinds, type FigureKind } from '../talk/figures.ts'
import { readOptions } from '../talk/dataFiles.ts'
import { InputError } from '../article/diagnostic.ts'
import { picturesIn } from '../article/picture.ts'
import { takenFrom } from '../article/taken.ts'
import { validate } from '../article/validate.ts'
import { readYaml, type YamlFile } from '../article/yamlFile.ts'
import { checkTalk, type Talk } from '../check/index.ts'
import { projectRoot } from '../machine/project.js'
import { makeLock } from '../source/lock.ts'
import { segment } from '../source/segment.ts'
import { asCited } from '../source/talkLock.ts'

/** A kind at its least, at its most, and with words as long as it takes. */
export const variants = ['few', 'many', 'longest'] as const
export type Variant = (typeof variants)[number]

/** What the `sample.yaml` of a kind holds: a talk in small, with the text that it stands on. */
const sampleSchema = z.strictObject({
  locale: z.string(),
  text: z.array(z.string()).min(1),
  units: z.looseObject({}).optional(),
  terms: z.array(z.unknown()).optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  slides: z.strictObject({ few: slide(), many: slide(), longest: slide() }),
  gallery: z.record(z.string(), z.union([z.array(z.unknown()), z.record(z.string(), z.array(z.string()))])).optional(),
})

/**
 * Values of a kind's own for fields that the gallery of the tests cannot fill from the schema, by the field's path
 * without places in lists (`labels.x`): taken in turn, texts cut to the field's room.
 */
export type GalleryValues = Readonly<Record<string, readonly unknown[]>>

/**
 * The values that the `gallery` of a kind's `sample.yaml` gives, its texts in one language; none where it says nothing.
 */
export async function galleryValues(kind: FigureKind, locale: string): Promise<GalleryValues> {
  const { gallery = {} } = (await fileOf(kind)).sample
  return Object.fromEntries(
    Object.entries(gallery).map(([path, values]) => [path, Array.isArray(values) ? values : (values[locale] ?? [])]),
  )
}

function slide() {
  return z.looseObject({ claim: z.string(), figure: z.looseObject({ kind: z.string() }) })
}

/** A kind's sample, checked as every talk is. */
export interface Sample {
  kind: FigureKind
  talk: Talk
  /** The data of its figures as they stand in the file. */
  data: Readonly<Record<Variant, object>>
}

/** The samples of all kinds, in the order of their names. */
export function readSamples(): Promise<Sample[]> {
  return Promise.all(figureKinds.map(readSample))
}

/**
 * Reads the sample of a kind.
 * @throws InputError with everything that is wrong, at its places in `sample.yaml`
 */
async function readSample(kind: FigureKind): Promise<Sample> {
  const { file, sample } = await fileOf(kind)
  const files = {
    facts: factsOf(file, sample),
    article: articleOf(file, sample, kind),
    pictures: picturesIn(join(projectRoot, 'public')),
  }
  const sentences = segment(sample.text.join('\n\n'))
  const lock = makeLock(
    sentences,
    readOptions(files),
    takenFrom({ article: files.article.value, facts: files.facts.value }),
  )
  const talk = checkTalk(files, asCited('', lock), sentences)
  const { few, many, longest } = sample.slides
  return { kind, talk, data: { few: few.figure, many: many.figure, longest: longest.figure } }
}

type Content = z.output<typeof sampleSchema>

async function fileOf(kind: FigureKind): Promise<{ file: YamlFile; sample: Content }> {
  const name = `components/${componentName(kind)}/sample.yaml`
  const file = await readYaml(join(projectRoot, name), name)
  const { value: sample, diagnostics } = validate(file, sampleSchema)
  if (!sample) throw new InputError(diagnostics)
  return { file, sample }
}

function factsOf(file: YamlFile, { units, facts = {} }: Content): YamlFile {
  return {
    ...file,
    value: { citedeck: 1, ...(units ? { units } : {}), ...facts },
    place: (path, where, words) => file.place(path[0] === 'units' ? path : ['facts', ...path], where, words),
  }
}

/** A talk of one section, whose slides cite the first sentence where they name no other. */
function articleOf(file: YamlFile, { locale, terms, slides }: Content, kind: FigureKind): YamlFile {
  return {
    ...file,
    value: {
      citedeck: 1,
      locale,
      title: [componentName(kind)],
      ...(terms ? { terms } : {}),
      sources: { title: '—' },
      sections: [
        {
          id: kind,
          title: '—',
          slides: variants.map((name) => ({ id: `${kind}-${name}`, cite: ['1.1'], notes: '—', ...slides[name] })),
        },
      ],
    },
    place: (path, where, words) => file.place(placeInSample(path), where, words),
  }
}

function placeInSample(path: readonly PropertyKey[]): readonly PropertyKey[] {
  const [first, , second, index, ...rest] = path
  return first === 'sections' && second === 'slides' ? ['slides', variants[Number(index)] ?? '', ...rest] : path
}

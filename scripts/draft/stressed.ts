import type { Plain } from '../deck/yaml.ts'
import type { Candidate, Variant } from './drafted.ts'
import type { Scene } from './scene.ts'

/**
 * A candidate on whose amount the accent stands that the next sentence says matters: it is the last figure that worries
 * them. What claims that one stands before what does not.
 */
export function withStressed(scene: Scene, candidate: Candidate): Candidate {
  const { stressedItem } = scene.words
  const { sentences } = scene.part
  const last = sentences.findIndex(({ id }) => id === candidate.cites.at(-1))
  const [own, next] = [sentences[last], sentences[last + 1]]
  const at = own && next?.paragraph === own.paragraph ? stressedItem?.(next.text) : undefined
  if (at === undefined) return candidate
  const inOrder = sentences.flatMap(({ id }) => scene.of(id)).map(({ id }) => id)
  const variants = candidate.variants.map((variant): Variant => {
    const facts = itemsOf(variant.figure).flatMap(({ ids }) => ids)
    const listed = inOrder.filter((id) => facts.includes(id))
    const fact = listed.length >= 2 ? listed.at(at) : undefined
    return fact === undefined ? variant : stressing(variant, fact)
  })
  const names = ({ accent }: Variant) => Number(accent !== undefined)
  return { ...candidate, variants: [...variants].sort((a, b) => names(b) - names(a)) }
}

/** A way to show something with its accent on one fact: in the figure, and in the claim where that names it. */
function stressing(variant: Variant, fact: string): Variant {
  const { figure } = variant
  const [key = 'items'] = keysOf(figure)
  const lit = itemsOf(figure).map(({ item, ids }) => ({
    ...withoutAccent(item),
    ...(ids.includes(fact) ? { accent: true } : {}),
  }))
  const named = new RegExp(`\\{${fact.replaceAll('.', '\\.')}(?::[a-z]+)?\\}`).exec(variant.claim)?.[0]
  return {
    ...withoutAccent(variant),
    figure: { ...figure, [key]: lit },
    ...(named === undefined ? {} : { accent: named }),
  }
}

/** Something without its accent. */
function withoutAccent<Of extends object>(of: Of): Of {
  return Object.fromEntries(Object.entries(of).filter(([key]) => key !== 'accent')) as Of
}

const keysOf = (figure: Variant['figure']): string[] => ['parts', 'items'].filter((key) => Array.isArray(figure?.[key]))

/** The bars or parts of a figure, each with its facts. */
function itemsOf(figure: Variant['figure']): { item: Record<string, Plain>; ids: string[] }[] {
  const [key = ''] = keysOf(figure)
  const items = (figure?.[key] ?? []) as readonly Record<string, Plain>[]
  return items.map((item) => ({
    item,
    ids: [item['fact'], ...((item['facts'] ?? []) as readonly Plain[])].filter((id) => typeof id === 'string'),
  }))
}

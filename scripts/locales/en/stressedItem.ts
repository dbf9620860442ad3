const places: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, fourth: 3, last: -1, final: -1 }
const thing = '(?:figure|number|group|share|part|amount|item|one|of (?:these|those|them))'
const troubles =
  '(?:worries|worried|troubles|troubled|concerns|concerned|alarms|alarmed|matters|counts|frightens|puzzles|surprises|'
  + 'surprised|hurts|bothers|annoys|angers|pains|interests)'

/** It is the last figure that worries the traders; the second number is what troubles them. */
const stressed = new RegExp(
  String.raw`^(?:But |Yet |And )?(?:it is|it was|what ${troubles}[^,;]*? is)? ?the (?<place>${Object.keys(places).join('|')}) `
    + String.raw`(?:${thing} )?(?:that |which |is what |is the one that )?(?:really |most |now )?(?:${troubles}\b|$)`,
  'i',
)

/** Which of what the sentence before lists a sentence says is what matters: its place, from the end below zero. */
export function stressedItem(sentence: string): number | undefined {
  const { place } = stressed.exec(sentence.trim().replace(/[.!]$/, ''))?.groups ?? {}
  return place === undefined ? undefined : places[place.toLowerCase()]
}

/** The words that a gallery's labels are made of, and a running text for its sentences; no amount in either. */
interface Speech {
  words: readonly string[]
  /** What facts are of: other words, since a label that names another fact is refused. */
  subjects: readonly string[]
  joint: string
  prose: string
  /** How many characters take the room of one Han character. */
  charactersPerRoom: number
}

const chinese: Speech = {
  words: [
    '開放',
    '社群',
    '實驗室',
    '人才',
    '市場',
    '研究',
    '開發者',
    '城市',
    '資金',
    '企業',
    '大學',
    '團隊',
    '投資人',
    '技術',
    '合作',
    '平台',
    '應用',
    '生態',
    '資源',
    '政府',
    '研究所',
    '經驗',
    '方法',
    '產品',
    '服務',
    '能力',
    '標準',
    '文化',
    '環境',
    '信任',
    '速度',
    '成本',
    '規則',
    '機會',
  ],
  subjects: ['河流', '橋樑', '果園', '燈火', '冬天', '山谷', '田野', '銅器', '麥子', '渡口', '鐘樓'],
  joint: '',
  prose:
    '城市把門打開，研究和市場就在街角相遇，年輕的團隊靠經驗與信任走到前面。開放的規則讓後來的人站得更高，資金跟著人才流動，產品在應用裡成熟。大學提供方法，企業提供場景，政府守住底線而不搶風頭。技術越是公開，合作就越容易開始，成本也隨著降下來。沒有誰能預先安排好的答案，只有環境讓答案自己長出來，這正是生態的力量所在。',
  charactersPerRoom: 1,
}

const english: Speech = {
  words: [
    'open',
    'community',
    'of',
    'infrastructure',
    'talent',
    'in',
    'interoperability',
    'market',
    'and',
    'research',
    'to',
    'standardisation',
    'city',
    'at',
    'funding',
    'business',
    'by',
    'university',
    'team',
    'on',
    'technology',
    'for',
    'platform',
    'art',
    'trust',
    'speed',
    'cost',
    'rule',
    'chance',
    'use',
  ],
  subjects: [
    'rivers',
    'bridges',
    'orchards',
    'lanterns',
    'winters',
    'valleys',
    'meadows',
    'copper',
    'wheat',
    'ferries',
  ],
  joint: ' ',
  prose:
    'A town that opens its doors lets research and market meet at the corner, and its young teams come to the front by trust and by experience. Open rules let those who come later stand higher; funding follows talent, and products ripen in use. The university brings methods, business brings cases, and the town hall keeps the rules without taking the stage. The more openly a technology is shared, the sooner people work together and the less it costs. Nobody planned the answer; the surroundings let it grow, and that is the strength of an ecology.',
  charactersPerRoom: 2,
}

/** The languages that galleries are written in. */
export const locales = ['zh-Hant', 'en'] as const

const speechOf = (locale: string): Speech => (locale.startsWith('zh') ? chinese : english)

/** The most characters that a field for `room` Han characters takes. */
export function charactersIn(locale: string, room: number): number {
  return room * speechOf(locale).charactersPerRoom
}

/** A label that fills the room of a field as whole words can; another one for another `turn`. */
export function fullLabel(locale: string, room: number, turn: number): string {
  const { words, joint } = speechOf(locale)
  const most = charactersIn(locale, room)
  let label = ''
  for (let at = turn * 5, left = words.length; left > 0; at++, left--) {
    const word = words[at % words.length] ?? ''
    const longer = label === '' ? word : `${label}${joint}${word}`
    if (longer.length > most) continue
    label = longer
    left = words.length + 1
  }
  return label === '' ? (words[0] ?? '').slice(0, most) : label
}

/** What a fact is of; of another length for another `turn`. */
export function subject(locale: string, turn: number): string {
  const { subjects, joint } = speechOf(locale)
  return Array.from({ length: 2 + (turn % 3) }, (_, index) => subjects[(turn + 3 * index) % subjects.length]).join(
    joint,
  )
}

/** One word, as a careful author would write a label. */
export function shortLabel(locale: string, room: number, turn: number): string {
  const words = speechOf(locale).words.filter(
    (word) =>
      word.length <= charactersIn(locale, room)
      && word.length !== 3
      && (locale.startsWith('zh') || (word.length > 3 && word.length < 11)),
  )
  return words[turn % words.length] ?? fullLabel(locale, room, turn)
}

/** A sentence that fills the room, cut from the running text at a word. */
export function fullSentence(locale: string, room: number, turn = 0): string {
  const { prose, joint } = speechOf(locale)
  const most = charactersIn(locale, room)
  const clauses = prose.split(/(?<=[，。;.])\s?/u)
  const from = turn % clauses.length
  const text = [...clauses.slice(from), ...clauses, ...clauses].join(joint)
  const cut = text.slice(0, most)
  const whole = joint === '' || text.charAt(most) === joint ? cut : cut.slice(0, cut.lastIndexOf(joint))
  // Nobody ends a text one character into its next sentence.
  return whole.replace(/(?<=[，。])\p{Script=Han}$/u, '').replace(/[，、;,.\s]+$/u, '')
}

/** A sentence of common length: one or two lines as a claim. */
export function plainSentence(locale: string, turn: number): string {
  return fullSentence(locale, turn % 2 === 0 ? 20 : 36, turn)
}

/** A text cut to the room of so many Han characters, at a word where it has words. */
export function shortened(text: string, room: number, locale: string): string {
  const characters = charactersIn(locale, room)
  if (text.length <= characters) return text
  const cutOff = text.slice(0, characters + 1)
  return (cutOff.includes(' ') ? cutOff.slice(0, cutOff.lastIndexOf(' ')) : text.slice(0, characters)).trim()
}

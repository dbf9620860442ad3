import type { DraftWords } from '../drafting/draftWords.ts'

/** What a part is led in by, and what joins its name to it: 其中, 的有, 要, 占了. */
const lead = /^(?:其中|其他|另外?|而|[則则]|有|是|[這这]裡面)+/u
const end = new RegExp(
  '(?:的?(?:[則则]|(?:[補补][貼贴助]|[資资捐贊赞]助|[撥拨支]付|投入|承[擔担]|捐[贈赠]|出[資资])了?|[佔占用花要收付賣卖捐出]了?|有|是|[為为]|[達达]到?|'
    + '共|[總总]共|一共|大?[約约]|[只僅仅才]有?|需要?|[貼贴給给]了?|[得拿]到?)*|的)$',
  'u',
)
/** What gives nothing by itself, and names with the word behind it what is given. */
const noGiver = /^(?:[财財]政|[银銀]行|住房|[运運][营營]|交通|教育|社[会會])$/u
const amountEnd = /(?:[则則]|有|是|[為为]|[達达]到?|共|[總总]共|一共|大?[約约]|[只僅仅]有?)*$/u
/** A clause that only says for how long: 一年. */
const isTime = /^[每一]?[\d一二三四五六七八九十兩两]*[年月日天季周週]$|^每?[個个]月$/u
const said = /^(?:的?人|的)?(?:[說说]是?|表示|[認认][為为]|[覺觉]得|是|[選选][擇择]?)?/u

/** What a part is called: what stands before it (贊成繼續的有 | 498份), or what is said of those behind it. */
export const partNames: DraftWords['partNames'] = ({ before, after }) => {
  const clauses = before.split(/[，；。：、,;:]/u)
  const own = clauses.findLast((clause) => clause !== '' && !isTime.test(clause)) ?? ''
  const isAfter = clauses.at(-1) !== own
  const [clause = ''] = /^[^，；。：、]*/u.exec(after) ?? []
  const behind = clause.replace(said, '').replace(/的$/u, '')
  const whole = own.replace(lead, '')
  const bare = whole.replace(end, '')
  // 财政补贴 is a name; of 县里补贴 the name is 县里.
  const ahead = noGiver.test(bare) ? whole.replace(amountEnd, '') : bare
  return {
    ahead: isAfter ? ahead.replace(/[要需用花][\d一二三四五六七八九十百兩两]+.*$/u, '') : ahead,
    behind: [...behind].length >= 2 ? behind : '',
  }
}

import { describe, expect, it } from 'vitest'
import { quotedIn, toldIn } from '../../scripts/draft/quoted.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { sentencesOf } from './articles.ts'

/** What is quoted in a text, the longest stretch of it, and whose words it is: as `name, role: words`. */
function saidIn(locale: string, ...lines: string[]): string[] {
  const words = draftWordsFor(locale)
  const sentences = sentencesOf(...lines)
  const scene = { part: { title: undefined, sentences: [...sentences] }, article: sentences, words }
  const told = toldIn(scene)
  return quotedIn(scene).flatMap(({ stretches, around }) => {
    const named = words.speakerOf(around, words.peopleIn(told))
    const speaker = named && words.fullSpeaker(named, told)
    const [longest] = stretches.map((stretch) => stretch.words).sort((a, b) => b.length - a.length)
    if (speaker === undefined || longest === undefined) return []
    return [`${speaker.name}${speaker.role === undefined ? '' : `, ${speaker.role}`}: ${longest}`]
  })
}

const none: string[] = []

describe('whose words a quotation is', () => {
  it.each([
    ['he is the only one', ['Old Percy Amble steers it. He is ninety. “It leaks politely,” he says.'], ['Percy Amble: It leaks politely,']],
    ['he is one of two', ['The ringer, Owen Pask, fell ill, and the vicar, Paul Strand, locked up. “You cannot ring a bell,” he says.'], none],
    ['she is named before another', ['The bakery is run by Marta Dunn. Her landlord, Eric Foley, lives upstairs. “I smell the bread,” she says.'], none],
    ['he is somebody without a name', ['The inspector came from the ministry, and Clara Bow let him in. “I have seen no cleaner floor,” he said.'], none],
    ['he is named, and goes on', ['Ada Lind came first. Tom Reyes came twice, and he paints boats. “I like the blue ones,” he says.'], ['Tom Reyes: I like the blue ones,']],
    ['they are many', ['Ada Penn sells honey. “Nobody believes in the hives,” they say.'], none],
    ['of a byline nobody is meant', ['The ferry', 'By Nora Whitlock · Photographs by Sam Teague', '“It leaks politely,” he says. The town is small, and nobody minds.'], none],
    ['of a caption nobody is meant', ['The quarry opened again last winter.', 'The quarry at night. Photograph: Delia Marsh', '“We never thought of it,” she says. The stone is good.'], none],
    ['of a street nobody is meant', ['They met on Barrow Lane. Lena Orsted was late. “It was the wind,” she says.'], ['Lena Orsted: It was the wind,']],
    ['of the paragraph above, where that ends with them', ['Lena Orsted was late.', '“It was the wind,” she says. Nobody laughed.'], ['Lena Orsted: It was the wind,']],
    ['the role is none', ['The eldest of them, Walter Finn, is ninety. “We sing flat,” he says.'], ['Walter Finn: We sing flat,']],
    ['the role is what they run', ['“Snow is a purchase,” says Ilse Brandt, who runs the lift.'], ['Ilse Brandt, who runs the lift: Snow is a purchase,']],
    ['what they did once is no role', ['“Snow is a purchase,” says Ilse Brandt, who fell twice.'], ['Ilse Brandt: Snow is a purchase,']],
    ['the role has more said of it', ['“It was cold,” says Ruth Hall, the former mayor who cast the vote.'], ['Ruth Hall, former mayor: It was cold,']],
    ['the role says what they lead', ['“It was cold,” said Dr Ruth Hall, a chemist who led the audit.'], ['Dr Ruth Hall, chemist who led the audit: It was cold,']],
    ['the role stands paragraphs before', ['Ada Lind, who runs the harbour, came early.', 'The boats were late, and nobody spoke.', '“It was cold,” says Lind.'], ['Ada Lind, who runs the harbour: It was cold,']],
    ['the role is said with is', ['Ada Lind is the harbour master at Dale. The boats were late.', '“It was cold,” says Lind.'], ['Ada Lind, harbour master at Dale: It was cold,']],
    ['the role is of somebody else', ['Ada Lind, whose brother is the mayor, came early.', '“It was cold,” says Lind.'], ['Ada Lind: It was cold,']],
    ['the role is told by somebody else', ['“It was cold,” says Ada Lind, who chairs their club.'], ['Ada Lind: It was cold,']],
    ['the role is of a title', ['Professor Ruth Hall had hoped for less. “It was broken,” she told me.'], ['Ruth Hall, Professor: It was broken,']],
    ['the role leads to the name', ['“A street needs a tram,” says the oldest driver on the line, Rosa Field. “It always did.”'], ['Rosa Field: A street needs a tram. It always did.']],
    ['what leads in is no role', ['The winter his brother left, Alan Price sold up. He had no choice. “It was a bad year,” he says.'], ['Alan Price: It was a bad year,']],
  ])('in English, where %s', (_, lines, said) => {
    expect(saidIn('en', ...lines)).toEqual(said)
  }) // prettier-ignore

  it.each([
    ['她在什么地方说', 'zh-Hans', ['卖豆花的林素梅说她打算再做三年。“灯亮着，人就会来，”她在摊子后面说，声音不大。'], ['林素梅: 灯亮着，人就会来，']],
    ['她一边做一边说', 'zh-Hans', ['店主方静怡原来在银行上班。“书卖得慢，人也就走得慢，”她一边包书一边说，“这条街就是这么慢下来的。”'], ['方静怡, 店主: 书卖得慢，人也就走得慢，这条街就是这么慢下来的。']],
    ['無人有名', 'zh-Hant', ['染坊只剩一家。她抖了抖手上的布說：「這塊布要曬七天，少一天都不會是這個顏色。」'], none],
    ['兩個人', 'zh-Hans', ['船工陈大勇管船，会计王秀英管票。“船票涨了，坐船的人反而多了。”他说。'], none],
    ['先說的是別人', 'zh-Hans', ['村长郑海清话不多。教授邵文礼来过两次，他认为路太窄。“窄路也是路，”他说，“慢一点就是了。”'], ['邵文礼, 教授: 窄路也是路，慢一点就是了。']],
    ['話在前半句', 'zh-Hans', ['司机罗永贵跑了两年。他说，夏天还好，冬天桥面结冰，“快了怕翻，慢了怕凉”。'], ['罗永贵, 司机: 快了怕翻，慢了怕凉']],
    ['職稱裡有姓', 'zh-Hant', ['紡織工程系教授江柏勳說：「這件衣服拆又拆不開。」'], ['江柏勳, 紡織工程系教授: 這件衣服拆又拆不開。']],
    ['工程师不姓程', 'zh-Hans', ['退休纺织工程师蔡玉芬按下了按钮。“现在我又可以挑了，”她笑着说。'], ['蔡玉芬, 退休纺织工程师: 现在我又可以挑了，']],
    ['说话的是她的儿子', 'zh-Hans', ['退休教师蔡玉芬按下了按钮。', '“比换一辆车便宜，”蔡玉芬的儿子说。'], none],
    ['名字后面是“认为”', 'zh-Hans', ['大学社会学教授何敏认为，账要先算清。“食堂不是盆景，要看三年以后还开不开门。”何敏说。'], ['何敏, 大学社会学教授: 食堂不是盆景，要看三年以后还开不开门。']],
    ['职务在几段之前', 'zh-Hans', ['水厂的总工程师周维来得很早。', '管道还没有通水。', '“冬天最怕的是夜里，”周维说。'], ['周维, 总工程师: 冬天最怕的是夜里，']],
    ['职务在名字后面', 'zh-Hans', ['更管用的是一位名叫尹桂兰的退休法官想出来的办法。', '“先问他怕什么，”尹桂兰说。'], ['尹桂兰, 退休法官: 先问他怕什么，']],
    ['職務是用「是」說的', 'zh-Hant', ['林素梅是水產試驗所的研究員。', '「魚還沒有長大，」林素梅說。'], ['林素梅, 水產試驗所的研究員: 魚還沒有長大，']],
    ['職務前有年數', 'zh-Hant', ['「水聲還在，花不見了，」養蜂三十二年的蜂農周阿樹說。'], ['周阿樹, 蜂農: 水聲還在，花不見了，']],
    ['說話的人沒有名字', 'zh-Hans', ['“每提高一个点都是真金白银，”一家淀粉厂的负责人说。'], ['一家淀粉厂的负责人: 每提高一个点都是真金白银，']],
    ['師傅不姓傅', 'zh-Hant', ['修橋的師傅周德旺今年七十歲。「橋不是走壞的，」周德旺說，「是沒有人走才壞的。」'], ['周德旺, 師傅: 橋不是走壞的，是沒有人走才壞的。']],
    ['上一段另有其人', 'zh-Hant', ['主任林秀琴說錢不夠。', '倉庫裡很暗。「是好衣服，只是還沒有人要，」她說。'], none],
  ])('in Chinese, where %s', (_, locale, lines, said) => {
    expect(saidIn(locale, ...lines)).toEqual(said)
  }) // prettier-ignore
})

describe('the halves of a quotation', () => {
  it.each([
    ['go together where the second goes on', '“I looked at the sea,” says Ada Lind, “and the sea looked back.”', ['Ada Lind: I looked at the sea, and the sea looked back.']],
    ['go together as two sentences', '“It takes a winter,” says Ada Lind. “It takes a life to learn the rest.”', ['Ada Lind: It takes a winter. It takes a life to learn the rest.']],
    ['are left out where the comma may be of who says it', '“A kite,” says Ada Lind, “is a letter to the wind.”', none],
    ['of two people stay apart', '“We will pay,” said Ada Lind. “We will not,” said Tom Reyes.', ['Ada Lind: We will pay,', 'Tom Reyes: We will not,']],
  ])('%s', (_, line, said) => {
    expect(saidIn('en', line)).toEqual(said)
  }) // prettier-ignore
})

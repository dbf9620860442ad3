import type { Starter } from './starter.ts'

export const zhHans: Starter = {
  source: `小镇的图书馆开始在夜里开门。馆里有4万8000册藏书，夜间开放以来新增了1200名会员。
柜台由30名志愿者轮值。其中18名志愿者是学生。
第一年，35%的到访在天黑以后。
`,
  facts: `# 文章里的数字：每个都注明出自哪一段、哪一句（段.句）。
citedeck: 1

books:
  value: 48_000
  unit: count
  noun: { LOCALE: 册藏书 }
  of: { LOCALE: 图书馆的藏书 }
  cite: '1.2'

members:
  value: 1_200
  unit: count
  noun: { LOCALE: 名会员 }
  of: { LOCALE: 夜间开放以来新增的会员 }
  cite: '1.2'

volunteers:
  value: 30
  unit: count
  noun: { LOCALE: 名志愿者 }
  of: { LOCALE: 图书馆的志愿者 }
  cite: '2.1'

students:
  value: 18
  unit: count
  noun: { LOCALE: 名志愿者 }
  of: { LOCALE: 身为学生的志愿者 }
  cite: '2.2'

night-share:
  value: 35
  unit: percent
  of: { LOCALE: 天黑以后的到访 }
  cite: '3.1'
`,
  article: `# 幻灯片：每张只说一件事，用图表呈现，并注明出处。
citedeck: 1

locale: LOCALE
title: [夜里开门的, 图书馆]
byline: 一篇虚构的文章，供起步之用
description: 一座小图书馆夜里开门，得到了什么。
minutes: 3

cover:
  seconds: 20
  notes: 晚上好。这是一扇不关的门的故事。

sections:
  - id: night
    title: 入夜以后
    slides:
      - id: members
        claim: '有{books}的图书馆，新增了{members}'
        accent: '{members}'
        figure: { kind: big-number, fact: members, context: 夜间开放以来 }
        cite: ['1.1', '1.2']
        seconds: 40
        notes: 先说谁算会员，再说数字。

      - id: visits
        claim: '{night-share}的到访在天黑以后'
        figure: { kind: big-number, fact: night-share, context: 第一年的到访 }
        cite: ['3.1']
        seconds: 40
        notes: 夜里来的是谁？

  - id: desk
    title: 柜台前
    slides:
      - id: volunteers
        claim: '{volunteers}里，{students:number}名是学生'
        figure: { kind: parts-of-whole, part: students, whole: volunteers, label: 学生, rest: 其他人 }
        cite: ['2.1', '2.2']
        seconds: 40
        notes: 他们轮流值班。

sources:
  title: 数字的出处
  seconds: 40
  notes: 每个数字都在这里，连同它的句子。
`,
  readme: `# 夜里开门的图书馆

用 [citedeck](https://www.npmjs.com/package/citedeck) 制作的演讲：幻灯片上的每个数字都注明出自文章的哪一句，每次构建都会核对。

| 文件 | 内容 |
|---|---|
| \`source.txt\` | 文章全文；请换成您自己的。git 不会收录它 |
| \`facts.yaml\` | 文章里的数字，各自注明出处 |
| \`article.yaml\` | 幻灯片：论断、图表与讲稿 |
| \`source.lock.json\` | 每一句的哈希值与数字，没有全文也能核对 |
| \`public/\` | 随幻灯片一起发布的文件 |

\`\`\`sh
npx citedeck check           # 每个数字都和文章一致吗？
npx citedeck check --list    # 列出文章的每一句和其中的数字
npx citedeck check --lock    # 换了新的全文，重新锁定
npx citedeck build           # 网站在 dist/，PDF 在 dist/deck.pdf
npx citedeck preview         # 在本机查看网站
npx citedeck export handout  # 附讲稿的讲义
\`\`\`
`,
  draft: {
    aboutFacts: `# 文章里的数字：每个都注明出自哪一段、哪一句（段.句）。
# 这几个是开头找到的。请在 of 里写明各是什么数字；check --list 列出全部。`,
    aboutArticle: '# 幻灯片：每张只说一件事，用图表呈现，并注明出处。请换成您自己的论断。',
    title: '待定的题目',
    headline: '文章自己的标题',
    section: '最初的数字',
    claim: (fact) => `文章写到${fact}`,
    of: '待写明',
    notes: '要对听众说的话。',
    statement: '用一句话说出文章的意思',
    sources: '数字的出处',
  },
}

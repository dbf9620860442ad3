import type { Starter } from './starter.ts'

export const zhHant: Starter = {
  source: `小鎮的圖書館開始在夜裡開門。館裡有4萬8000冊藏書，夜間開放以來新增了1200名會員。
櫃檯由30名志工輪值。其中18名志工是學生。
第一年，35%的到訪在天黑以後。
`,
  facts: `# 文章裡的數字：每個都註明出自哪一段、哪一句（段.句）。
citedeck: 1

books:
  value: 48_000
  unit: count
  noun: { LOCALE: 冊藏書 }
  of: { LOCALE: 圖書館的藏書 }
  cite: '1.2'

members:
  value: 1_200
  unit: count
  noun: { LOCALE: 名會員 }
  of: { LOCALE: 夜間開放以來新增的會員 }
  cite: '1.2'

volunteers:
  value: 30
  unit: count
  noun: { LOCALE: 名志工 }
  of: { LOCALE: 圖書館的志工 }
  cite: '2.1'

students:
  value: 18
  unit: count
  noun: { LOCALE: 名志工 }
  of: { LOCALE: 身為學生的志工 }
  cite: '2.2'

night-share:
  value: 35
  unit: percent
  of: { LOCALE: 天黑以後的到訪 }
  cite: '3.1'
`,
  article: `# 投影片：每張只說一件事，用圖表呈現，並註明出處。
citedeck: 1

locale: LOCALE
title: [夜裡開門的, 圖書館]
byline: 一篇虛構的文章，供起步之用
description: 一座小圖書館夜裡開門，得到了什麼。
minutes: 3

cover:
  seconds: 20
  notes: 晚安。這是一扇不關的門的故事。

sections:
  - id: night
    title: 入夜以後
    slides:
      - id: members
        claim: '有{books}的圖書館，新增了{members}'
        accent: '{members}'
        figure: { kind: big-number, fact: members, context: 夜間開放以來 }
        cite: ['1.1', '1.2']
        seconds: 40
        notes: 先說誰算會員，再說數字。

      - id: visits
        claim: '{night-share}的到訪在天黑以後'
        figure: { kind: big-number, fact: night-share, context: 第一年的到訪 }
        cite: ['3.1']
        seconds: 40
        notes: 夜裡來的是誰？

  - id: desk
    title: 櫃檯前
    slides:
      - id: volunteers
        claim: '{volunteers}裡，{students:number}名是學生'
        figure: { kind: parts-of-whole, part: students, whole: volunteers, label: 學生, rest: 其他人 }
        cite: ['2.1', '2.2']
        seconds: 40
        notes: 他們輪流值班。

sources:
  title: 數字的出處
  seconds: 40
  notes: 每個數字都在這裡，連同它的句子。
`,
  readme: `# 夜裡開門的圖書館

以 [citedeck](https://www.npmjs.com/package/citedeck) 製作的演講：投影片上的每個數字都註明出自文章的哪一句，每次建置都會查核。

| 檔案 | 內容 |
|---|---|
| \`source.txt\` | 文章全文；請換成您自己的。git 不會收錄它 |
| \`facts.yaml\` | 文章裡的數字，各自註明出處 |
| \`article.yaml\` | 投影片：主張、圖表與講稿 |
| \`source.lock.json\` | 每一句的雜湊值與數字，沒有全文也能查核 |
| \`public/\` | 隨投影片一起發布的檔案 |

\`\`\`sh
npx citedeck check           # 每個數字都和文章一致嗎？
npx citedeck check --list    # 列出文章的每一句和其中的數字
npx citedeck check --lock    # 換了新的全文，重新鎖定
npx citedeck build           # 網站在 dist/，PDF 在 dist/deck.pdf
npx citedeck preview         # 在本機查看網站
npx citedeck export handout  # 附講稿的講義
\`\`\`
`,
  draft: {
    aboutFacts: `# 文章裡的數字：每個都註明出自哪一段、哪一句（段.句）。
# 這幾個是開頭找到的。請在 of 裡寫明各是什麼數字；check --list 列出全部。`,
    aboutArticle: '# 投影片：每張只說一件事，用圖表呈現，並註明出處。請換成您自己的主張。',
    title: '待定的題目',
    headline: '文章自己的標題',
    section: '最初的數字',
    claim: (fact) => `文章寫到${fact}`,
    of: '待寫明',
    notes: '要對聽眾說的話。',
    statement: '用一句話說出文章的意思',
    sources: '數字的出處',
  },
}

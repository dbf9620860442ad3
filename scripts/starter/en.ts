import type { Starter } from './starter.ts'

export const en: Starter = {
  source: `The library of a small town has begun to open at night. It holds 48,000 books and has gained 1,200 members since.
Its desk is kept by 30 volunteers. Of these, 18 volunteers are students.
In the first year, 35% of all visits were made after dark.
`,
  facts: `# The numbers of the article: each with the sentence that states it, as paragraph.sentence.
citedeck: 1

books:
  value: 48_000
  unit: count
  noun: { LOCALE: { one: book, other: books } }
  of: { LOCALE: books of the library }
  cite: '1.2'

members:
  value: 1_200
  unit: count
  noun: { LOCALE: { one: member, other: members } }
  of: { LOCALE: members gained since it opens at night }
  cite: '1.2'

volunteers:
  value: 30
  unit: count
  noun: { LOCALE: { one: volunteer, other: volunteers } }
  of: { LOCALE: volunteers of the library }
  cite: '2.1'

students:
  value: 18
  unit: count
  noun: { LOCALE: { one: volunteer, other: volunteers } }
  of: { LOCALE: volunteers who are students }
  cite: '2.2'

night-share:
  value: 35
  unit: percent
  of: { LOCALE: visits made after dark }
  cite: '3.1'
`,
  article: `# The slides: each says one thing, shows it, and cites where it stands.
citedeck: 1

locale: LOCALE
title: [The library, that opens at night]
byline: 'A made-up article, to begin with'
description: What a small library gained by opening at night.
minutes: 3

cover:
  seconds: 20
  notes: Good evening. This is about a door that stays open.

sections:
  - id: night
    title: At night
    slides:
      - id: members
        claim: 'A library of {books} has gained {members}'
        accent: '{members}'
        figure: { kind: big-number, fact: members, context: since it opens at night }
        cite: ['1.1', '1.2']
        seconds: 40
        notes: First what a member is, then the number.

      - id: visits
        claim: '{night-share} of all visits are made after dark'
        figure: { kind: big-number, fact: night-share, context: of the visits in the first year }
        cite: ['3.1']
        seconds: 40
        notes: Who comes at night?

  - id: desk
    title: At the desk
    slides:
      - id: volunteers
        claim: 'Of {volunteers}, {students:number} are students'
        figure: { kind: parts-of-whole, part: students, whole: volunteers, label: students, rest: others }
        cite: ['2.1', '2.2']
        seconds: 40
        notes: They take turns.

sources:
  title: Where the figures stand
  seconds: 40
  notes: Every number is here, with its sentence.
`,
  readme: `# The library that opens at night

A talk made with [citedeck](https://www.npmjs.com/package/citedeck): every number on its slides is cited to a sentence of the
article, and every build checks it.

| file | holds |
|---|---|
| \`source.txt\` | the article's text; yours takes the place of this made-up one. git ignores it |
| \`facts.yaml\` | its numbers, each with the sentence that states it |
| \`article.yaml\` | the slides: claims, figures and notes |
| \`source.lock.json\` | a hash and the numbers of every sentence, by which the talk is checked without the text |
| \`public/\` | files that are published beside the slides |

\`\`\`sh
npx citedeck check           # is every number as the article states it?
npx citedeck check --list    # all sentences of the article, with their numbers
npx citedeck check --lock    # lock the citations to a new text
npx citedeck build           # the site in dist/, the PDF in dist/deck.pdf
npx citedeck preview         # serve the site on this machine
npx citedeck export handout  # slides with notes, to hand out
\`\`\`
`,
  draft: {
    aboutFacts: `# The numbers of the article: each with the sentence that states it, as paragraph.sentence.
# These were found to begin with. Say under "of" what each is a number of; the check lists all: --list.`,
    aboutArticle:
      '# The slides: each says one thing, shows it, and cites where it stands. Put your own claims in their place.',
    title: 'A talk to be named',
    headline: "The article's own headline",
    section: 'First numbers',
    claim: (fact) => `The article states ${fact}`,
    of: 'to be named',
    notes: 'What the audience is to hear.',
    statement: 'What the article says, in one sentence',
    sources: 'Where the figures stand',
  },
}

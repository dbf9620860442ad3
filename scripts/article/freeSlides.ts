import { z } from 'zod'
import { limits } from '../input/limits.ts'
import { asFault, asLack } from './asFault.ts'
import { citation } from './factsSchema.ts'
import type { Fields } from './fields.ts'
import { idSchema } from './ids.ts'
import { printable } from './printable.ts'
import { countClicks, sayClicks } from './syntax.ts'
import { plain } from '../typography/text.ts'
import { faultOfWebAddress } from './webAddress.ts'

/**
 * The slides that show no claim by a figure: each is a layout of its own, named by `layout`. A new one is an entry
 * here, an entry in `deck/freeSlides.ts` that composes it, and a component in `layouts/`.
 */
function shapes(f: Fields) {
  return {
    statement: {
      purpose: 'One sentence, large',
      shape: {
        statement: f.text(60, 3).describe('The sentence'),
        accent: f.wordsOf(40).optional().describe('The words of it that carry the accent colour'),
      },
    },
    agenda: {
      purpose: 'The sections of the talk, by itself; the one that it stands in is marked',
      shape: { title: f.text(24, 1).optional().describe('In place of "Agenda"') },
    },
    question: {
      purpose: 'A question to the audience',
      shape: {
        question: f.text(60, 3).optional().describe('In place of "Questions?"'),
        hint: f.text(60).optional().describe('What the audience is to do, or may know'),
      },
    },
    thanks: {
      purpose: 'Thanks, and how the speaker is reached; with the code of the site where it is published',
      shape: {
        title: f.text(24, 1).optional().describe('In place of "Thank you"'),
        name: f.text(30, 1).optional().describe('Who speaks'),
        role: f.text(44).optional().describe('What the speaker is'),
        address: printable()
          .trim()
          .min(1)
          .max(160)
          .optional()
          .describe('By post; line by line. Its numbers are no amounts and are not checked'),
        web: printable().max(limits.url).superRefine(webAddress).optional().describe('A web page, https:// and all'),
        email: printable()
          .max(120)
          .regex(/^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/, 'is not an e-mail address; write it as name@example.org')
          .optional()
          .describe('Where the speaker is written to'),
      },
    },
    markdown: {
      purpose: "Slidev's own Markdown, for what only the author can do: code, formulas, a table, a video",
      shape: {
        markdown: f
          .markdown()
          .describe('Begins with "# " and the title of the slide; pictures and videos lie in the folder public/'),
      },
    },
  } as const
}

function webAddress(value: string, ctx: z.core.$RefinementCtx): void {
  const message = faultOfWebAddress(value)
  if (message !== undefined) ctx.addIssue({ code: 'custom', params: asLack('wrong-form'), message, input: value })
}

/** What every slide that the author writes has. */
export function slideFields(f: Fields) {
  return {
    id: idSchema.describe('Its address in the site, and its name in messages'),
    note: f.text(56).optional().describe('A caveat at the foot of the slide'),
    notes: f.text(4000).describe('What the speaker says; [click] stands where the next part of the figure comes on'),
    seconds: z.int().min(1).max(3600).optional().describe('How long the speaker plans to stay on the slide'),
    draft: z
      .string()
      .regex(/^[0-9a-f]{8}$/, 'is not what the draft command writes; take the line out where the slide is yours')
      .optional()
      .describe(
        'A digest of the claim that was drafted: the slide is marked as a draft until its claim is another. Take it out '
          + 'where you keep the claim as it is',
      ),
  }
}

/** The schemas of the free-form slides, by their layouts. */
export function freeSlides(f: Fields) {
  const { statement, agenda, question, thanks, markdown } = shapes(f)
  const whole = slideFields(f).notes.superRefine((notes, ctx) => {
    const clicks = countClicks(plain(notes))
    if (clicks > 0)
      ctx.addIssue({
        code: 'custom',
        params: asFault('too-many-clicks'),
        message: `marks ${sayClicks(clicks)}; this slide comes on whole: take them out`,
        input: notes,
      })
  })
  const slide = <Layout extends string, Shape extends z.ZodRawShape>(
    layout: Layout,
    { purpose, shape }: { purpose: string; shape: Shape },
  ) =>
    z.strictObject({
      layout: z.literal(layout).describe(purpose),
      ...slideFields(f),
      notes: whole,
      cite: z
        .array(citation)
        .max(limits.entries)
        .default([])
        .describe('The sentences that it stands on: those of every fact that it shows'),
      ...shape,
    })
  return {
    statement: slide('statement', statement),
    agenda: slide('agenda', agenda),
    question: slide('question', question),
    thanks: slide('thanks', thanks),
    markdown: slide('markdown', markdown),
  }
}

/** What the data says of a slide that shows no claim by a figure. */
export type FreeSlide = z.output<ReturnType<typeof freeSlides>[keyof ReturnType<typeof freeSlides>]>

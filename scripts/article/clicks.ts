/** How often the speaker clicks on a slide: each `[click]` in the notes is one, `[click:2]` two, as Slidev reads them. */
export function countClicks(notes: string): number {
  return [...notes.matchAll(/\[click(?::(\d+))?\]/g)].reduce((sum, [, count]) => sum + Number(count ?? 1), 0)
}

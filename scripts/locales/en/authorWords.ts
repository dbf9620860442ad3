import type { AuthorWords } from '../authorWords.ts'

export const authorWords: AuthorWords = {
  unfinished: 'This slide is not ready yet',
  name: 'For the author',
  faults: (errors, warnings) =>
    [
      ...(errors > 0 ? [errors === 1 ? '1 error' : `${errors} errors`] : []),
      ...(warnings > 0 ? [warnings === 1 ? '1 warning' : `${warnings} warnings`] : []),
    ].join(', '),
  passed: 'The check passes',
  behind: 'The slide is shown as it last was in order.',
  frozen: 'A file cannot be read: the deck is shown as it last was in order.',
  noSlide: 'On no slide',
  close: 'Close',
  coverage: 'Coverage',
  facts: 'Facts that match their sentence',
  slides: 'Slides that cite the article',
  sentences: 'Sentences carried by a slide',
  numbers: 'Numbers used',
  share: (of, all) => `${of} of ${all}`,
  waived: (count) => `${count} waived`,
  time: 'Planned time',
  planned: (sum, length) => `${sum} of ${length}`,
  slide: 'Slide',
  seconds: 'Planned',
  opened: (place) => `Opened ${place}`,
  noEditor: 'No editor is known. Start dev with one: LAUNCH_EDITOR=code, or EDITOR=vim.',
  editorFailed: (why) => `The editor did not open: ${why}`,
  nowhere: 'This stands nowhere in the data.',
}

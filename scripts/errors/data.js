import { ending } from './fault.js'

/** What is wrong in the data files by themselves. */
export const data = ending(1, {
  'yaml-broken': ['The file is not YAML.', 'Mend it where the message points; an editor that knows YAML shows it too.'],
  'yaml-alias': [
    'An alias names nothing before it, names what it stands in, or repeats too much.',
    'Write the value out.',
  ],
  'yaml-key': ['A key occurs twice, is no text, or is a name that JavaScript keeps for itself.', 'Choose another key.'],
  'yaml-too-deep': ['Lists and maps stand in one another too deep.', 'Write it flatter.'],
  'format-newer': ['The data is of a newer format than this version reads.', 'Get a newer version of citedeck.'],
  'format-unknown': ['`citedeck:` at the head of the file names no format.', 'Write `citedeck: 1`.'],
  'unknown-key': ['There is no such key at this place.', 'Write one of those that the message names, or take it out.'],
  'key-missing': ['A key that must be there is not.', 'Add it.'],
  'wrong-type': ['A value is not of the type that belongs here.', 'Write what the message expects.'],
  'unknown-value': ['A value is not one of those that there are.', 'Write one of those that the message names.'],
  'wrong-form': ['A text is not of the form that belongs here.', 'Write it as the message shows.'],
  'wrong-name': ['A name is too long, or not in small letters, digits and hyphens.', 'Choose another.'],
  'empty-text': ['A text holds nothing that can be seen.', 'Write it, or take the key out where it may be left out.'],
  'too-much': [
    'A number is too large, a text too long, or a list holds too much.',
    'Keep to the limit that the message names.',
  ],
  'too-little': ['A number is too small, or a list holds too little.', 'Keep to the limit that the message names.'],
  'text-too-long': ['A text does not fit where it stands on the slide.', 'Shorten it.'],
  unprintable: ['A text holds what has no shape on a slide, or what shows it in another order.', 'Take it out.'],
  'unknown-locale': [
    'There are no decks, or no articles are read, in this language.',
    'Write one of those that there are.',
  ],
  'correction-same': [
    'A correction says that a number was what it is.',
    'Write what the slide said before under `was`.',
  ],
  'correction-elsewhere': [
    'A correction names a number that its slide does not show, or a slide bears more corrections than have room.',
    'Name the slide that shows it; where none does any more, say what has changed in a `text` without it.',
  ],
  'reviews-broken': [
    '`reviews.yaml` says of a state that was seen what does not go with its digest.',
    'Get the line back as it was, or take it out: the review then does not tell what has changed since.',
  ],
  'reviews-conflict': [
    'A merge has left its marks in `reviews.yaml`.',
    'Keep the lines of both sides, and take out those of the marks; `reviews.yaml merge=union` in `.gitattributes` does so by itself.',
  ],
  'review-missing': [
    'Not as many people as are required have found a slide in order as it is.',
    'Review it: `npm run review -- --as NAME`',
  ],
  'review-refused': [
    'Somebody has found a slide not in order.',
    'Mend the slide; then the same person looks again. A line of somebody who is gone is taken out of `reviews.yaml` by hand.',
  ],
  'site-address': [
    'The address of the site is none that a site can have.',
    'Write it whole: `https://example.org/talk/`',
  ],
  'id-taken': ['The deck itself has an address of this name.', 'Choose another id.'],
  'id-twice': ['Two slides or sections have the same id.', 'Choose another for one of them.'],
  'unknown-slide': ['There is no slide of this name.', 'Name one that there is.'],
  'too-many-slides': ['The talk has more slides than are made.', 'Make two talks of it.'],
  'slide-shows-nothing': ['A slide has neither a figure nor points.', 'Give it one.'],
  'slide-too-full': ['What is on the slide does not fit together.', 'Keep one, or make two slides of it.'],
  'beside-nothing': ['`beside` stands on a slide that has no figure.', 'Name it `figure`.'],
  'too-many-clicks': ['The notes mark more clicks than the slide has parts.', 'Take some out.'],
  'clicks-apart': [
    'The notes mark some clicks, but not one for each part that is to come on.',
    'Mark the others, or say with `standing` how many parts are there before the first click.',
  ],
  'accent-not-in-claim': [
    'The claim does not hold the words that are to have the accent.',
    'Write them as the claim does.',
  ],
  'seconds-missing': ['The talk says how long it is, but a slide does not.', 'Give every slide its `seconds`.'],
  'seconds-sum': ["The slides' times do not add up to the talk's.", 'Change `minutes`, or the `seconds` of slides.'],
  'figure-conflict': [
    'What a figure holds does not go together, or does not agree with its facts.',
    'Do as the message says.',
  ],
  'figure-unit': ['The figure does not show facts of this unit.', 'Show another fact, or another kind of figure.'],
  'unknown-fact': ['There is no fact of this name.', 'Name one that `facts.yaml` has, or add it.'],
  'unknown-style': ['A fact cannot be written in a style of this name.', 'Write one of those that the message names.'],
  'style-impossible': ['The fact cannot be written so in this language.', 'Leave the style out.'],
  'amount-typed': [
    'A number or amount is typed into a text.',
    'Name a fact as `{fact}`, or list a coined name under `terms`.',
  ],
  'amount-in-term': ['A term holds an amount, and no reason why it is a name.', 'Write `{ term: …, reason: … }`.'],
  'markdown-form': [
    'Markdown is not of the form that a slide takes, or a formula or code in it cannot be read.',
    'Write it as the message says; it names the line.',
  ],
  'markdown-refused': [
    'Markdown holds HTML, a component, or what would be loaded from elsewhere.',
    'Write it as Markdown, and put files into `public/`.',
  ],
  'file-not-public': [
    'A file that a slide shows is not in `public/`, or is not what its name says.',
    'Put it there, or mend its name.',
  ],
  'picture-changed': [
    'A picture is another file than the one that its credit and licence are for.',
    'See whose it is; where both hold, write the hash that the message names.',
  ],
  'contrast-low': [
    'A colour of `theme.yaml` is too near to one that it meets on slides.',
    'Write the one that the message names, or change the other.',
  ],
  'logo-refused': [
    'A logo is no SVG or PNG, too large, or holds more than a drawing.',
    'Export it anew, as plain shapes, or smaller.',
  ],
  'font-refused': [
    'A font file is none that slides can be set in, its maker forbids it, or its name is taken.',
    'Give the `.ttf` or `.woff2` of a font that may be embedded, under a name of its own.',
  ],
  'file-outside': [
    "A file that `theme.yaml` names lies outside of the talk's folder.",
    "Put a copy into the talk's folder, and write the path from there.",
  ],
  'text-misread': [
    'With the words around it, a fact reads as another quantity.',
    'Change the words, or state another fact.',
  ],
})

/** What is told as a warning, and ends no run. */
export const warnings = ending(0, {
  'online-moved': ['The address of the article leads to another.', 'Name that one where it is the article.'],
  'remark-open': [
    'Somebody has found a slide not in order.',
    'Mend the slide; then the same person looks again: `npm run review -- --as NAME`',
  ],
  'picture-unheld': [
    'Nothing says which file the credit and the licence of a picture are for.',
    'Write the hash that the message names.',
  ],
  'picture-oversized': [
    'A picture has far more pixels than a slide ever shows.',
    'Save it as large as the message says.',
  ],
  'accent-elsewhere': [
    'The accent of a claim names one part of its figure, and the accent of the figure lies on another.',
    'Give both accents to what the claim names; nothing, where the two are contrasted.',
  ],
  'format-older': ['The data is of an older format, which is still read.', '`npm run upgrade` brings it up to date.'],
  'font-lacks-letters': [
    "A font of the talk's own lacks letters that the slides need; they are set in ours.",
    'Nothing, where that is meant; otherwise give a file that has them.',
  ],
  'told-of-another': [
    'A claim seems to give a number to somebody or some place that the article does not state it of.',
    'Name it as the article does; where both are the same, list the name under `terms`, with the reason.',
  ],
  'fact-unused': ['No slide uses the fact.', 'Use it, or take it out.'],
  'source-doubtful': [
    'The text is read, but may not be as it was meant: a quotation is not closed, or no line ends as a sentence does.',
    'Look at the sentences with `--find`, and mend the text where they are not whole.',
  ],
})

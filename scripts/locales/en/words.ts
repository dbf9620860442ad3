import type { Words } from '../words.ts'

/** A place as it is named inside a sentence. */
function inside(place: string): string {
  return place.replace(/^Paragraph /, 'paragraph ')
}

function numbered(paragraphs: string): string {
  return `${/^\d+$/.test(paragraphs) ? 'paragraph' : 'paragraphs'} ${paragraphs}`
}

/** The deck's own words in English. */
export const words: Words = {
  source: (paragraphs) => `Source: article, ${numbered(paragraphs)}`,
  paragraphs: (numbers) => numbers.join(', '),
  citation: (paragraph, sentence) => `Paragraph ${paragraph}, sentence ${sentence}`,
  sources: (places) => `Source: ${places.map(inside).join('; ')}`,
  paragraphsIn: (source, paragraphs) => `${source}, ${numbered(paragraphs)}`,
  citationIn: (source, paragraph, sentence) => `${source}, paragraph ${paragraph}, sentence ${sentence}`,
  computed: (text, formula, mark = '*') => `${mark} ${text}, calculated for this talk: ${formula}`,
  pair: (name, said) => `${name}: ${said}`,
  topic: (chapter, topic) => `${chapter} · ${topic}`,
  citations: (places) => places.map((place, index) => (index === 0 ? place : inside(place))).join('; '),
  cited: (said, places) => `${said} (${inside(places)})`,
  list: (items) => items.join(', '),
  statements: (items) => items.join('; '),
  plannedTime: (seconds, until) => `(${seconds} s, until ${until})`,
  blank: "The audience's screen is black; press B to bring it back",
  span: (from, to) => `from ${from} to ${to}`,
  behind: 'Behind',
  firstPlaces: (last) => `Top ${last}`,
  fields: 'Fields',
  noFigure: 'no figure',
  noteAbout: '≈ about',
  noteOver: '> more than',
  noteAtLeast: '≥ at least',
  noteUnder: '< less than',
  noteAtMost: '≤ at most',
  noteEstimate: 'p provisional',
  noteForecast: 'f forecast',
  noYear: 'Year not stated',
  evenSpacing: 'Spacing not to scale',
  dateSpacing: 'Spaced by date',
  brokenSpacing: 'Spaced by date, except at the break',
  roundedParts: 'Rounded, so that the parts do not come to 100%',
  scaleFrom: (value) => `Scale starts at ${value}, not at 0`,
  forecast: 'forecast',
  dashedForecast: 'Dashed: forecast',
  hollowInexact: 'Hollow dot: not exact or not final',
  shadedRange: 'Shaded: range',
  asForecast: (said) => `${said} (forecast)`,
  asEstimate: (said) => `${said} (not final)`,
  least: 'least',
  greatest: 'greatest',
  illustrative: 'Illustration, not to scale',
  placeKey: (place, paragraph, sentence) => `${place} is paragraph ${paragraph}, sentence ${sentence} of the article`,
  headingKey: ({ headline, headings }) =>
    [...(headline ? ['paragraph 1 is the headline'] : []), ...(headings ? ['headings count as paragraphs'] : [])].join(
      ', and ',
    ),
  computedKey: '* marks what was calculated for this talk',
  ownReading: '† could not be read for certain by software; whoever made this talk reads it so',
  corrected: (paragraphs) => `errata correct numbers of paragraph ${paragraphs}`,
  nothingListed: 'No slide shows a number from its source',
  agenda: 'Agenda',
  questions: 'Questions?',
  thanks: 'Thank you',
  question: 'Question',
  minutes: (count) => `${count} min`,
  video: (host) => `Video at ${host}`,
  linkTitle: 'Take this talk with you',
  linkHint: 'Scan the code or type the address to read it on a phone and to get the PDF',
  controls: {
    name: 'View',
    read: 'Read',
    stage: 'Present',
    copyLink: 'Copy link',
    copied: 'The link to this slide is copied',
    pdf: 'Download PDF',
    licences: 'Licences of fonts and software',
    more: 'Read all slides',
    place: (number, count) => `Slide ${number} of ${count}`,
    notFound: 'There is nothing at this address; go to the talk',
    notLoaded: 'This slide could not be loaded; check the network and try again',
  },
}

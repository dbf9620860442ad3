/** The words of the deck itself, per locale: everything on a slide that does not come from the data. */
export interface Words {
  /** Where the slide stands in the article, from a list such as `2, 10–12`. */
  source: (paragraphs: string) => string
  /** A list of paragraphs. */
  paragraphs: (numbers: readonly string[]) => string
  /** One sentence of the article, such as `25.2`. */
  citation: (paragraph: string, sentence: string) => string
  /** Where the slide stands in several texts, of which each has been named. */
  sources: (places: readonly string[]) => string
  /** Paragraphs of one of several texts, from a list such as `2, 10–12`. */
  paragraphsIn: (source: string, paragraphs: string) => string
  /** One sentence of one of several texts. */
  citationIn: (source: string, paragraph: string, sentence: string) => string
  /** Paragraphs of the only text, beside rows of a table. */
  paragraphsOfArticle: (paragraphs: string) => string
  /** Rows of a table, from a list such as `2–4, 7`; of a file of several sheets with the sheet's name, else empty. */
  rowsIn: (source: string, sheet: string, rows: string) => string
  /** One cell of a table: the letters of its column, and its row. */
  cellIn: (source: string, sheet: string, column: string, row: string) => string
  /** How a computed figure came about, behind its mark. Whether the article states it too is not known. */
  computed: (text: string, formula: string, mark?: string) => string
  /** A name and what is said of it. */
  pair: (name: string, said: string) => string
  /** A chapter and its topic, over a claim. */
  topic: (chapter: string, topic: string) => string
  /** The places where a figure stands, in words, one after another; and what is said with them behind it. */
  citations: (places: readonly string[]) => string
  cited: (said: string, places: string) => string
  /** Of a slide that says what was drafted for it. */
  draft: string
  /** Things of one kind, one after another. */
  list: (items: readonly string[]) => string
  /** Statements, one after another. */
  statements: (items: readonly string[]) => string
  /** The speaker's time on a slide, and the clock when it is over. */
  plannedTime: (seconds: number, until: string) => string
  /** On the presenter's screen while the audience's is black. */
  blank: string
  /** The two ends of a stretch. */
  span: (from: string, to: string) => string
  /** Over those that follow the places of a ranking. */
  behind: string
  /** The places from the first down to this one, in no order among them. */
  firstPlaces: (last: number) => string
  /** Over the fields that an institution works in. */
  fields: string
  /** In the place of a value that the article does not give. */
  noFigure: string
  /** Under a table, of each mark beside its numbers: the mark, one character, and what it means. */
  noteAbout: string
  noteOver: string
  noteAtLeast: string
  noteUnder: string
  noteAtMost: string
  noteEstimate: string
  noteForecast: string
  /** Of a date that has no year. */
  noYear: string
  /** Of dates that stand at equal distances though unequal times lie between them. */
  evenSpacing: string
  dateSpacing: string
  /** Spaced by date, but for one stretch. */
  brokenSpacing: string
  illustrative: string
  /** Of shares that add up to a little more or less than the whole, since each is rounded. */
  roundedParts: string
  /** At a dashed stretch of a line. */
  forecast: string
  /** Under a chart: its scale begins at this value; what its dashes, hollow dots and shades mean. */
  scaleFrom: (value: string) => string
  dashedForecast: string
  hollowInexact: string
  shadedRange: string
  /** What is said of a value in words: that it is still to come, or not final. */
  asForecast: (said: string) => string
  asEstimate: (said: string) => string
  /** The ends of a run of values. */
  least: string
  greatest: string
  /** What the places on the sources slide mean, by one of them: `25.2`, its paragraph and its sentence. */
  placeKey: (place: string, paragraph: string, sentence: string) => string
  /**
   * Where whoever counts in the printed text counts otherwise: whether paragraph 1 is its headline, and others
   * headings.
   */
  headingKey: (has: { headline: boolean; headings: boolean }) => string
  /** What the asterisk on the sources slide means. */
  computedKey: string
  /** What the dagger on the sources slide means: whoever made the talk says what a sentence means. */
  ownReading: string
  /** Said on the sources slide of paragraphs, from a list, in which errata change a number. */
  corrected: (paragraphs: string) => string
  /** By at least how many people each slide was reviewed, the day of the last, and who they are where that is said. */
  reviewed: (people: number, last: string, names: readonly string[]) => string
  /**
   * A note on a slide of what was corrected: leads it in by its day; of a number, what follows the present one and says
   * the one before.
   */
  correction: (day: string) => string
  formerly: (was: string) => string
  /** On a sources slide that has no figures to list. */
  nothingListed: string
  /** Titles of slides that have none of their own. */
  agenda: string
  questions: string
  thanks: string
  /** Over a question to the audience. */
  question: string
  /** The planned length of a section. */
  minutes: (count: number) => string
  /** Leads to a video that is not in the talk. */
  video: (host: string) => string
  /** The title of the slide that holds the site's address, and what is said of it. */
  linkTitle: string
  linkHint: string
  /** The site's own controls. */
  controls: Controls
  /** The presenter's view. */
  presenter: PresenterWords
  /** On the phone that turns the slides. */
  remote: RemoteWords
}

/** What stands on the phone that turns the slides. */
export interface RemoteWords {
  title: string
  next: string
  back: string
  black: string
  /** Brings the slides back from black. */
  show: string
  /** Before the title of the slide that comes next. */
  coming: string
  lastSlide: string
  /** Of a slide that has none. */
  noNotes: string
  connecting: string
  /** The connection is lost; whether a button had its effect is not known. */
  lost: string
  /** The address holds no key, or that of another start of the server. */
  scanAgain: string
  /** The page may not keep the screen on; the phone's own settings can. */
  screen: string
}

/** What the site says of itself around the slides. */
interface Controls {
  /** Names the group of controls. */
  name: string
  read: string
  stage: string
  /** The list of all slides on the page that is read. */
  contents: string
  /** Names the arrows that turn slides, and each of them. */
  slides: string
  back: string
  next: string
  copyLink: string
  copied: string
  pdf: string
  /** Leads to the licences of what the site is made with. */
  licences: string
  /** Where no script runs and a page holds the first slides only. */
  more: string
  /** A slide's place in the deck. */
  place: (number: number | string, count: number | string) => string
  /** Over the list of all talks. */
  talks: string
  notFound: string
  /** Where a slide cannot be fetched. */
  notLoaded: string
  /** Where the live deck's server is not reached. */
  noConnection: string
}

/** What the presenter's view says. */
export interface PresenterWords {
  /** Names the view. */
  name: string
  /** Over the slide that comes next, and in its place after the last one. */
  next: string
  end: string
  noNotes: string
  /** How many clicks of the slide have been made. */
  clicks: (made: number, all: number) => string
  /** A time, from seconds or as `12:05`: left of the talk, beyond its planned length; when the slide should be over. */
  left: (time: string) => string
  over: (time: string) => string
  until: (time: string) => string
  /** Where the speaker is against the plan; `stretch` writes a stretch of time shorter than a minute. */
  stretch: (seconds: number) => string
  behind: (stretch: string) => string
  ahead: (stretch: string) => string
  onTime: string
  /** Buttons. */
  start: string
  pause: string
  reset: string
  back: string
  forward: string
  slides: string
  black: string
  pointer: string
  zoom: string
  fullScreen: string
  scheme: string
  smaller: string
  larger: string
  times: string
  /** The times taken: their table, and what is done with them. */
  slide: string
  planned: string
  sum: string
  noTimes: string
  copy: string
  copied: string
  save: string
  forget: string
  close: string
  /** In the live deck, for the author: the last times become the planned ones, of so many slides. */
  write: string
  written: (slides: number) => string
  notWritten: (why: string) => string
}

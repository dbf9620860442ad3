import type { RuleName } from './finding.ts'
import type { DeckFacts } from './slide.ts'

/** A slide that breaks one rule, and that rule. */
export interface BrokenSlide {
  name: string
  rule: RuleName
  /** What else is wrong wherever this is. */
  also?: readonly RuleName[]
  html: string
}

const field = (svg: string, labels = '') => `<div class="field-box"><div class="figure">
  <svg viewBox="0 0 1152 440" width="1152" height="440">${svg}</svg><div class="labels" aria-hidden="true">${labels}</div></div></div>`
const label = (left: number, top: number, text: string, style = '') =>
  `<span class="label" style="left: ${left}px; top: ${top}px; ${style}">${text}</span>`
const photograph = `<img alt="" style="display: block; width: 900px; height: 300px" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 1'/%3E" />`
const bar = '<rect x="0" y="0" width="300" height="60" fill="#0f4c4a" />'

/** One slide for each way to break a rule. */
export const brokenSlides: readonly BrokenSlide[] = [
  {
    name: 'text-in-margin',
    rule: 'margin',
    html: '<p style="position: absolute; left: 40px; top: 300px">too far left</p>',
  },
  { name: 'text-too-low', rule: 'margin', html: '<p style="position: absolute; left: 80px; top: 650px">too low</p>' },
  {
    name: 'shape-in-margin',
    rule: 'margin',
    html: '<svg style="position: absolute; left: 1200px; top: 300px" width="60" height="20"><rect width="60" height="20" fill="#0f4c4a" /></svg>',
  },
  { name: 'label-out-of-field', rule: 'field', html: field(bar, label(1100, 100, 'sticks out of it')) },
  {
    name: 'shape-out-of-field',
    rule: 'field',
    html: field('<rect x="0" y="0" width="300" height="460" fill="#0f4c4a" />'),
  },
  {
    name: 'text-in-foot',
    rule: 'foot',
    html: '<p style="position: absolute; left: 80px; top: 645px">low</p><div class="foot"><span style="float: right">a source</span></div>',
  },
  {
    name: 'letter-in-no-font',
    rule: 'glyph',
    html: `<style>@font-face { font-family: Cut; src: local("Cut"); unicode-range: U+61-79 }</style>
      <p style="position: absolute; left: 80px; top: 300px; font-family: Cut, sans-serif">a quiz</p>`,
  },
  {
    name: 'labels-over-another',
    rule: 'overlap',
    html: field(bar, label(500, 100, 'one label') + label(540, 108, 'another')),
  },
  {
    name: 'lines-over-another',
    rule: 'overlap',
    html: field(
      bar,
      label(500, 100, 'many lines <br>with many gyps <br>many Alps', 'line-height: 0.5; display: block'),
    ),
  },
  {
    name: 'label-across-an-edge',
    rule: 'crossing',
    html: field(bar, label(260, 20, 'on and off', 'color: #7f7f7f; font-size: 24px')),
  },
  {
    name: 'line-through-label',
    rule: 'crossing',
    html: field(
      '<line x1="0" x2="900" y1="214" y2="214" stroke="#17211f" stroke-width="1.5" />',
      label(400, 200, 'struck out'),
    ),
  },
  {
    name: 'circle-through-label',
    rule: 'crossing',
    html: field(
      '<circle cx="500" cy="200" r="80" fill="none" stroke="#2e7d6b" stroke-width="2" />',
      label(540, 185, 'over the rim'),
    ),
  },
  {
    name: 'small-text',
    rule: 'size',
    html: '<p style="position: absolute; left: 80px; top: 300px; font-size: 14px">small</p>',
  },
  {
    name: 'size-of-no-role',
    rule: 'size',
    html: '<p style="position: absolute; left: 80px; top: 300px; font-size: 22px">between two</p>',
  },
  {
    name: 'small-mark',
    rule: 'size',
    html: '<p style="position: absolute; left: 80px; top: 300px; font-size: 16px">45%<span class="computed" style="font-size: 12px">*</span></p>',
  },
  {
    name: 'many-sizes',
    rule: 'size',
    html: field(
      bar,
      [16, 20, 24, 30, 40].map((size, index) => label(500, 60 + 60 * index, 'a size', `font-size: ${size}px`)).join(''),
    ),
  },
  {
    name: 'faint-text',
    rule: 'contrast',
    html: '<p style="position: absolute; left: 80px; top: 300px; color: #8a938f">faint</p>',
  },
  {
    name: 'faint-large-text',
    rule: 'contrast',
    html: '<p style="position: absolute; left: 80px; top: 300px; font-size: 40px; color: #aab3af">faint and large</p>',
  },
  { name: 'dark-on-dark', rule: 'contrast', html: field(bar, label(20, 16, 'ink on lake')) },
  {
    name: 'faded-text',
    rule: 'contrast',
    html: '<p style="position: absolute; left: 80px; top: 300px; opacity: 0.4">faded</p>',
  },
  {
    name: 'long-claim',
    rule: 'lines',
    html: '<h1 class="claim"><span class="rich-text">one <br>two <br>three</span></h1>',
  },
  { name: 'broken-word', rule: 'break', html: '<p class="narrow"><span class="rich-text">interoperability</span></p>' },
  {
    name: 'broken-han-word',
    rule: 'break',
    html: '<p class="narrow"><span class="rich-text">在城<br>市裡面</span></p>',
  },
  { name: 'broken-term', rule: 'break', html: '<p class="narrow"><span class="rich-text">在黃金<br>三角</span></p>' },
  {
    name: 'lone-character',
    rule: 'widow',
    also: ['break'],
    html: '<p style="position: absolute; left: 80px; top: 300px"><span class="rich-text">城市開放<br>了。</span></p>',
  },
  {
    name: 'han-word-of-two-segments',
    rule: 'break',
    html: '<p class="narrow"><span class="rich-text">模型登<br>榜之後</span></p>',
  },
  {
    name: 'han-suffix',
    rule: 'break',
    html: '<p class="narrow" lang="zh-Hans"><span class="rich-text">信息覆盖<br>率提升</span></p>',
  },
  { name: 'number-and-unit', rule: 'parted', html: '<p class="narrow">a wall of 12 <br>km in all</p>' },
  {
    name: 'sum-in-han',
    rule: 'parted',
    also: ['break', 'space'],
    html: '<p class="narrow wide">就是，<br>1.2萬億<br>元投資</p>',
  },
  {
    name: 'unit-of-two-words',
    rule: 'parted',
    html: '<p class="narrow wide">grew by 23\u00a0percentage <br>points</p>',
  },
  { name: 'number-and-long-unit', rule: 'parted', html: '<p class="narrow wide">a hall of 400 <br>square metres</p>' },
  { name: 'date', rule: 'parted', html: '<p class="narrow wide">on 14 <br>February 2026</p>' },
  {
    name: 'date-in-han',
    rule: 'parted',
    also: ['break', 'space'],
    html: '<p class="narrow wide">（2026年<br>2月14日）</p>',
  },
  { name: 'person', rule: 'parted', html: '<p class="narrow wide">it was Anna <br>Müller who did</p>' },
  {
    name: 'stress',
    rule: 'parted',
    html: '<h1 class="narrow wide" style="font-size: 16px">all of it came <span class="accent">by <br>the river</span></h1>',
  },
  { name: 'dash-at-start', rule: 'line-start', html: '<p class="narrow">the quay<br>– so it was</p>' },
  { name: 'mark-at-start', rule: 'line-start', html: '<p class="narrow">城市開放<br>」的人們</p>' },
  { name: 'percent-at-start', rule: 'line-start', html: '<p class="narrow">about many<br>% of them</p>' },
  { name: 'sum-at-start', rule: 'line-start', html: '<p class="narrow">some ppm<br>÷ some more</p>' },
  {
    name: 'asterisk-at-start',
    rule: 'line-start',
    html: '<p class="narrow wide">等待<span>一刻<br><span class="computed">*</span></span>再來</p>',
  },
  {
    name: 'words-over-words',
    rule: 'overlap',
    html: '<p class="narrow wide"><span class="rich-text">gave them <span style="margin-left: -16px">medicine</span></span></p>',
  },
  { name: 'mark-at-end', rule: 'line-end', html: '<p class="narrow">他們說「<br>開放城市</p>' },
  { name: 'currency-at-end', rule: 'line-end', html: '<p class="narrow">it cost NT$<br>and more</p>' },
  {
    name: 'hyphenated-without-need',
    rule: 'hyphen',
    html: '<p class="narrow wide" style="hyphens: manual">a fair and full inter&shy;operability</p>',
  },
  {
    name: 'divided-without-need',
    rule: 'hyphen',
    html: '<style>.shy::before { content: "\\ad" }</style><p class="narrow wide" style="hyphens: manual">a fair and full inter<span class="shy"></span>operability</p>',
  },
  {
    name: 'short-word-alone',
    rule: 'widow',
    html: '<h1 class="claim"><span class="rich-text">What the boat did for the town and <br>us</span></h1>',
  },
  {
    name: 'typed-blank',
    rule: 'space',
    html: '<p class="narrow wide"><span class="rich-text">城市 AI 產業</span></p>',
  },
  {
    name: 'dot-between-blanks',
    rule: 'space',
    html: '<p class="narrow wide"><span class="rich-text">城市 · 產業</span></p>',
  },
  { name: 'no-space', rule: 'space', html: '<p class="narrow wide">城市AI產業</p>' },
  {
    name: 'space-set-and-typed',
    rule: 'space',
    html: '<p class="narrow wide"><span class="rich-text">城市<span style="margin-left: 0.125em"> AI</span></span></p>',
  },
  {
    name: 'fact-without-capital',
    rule: 'capital',
    html: '<p class="narrow wide" lang="en"><span data-fact="share">two-thirds</span> of all</p>',
  },
  { name: 'foreign-colour', rule: 'hue', html: field('<rect x="0" y="0" width="300" height="60" fill="#7a3fc0" />') },
  {
    name: 'accents-all-over',
    rule: 'hue',
    html: field([0, 100, 200, 300, 400].map((y) => `<rect y="${y}" width="60" height="20" fill="#c2412d" />`).join('')),
  },
  {
    name: 'foreign-grey',
    rule: 'hue',
    html: field('<rect x="0" y="0" width="300" height="60" fill="#555555" />'),
  },
  {
    name: 'text-on-picture',
    rule: 'contrast',
    html: field('', `${photograph}${label(20, 16, 'on it')}`),
  },
  {
    name: 'text-under-picture',
    rule: 'contrast',
    html: `<h1 class="claim"><span class="rich-text">A claim</span></h1><div style="position: absolute; left: 0; top: 0">${photograph}</div>`,
  },
  {
    name: 'cut-text',
    rule: 'cut',
    html: '<div style="position: absolute; left: 80px; top: 300px; width: 60px; overflow: hidden; white-space: nowrap">cut off in the middle</div>',
  },
  {
    name: 'ellipsis',
    rule: 'cut',
    html: '<div style="position: absolute; left: 80px; top: 300px; width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">cut off with dots</div>',
  },
  {
    name: 'lost-image',
    rule: 'image',
    html: '<img alt="a map" src="data:image/png;base64,AAAA" style="position: absolute; left: 80px; top: 300px">',
  },
  { name: 'empty-figure', rule: 'empty', html: field('') },
  {
    name: 'strip-in-bare-field',
    rule: 'bare',
    html: `<div class="field">${field(bar, label(312, 16, 'and nothing under it'))}</div>`,
  },
  {
    name: 'point-in-a-high-box',
    rule: 'bare',
    html: '<div class="field"><ul class="points" style="margin: 0; padding: 0; list-style: none"><li style="height: 400px">one line, and nothing under it</li></ul></div>',
  },
]

/**
 * What none of the rules minds: a label on its bar, one beside it, a ghost numeral, a ground that runs off the slide.
 */
const soundSlide = `<div style="position: absolute; inset: 0 auto 0 0; width: 20px; background: #0f4c4a"></div>
  <span aria-hidden="true" style="position: absolute; right: 64px; top: 130px; font-size: 300px; color: #f0efe9">7</span>
  <h1 class="claim"><span class="rich-text">A claim on <br>two lines</span></h1>
  <div style="position: absolute; left: 900px; top: 20px; width: 300px; height: 100px; overflow: hidden">${photograph}</div>
  <span style="position: absolute; left: 920px; top: 40px; background: var(--paper)">on its own ground</span>
  ${field(bar, label(20, 16, 'on it', 'color: #fbfaf6') + label(312, 16, 'beside it') + label(0, 80, 'of note: <b>7<sup style="font-size: 16px">*</sup></b>'))}
  <div class="foot">a source</div>`

/** A page of broken slides, and last a sound one. */
export const brokenPage = `<!doctype html><html lang="zh-Hant"><style>
  :root { --paper: #fbfaf6; --ink: #17211f; --structure: #0f4c4a; --data: #2e7d6b; --accent: #c2412d; --quiet: #7f7f7f; --faint: #8a938f; --fainter: #aab3af; --ghost: #f0efe9 }
  body { margin: 0 } p, h1 { margin: 0 } sup { line-height: 0 }
  .slidev-layout { position: relative; width: 1280px; height: 720px; overflow: hidden; background: var(--paper); color: var(--ink); font: 20px/1.5 sans-serif }
  .claim { position: absolute; left: 64px; top: 40px; font-size: 40px; line-height: 54px }
  .field-box { position: absolute; left: 64px; top: 180px; width: 1152px; height: 440px }
  .field { position: absolute; left: 64px; top: 180px; width: 1152px; height: 440px }
  .field > .field-box { left: 0; top: 0 } .figure { position: relative } svg { position: absolute; left: 0; top: 0; overflow: visible } .label { position: absolute; white-space: nowrap }
  .narrow { position: absolute; left: 80px; top: 300px; width: 80px; overflow-wrap: anywhere; word-break: keep-all }
  .wide { width: 220px }
  .foot { position: absolute; left: 64px; right: 64px; bottom: 0; height: 69px }
</style><div id="app">${[...brokenSlides.map(({ html }) => html), soundSlide].map((html) => `<div class="slidev-layout ${html.includes('class="field') ? 'claim' : 'plain'}-layout">${html}</div>`).join('')}</div></html>`

/** What Slidev provides to a deck, for the page of broken slides. */
export const brokenDeck: DeckFacts = {
  slides: [...brokenSlides.map(({ name }) => name), 'sound'].map((name) => ({
    name,
    figure: 'figure',
    beside: 'figure',
    sparse: false,
  })),
  terms: ['黃金三角'],
  locale: 'zh-Hant',
}

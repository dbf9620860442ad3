/** Paper of a proof sheet, which lies on its side: its name in CSS, and its size in CSS pixels. */
export const sheetPapers = {
  a4: { name: 'A4', width: 1123, height: 794 },
  letter: { name: 'letter', width: 1056, height: 816 },
} as const

/** How the sheet looks, on paper and on a screen. Every mark is told by its shape, not by its colour alone. */
export const sheetStyle = `
:root { --ink: #1b1f1e; --quiet: #565d5a; --line: #b9c0bc; --mark: #a3123f }
* { box-sizing: border-box }
html { background: #fff; color: var(--ink); font: 400 10pt/1.5 'citedeck proof', sans-serif; text-autospace: no-autospace; line-break: strict; overflow-wrap: anywhere; -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { margin: 0 }
h1, h2, h3, p, ul, table, figure { margin: 0; padding: 0 }
h1 { font-size: 22pt; line-height: 1.25 }
h2 { font-size: 12pt; line-height: 1.35; break-after: avoid }
h2 .number { display: inline-block; min-width: 2.2em; color: var(--quiet) }
h3 { font-size: 9pt; color: var(--quiet); break-after: avoid }
ul { list-style: none }
a { color: inherit; text-decoration: none }
.quiet { color: var(--quiet) }
.kicker { font-weight: 700; color: var(--mark) }
table { border-collapse: collapse; width: 100% }
td, th { text-align: start; vertical-align: top; padding: 3px 8px 3px 0; font-weight: 400 }
tr { break-inside: avoid }
.box { display: inline-block; width: 11px; height: 11px; margin: 0 5px 0 0; border: 1.3px solid var(--ink); border-radius: 2px; background: #fff; appearance: none; vertical-align: -1px }
.box:checked { background: var(--ink); box-shadow: inset 0 0 0 2px #fff }
label { white-space: nowrap }

.front { display: grid; grid-template-columns: 1fr 1fr; gap: 14px 32px; break-after: page }
.front header { display: grid; gap: 8px; align-content: start }
.front .how { display: grid; gap: 8px; align-content: start }
.front .signed { display: grid; grid-template-columns: 2fr 1fr; gap: 24px; margin-top: 18px }
.front .signed span { border-top: 1px solid var(--ink); padding-top: 3px; color: var(--quiet); font-size: 9pt }
.warned { border: 1.5px solid var(--ink); padding: 7px 10px }
.overview { grid-column: 1 / -1; columns: 2; column-gap: 32px; border-top: 1px solid var(--line); padding-top: 10px }
.overview li { display: grid; grid-template-columns: 2em 1fr auto; gap: 6px; break-inside: avoid; padding: 2px 0; font-size: 9.5pt }
.overview .ticks { font-size: 8.5pt }

.slide { display: grid; grid-template: auto 1fr / 46% 1fr; gap: 6px 26px; align-items: start; padding: 9px 0 13px; border-top: 1.5px solid var(--ink); break-inside: avoid }
.slide.empty { grid-template-columns: 22% 1fr }
.slide.long { break-before: page; break-inside: auto }
.slide > header { grid-column: 1 / -1; display: flex; justify-content: space-between; gap: 26px; break-after: avoid }
.drawn, .cited { display: grid; gap: 7px; min-width: 0 }
.picture { position: relative; break-inside: avoid; border: 1px solid var(--line) }
.picture img { display: block; width: 100%; height: auto }
.spot { position: absolute; outline: 1px solid var(--mark); outline-offset: 1.5px; border-radius: 2px }
.chip { display: inline-block; min-width: 1.5em; padding: 0 .28em; border-radius: 3px; background: var(--mark); color: #fff; font-size: 7pt; font-weight: 700; line-height: 1.4; text-align: center }
.spot .chip { position: absolute; right: calc(100% + 2px); bottom: 50%; min-width: 1.2em; padding: 0 .18em; font-size: 5.5pt; line-height: 1.25 }
.ticks { display: flex; flex: none; gap: 18px }
.room { break-inside: avoid }
.room { display: grid; grid-template-columns: auto 1fr; column-gap: 8px }
.room i { height: 20px; border-bottom: 1px solid var(--line) }
.room i:last-child { grid-column: 1 / -1 }
.texts li { padding: 4px 0; border-bottom: 1px solid var(--line) }
.texts .kind { color: var(--quiet); font-size: 8.5pt }

.sentence { display: grid; grid-template-columns: minmax(3.2em, auto) 1fr; gap: 0 8px; padding: 3px 0; break-inside: avoid }
.sentence .cite { color: var(--quiet); font-size: 9pt; line-height: 1.75 }
.sentence .left-out { grid-column: 2; font-size: 9pt; color: var(--quiet) }
mark { background: none; color: inherit; text-decoration: underline 1.6px var(--mark); text-underline-offset: 3px }
mark .chip { margin-inline-end: 3px; vertical-align: 1px }
mark.is-left { text-decoration: underline 1.4px dashed var(--quiet) }
mark.is-quoted { text-decoration: underline 2.4px double var(--quiet); text-underline-offset: 2px }
mark.is-wrong { text-decoration: underline 1.6px wavy var(--mark) }
.numbers :is(td, th) { border-top: 1px solid var(--line); font-size: 9.5pt; line-height: 1.4 }
.numbers th { width: 4.2em; white-space: nowrap }
.numbers td:nth-child(2) { width: 22% }
.numbers td:nth-child(4) { width: 31% }
.numbers .value { font-weight: 700 }
.numbers .verdict { font-size: 9pt; color: var(--quiet) }
.numbers .weigh { color: var(--ink); font-weight: 700 }
.numbers .left-out { color: var(--ink) }
.remarks li { font-size: 9pt }
.words { display: flex; flex-wrap: wrap; gap: 2px 16px; padding-top: 3px; font-size: 9.5pt; line-height: 1.45 }
.words li { break-inside: avoid }
.words label { display: grid; grid-template-columns: auto 1fr; align-items: baseline; white-space: normal }

.end { break-before: page; display: grid; gap: 16px }
.end section { display: grid; gap: 3px }
.end h2 { border-top: 1.5px solid var(--ink); padding-top: 8px }
.end :is(td, th) { border-top: 1px solid var(--line); font-size: 9.5pt }
.end th { width: 22%; color: var(--quiet) }

@media screen {
  html { background: #e9ecea }
  body { max-width: 1180px; margin: 0 auto; padding: 32px; background: #fff }
  .front { padding-bottom: 24px }
}
@media screen and (max-width: 760px) {
  body { padding: 16px }
  .front, .slide { display: block }
  .front > *, .slide > * { margin-bottom: 14px }
  .overview { columns: 1 }
}
`

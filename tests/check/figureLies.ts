/**
 * Figures that say something else than their facts, all of which are right: a pair each, of a lie and of the truth
 * beside it. They are of one made-up article on the swimming baths of a town.
 */
export interface FigureLie {
  /** What the lie draws. */
  name: string
  lie: string
  truth: string
}

export const source = `The open-air pool drew 48,000 visitors in 2023. In 2024 it drew 60,000 visitors. Attendance rose 25%. Gas use fell by 29%.
62% of the visitors walk to the pool. Another 31% come by bus. The other 7% come by car. The bus has gained 7 percentage points.
The town runs 9 pools. Of them 4 pools have a diving board. It employs 112 lifeguards. Two in five of the members are women. The club has 640 members. The indoor bath drew 112,000 visitors.
The repair costs €3.2 million. The state gives €1.4 million. The town gives €1.1 million. A foundation gives €0.7 million. The state bears 45% of the upkeep. The town bears 30% of the upkeep. The club bears 25% of the upkeep. Tickets cover 23% of the wages.
The baths opened in 1908. They closed in 1974. They opened again in 1991. Holm came third in the survey. Vik came fifth in the survey. The baths stood empty for 17 years. The refit took 14 months. Filling the pool takes 36 hours. It is three times as fast as before.
Membership fell by 18% in the first year. The queue shrank by 12 metres.
Pupils of the swimming school came to 200 in 2021, 320 in 2022, 410 in 2023 and 500 in 2024. Boats came to 15 in 2021, 16 in 2022, 18 in 2023 and 20 in 2024. The sauna was open for 90 hours in 2021, 80 hours in 2022, 70 hours in 2023 and 60 hours in 2024. The course has 250 pupils. Pupils rose 150%.
Holm had 6 lanes in 2019 and 8 lanes in 2024. Vik had 5 lanes in 2019 and 4 lanes in 2024.
Holm had 30 lockers in 2019, 40 lockers in 2021 and 50 lockers in 2024. Vik had 20 lockers in 2019, 25 lockers in 2021 and 22 lockers in 2024.
`

export const facts = `
visitors-before: { value: 48000, unit: count, noun: { en: visitors }, of: { en: visitors of the pool }, cite: '1.1' }
visitors-now: { value: 60000, unit: count, noun: { en: visitors }, of: { en: visitors of the pool }, cite: '1.2' }
attendance-rise: { value: 25, unit: percent, of: { en: rise of attendance }, cite: '1.3' }
gas-fall: { value: 29, unit: percent, of: { en: fall of gas use }, cite: '1.4' }
walking: { value: 62, unit: percent, of: { en: visitors who walk }, cite: '2.1' }
bus: { value: 31, unit: percent, of: { en: visitors who come by bus }, cite: '2.2' }
car: { value: 7, unit: percent, of: { en: visitors who come by car }, cite: '2.3' }
bus-gain: { value: 7, unit: percentage-point, of: { en: what the bus gained }, cite: '2.4' }
walking-lead: { derive: walking - bus, unit: percentage-point, of: { en: lead of those who walk } }
not-walking: { derive: 100% - walking, unit: percent, of: { en: visitors who do not walk } }
pools: { value: 9, unit: count, noun: { en: pools }, of: { en: pools }, cite: '3.1' }
boards: { value: 4, unit: count, noun: { en: pools }, of: { en: pools with a board }, cite: '3.2' }
boardless: { derive: pools - boards, unit: count, noun: { en: pools }, of: { en: pools without a board } }
guards: { value: 112, unit: count, noun: { en: lifeguards }, of: { en: lifeguards }, cite: '3.3' }
women: { value: '2/5', form: in, unit: percent, of: { en: members who are women }, cite: '3.4' }
members: { value: 640, unit: count, noun: { en: members }, of: { en: members }, cite: '3.5' }
visitors-indoor: { value: 112000, unit: count, noun: { en: visitors }, of: { en: visitors of the bath }, cite: '3.6' }
repair: { value: 3200000, unit: EUR, of: { en: cost of the repair }, cite: '4.1' }
state: { value: 1400000, unit: EUR, of: { en: from the state }, cite: '4.2' }
town: { value: 1100000, unit: EUR, of: { en: from the town }, cite: '4.3' }
foundation: { value: 700000, unit: EUR, of: { en: from a foundation }, cite: '4.4' }
upkeep-state: { value: 45, unit: percent, of: { en: the state's part }, cite: '4.5' }
upkeep-town: { value: 30, unit: percent, of: { en: the town's part }, cite: '4.6' }
upkeep-club: { value: 25, unit: percent, of: { en: the club's part }, cite: '4.7' }
wages: { value: 23, unit: percent, of: { en: wages that tickets cover }, cite: '4.8' }
opened: { value: '1908', unit: date, of: { en: opening }, cite: '5.1' }
closed: { value: '1974', unit: date, of: { en: closing }, cite: '5.2' }
reopened: { value: '1991', unit: date, of: { en: opening again }, cite: '5.3' }
holm: { value: 3, unit: rank, of: { en: Holm's place }, cite: '5.4' }
vik: { value: 5, unit: rank, of: { en: Vik's place }, cite: '5.5' }
empty: { value: 17, unit: year, of: { en: years of standing empty }, cite: '5.6' }
refit: { value: 14, unit: month, of: { en: time of the refit }, cite: '5.7' }
filling: { value: 36, unit: hour, of: { en: time to fill the pool }, cite: '5.8' }
faster: { value: 3, unit: multiple, of: { en: gain in speed }, cite: '5.9' }
membership-fall: { value: 18, unit: percent, of: { en: fall of membership }, cite: '6.1' }
pupils: { unit: count, noun: { en: pupils }, of: { en: pupils of the school }, series: { 2021: 200, 2022: 320, 2023: 410, 2024: 500 }, cite: '7.1' }
boats: { unit: count, noun: { en: boats }, of: { en: boats }, series: { 2021: 15, 2022: 16, 2023: 18, 2024: 20 }, cite: '7.2' }
sauna: { unit: hour, of: { en: hours of the sauna }, series: { 2021: 90, 2022: 80, 2023: 70, 2024: 60 }, cite: '7.3' }
course: { value: 250, unit: count, noun: { en: pupils }, of: { en: places of the course }, cite: '7.4' }
pupils-rise: { value: 150, unit: percent, of: { en: rise of the pupils }, cite: '7.5' }
lanes: { unit: count, noun: { en: lanes }, of: { en: lanes }, table: { columns: [2019, 2024], rows: { Holm: { values: [6, 8], cite: '8.1' }, Vik: { values: [5, 4], cite: '8.2' } } }, cite: '8.1' }
lockers: { unit: count, noun: { en: lockers }, of: { en: lockers }, table: { columns: [2019, 2021, 2024], rows: { Holm: { values: [30, 40, 50], cite: '9.1' }, Vik: { values: [20, 25, 22], cite: '9.2' } } }, cite: '9.1' }
queue-cut: { value: 12, unit: meter, of: { en: cut of the queue }, cite: '6.2' }
`

export const figureLies: readonly FigureLie[] = [
  {
    name: 'a gap that is no difference of the bars',
    lie: '{ kind: proportion-bars, items: [{ label: On foot, fact: walking }, { label: By bus, fact: bus }], gap: { fact: bus-gain, label: more } }',
    truth:
      '{ kind: proportion-bars, items: [{ label: On foot, fact: walking }, { label: By bus, fact: bus }], gap: { fact: walking-lead, label: more } }',
  },
  {
    name: 'a gap whose label names another number',
    lie: "{ kind: proportion-bars, items: [{ label: On foot, fact: walking }, { label: By bus, fact: bus }], gap: { fact: walking-lead, label: '{bus-gain} more' } }",
    truth:
      "{ kind: proportion-bars, items: [{ label: On foot, fact: walking }, { label: By bus, fact: bus }], gap: { fact: walking-lead, label: '{walking-lead} more' } }",
  },
  {
    name: 'a bar that is a difference beside one that is a share',
    lie: '{ kind: proportion-bars, items: [{ label: On foot, fact: walking }, { label: By bus, fact: bus-gain }] }',
    truth: '{ kind: proportion-bars, items: [{ label: On foot, fact: walking }, { label: By bus, fact: bus }] }',
  },
  {
    name: 'a bar that is a fall beside one that is a share',
    lie: '{ kind: proportion-bars, items: [{ label: On foot, fact: walking }, { label: Members, fact: membership-fall }] }',
    truth: '{ kind: proportion-bars, items: [{ label: On foot, fact: walking }, { label: Women, fact: women }] }',
  },
  {
    name: "a bar whose label names another bar's number",
    lie: "{ kind: proportion-bars, items: [{ label: 'On foot, {bus}', fact: walking }, { label: 'By bus, {walking}', fact: bus }] }",
    truth:
      "{ kind: proportion-bars, items: [{ label: 'On foot, {walking}', fact: walking }, { label: 'By bus, {bus}', fact: bus }] }",
  },
  {
    name: 'a part that is larger than its whole',
    lie: '{ kind: parts-of-whole, part: pools, whole: boards, label: have a board }',
    truth: '{ kind: parts-of-whole, part: boards, whole: pools, label: have a board }',
  },
  {
    name: 'a part of something else',
    lie: '{ kind: parts-of-whole, part: boards, whole: guards, label: have a board }',
    truth: "{ kind: parts-of-whole, part: boards, whole: pools, label: have a board, rest: '{boardless} have none' }",
  },
  {
    name: 'a rest that is not what the part leaves',
    lie: "{ kind: parts-of-whole, part: boards, whole: pools, label: have a board, rest: '{boards} have none' }",
    truth: "{ kind: parts-of-whole, part: boards, whole: pools, label: have a board, rest: '{boardless} have none' }",
  },
  {
    name: 'kinds of capital that come to more than the total',
    lie: "{ kind: inflow, pool: Repair, total: state, sources: [{ label: State, members: '{town}' }, { label: Town, members: '{foundation}' }] }",
    truth:
      "{ kind: inflow, pool: Repair, total: repair, sources: [{ label: State, members: '{state}' }, { label: Town, members: '{town}' }, { label: Foundation, members: '{foundation}' }] }",
  },
  {
    name: 'parts of a hundred that add up to 98',
    lie: "{ kind: inflow, pool: Upkeep, total: repair, sources: [{ label: State, members: '{upkeep-state}' }, { label: Town, members: '{upkeep-town}' }, { label: Club, members: '{wages}' }] }",
    truth:
      "{ kind: inflow, pool: Upkeep, total: repair, sources: [{ label: State, members: '{upkeep-state}' }, { label: Town, members: '{upkeep-town}' }, { label: Club, members: '{upkeep-club}' }] }",
  },
  {
    name: 'a fall drawn as a rise',
    lie: '{ kind: change-bars, label: Gas, change: gas-fall, direction: up, before: Then, after: Now }',
    truth: '{ kind: change-bars, label: Gas, change: gas-fall, direction: down, before: Then, after: Now }',
  },
  {
    name: 'before and after the wrong way round',
    lie: "{ kind: change-bars, label: Visitors, change: attendance-rise, direction: up, before: '{visitors-now}', after: '{visitors-before}' }",
    truth:
      "{ kind: change-bars, label: Visitors, change: attendance-rise, direction: up, before: '{visitors-before}', after: '{visitors-now}' }",
  },
  {
    name: 'places out of order',
    lie: "{ kind: ranking-list, items: [{ label: Vik, detail: '{vik}' }, { label: Holm, detail: '{holm}' }] }",
    truth:
      "{ kind: ranking-list, items: [{ label: Indoor bath, detail: '{visitors-indoor}' }, { label: Open-air pool, detail: '{visitors-now}' }] }",
  },
  {
    name: 'numbers out of order',
    lie: "{ kind: ranking-list, items: [{ label: A, detail: '{visitors-now}' }, { label: B, detail: '{visitors-indoor}' }, { label: C, detail: '{visitors-before}' }] }",
    truth:
      "{ kind: ranking-list, items: [{ label: A, detail: '{visitors-indoor}' }, { label: B, detail: '{visitors-now}' }, { label: C, detail: '{visitors-before}' }] }",
  },
  {
    name: 'a growth drawn as a share of a hundred squares',
    lie: '{ kind: waffle-chart, fact: attendance-rise, label: of the visitors }',
    truth: '{ kind: waffle-chart, fact: women, label: of the members }',
  },
  {
    name: 'a rest of the squares that is not what is left',
    lie: "{ kind: waffle-chart, fact: walking, label: walk, rest: '{bus} do not' }",
    truth: "{ kind: waffle-chart, fact: walking, label: walk, rest: '{not-walking} do not' }",
  },
  {
    name: 'a label of the squares that names another share',
    lie: "{ kind: waffle-chart, fact: walking, label: '{car} walk' }",
    truth: "{ kind: waffle-chart, fact: walking, label: '{walking} walk' }",
  },
  {
    name: 'years out of order',
    lie: '{ kind: timeline, events: [{ date: opened, label: Opened }, { date: reopened, label: Closed }, { date: closed, label: Open again }] }',
    truth:
      '{ kind: timeline, events: [{ date: opened, label: Opened }, { date: closed, label: Closed }, { date: reopened, label: Open again }] }',
  },
  {
    name: 'a duration between two dates that lie further apart',
    lie: "{ kind: big-number, fact: refit, ends: { from: '{closed}', to: '{reopened}' } }",
    truth: "{ kind: big-number, fact: empty, ends: { from: '{closed}', to: '{reopened}' } }",
  },
  {
    name: 'a label that calls a fall a rise',
    lie: '{ kind: stat-row, items: [{ fact: gas-fall, label: rise in gas use }, { fact: attendance-rise, label: rise in attendance }] }',
    truth:
      '{ kind: stat-row, items: [{ fact: gas-fall, label: fall in gas use }, { fact: attendance-rise, label: rise in attendance }] }',
  },
  {
    name: 'a length beside a gauge of time',
    lie: '{ kind: speed-gauge, duration: queue-cut, label: to fill the pool, multiple: { fact: faster, label: as fast } }',
    truth:
      '{ kind: speed-gauge, duration: filling, label: to fill the pool, multiple: { fact: faster, label: as fast } }',
  },
  {
    name: 'a change that is not the one between before and after',
    lie: '{ kind: before-after, before: { label: Then, fact: visitors-before }, after: { label: Now, fact: visitors-now }, change: { fact: women } }',
    truth:
      '{ kind: before-after, before: { label: Then, fact: visitors-before }, after: { label: Now, fact: visitors-now }, change: { fact: attendance-rise } }',
  },
  {
    name: 'points that are not the difference of two shares',
    lie: '{ kind: before-after, before: { label: By bus, fact: bus }, after: { label: On foot, fact: walking }, change: { fact: bus-gain } }',
    truth:
      '{ kind: before-after, before: { label: By bus, fact: bus }, after: { label: On foot, fact: walking }, change: { fact: walking-lead } }',
  },
  {
    name: 'a multiple that one is not of the other',
    lie: '{ kind: before-after, before: { label: Then, fact: visitors-before }, after: { label: Now, fact: visitors-now }, change: { fact: faster } }',
    truth:
      '{ kind: before-after, before: { label: Then, fact: visitors-before }, after: { label: Now, fact: visitors-now } }',
  },
  {
    name: 'a fall given as the change of what rose',
    lie: '{ kind: before-after, before: { label: Then, fact: visitors-before }, after: { label: Now, fact: visitors-now }, change: { fact: gas-fall } }',
    truth:
      '{ kind: before-after, before: { label: Then, fact: visitors-now }, after: { label: Indoors, fact: visitors-indoor } }',
  },
  {
    name: 'before and after of different things on one scale',
    lie: '{ kind: before-after, before: { label: Then, fact: visitors-before }, after: { label: Now, fact: members } }',
    truth:
      '{ kind: before-after, before: { label: Then, fact: visitors-before }, after: { label: Now, fact: visitors-now } }',
  },
  {
    name: 'a later year as what was before',
    lie: '{ kind: before-after, before: { label: Then, fact: visitors-now }, after: { label: Now, fact: visitors-before } }',
    truth:
      '{ kind: before-after, before: { label: Then, fact: visitors-before }, after: { label: Now, fact: visitors-now } }',
  },
  {
    name: 'before and after in two units on one scale',
    lie: '{ kind: before-after, before: { label: Then, fact: refit }, after: { label: Now, fact: filling } }',
    truth:
      '{ kind: before-after, before: { label: Then, fact: visitors-before }, after: { label: Now, fact: visitors-now } }',
  },
  {
    name: 'parts of a bar that come to more than a hundred',
    lie: '{ kind: share-bar, parts: [{ label: On foot, facts: [walking] }, { label: By bus, facts: [bus] }, { label: Women, facts: [women] }] }',
    truth:
      '{ kind: share-bar, parts: [{ label: On foot, facts: [walking] }, { label: By bus, facts: [bus] }, { label: By car, facts: [car] }] }',
  },
  {
    name: 'parts of a bar that leave something out',
    lie: '{ kind: share-bar, parts: [{ label: On foot, facts: [walking] }, { label: By bus, facts: [bus] }] }',
    truth:
      '{ kind: share-bar, parts: [{ label: On foot, facts: [walking] }, { label: By bus, facts: [bus] }], rest: { label: By car, facts: [car] } }',
  },
  {
    name: 'parts of an amount that come to less than it',
    lie: '{ kind: share-bar, whole: repair, parts: [{ label: State, facts: [state] }, { label: Town, facts: [town] }] }',
    truth:
      '{ kind: share-bar, whole: repair, parts: [{ label: State, facts: [state] }, { label: Town, facts: [town] }, { label: Foundation, facts: [foundation] }] }',
  },
  {
    name: 'a change beside two dots that is not the one between them',
    lie: '{ kind: dumbbell, measure: Visitors, from: Then, to: Now, rows: [{ label: Open air, from: visitors-before, to: visitors-now, change: gas-fall }, { label: Indoors, from: visitors-now, to: visitors-indoor }] }',
    truth:
      '{ kind: dumbbell, measure: Visitors, from: Then, to: Now, rows: [{ label: Open air, from: visitors-before, to: visitors-now, change: attendance-rise }, { label: Indoors, from: visitors-now, to: visitors-indoor }] }',
  },
  {
    name: 'rows of different things on one scale',
    lie: '{ kind: dumbbell, measure: People, from: Then, to: Now, rows: [{ label: Open air, from: visitors-before, to: visitors-now }, { label: Staff, from: guards, to: members }] }',
    truth:
      '{ kind: dumbbell, measure: People, from: Then, to: Now, rows: [{ label: Open air, from: visitors-before, to: visitors-now }, { label: Indoors, from: visitors-now, to: visitors-indoor }] }',
  },
  {
    name: 'the later date before the earlier one',
    lie: "{ kind: slope-chart, measure: Shares, from: '{reopened}', to: '{closed}', rows: [{ label: Upkeep, from: upkeep-state, to: upkeep-town }, { label: Ways, from: walking, to: bus }] }",
    truth:
      "{ kind: slope-chart, measure: Shares, from: '{closed}', to: '{reopened}', rows: [{ label: Upkeep, from: upkeep-state, to: upkeep-town }, { label: Ways, from: walking, to: bus }] }",
  },
  {
    name: 'dates at amounts that the article states with others',
    lie: "{ kind: before-after, before: { label: '{closed}', fact: visitors-before }, after: { label: '{reopened}', fact: visitors-now } }",
    truth:
      '{ kind: before-after, before: { label: Then, fact: visitors-before }, after: { label: Now, fact: visitors-now } }',
  },
  {
    name: 'labels at the parts of one another',
    lie: '{ kind: share-bar, parts: [{ label: Town, facts: [upkeep-state] }, { label: State, facts: [upkeep-town] }, { label: Club, facts: [upkeep-club] }] }',
    truth:
      '{ kind: share-bar, parts: [{ label: State, facts: [upkeep-state] }, { label: Town, facts: [upkeep-town] }, { label: Club, facts: [upkeep-club] }] }',
  },
  {
    name: 'the columns of a table in the order that goes back in time',
    lie: '{ kind: slope-chart, measure: Lanes, table: lanes, columns: [2024, 2019] }',
    truth: '{ kind: slope-chart, measure: Lanes, table: lanes }',
  },
  {
    name: 'a table of three dates as two ends',
    lie: '{ kind: dumbbell, measure: Lockers, table: lockers }',
    truth: '{ kind: dumbbell, measure: Lockers, table: lockers, columns: [2019, 2024], accent: Holm }',
  },
  {
    name: 'lines of different things on one scale',
    lie: '{ kind: line-chart, lines: [{ series: pupils, label: Pupils }, { series: boats, label: Boats }] }',
    truth: '{ kind: line-chart, lines: [{ series: pupils, label: Pupils }] }',
  },
  {
    name: 'lines of two units on one scale',
    lie: '{ kind: line-chart, lines: [{ series: pupils, label: Pupils }, { series: sauna, label: Sauna }] }',
    truth: '{ kind: line-chart, lines: [{ series: sauna, label: Sauna }] }',
  },
  {
    name: 'a change between two points of a line that is the one between two others',
    lie: '{ kind: line-chart, lines: [{ series: pupils }], change: { from: 2022, to: 2024, fact: pupils-rise } }',
    truth: '{ kind: line-chart, lines: [{ series: pupils }], change: { from: 2021, to: 2024, fact: pupils-rise } }',
  },
  {
    name: 'a fall as the change of a line that rises',
    lie: '{ kind: line-chart, lines: [{ series: pupils }], change: { from: 2021, to: 2024, fact: gas-fall } }',
    truth: '{ kind: line-chart, lines: [{ series: pupils }] }',
  },
  {
    name: 'a line across a chart of another unit',
    lie: '{ kind: line-chart, lines: [{ series: pupils }], reference: { fact: filling, label: Limit } }',
    truth: '{ kind: line-chart, lines: [{ series: pupils }], reference: { fact: course, label: Places } }',
  },
  {
    name: 'two units in a column of a table',
    lie: '{ kind: data-table, columns: [{ label: Amount }], rows: [{ label: Walking, cells: [walking] }, { label: Guards, cells: [guards] }] }',
    truth:
      '{ kind: data-table, columns: [{ label: Amount }], rows: [{ label: Walking, cells: [walking] }, { label: Bus, cells: [bus] }] }',
  },
  {
    name: 'counts of different things in a column of a table',
    lie: "{ kind: data-table, columns: [{ label: A }, { label: B }], rows: [{ label: Pools, cells: [pools, walking] }, { label: Guards, cells: [guards, '-'] }] }",
    truth:
      "{ kind: data-table, columns: [{ label: A }, { label: B }], rows: [{ label: Pools, cells: [pools, walking] }, { label: Boards, cells: [boards, '-'] }] }",
  },
  {
    name: 'a table that calls a fall a rise',
    lie: '{ kind: data-table, items: [{ label: rise in gas use, fact: gas-fall }, { label: lifeguards, fact: guards }] }',
    truth:
      '{ kind: data-table, items: [{ label: fall in gas use, fact: gas-fall }, { label: lifeguards, fact: guards }] }',
  },
  {
    name: 'a table of a single number',
    lie: '{ kind: data-table, columns: [{ label: A }], rows: [{ label: Walking, cells: [walking] }] }',
    truth:
      '{ kind: data-table, columns: [{ label: A }, { label: B }], rows: [{ label: Walking, cells: [walking, guards] }] }',
  },
  {
    name: 'amounts that flow into a pool and come to more than it holds',
    lie: '{ kind: inflow, pool: Repair, total: state, sources: [{ label: Town, fact: town }, { label: Foundation, fact: foundation }] }',
    truth:
      '{ kind: inflow, pool: Repair, total: repair, sources: [{ label: State, fact: state }, { label: Town, fact: town }, { label: Foundation, fact: foundation }] }',
  },
  {
    name: 'a pool of another unit than what flows into it',
    lie: '{ kind: inflow, pool: Repair, total: members, sources: [{ label: Town, fact: town }, { label: Foundation, fact: foundation }] }',
    truth: '{ kind: inflow, pool: Repair, sources: [{ label: Town, fact: town }, { label: Club, fact: members }] }',
  },
]

import { rowsOf, wordsOf } from './rows.ts'

/**
 * The press's names of measures, beside CLDR's. Where a name is a measure of its own in the two countries (gallon),
 * the country's CLDR row decides.
 */
export const own = rowsOf(`
  percent: percent, per cent, percents, pct, pc, percentage
  percentage-point: percentage point, percentage points, percent point, percent points, per cent points, pct point
  percentage-point: pct points, pps
  basis-point: basis point, basis points, basis-point, bps, bp
  permille: permille, per mille, per mil, per thousand
  part-per-1e6: parts per million, part per million
  part-per-1e9: parts per billion, part per billion
  tonne: tonne, tonnes, metric ton, metric tons, metric tonnes, deadweight tonnes, deadweight tons, dwt
  ton: short ton, short tons
  kilogram: kilo, kilos, kgs
  microgram: mcg
  pound: lbs
  ounce-troy: troy ounce, troy ounces
  kilometer: kms, klick, klicks
  yard: yds, yards
  millibar: mb, mbar, millibars
  micrometer: micron, microns
  square-kilometer: sq. km, sqkm
  square-foot: sq. ft, sq feet, sqft
  square-meter: sq. m, sq metres, sq meters, sqm
  square-mile: sq. miles, sq miles
  cubic-foot: cu ft
  cubic-meter: cu m
  cubic-meter-per-second: cumecs
  cubic-foot-per-second: cusecs
  knot: knots, kts
  astronomical-unit: au
  gallon: gal, gals
  meter-per-square-second: m/s², m/s2
  kilometer-per-hour: km/h, km per hour, kilometres an hour, kilometers an hour
  mile-per-hour: miles an hour, mile an hour
  mile-per-gallon: mpg
  megabit-per-second: mbps, megabits per second, megabits a second
  gigabit-per-second: gbps, gigabits per second, gigabits a second
  kilowatt-hour: kwh
  british-thermal-unit: btu
  therm-us: therm, therms
  horsepower: bhp, brake horsepower
  celsius: degrees c, degree c, deg c, degrees centigrade, degree centigrade, celsius, centigrade
  fahrenheit: degrees f, degree f, deg f, fahrenheit
  second: sec, secs, second
  minute: min, mins
  hour: hr, hrs
  week: wk, wks
  year: yr, yrs
  decade: decades
  century: centuries
  fortnight: fortnights
  light-year: light-years, light-year
  liter: ltr, ltrs
  barrel: bpd, bbl, barrels of oil, barrel of oil, boe
  acre-foot: acre-feet, acre feet
  gigabyte: gigs
  revolution-per-minute: rpm
`)

/** What an international prefix can stand before, by its names: mega- and watt-hour, kilo- and litre. */
export const prefixes = wordsOf('nano micro milli centi deci hecto kilo mega giga tera peta exa zetta')
export const prefixed = rowsOf(`
  watt: watt, watts
  watt-hour: watt hour, watt hours
  joule: joule, joules
  gram: gram, grams, gramme, grammes
  tonne: tonne, tonnes, ton, tons
  liter: liter, liters, litre, litres
  meter: meter, meters, metre, metres
  byte: byte, bytes
  bit: bit, bits
  hertz: hertz
  pascal: pascal, pascals
  newton: newton, newtons
  volt: volt, volts
  ampere: ampere, amperes, amps
  second: second, seconds
  mole: mole, moles
  sievert: sievert, sieverts
  becquerel: becquerel, becquerels
`)

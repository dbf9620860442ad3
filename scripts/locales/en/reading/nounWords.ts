import { wordsOf } from './rows.ts'

/** Plural nouns without an s, and nouns that are counted as they are. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map(
  wordsOf(`
  person/people person/persons man/men woman/women child/children tooth/teeth foot/feet goose/geese mouse/mice
  louse/lice ox/oxen life/lives wife/wives knife/knives wolf/wolves leaf/leaves half/halves loaf/loaves
  thief/thieves shelf/shelves calf/calves elf/elves criterion/criteria phenomenon/phenomena datum/data medium/media
  bacterium/bacteria stratum/strata memorandum/memoranda referendum/referenda alumnus/alumni nucleus/nuclei
  fungus/fungi stimulus/stimuli cactus/cacti larva/larvae alga/algae vertebra/vertebrae antenna/antennae
  analysis/analyses crisis/crises thesis/theses hypothesis/hypotheses diagnosis/diagnoses base/bases oasis/oases
  axis/axes index/indices vertex/vertices matrix/matrices appendix/appendices movie/movies cookie/cookies tie/ties
  pie/pies lie/lies calorie/calories zombie/zombies hero/heroes potato/potatoes tomato/tomatoes echo/echoes
  volcano/volcanoes mosquito/mosquitoes torpedo/torpedoes veto/vetoes shoe/shoes toe/toes canoe/canoes bus/buses
  gas/gases virus/viruses campus/campuses status/statuses bonus/bonuses octopus/octopuses quiz/quizzes ache/aches
  cache/caches axle/axles house/houses horse/horses nurse/nurses case/cases cause/causes course/courses
  license/licenses purchase/purchases increase/increases database/databases disease/diseases expense/expenses
  lease/leases phrase/phrases phase/phases pulse/pulses prize/prizes size/sizes
`).map((pair): [string, string] => [pair.slice(pair.indexOf('/') + 1), pair.slice(0, pair.indexOf('/'))]),
)

/** Nouns that are counted without a plural of their own. */
export const uncounted = new Set(
  wordsOf(`
  staff crew police cattle sheep fish deer salmon trout aircraft spacecraft hovercraft personnel series species
  means headquarters crossroads offspring livestock poultry youth folk clergy cavalry infantry faculty swine bison
  moose shrimp squid cod tuna troops teu feu
`),
)

/** Plurals that stand before another noun: sports teams, savings accounts. A plural behind any other is a verb. */
export const modifiers = new Set(
  wordsOf(`
  sports savings sales arms goods women men customs operations systems data works police youth aircraft fish sheep
  cattle media species headquarters bacteria games drugs rights games awards admissions communications intelligence
  rails crew staff troops
`),
)

/** Words in -s that are no plural. */
export const noPlurals = new Set(
  wordsOf(`
  this has was is as its his us yes always perhaps towards across less unless besides sometimes overseas afterwards
  thus plus minus versus does goes various news politics mathematics physics economics ethics athletics nowadays
  indoors outdoors upwards downwards ours hers theirs yours says means remains becomes comes makes takes gives gets
  keeps lets needs wants seems appears includes contains belongs exceeds follows lies
`),
)

/** Words at which a counted noun ends: those that join, point, and carry a sentence. */
export const stops = new Set(
  wordsOf(`
  a about above across after again against ago ahead all almost along alone already also although am among an and
  any are around as at away back be because been before behind being below beneath beside between beyond both but by
  came can cannot could did do does done down due during each either else enough even ever every except far fell few
  for found from gave get go goes gone got grew had has have having he held her here hers him his how however if in
  inside instead into is it its itself just kept later left less like lost made make many may me met might mine more
  most much must my near nearly neither never next no none nor not now of off often on once one only onto or other
  ought our out outside over own per put quite ran rather rose said same saw say says seen sent set shall she should
  since so sold some soon still such take taken than that the their them then there these they this those though
  through throughout till to today together tomorrow tonight too took toward towards under unless unlike until up
  upon us use used very via was we went were what when where whereas whether which while who whom whose why will
  with within without won would yesterday yet you your live lives died die work works came come agreed agree need
  needs want wants attend attended visit visited voted vote said think thought believe believed rose fell
  outnumber outnumbers outnumbered equals equal meant felt hoped wished looked seemed expected
  spent drew chose knew ate drank drove flew threw wore wrote spoke sang swam slept fled fought brought bought taught
  caught stood sat led hung withdrew underwent overcame arose bore broke forgave froze hid overtook shook sank sprang
  stole swore tore woke
  respectively each apiece altogether overall including included total totalled totaled remained remain became
  become began begin ended end showed show reported report applied apply earlier ahead last
`),
)

/** Words that stand between a number and its noun, so that a single thing is looked for behind them. */
export const adjectives = new Set(
  wordsOf(`
  new last next old young big small large great little single sole major minor local former main key good bad high
  low long
  short full whole free open public private double final further extra additional other different separate red blue
  green black white modern ancient royal human female male adult senior junior top rare giant tiny fellow foreign
  certain mere record spare second-hand brand-new
`),
)

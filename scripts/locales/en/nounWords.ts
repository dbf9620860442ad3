/** Plural nouns without an s, and nouns that are counted as they are. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map(Object.entries({
  people: 'person', persons: 'person', men: 'man', women: 'woman', children: 'child', teeth: 'tooth', feet: 'foot', geese: 'goose', mice: 'mouse', lice: 'louse', oxen: 'ox',
  lives: 'life', wives: 'wife', knives: 'knife', wolves: 'wolf', leaves: 'leaf', halves: 'half', loaves: 'loaf', thieves: 'thief', shelves: 'shelf', calves: 'calf', elves: 'elf',
  criteria: 'criterion', phenomena: 'phenomenon', data: 'datum', media: 'medium', bacteria: 'bacterium', strata: 'stratum', memoranda: 'memorandum', referenda: 'referendum',
  alumni: 'alumnus', nuclei: 'nucleus', fungi: 'fungus', stimuli: 'stimulus', cacti: 'cactus', larvae: 'larva', algae: 'alga', vertebrae: 'vertebra', antennae: 'antenna',
  analyses: 'analysis', crises: 'crisis', theses: 'thesis', hypotheses: 'hypothesis', diagnoses: 'diagnosis', bases: 'base', oases: 'oasis', axes: 'axis', indices: 'index',
  vertices: 'vertex', matrices: 'matrix', appendices: 'appendix', movies: 'movie', cookies: 'cookie', ties: 'tie', pies: 'pie', lies: 'lie', calories: 'calorie', zombies: 'zombie',
  heroes: 'hero', potatoes: 'potato', tomatoes: 'tomato', echoes: 'echo', volcanoes: 'volcano', mosquitoes: 'mosquito', torpedoes: 'torpedo', vetoes: 'veto', shoes: 'shoe', toes: 'toe',
  canoes: 'canoe', buses: 'bus', gases: 'gas', viruses: 'virus', campuses: 'campus', statuses: 'status', bonuses: 'bonus', octopuses: 'octopus', quizzes: 'quiz', aches: 'ache',
  caches: 'cache', axles: 'axle', houses: 'house', horses: 'horse', nurses: 'nurse', cases: 'case', causes: 'cause', courses: 'course', licenses: 'license', purchases: 'purchase',
  increases: 'increase', databases: 'database', diseases: 'disease', expenses: 'expense', leases: 'lease', phrases: 'phrase', phases: 'phase', pulses: 'pulse', prizes: 'prize', sizes: 'size',
}))

/** Nouns that are counted without a plural of their own. */
export const uncounted = new Set([
  'staff', 'crew', 'police', 'cattle', 'sheep', 'fish', 'deer', 'salmon', 'trout', 'aircraft', 'spacecraft', 'hovercraft', 'personnel', 'series', 'species', 'means', 'headquarters',
  'crossroads', 'offspring', 'livestock', 'poultry', 'youth', 'folk', 'clergy', 'cavalry', 'infantry', 'faculty', 'swine', 'bison', 'moose', 'shrimp', 'squid', 'cod', 'tuna', 'troops',
])

/** Plurals that stand before another noun: sports teams, savings accounts. A plural behind any other is a verb. */
export const modifiers = new Set([
  'sports', 'savings', 'sales', 'arms', 'goods', 'women', 'men', 'customs', 'operations', 'systems', 'data', 'works', 'police', 'youth', 'aircraft', 'fish', 'sheep', 'cattle', 'media', 'species', 'headquarters',
  'bacteria', 'games', 'drugs', 'rights', 'games', 'awards', 'admissions', 'communications', 'intelligence', 'rails', 'crew', 'staff', 'troops',
])

/** Words in -s that are no plural. */
export const noPlurals = new Set([
  'this', 'has', 'was', 'is', 'as', 'its', 'his', 'us', 'yes', 'always', 'perhaps', 'towards', 'across', 'less', 'unless', 'besides', 'sometimes', 'overseas', 'afterwards', 'thus', 'plus', 'minus', 'versus',
  'does', 'goes', 'various', 'news', 'politics', 'mathematics', 'physics', 'economics', 'ethics', 'athletics', 'nowadays', 'indoors', 'outdoors', 'upwards', 'downwards', 'ours', 'hers', 'theirs', 'yours',
  'says', 'means', 'remains', 'becomes', 'comes', 'makes', 'takes', 'gives', 'gets', 'keeps', 'lets', 'needs', 'wants', 'seems', 'appears', 'includes', 'contains', 'belongs', 'exceeds', 'follows', 'lies',
])

/** Words at which a counted noun ends: those that join, point, and carry a sentence. */
export const stops = new Set(`
  a about above across after again against ago ahead all almost along alone already also although am among an and any are around as at away back be because been before behind being below beneath beside between
  beyond both but by came can cannot could did do does done down due during each either else enough even ever every except far fell few for found from gave get go goes gone got grew had has have having he held her
  here hers him his how however if in inside instead into is it its itself just kept later left less like lost made make many may me met might mine more most much must my near nearly neither never next no none nor
  not now of off often on once one only onto or other ought our out outside over own per put quite ran rather rose said same saw say says seen sent set shall she should since so sold some soon still such take taken
  than that the their them then there these they this those though through throughout till to today together tomorrow tonight too took toward towards under unless unlike until up upon us use used very via was we
  went were what when where whereas whether which while who whom whose why will with within without won would yesterday yet you your live lives died die work works came come agreed agree need needs want wants attend
  attended visit visited voted vote said think thought believe believed rose fell respectively each apiece altogether overall including included total totalled totaled remained remain became become began begin
  ended end showed show reported report applied apply earlier ahead last
`.trim().split(/\s+/))

/** Words that stand between a number and its noun, so that a single thing is looked for behind them. */
export const adjectives = new Set(`
  new old young big small large great little single sole major minor local former main key good bad high low long short full whole free open public private double final further extra additional other different
  separate red blue green black white modern ancient royal human female male adult senior junior top rare giant tiny fellow foreign certain mere record spare second-hand brand-new
`.trim().split(/\s+/))

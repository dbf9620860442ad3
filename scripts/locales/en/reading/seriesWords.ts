import type { SeriesWords } from '../../seriesWords.ts'

const parting =
  '(?:and|but|or|nor|while|whereas|to|from|against|compared|versus|vs|than|then|with|up|down|since|until|'
  + 'before|after|when)'

/** How English says which amount of a series goes with which date or name. */
export const seriesWords: SeriesWords = {
  ties: new RegExp(
    String.raw`^(?: ?[(\[]|(?: (?!${parting}\b)[a-z'’-]+){0,6}? (?:in|for|during|by|at|on|of|through|within)`
      + String.raw`(?: (?:the|year|season|fiscal|financial|calendar|end|start|of|to))* )$`,
  ),
  asides: /\s?\([^()]*\)|, (?:or|that is|i\.e\.) [^,]*,/g,
  forecast: new RegExp(
    String.raw`\b(?:[Ee]xpect(?:s|ed|ation|ing)?|[Ff]orecasts?|[Pp]rojected|[Pp]rojections?|[Pp]redict(?:s|ed|`
      + 'ions?)?|[Aa]nticipate[sd]?|will|would|shall|could|might|planned|planning|[Tt]arget(?:s|ed)?|'
      + 'aims? (?:to|for)|hopes? (?:to|for)|set to|(?:is|are) to|on (?:course|track)|due to (?:reach|'
      + String.raw`rise|fall|grow|drop))\b`,
  ),
  estimate: /\b(?:[Pp]rovisional(?:ly)?|[Pp]reliminary|[Ee]stimate[sd]?)\b/,
  past: new RegExp(
    String.raw`\b(?:was|were|had|did|fell|rose|grew|sank|shrank|stood|lost|made|cost|ran|came|went|took|sold|`
      + 'held|recorded|produced|curtailed|counted|handled|reached|dropped|increased|decreased|declined|'
      + 'climbed|total?led|amounted|peaked|lasted|used|needed|reported|measured|generated|burned|shipped|'
      + String.raw`carried|moved|doubled|halved)\b`,
  ),
  carries: /^(?:,| |and|to|or|in|by|for|then|the|of|another|further)*$/,
  longer: /(?:\b(?:South|North|East|West|New|Saint|St\.?)|\S [A-Z][a-z]+) $/,
  wholes: [/(?:^|[.;] )(?:Of|of|Out of|Among) (?:the |these |those |its |their |all )+$/, /^[^.;:]{0,30}?,/],
  from: /\b[Ff]rom (?:(?:about|around|nearly|just|over|under) )*$/,
  dated: {
    before: /(?:^|[:;,] |\b(?:in|during|for)(?: the year)? )$/i,
    behind: /^(?!['’]s\b| (?:onwards?|and|or|to)\b|[–—-])/,
    parts: /[,;:—()]|\b(?:that|which|who|whose|when)\b/,
    tellsWhich: /(?!)/,
  },
  comparedWith: [
    new RegExp(
      String.raw`\b(?:(?:more|less|fewer|[a-z]+er)(?: [a-z-]+){0,3}? than (?:in |at |on |for )?|(?:up|`
        + String.raw`down) [^\s\d]{0,3}\d[\d,.]*\S*(?: [a-z]+)? on )$`,
      'i',
    ),
    /^/,
  ],
  listed: /(?!)/,
  parting: [/(?!)/g, ''],
  spans: [/\b(?:[Bb]etween|[Ff]rom) $/, /^ (?:and|to) $/],
}

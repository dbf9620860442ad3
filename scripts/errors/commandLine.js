import { ending } from './fault.js'

/** What is wrong with the command line, or with a place or an address that it names. */
export const commandLine = ending(2, {
  'unknown-command': ['There is no command of this name.', 'Write one of those that the message lists.'],
  'unknown-option': [
    'There is no option of this name, or this command does not take it.',
    'See `--help` of the command.',
  ],
  'option-value': [
    'An option has no value, an empty one, one that it does not take, or one where it takes none.',
    'Write what the message asks for.',
  ],
  'option-conflict': ['Options that do not go together.', 'Leave one of them out.'],
  'talks-alike': [
    'Talks that are built together have folders of the same name, and so would their sites.',
    'Rename one of the folders, or build them apart with `--out`.',
  ],
  'unexpected-word': ['A word that the command does not take.', 'See `--help` of the command.'],
  'export-order': ['What is to be exported, from which slides or to where, cannot be done.', 'Mend each line of it.'],
  'source-not-named': [
    "The command needs the article's text.",
    'Name it with `--source FILE` or `CITEDECK_SOURCE`, or put it into the data folder as `source.txt`.',
  ],
  'nobody-to-ask': [
    'Nobody can be asked here whether to make the changes, or what was found.',
    'Say so with `--yes`; of a review with `--accept` or `--remark`.',
  ],
  'reviewer-missing': ['A review does not say whose it is.', 'Name yourself with `--as`; initials do.'],
  'path-loops': ['A place is a link that leads back to itself.', 'Remove it, or name another place.'],
  'path-too-long': ['A place has a longer path than there can be.', 'Name a shorter one.'],
  'output-not-a-file': [
    'Where a file is to be written lies something that is none.',
    'Move it away, or name another place.',
  ],
  'output-refused': [
    'What lies where the output is to go would be lost, or the output may not go there.',
    'Move it away, or name another place.',
  ],
  'address-not-here': [
    'The host is not an address of this machine.',
    'Name one of its own with `--host`; 0.0.0.0 means all.',
  ],
  'port-forbidden': ['This user may not use the port.', 'Name one above 1023 with `--port`.'],
  'port-taken': ['Another program uses the port.', 'Name another with `--port`.'],
})

import { ending } from './fault.js'

const room = 'What is written to must be writable and have room: mend that, or name another place.'
const again = 'Run it again; where it happens again, the machine may be short of memory.'

/** What the machine lacks, or another program did not do. */
export const machine = ending(3, {
  'no-browser': ['No browser to print with was found, or none that starts.', 'Install one; the message says how.'],
  'talks-not-built': [
    'Of several talks that were built together some failed, all for what the machine lacks.',
    'Mend what the message says of each, and run it again.',
  ],
  'browser-not-runnable': [
    '`CITEDECK_BROWSER` names what is not a program that can be run.',
    'Point it at a Chrome or Chromium, or unset it.',
  ],
  'browser-does-not-start': [
    'The browser does not start.',
    'Do as the message says, or set `CITEDECK_BROWSER` to another.',
  ],
  'browser-ended': ['The browser or a page of it ended before the work was done.', again],
  'browser-too-slow': ['The browser took too long.', again],
  'pdf-unknown': [
    'The browser printed a PDF that citedeck cannot finish.',
    'Print with another Chrome or Chromium: `CITEDECK_BROWSER` names it.',
  ],
  'pdf-pages': [
    'The browser printed more or fewer pages than there are slides.',
    'Print with another Chrome or Chromium: `CITEDECK_BROWSER` names it.',
  ],
  'pdf-reader-missing': [
    'The package that reads PDFs is not installed: it comes with citedeck only where it is asked for.',
    'Install it beside citedeck: `npm install pdfjs-dist`',
  ],
  'git-missing': ['A revision is named, and there is no git.', 'Install git, or name folders.'],
  'compiler-ended': ['The process that compiles citedeck ended early.', again],
  'wrong-slidev': ['Another version of Slidev is installed than citedeck works with.', 'Run `npm ci`.'],
  'changed-slidev': ['A package of Slidev is not as citedeck expects it.', 'Run `npm ci`.'],
  'temporary-unusable': [
    'The folder for temporary files is not there, or cannot be written to.',
    'Set `TMPDIR` to a folder that can be written to and has 100 MB of room.',
  ],
  'temporary-full': [
    'The folder for temporary files has no room left.',
    'Set `TMPDIR` to a folder that can be written to and has 100 MB of room.',
  ],
  'output-not-readable': [
    'A folder that is to be replaced cannot be read.',
    'Make it yours to read, or name another place.',
  ],
  'output-not-writable': ['A folder may not be changed.', 'Make it writable, or name another place.'],
  'output-not-placed': ['An output could not be put in its place.', 'Mend what the message names, and run it again.'],
  'output-in-part': ['A folder is replaced only in part.', 'Run the same command again: it ends what was begun.'],
  'staging-gone': ['What was being put together has been removed by something else.', 'Run it again.'],
  'watch-limit': ['This user watches as many files as the system allows.', 'Raise `fs.inotify.max_user_watches`.'],
  'open-files-limit': ['Too many files are open.', 'Raise the limit: `ulimit -n 4096`'],
  'process-limit': ['No further process may be started.', 'End other programs, or raise the limit: `ulimit -u`'],
  'out-of-memory': ['The machine has no memory left.', 'End other programs, or raise what limits it.'],
  'working-folder-gone': [
    'The folder that the run was started in is no longer there.',
    'Change to another and run it again.',
  ],
  'no-permission': ['A file or folder may not be used by this user.', room],
  'read-only': ['A file system is read-only.', room],
  'disk-full': ['No space is left on the disk.', room],
  'disk-share-full': ["This user's share of the disk is used up.", room],
  'disk-fails': ['The disk fails.', room],
  'file-size-limit': ['A file may not grow as large.', 'Raise the limit: `ulimit -f`'],
  'file-in-use': ['Another program uses the file.', 'End it, or name another place.'],
  'name-too-long': ['A name is too long for this system.', 'Name another place.'],
  'bench-run-failed': ['A program that the bench measures did not do its job.', 'See what it said.'],
})

/** What ends a run without anything being wrong. */
export const stopped = ending(130, {
  'output-lost': [
    'Nobody reads the output any more, or it cannot be written.',
    'Nothing; the outputs are as they were.',
  ],
})

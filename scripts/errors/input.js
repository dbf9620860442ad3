import { ending } from './fault.js'

/** What is wrong with what the command works on. */
export const input = ending(1, {
  'data-wrong': ['The data has faults: each is listed, with a code of its own.', 'Mend them.'],
  'not-agreed': ['The changes that were shown were not agreed to.', 'Run it again, and answer `y`.'],
  'edited-by-hand': [
    '`slides.md` was edited by hand, and writing it anew would lose that.',
    'Move the edit into the data; `--force` writes it anew and keeps yours beside it.',
  ],
  'nothing-to-compare': [
    'What is named is neither a talk, a built site nor a revision of git, or the revision holds no talk there.',
    'Name the folder of a talk, that of a built site, or a revision such as `HEAD~3:talks/mine`.',
  ],
  'no-site': ['The folder holds no site.', 'Build it: `npm run build`'],
  'site-unknown': [
    'The folder holds a site that does not say which deck it is, or not so that it can be read.',
    'Build it.',
  ],
  'site-not-whole': ['A file of the site is missing, or the site is half-built.', 'Build it again.'],
  'site-outdated': ['The site was built from other data, or by another version.', 'Build it again.'],
  'site-gone': ['The site that is served is not there; it may be being built.', 'Wait, or build it.'],
  'slides-missing': [
    'Slides did not appear in the browser.',
    "`npm run dev` and the browser's console show which component failed.",
  ],
  'slide-not-drawn': ['A component failed to draw a slide.', "`npm run dev` and the browser's console show more."],
  'print-faults': [
    'Something on a slide is not as it should be.',
    'Mend each, or print all the same with `--allow-warnings`.',
  ],
  'site-complains': [
    'A page of the site complains where it should not.',
    "`npm run dev` and the browser's console show more.",
  ],
  'script-without-font': [
    'A text is in a script that no font of citedeck has.',
    'Give it in Latin, Greek, Cyrillic or Chinese letters; `--allow-warnings` prints it with a font of the machine.',
  ],
  'right-to-left': [
    'A text is in a script that runs from right to left, which cannot be read or set.',
    'Give it in Latin letters or in translation.',
  ],
  'glyph-missing': ['No font has a character.', 'Write it without, or export the handout with `--no-notes`.'],
  'public-file-gone': ["A file of the talk's `public` folder has been removed since the build began.", 'Run it again.'],
  'public-name': ['The name of a public file cannot be an address on every host.', 'Give it another name.'],
  'public-name-taken': ['The site itself writes a file of this name.', 'Give yours another name.'],
  'public-unreadable': ['A public file may not be read.', 'Make it yours to read, or take it away.'],
  'no-such-folder': ['There is no such folder.', '`--data DIR` names another one.'],
  'not-a-folder': ['What is named is not a folder.', '`--data DIR` names another one.'],
  'folder-unreadable': ['The folder cannot be read.', '`--data DIR` names another one.'],
  'no-talk': [
    'Neither the folder nor one above it holds a talk.',
    'Make one with `npm run new -- DIR`, or beside an article with `npm run init -- FILE`; or name its folder with `--data DIR`.',
  ],
  'talks-failed': [
    'Of several talks that were built together some failed; the others are built.',
    'Mend each as the message says of it, and run it again: what is up to date is not built anew.',
  ],
  'own-code': [
    'Components, layouts or styles lie beside the talk, which the site and the PDF would be without.',
    'Use the kinds of figures, slides of Markdown and `theme.yaml`; a new kind is made in a clone of citedeck.',
  ],
  'not-a-talk': [
    'The folder holds other things, and neither `facts.yaml` nor `article.yaml`.',
    "`--data DIR` names the talk's.",
  ],
  'no-such-file': ['There is no such file.', '`--data DIR` or `--source FILE` names another place.'],
  'not-a-file': ['What is named is a folder or a device.', 'Name a file.'],
  'file-unreadable': ['The file may not or cannot be read.', 'Make it yours to read.'],
  'file-too-large': ['The file is larger than what is read.', 'Make it shorter.'],
  'file-not-utf8': ['The file is not UTF-8.', 'Save it as UTF-8 in your editor.'],
  'audit-differs': [
    'A deck has numbers that the article states otherwise, or does not state.',
    'Mend the deck; the report says what the article states, and where.',
  ],
  'deck-another': [
    'Hardly a number and hardly a word of the deck is in the article: it is of another one.',
    'Name the article that the deck is of with `--source FILE`.',
  ],
  'deck-unknown': [
    'The file is no deck that is read.',
    'Name a PDF, a PowerPoint file (.pptx), Markdown of Slidev, Marp or Quarto, HTML, or a site that citedeck built.',
  ],
  'deck-encrypted': ['The deck is encrypted.', 'Save a copy without a password, and name that.'],
  'deck-damaged': ['The deck is damaged, or cut short.', 'Save it again in the program that it is from.'],
  'deck-empty': [
    'The deck has no slide, or no text on any.',
    'Name another; of a scanned one make a PDF with text (OCR).',
  ],
  'deck-too-long': ['The deck has more slides or text, or unpacks to more, than is read.', 'Audit it in parts.'],
  'file-empty': ['The file holds nothing.', 'What it holds is in docs/writing.md.'],
})

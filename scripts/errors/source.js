import { ending } from './fault.js'

const lockAgain = "Make it from the article's text: `npm run check -- --source FILE --lock`"

/** What does not agree with the article, or is wrong with the article's text and its lock. */
export const source = ending(1, {
  'fact-not-in-sentence': [
    'The sentence that a fact cites does not state it.',
    'State what it states, or cite another.',
  ],
  'no-such-sentence': ['The article has no such sentence.', 'Cite one that it has.'],
  'unknown-source': [
    'A citation names a text that the talk does not rest on, or none where it rests on several.',
    'Write the id of the text before the place, `report:25.2`, as `sources: texts:` has it.',
  ],
  'no-such-cell': [
    'A citation of a table names a cell that holds nothing, or a sheet that is not there.',
    'Name the cell that is meant, such as `jobs:B7`, of a file of several sheets `jobs:Sheet 2!B7`.',
  ],
  'cell-without-number': [
    'The cell that a fact cites holds no number: a text, an error, a formula without a stored result.',
    'Cite the cell with the number; where it is a formula, save the file in the program that computes it.',
  ],
  'reading-unsure': [
    'What the sentence states was not read for certain.',
    'Read it yourself; where it means this, say why under `reading`.',
  ],
  'reading-needless': [
    "The author's own reading stands where the sentence was read for certain.",
    'Take `reading` out.',
  ],
  'slide-lacks-citation': ['A slide shows a fact, but does not cite its sentence.', 'Add the sentence to its `cite`.'],
  'quotation-differs': [
    'A quotation is not word for word what the sentence that it cites says.',
    'Quote as it stands there; mark what is left out with […], and what is yours with brackets.',
  ],
  'quotation-speaker': [
    'A quotation is given to somebody whom the text does not name, or to another than the sentence says, or their role names another place or body than the text does.',
    'Name speaker and role as the article does; describe in lower case whom it does not name.',
  ],
  'quotation-cites': [
    'A quotation cites sentences that do not follow one another.',
    'Cite the sentence that it is taken from, or several in a row.',
  ],
  'quotation-not-locked': [
    'The lock was made before the talk had this quotation, so that it cannot be held against the text.',
    'Lock the text again: `npm run check -- --source FILE --lock`',
  ],
  'waiver-unmatched': [
    'A waiver names a sentence or a number that is not there.',
    'Name it as the check lists it, or take it out.',
  ],
  'draft-unreadable': [
    'The document is encrypted, damaged, a scan, or in a format that no article is read from.',
    'Save the article as plain text, Markdown, HTML, .docx or a PDF with text.',
  ],
  'draft-no-article': [
    'The page or document holds no article: it may be one to log in on, or a list of links.',
    'Save the page with the article on it.',
  ],
  'draft-language': [
    'The article is in a language that no decks are drafted in.',
    'Draft from a translation, or say with `--locale` which language it is in.',
  ],
  'draft-nothing': [
    'No sentence of the article could be said on a slide.',
    'Give the whole article, in sentences; or begin with `npx citedeck new DIR`.',
  ],
  'online-gone': [
    'The article is not at the address that the data names.',
    'Name where it is now, or an archived copy.',
  ],
  'online-login': [
    'The page of the article is not shown to everybody.',
    'Look at it in a browser; name an archived copy that anybody can read.',
  ],
  'online-not-html': ['What lies at the address is no page.', "Name the article's page."],
  'online-too-large': ['The page is larger than what is read.', "Name the article's own page."],
  'online-changed': [
    'The published article does not have a cited sentence word for word.',
    'Get its text as it is now, and see what has changed: `npm run check -- --source FILE`',
  ],
  'online-fragment': [
    'The words that lead a browser to a sentence are no longer in the published article.',
    'Lock to its text as it is now: `npm run check -- --source FILE --lock`',
  ],
  'online-unreachable': ['The page did not come from the network.', 'Try again later, or with a network.'],
  'lock-missing': ['There is no lock to check the citations against.', lockAgain],
  'lock-broken': ['The lock is not whole, or not as a lock is.', lockAgain],
  'lock-format': ['The lock is of another format.', lockAgain],
  'lock-words': [
    'The lock lacks the words by which browsers find a sentence that the talk cites.',
    'Lock the text again; without them, links lead to the top of the article.',
  ],
  'lock-series': ['The lock was made before the series of the talk went by these names.', 'Lock the text again.'],
  'lock-language': [
    'The lock was made of the article in another language.',
    'Name `source: language:`, or lock it again.',
  ],
  'lock-too-large': ['The lock would be larger than what is read.', 'Make the text shorter.'],
  'lock-refused': [
    'The lock is better kept: the data does not hold by the new text, or it is another text.',
    'Mend the data first, or lock all the same with `--force`.',
  ],
  'source-changed': ['A sentence differs from the one that was locked.', 'Read it, mend the data, then lock it again.'],
  'data-unfinished': [
    'A run that moved the citations was killed, and a file of it has been edited since.',
    'Put the file back, and the rest is finished; or remove the journal that the message names.',
  ],
  'sentence-gone': [
    'The data cites a sentence that was not found in the new text.',
    'Say where it stands with `--move`, take the citation out, or cite another.',
  ],
  'source-moved': [
    'Sentences stand elsewhere in the text than in the lock.',
    'Move the citations along: `npm run check -- --source FILE --relock`',
  ],
  'source-another': ['The text is not the one that was locked.', 'Name the text that was locked, or lock this one.'],
  'source-empty': ['The source text holds nothing.', 'Name another file, or save it again.'],
  'source-encoding': ['The source text is in no encoding that is read, or damaged.', 'Save it as UTF-8.'],
  'source-no-sentence': [
    'The source text has no sentence, and states no number: there is nothing to cite.',
    "Save the article's whole text; where its lines are sentences, end each with a full stop.",
  ],
  'source-quotes': [
    'A quotation mark has no other half, and where a sentence ends that the talk cites hangs on it.',
    'Say in `errata.yaml` what is meant, as the message writes it.',
  ],
  'source-not-plain': [
    'The source is a document, markup or data, not plain text.',
    "Save the article's text alone, as plain text in UTF-8.",
  ],
  'source-too-long': [
    'The source has more sentences, or a longer paragraph, than are read.',
    'Name the article alone, a paragraph a line.',
  ],
  'source-damaged': [
    'Characters of the source are damaged and cannot be mended, or a number of a page may stand in a sentence.',
    'Say in `errata.yaml` what stood there, take the line out, or take the text again from where it came from.',
  ],
  'table-unreadable': [
    'A table is encrypted, damaged, in no encoding that is read, or in a format that no tables are read from.',
    'Save it as an Excel workbook (.xlsx) without a password, or as CSV in UTF-8.',
  ],
  'table-too-large': [
    'A table has more cells, or unpacks to more, than is read.',
    'Keep the rows and columns that the talk rests on in a file of their own.',
  ],
  'table-nothing': [
    'A table has no number that a draft can take.',
    'Give each column a head of its own and each row a name or a date, with the numbers in cells of their own.',
  ],
  'additions-another': [
    'The deck in the folder rests on another text than the one that is drafted from, or on another state of it.',
    'Lock it to this text first, or draft into another folder with `--to DIR`.',
  ],
  'additions-layout': [
    'The data files of the deck are laid out so that nothing can be put in by lines.',
    'Write sections, slides and sources on lines of their own.',
  ],
  'erratum-unmatched': ['A correction finds nothing to correct, or more than one place.', 'Mend it in `errata.yaml`.'],
})

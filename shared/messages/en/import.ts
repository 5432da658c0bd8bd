/** Addresses, and what is said about reading a file. */
export const reading = {
  "address.empty": "No address was given. Type one such as 24(1)(a), 40(20 bis) or preamble(3).",
  "address.none":
    "Nothing in this text has the address “{typed}”. Type one such as 24(1)(a), 40(20 bis) or preamble(3).",
  "address.several":
    "“{typed}” could be {count, number} places in this text, among them {first} and {second}. Type the whole address.",
  "reading.place": "{unit, select, page {page} paragraph {paragraph} other {line}} {n, number}",
  "reading.at": "{place}: {what}",
  "reading.empty": "The file is empty: there is no text in it.",
  "reading.too-large":
    "The file is too large to be read: at most {megabytes, number} MB. Remove pictures, or save it as text.",
  "reading.too-long": "The file has {count, number} paragraphs or more, which no draft has. Cut it into its documents.",
  "reading.endless":
    "A paragraph of the file has more than {count, number} characters, which no draft has. Open the draft itself, as DOCX, PDF or plain text.",
  "reading.image": "This is a picture, not a text. Open the draft as DOCX, PDF, HTML, Markdown or plain text.",
  "reading.binary": "This is no text that can be read. Open the draft as DOCX, PDF, HTML, Markdown or plain text.",
  "reading.encoding": "The text is in an encoding that is not known. Save it as UTF-8 and open it again.",
  "reading.pdf-damaged": "The PDF is damaged or cut short. Download or copy it again.",
  "reading.pdf-unavailable":
    "The part of the app that reads PDF could not be loaded. Connect to the network and open the file again.",
  "reading.pdf-scan":
    "There is no text in this PDF, only pictures of pages. Open the draft as DOCX, or run text recognition on the PDF first.",
  "reading.pdf-broken":
    "The letters stored in this PDF are not the ones that it shows, as in many UN documents in Arabic, Chinese and Russian: nothing in it could be found or quoted. Open the draft as DOCX, or paste its text.",
  "reading.pdf-long":
    "The PDF has more than {count, number} pages, which no draft has. Save the pages of the draft as a file of their own.",
  "reading.pdf-heavy":
    "The PDF takes more memory or time than any draft should, and is not read. Print it to a new PDF, or open the DOCX.",
  "reading.pdf-restored":
    "{count, plural, one {One letter is} other {# letters are}} stored wrongly in the PDF and were restored by their shapes. Check capitals and accents in headings.",
  "reading.pdf-doubtful":
    "{count, plural, one {One letter} other {# letters}} of this PDF may not be what it shows. Check names and foreign words.",
  "reading.pdf-redline":
    "This PDF shows changes: {count, plural, one {one line is} other {# lines are}} struck through or numbered twice. It does not say what was deleted, so all words were kept: open the DOCX with its tracked changes, if there is one.",
  "reading.pdf-bare":
    "{count, plural, one {One page holds} other {# pages hold}} no text: blank, or a picture whose text is missing here.",
  "reading.pdf-slanted": "Text that runs across the page was left out: “{text}”.",
  "reading.pdf-note": "No mark in the text calls up the footnote {mark}; it stands at the end.",
  "reading.pdf-comment": "A comment on this page stands on no text and was left out.",
  "reading.spreadsheet":
    "This is a spreadsheet. Save a register that comes back as CSV, or the draft itself as DOCX, and open that.",
  "reading.slides": "These are slides. Open the draft itself; save it as DOCX if it has no other form.",
  "reading.mail": "This is a saved message. Open the draft that is attached to it.",
  "reading.mhtml": "This is a web page saved in one file. Save it as HTML or as DOCX, and open that.",
  "reading.pages": "Pages documents are not read. Export the draft as DOCX, and open that.",
  "reading.epub": "E-books are not read. Save the draft as DOCX, HTML or text, and open that.",
  "reading.qda":
    "This is a project for QDA programs (REFI-QDA), which Clausemark writes and does not read. Bring back what was said as CSV, Word or Web Annotations, or open the draft itself.",
  "reading.xps": "XPS is not read. Save the draft as DOCX or as text, and open that.",
  "reading.zip": "This is a packed folder. Unpack it, and open the draft in it ({name} perhaps).",
  "reading.dossiers":
    "{count, plural, one {This is a packed folder with a dossier file in it, as “Export everything” saves it. Unpack it, and open that file.} other {This is a packed folder with # dossier files in it, as “Export everything” saves them. Unpack it, and open those files.}}",
  "reading.packed": "This is a packed archive. Unpack it, and open the draft in it.",
  "reading.akn-none": "This Akoma Ntoso file holds no document. Open the file with the text itself.",
  "reading.xml-cut": "The XML is broken at line {line, number}. Download or copy the file again.",
  "reading.entities": "The XML declares entities of its own, as no draft does. It is not opened.",
  "reading.heading-changes":
    "{count, plural, one {One tracked change in a heading was} other {# tracked changes in headings were}} taken as accepted.",
  "reading.rtf": "RTF is not read. Save the draft as DOCX or as text, and open that.",
  "reading.doc": "This is a Word file from before 2007. Save it as DOCX, and open that.",
  "reading.odt": "OpenDocument is not read. Save the draft as DOCX or as text, and open that.",
  "reading.encrypted": "The file is protected by a password. Open it in Word, save it without one, and open that.",
  "reading.xml":
    "This kind of XML{root, select, none {} other { ({root})}} is not read. Open the draft as Akoma Ntoso, DOCX, HTML, Markdown or text.",
  "reading.xml-broken":
    "The part {part} of the file is broken{line, select, 0 {} other { at line {line}}}. Save or copy the file again.",
  "reading.doctype": "The part {part} of the file declares entities of its own, as no draft does. It is not opened.",
  "reading.docx-broken": "The DOCX is damaged or cut short. Download or copy it again.",
  "reading.docx-none":
    "This is a zip file without a Word document in it. Open the DOCX, HTML, Markdown or text of the draft.",
  "reading.too-deep": "The file nests its parts too deeply to be read. Save it as text, and open that.",
  "reading.bomb": "The file would unpack to more than {megabytes, number} MB and is not opened.",
  "reading.stopped": "The reading was stopped. Nothing has been added.",
  "reading.nothing":
    "No article, paragraph or other numbered provision was found in this text. Check that the file is the draft itself.",
  "reading.lost": "{count, plural, one {One word} other {# words}} of the file came into no provision: “{words}”",
  "reading.contents": "{count, plural, one {One line} other {# lines}} of a list of contents left out.",
  "reading.reference": "“{text}” looks like a heading but stands out of sequence; it was read as text.",
  "reading.gap": "Nothing stands between {before} and {after}: numbers are missing.",
  "reading.repeated": "The number repeats one used before; here it is called {address}.",
  "reading.repeated-often":
    "{count, number} numbers repeat ones used before, from {address} on. Check whether the file holds more than one text.",
  "reading.option": "The sequence of options is incomplete at {address}. Check which provision it is an option of.",
  "reading.run-on":
    "“{number}” stands within the paragraph “{before}”. Check whether a paragraph of its own begins there.",
  "reading.brackets":
    "In {address}, {opening, plural, =0 {{closing, plural, one {a closing square bracket has} other {# closing square brackets have}}} one {an opening square bracket has} other {# opening square brackets have}} no partner{closing, plural, =0 {} other {{opening, plural, =0 {} other {, nor {closing, plural, one {has a closing one} other {have # closing ones}}}}}}. The text was left as it is.",
  "reading.brackets-often":
    "{count, number} square brackets have no partner, from {address} on. The text was left as it is.",
  "reading.deletions":
    "{count, plural, one {One tracked deletion was} other {# tracked deletions were}} left out of the text.",
  "reading.insertions":
    "{count, plural, one {One tracked insertion was} other {# tracked insertions were}} taken as text.",
  "reading.insertions-left":
    "{count, plural, one {One tracked insertion was} other {# tracked insertions were}} left out of the text.",
  "reading.deletions-kept":
    "{count, plural, one {One tracked deletion was} other {# tracked deletions were}} kept in the text.",
  "reading.note-gone": "Note {mark} went with words that a tracked change takes away. It said: “{words}”",
  "reading.columns":
    "A table sets “{comments}” beside “{text}”: {count, plural, one {its one comment was} other {its # comments were}} taken as comments on the text.",
  "reading.struck-words": "Struck through by hand, not as a tracked change; the words were kept: “{words}”",
  "reading.hidden": "Hidden text was left out: “{words}”",
  "reading.comment-lost": "A comment by {author} has lost its place in the text. It says: “{text}”",
  "reading.running-heads": "Headers and footers were left out: “{words}”",
  "reading.picture": "A picture was left out.",
  "reading.picture-named": "A picture was left out: “{words}”",
  "reading.chart": "A chart was left out.",
  "reading.chart-named": "A chart was left out: “{words}”",
  "reading.diagram": "A diagram was left out with the words in it.",
  "reading.diagram-named": "A diagram was left out with the words in it: “{words}”",
  "reading.object": "An embedded object was left out.",
  "reading.object-named": "An embedded object was left out: “{words}”",
  "reading.embedded": "Another file that is put in here was left out. Open it by itself.",
  "reading.equation": "An equation was read as plain signs: “{words}”",
  "reading.symbol": "A sign of a symbol font is not known and was left out: {words}.",
  "reading.field": "A field that Word works out was left out: “{words}”",
  "reading.number-format": "The number format “{format}” is not known; its numbers were read in digits.",
  "reading.part-broken": "The part {part} of the file is broken and was left out.",
  "reading.more-left-out":
    "{count, plural, one {One more thing was} other {# more things were}} left out of the same kinds.",
  "reading.excluded": "Left out of the text: {list}",
  "reading.excluded.of": "{name} ({count, number})",
  "reading.excluded.times": "×{count, number}",
  "reading.excluded.running-head": "Running heads and footers",
  "reading.excluded.page-number": "Page numbers",
  "reading.excluded.contents": "Table of contents",
  "reading.excluded.page-frame": "Frame of the web page",
  "reading.excluded.metadata": "Details about the file",
  "reading.excluded.column-name": "Column headings",
  "reading.excluded.repeated-number": "Numbers printed twice",
  "reading.excluded.watermark": "Watermarks",
  "reading.excluded.hidden": "Hidden text",
  "reading.excluded.picture": "Pictures",
  "reading.excluded.object": "Charts and embedded objects",
  "reading.excluded.note": "Footnotes without a mark in the text",
  "reading.excluded.comment": "Comments without a place in the text",
} as const;

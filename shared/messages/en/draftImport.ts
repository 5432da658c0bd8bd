/** Addresses, and what is said about reading a file. */
export const draftImport = {
  "address.empty": "Enter an address, such as 24(1)(a), 40(20 bis) or preamble(3).",
  "address.none": "There is no “{typed}” in this text. Enter an address such as 24(1)(a), 40(20 bis) or preamble(3).",
  "address.several":
    "“{typed}” fits {count, number} places in this text, among them {first} and {second}. Enter the whole address.",
  "reading.place": "{unit, select, page {page} paragraph {paragraph} other {line}} {n, number}",
  "reading.at": "{place}: {what}",
  "reading.empty": "The file contains no text.",
  "reading.too-large":
    "The file is too large: the limit is {megabytes, number} MB. Remove pictures, or save it as text.",
  "reading.too-long":
    "The file has {count, number} paragraphs or more, which no draft has. Split it into its documents.",
  "reading.endless":
    "A paragraph of the file has more than {count, number} characters, which no draft has. Open the draft itself, as DOCX, ODT, RTF, PDF or plain text.",
  "reading.image":
    "This kind of picture cannot be read. Save it as PNG, JPEG or PDF, or open the draft as DOCX, HTML, Markdown or plain text.",
  "reading.picture-damaged": "The picture is damaged or cut short. Copy it again.",
  "reading.picture-large":
    "The picture has more than {megapixels, number} million pixels. Scale it down, and open it again.",
  "reading.picture-unreadable":
    "No text could be recognised in the picture. It may be blurred, too small, lying on its side, taken at too sharp an angle, or written by hand. Photograph or scan the page upright and sharp, so that it fills the picture.",
  "reading.picture-language":
    "No text could be recognised in English, French, Spanish, Arabic or Chinese. If the text is in Russian, its language data are missing: install Tesseract with Russian, or choose the file rus.traineddata. If it is not, the picture may be blurred, too small, lying on its side, or taken at too sharp an angle.",
  "reading.recognition-unavailable":
    "The text recognition of the app could not be loaded. Connect to the network and open the file again.",
  "reading.recognition-canvas":
    "Text in pictures cannot be recognised here: the optional package @napi-rs/canvas is not installed, or not made for this system. Install it with “npm install @napi-rs/canvas”, or open the file in the app.",
  "reading.recognition-data":
    "The language data for recognising {language, select, ar {Arabic} en {English} es {Spanish} fr {French} ru {Russian} zh {Chinese} other {this language}} are missing or damaged. Connect to the network and open the file again, or choose the language data again.",
  "reading.recognising": "Recognising page {page, number} of {of, number}",
  "reading.recognised":
    "{pages, plural, one {One page was} other {# pages were}} recognised from {layer, select, wrong {the picture that the page shows, because the letters stored in the PDF are others} other {a picture}}; the recogniser is {confidence, number}% sure of the letters on average. Compare the text with the original, numbers and names first.",
  "reading.recognised-gap":
    "Something on this page was not recognised. Compare the page with the original: a line may be missing.",
  "reading.recognised-words": "Recognised with doubt: {words}",
  "reading.recognised-number":
    "“{read}” was recognised, and {number} is next in the sequence; it was read as {number}.",
  "reading.binary":
    "This file contains no readable text. Open the draft as DOCX, ODT, RTF, PDF, HTML, Markdown or plain text.",
  "reading.encoding": "The encoding of the text is unknown. Save it as UTF-8 and open it again.",
  "reading.pdf-damaged": "The PDF is damaged or cut short. Download or copy it again.",
  "reading.pdf-unavailable":
    "The PDF reader of the app could not be loaded. Connect to the network and open the file again.",
  "reading.pdf-scan":
    "This PDF contains only pictures of pages, no text. Open the draft as DOCX, or run text recognition on the PDF first.",
  "reading.pdf-broken":
    "The letters stored in this PDF are not the ones it shows, as in many UN documents in Arabic, Chinese and Russian, so nothing in it could be found or quoted. Open the draft as DOCX, or paste its text.",
  "reading.pdf-long":
    "The PDF has more than {count, number} pages, which no draft has. Save the pages of the draft as a separate file.",
  "reading.pdf-heavy":
    "The PDF needs more memory or time than any draft should, and was not read. Print it to a new PDF, or open the DOCX.",
  "reading.pdf-restored":
    "{count, plural, one {One letter is} other {# letters are}} stored wrongly in the PDF and were restored by their shapes. Check capitals and accents in headings.",
  "reading.pdf-doubtful":
    "{count, plural, one {One letter} other {# letters}} of this PDF may differ from what it shows. Check names and foreign words.",
  "reading.pdf-redline":
    "This PDF shows changes: {count, plural, one {one line is} other {# lines are}} struck through or numbered twice. All words were kept: read the marks as tracked changes, if that is offered, or open the DOCX with its tracked changes, if there is one.",
  "reading.pdf-bare":
    "{count, plural, one {One page has} other {# pages have}} no text: blank, or a picture whose text is missing here.",
  "reading.pdf-slanted": "Text running across the page was left out: “{text}”.",
  "reading.pdf-note": "No mark in the text refers to footnote {mark}; it is at the end.",
  "reading.pdf-comment": "A comment on this page is not on any text and was left out.",
  "reading.spreadsheet":
    "This is a spreadsheet. To import a returned register, save it as CSV; to add a draft, save it as DOCX.",
  "reading.slides": "These are slides. Open the draft itself, or save it as DOCX if there is no other version.",
  "reading.mail":
    "This is a message saved by Outlook (MSG). Save the draft attached to it, and open that; or save the message as EML.",
  "reading.mail-pieces":
    "Parts of this message are encoded in more pieces than any mail program makes. Save the attached draft as a file, and open that.",
  "reading.mail-empty": "This message has no text, and no draft is attached to it.",
  "reading.mail-attachment": "The draft is the file {name} attached to this message. The message itself was left out.",
  "reading.mail-other-draft":
    "Another draft is attached to this message: {name}. To add it, save it and open that file.",
  "reading.mail-other": "A file attached to this message cannot be read: {name}.",
  "reading.mhtml": "This is a web page saved as a single file. Save it as HTML or DOCX, and open that.",
  "reading.pages": "Pages documents cannot be read. Export the draft as DOCX, and open that.",
  "reading.epub": "E-books cannot be read. Save the draft as DOCX, HTML or text, and open that.",
  "reading.qda":
    "This is a project for QDA programs (REFI-QDA), which Clausemark writes but does not read. Import comments as CSV, Word or Web Annotations, or open the draft itself.",
  "reading.xps": "XPS cannot be read. Save the draft as DOCX or text, and open that.",
  "reading.zip": "This is a zip archive. Unpack it, and open the draft in it (perhaps {name}).",
  "reading.dossiers":
    "{count, plural, one {This is a zip archive with a dossier file in it, as saved by “Export everything”. Unpack it, and open that file.} other {This is a zip archive with # dossier files in it, as saved by “Export everything”. Unpack it, and open those files.}}",
  "reading.packed": "This is an archive. Unpack it, and open the draft in it.",
  "reading.akn-none": "This Akoma Ntoso file contains no document. Open the file with the text itself.",
  "reading.xml-cut": "The XML is broken at line {line, number}. Download or copy the file again.",
  "reading.entities": "The XML declares its own entities, as no draft does. It was not opened.",
  "reading.heading-changes":
    "{count, plural, one {One tracked change in a heading was} other {# tracked changes in headings were}} accepted.",
  "reading.doc":
    "This is a Word file in the format used before 2007. Open it in Word or LibreOffice, save it with “Save as” as DOCX, and open that file.",
  "reading.odt-broken": "The OpenDocument file is damaged or cut short. Download or copy it again.",
  "reading.odt-part": "This is only a part of an OpenDocument file. Open the ODT file that it was taken from.",
  "reading.rtf-broken": "The RTF file is damaged or cut short. Download or copy it again.",
  "reading.encrypted":
    "The file is protected by a password. Open it in Word, save it without a password, and open that.",
  "reading.xml":
    "This kind of XML{root, select, none {} other { ({root})}} cannot be read. Open the draft as Akoma Ntoso, DOCX, ODT, RTF, HTML, Markdown or text.",
  "reading.json":
    "This is a data file (JSON), not a text. Open the draft as DOCX, ODT, RTF, PDF, HTML, Markdown or plain text.",
  "reading.xml-broken":
    "The part {part} of the file is broken{line, select, 0 {} other { at line {line}}}. Save or copy the file again.",
  "reading.doctype": "The part {part} of the file declares its own entities, as no draft does. It was not opened.",
  "reading.docx-broken": "The DOCX is damaged or cut short. Download or copy it again.",
  "reading.docx-none":
    "This zip file contains no Word document. Open the draft as DOCX, ODT, RTF, HTML, Markdown or text.",
  "reading.too-deep": "The file is nested too deeply to be read. Save it as text, and open that.",
  "reading.bomb": "The file would unpack to more than {megabytes, number} MB and was not opened.",
  "reading.stopped": "Reading was stopped. Nothing was added.",
  "reading.nothing": "No paragraph was found in this file. Check that it is the draft itself.",
  "reading.paragraphs":
    "{count, plural, one {The only paragraph of this text is} other {The # paragraphs of this text are}} numbered here, from ¶1 on. The file does not print these numbers.",
  "reading.lost":
    "{count, plural, one {One word} other {# words}} of the file could not be assigned to a provision: “{words}”",
  "reading.contents": "{count, plural, one {One line} other {# lines}} of a table of contents left out.",
  "reading.reference": "“{text}” looks like a heading but is out of sequence; it was read as text.",
  "reading.gap": "Numbers are missing between {before} and {after}.",
  "reading.repeated": "This number was used before; here it is called {address}.",
  "reading.repeated-often":
    "{count, number} numbers were used before, from {address} on. Check whether the file contains more than one text.",
  "reading.option": "The sequence of options is incomplete at {address}. Check which provision it is an option of.",
  "reading.run-on": "“{number}” appears inside the paragraph “{before}”. Check whether a new paragraph begins there.",
  "reading.brackets":
    "In {address}, {opening, plural, =0 {{closing, plural, one {a closing square bracket has} other {# closing square brackets have}}} one {an opening square bracket has} other {# opening square brackets have}} no partner{closing, plural, =0 {} other {{opening, plural, =0 {} other {, nor {closing, plural, one {has a closing one} other {have # closing ones}}}}}}. The text was left unchanged.",
  "reading.brackets-often":
    "{count, number} square brackets have no partner, from {address} on. The text was left unchanged.",
  "reading.deletions":
    "{count, plural, one {One tracked deletion was} other {# tracked deletions were}} left out of the text.",
  "reading.insertions":
    "{count, plural, one {One tracked insertion was} other {# tracked insertions were}} kept in the text.",
  "reading.insertions-left":
    "{count, plural, one {One tracked insertion was} other {# tracked insertions were}} left out of the text.",
  "reading.deletions-kept":
    "{count, plural, one {One tracked deletion was} other {# tracked deletions were}} kept in the text.",
  "reading.note-gone": "Footnote {mark} was removed with words that a tracked change deletes. Its text: “{words}”",
  "reading.columns":
    "A table has “{comments}” beside “{text}”: {count, plural, one {its one comment was} other {its # comments were}} read as comments on the text.",
  "reading.manual-doubtful":
    "“{words}” is {look, select, coloured {in another colour} underlined {underlined} other {in bold}}, but no struck words are beside it: it was not read as an addition",
  "reading.struck-words": "Struck through by formatting, not as a tracked change; the words were kept: “{words}”",
  "reading.hidden": "Hidden text was left out: “{words}”",
  "reading.comment-lost": "A comment by {author} is not on any text: “{text}”",
  "reading.running-heads": "Headers and footers were left out: “{words}”",
  "reading.picture": "A picture was left out.",
  "reading.picture-named": "A picture was left out: “{words}”",
  "reading.chart": "A chart was left out.",
  "reading.chart-named": "A chart was left out: “{words}”",
  "reading.diagram": "A diagram and the words in it were left out.",
  "reading.diagram-named": "A diagram and the words in it were left out: “{words}”",
  "reading.object": "An embedded object was left out.",
  "reading.object-named": "An embedded object was left out: “{words}”",
  "reading.embedded": "An embedded file was left out. Open it separately.",
  "reading.equation": "An equation was read as plain characters: “{words}”",
  "reading.symbol": "An unknown character of a symbol font was left out: {words}.",
  "reading.field": "A field calculated by Word was left out: “{words}”",
  "reading.number-format": "The number format “{format}” is unknown; its numbers were read as digits.",
  "reading.part-broken": "The part {part} of the file is broken and was left out.",
  "reading.more-left-out":
    "{count, plural, one {One more item} other {# more items}} of the same kinds {count, plural, one {was} other {were}} left out.",
  "reading.excluded": "Left out: {list}",
  "reading.excluded.of": "{name} ({count, number})",
  "reading.excluded.times": "×{count, number}",
  "reading.excluded.running-head": "Running heads and footers",
  "reading.excluded.page-number": "Page numbers",
  "reading.excluded.line-number": "Line numbers",
  "reading.excluded.contents": "Table of contents",
  "reading.excluded.page-frame": "Web page menus and frame",
  "reading.excluded.metadata": "File details",
  "reading.excluded.column-name": "Column headings",
  "reading.excluded.delegation": "Delegations in a column",
  "reading.excluded.other-language": "Text in another language",
  "reading.excluded.repeated-number": "Numbers printed twice",
  "reading.excluded.watermark": "Watermarks",
  "reading.excluded.hidden": "Hidden text",
  "reading.excluded.picture": "Pictures",
  "reading.excluded.object": "Charts and embedded objects",
  "reading.excluded.note": "Footnotes without a mark in the text",
  "reading.excluded.comment": "Comments without a place in the text",
  "reading.excluded.message": "The message around the draft",
  "reading.excluded.removed": "Deleted in the review",
  "review.picture": "Text in a picture",
  "review.picture.language": "Language of the picture",
  "review.picture.found": "Found by itself",
  "review.picture.reading": "Recognising the text again…",
  "review.manual": "Marked by hand",
  "review.manual.what":
    "{deleted, plural, =0 {No words are struck out} one {One passage is struck out} other {# passages are struck out}}{look, select, none {} underlined {, {inserted} underlined} coloured {, {inserted} in colour} other {, {inserted} in bold}}, as in a marked-up revision.",
  "review.manual.doubtful":
    "{count, plural, one {One more passage is doubtful: it stays as it is.} other {# more passages are doubtful: they stay as they are.}}",
  "review.manual.legend": "The text says: “{legend}”",
  "review.manual.read": "Read as tracked changes",
  "cli.manual-markup": "{markup} --manual-markup reads this as tracked changes.",
  "review.versions": "The text in other languages",
  "review.versions.what":
    "The file has the text in further columns; those you tick are added as its language versions, under the same symbol.",
  "review.versions.of": "{language}: {count, plural, one {# provision} other {# provisions}}",
  "cli.language-columns":
    "The file has the text in further columns, too: {languages}. The commands add, revise and new add them as language versions with --languages.",
  "revision.versions-symbol": "Give the text a symbol: language versions belong together by it.",
} as const;

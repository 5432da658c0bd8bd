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
  "reading.image": "This is a picture, not a text. Open the draft as DOCX, HTML, Markdown or plain text.",
  "reading.binary": "This is no text that can be read. Open the draft as DOCX, HTML, Markdown or plain text.",
  "reading.encoding": "The text is in an encoding that is not known. Save it as UTF-8 and open it again.",
  "reading.pdf": "PDF is not read yet. Save the draft as DOCX or as text, and open that.",
  "reading.spreadsheet": "This is a spreadsheet. Open the draft itself; save it as DOCX if it has no other form.",
  "reading.slides": "These are slides. Open the draft itself; save it as DOCX if it has no other form.",
  "reading.mail": "This is a saved message. Open the draft that is attached to it.",
  "reading.mhtml": "This is a web page saved in one file. Save it as HTML or as DOCX, and open that.",
  "reading.pages": "Pages documents are not read. Export the draft as DOCX, and open that.",
  "reading.epub": "E-books are not read. Save the draft as DOCX, HTML or text, and open that.",
  "reading.xps": "XPS is not read. Save the draft as DOCX or as text, and open that.",
  "reading.zip": "This is a packed folder. Unpack it, and open the draft in it ({name} perhaps).",
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
  "reading.contents": "{count, plural, one {One line} other {# lines}} of a list of contents left out.",
  "reading.reference": "“{text}” looks like a heading but stands out of sequence; it was read as text.",
  "reading.gap": "Nothing stands between {before} and {after}: numbers are missing.",
  "reading.repeated": "The number repeats one used before; here it is called {address}.",
  "reading.repeated-often":
    "{count, number} numbers repeat ones used before, from {address} on. Check whether the file holds more than one text.",
  "reading.deletions":
    "{count, plural, one {One tracked deletion was} other {# tracked deletions were}} left out of the text.",
  "reading.insertions":
    "{count, plural, one {One tracked insertion was} other {# tracked insertions were}} taken as text.",
  "reading.insertions-left":
    "{count, plural, one {One tracked insertion was} other {# tracked insertions were}} left out of the text.",
  "reading.deletions-kept":
    "{count, plural, one {One tracked deletion was} other {# tracked deletions were}} kept in the text.",
  "reading.note-gone": "Note {mark} went with words that a tracked change takes away. It said: “{words}”",
  "reading.struck":
    "{count, plural, one {One passage is} other {# passages are}} struck through by hand, not as a tracked change; the words were kept.",
  "reading.comments": "{count, plural, one {One comment was} other {# comments were}} left out.",
  "reading.pictures": "{count, plural, one {One picture was} other {# pictures were}} left out.",
} as const;

/** What others say in files that come back, looked through before it is brought in. */
export const returning = {
  "command.returned.open": "Bring in what others say …",
  "returned.ask": "What is “{name}”?",
  "returned.ask.ours":
    "It was made with Clausemark, of a text that is not in this dossier. {count, plural, one {One comment, change or mark is} other {# comments, changes and marks are}} in it.",
  "returned.ask.remarks":
    "{count, plural, one {One comment, change or mark is} other {# comments, changes and marks are}} in it.",
  "returned.ask.said": "What others say of a text that is here",
  "returned.ask.said.note": "Looked through before it is brought in; the texts stay as they are",
  "returned.ask.draft": "A draft",
  "returned.ask.draft.note": "Read as a text of its own; its comments and changes can be added with it",
  "returned.title": "What “{name}” brings",
  "returned.list": "What others say",
  "returned.fresh": "New ({count})",
  "returned.changed": "On what is here ({count})",
  "returned.unsure": "Without a sure place ({count})",
  "returned.unsure.what": "Nothing of this is brought in until you say where it belongs.",
  "returned.gone": "Withdrawn here ({count})",
  "returned.gone.what": "It was taken back or erased, and stays so.",
  "returned.same":
    "{count, plural, one {One note or proposal is} other {# notes and proposals are}} here already, as the file has them.",
  "returned.settled": "Settled in the file",
  "returned.open": "Open in the file, settled here",
  "returned.reopen": "Open again what is settled here and open in the file",
  "returned.confidentiality": "New notes and proposals are",
  "returned.names": "The file names its text: {text}.",
  "returned.text": "It is about the text",
  "returned.page": "page {page}",
  "returned.place": "Place by hand …",
  "returned.place.at": "Provision",
  "returned.place.hint": "Its address, such as 24(1)(a)",
  "returned.place.words": "Select the words that are meant; without any it is the whole provision",
  "returned.place.here": "Place here",
  "returned.place.again": "Another place …",
  "returned.would":
    "To be brought in: {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# reply} other {# replies}}, {changes, plural, one {# change} other {# changes}}, {proposals, plural, one {# proposal} other {# proposals}}.",
  "returned.brought":
    "Brought in: {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# reply} other {# replies}}, {changes, plural, one {# change} other {# changes}}, {proposals, plural, one {# proposal} other {# proposals}}.",
  "returned.go": "Bring in",
  "returned.leaving": "Leave without bringing anything in?",
  "returned.leaving.what":
    "What you have ticked and placed is forgotten. The file stays as it is and can be opened again.",
} as const;

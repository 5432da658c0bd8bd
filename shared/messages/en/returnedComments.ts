/** What others say in files that come back, looked through before it is brought in. */
export const returnedComments = {
  "command.returned.open": "Import comments…",
  "returned.ask": "What does “{name}” contain?",
  "returned.ask.ours":
    "It was made with Clausemark, from a text that is not in this dossier. It contains {count, plural, one {one comment, change or mark} other {# comments, changes and marks}}.",
  "returned.ask.remarks":
    "It contains {count, plural, one {one comment, change or mark} other {# comments, changes and marks}}.",
  "returned.ask.said": "Comments on a text in this dossier",
  "returned.ask.said.note": "Reviewed before they are imported; the texts stay unchanged",
  "returned.ask.draft": "A draft",
  "returned.ask.draft.note": "Added as a separate text; its comments and changes can be added with it",
  "returned.title": "Import from “{name}”",
  "returned.list": "Comments",
  "returned.fresh": "New ({count})",
  "returned.changed": "Changes to existing notes and proposals ({count})",
  "returned.unsure": "Unplaced ({count})",
  "returned.unsure.what": "Nothing here is imported until you place it.",
  "returned.gone": "Deleted here ({count})",
  "returned.gone.what": "These were deleted here and stay deleted.",
  "returned.same":
    "{count, plural, one {One note or proposal is} other {# notes and proposals are}} already here, unchanged.",
  "returned.settled": "Resolved in the file",
  "returned.open": "Open in the file, resolved here",
  "returned.reopen": "Reopen threads that are resolved here but open in the file",
  "returned.confidentiality": "Visibility of new notes and proposals",
  "returned.names": "The file is about this text: {text}.",
  "returned.text": "Text",
  "returned.page": "page {page}",
  "returned.place": "Place…",
  "returned.place.at": "Provision",
  "returned.place.hint": "An address such as 24(1)(a)",
  "returned.place.words": "Select the text, or nothing for the whole provision",
  "returned.place.here": "Place here",
  "returned.place.again": "Change place…",
  "returned.would":
    "Will import {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# reply} other {# replies}}, {changes, plural, one {# change} other {# changes}}, {proposals, plural, one {# proposal} other {# proposals}}.",
  "returned.brought":
    "Imported {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# reply} other {# replies}}, {changes, plural, one {# change} other {# changes}}, {proposals, plural, one {# proposal} other {# proposals}}.",
  "returned.go": "Import",
  "returned.leaving": "Cancel without importing anything?",
  "returned.leaving.what":
    "Your selections and placements would be lost. The file stays as it is and can be opened again.",
} as const;

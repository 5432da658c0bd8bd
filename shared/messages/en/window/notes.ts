/** Notes: cards, forms, filters. */
export const notes = {
  "list.comma": ", ",
  "list.semicolon": "; ",

  "note.label": "{kind} · {grade}",
  "marking.label": "Make a note of the selection",

  "margin.empty":
    "Select words in the text and press 1 to 4 for a first level, C for a comment, S for a safeguard, O for an omission, Q for a question, P for other wording. Press ? for all keys.",
  "margin.filtered": "{count, plural, one {The one note is} other {All # notes are}} filtered out.",

  "card.by": "{who} · {when}",
  "card.taken-over": "{by} · taken over by {who}, {when}",
  "card.source": "from {source}",
  "card.replies": "{count, plural, one {One reply} other {# replies}}",
  "card.settled": "Settled by {who}, {when}",
  "card.settled-because": "Settled by {who}, {when}: {reason}",
  "card.conflict": "{count} versions were written apart. The author can keep one of them.",
  "card.no-comment": "(no comment)",
  "card.keep": "Keep this",
  "card.more": "More to do with this note",
  "rating.by": "{who}: {grade}",

  "basis.heard": "heard",
  "basis.webcast": "webcast",
  "basis.document": "document",
  "basis.told": "told",
  "basis.inferred": "inferred",

  "confidentiality.public": "Public",
  "confidentiality.public.note": "May be in every export",
  "confidentiality.team": "Team",
  "confidentiality.team.note": "For members of this dossier",
  "confidentiality.chatham": "Chatham House",
  "confidentiality.chatham.note": "What was said, never who, where or when",
  "confidentiality.informals": "Informals",
  "confidentiality.informals.note": "In no export unless it is asked for",

  "form.note": "A new note",
  "form.edit": "Edit the note",
  "form.kind": "Kind of note",
  "form.comment": "Comment",
  "form.placeholder.risk": "What is wrong with these words, and for whom?",
  "form.placeholder.omission": "What is missing here?",
  "form.placeholder.safeguard": "What do these words protect?",
  "form.placeholder.question": "What should be asked?",
  "form.level": "First level",
  "form.assess": "Assess …",
  "form.assess-less": "Less",
  "form.confidentiality": "Who may see it",
  "form.more": "Track, source …",
  "form.track": "Track",
  "form.source": "Source",
  "form.save": "Save",
  "form.discard": "Discard",
  "writing.unfinished": "Another note is not finished yet: save or discard it first.",

  "name.label": "Your name on notes",
  "name.hint": "A pseudonym or a role will do; “Name, Organisation” if you like. Only members of the dossier see it.",

  "rights.label": "Rights",
  "rights.placeholder": "privacy, ICCPR 17 …",
  "rights.chosen": "Rights chosen",
  "rights.remove": "Remove {right}",
  "level.unclear.short": "?",
  "assess.absolute": "{right} may not be limited: there is no limitation to test.",
  "limitation-test.because": "Because",

  "reply.label": "Your reply",
  "reply.send": "Reply",

  "filter.label": "Filter the notes",
  "filter.high": "High and above",
  "filter.right": "Right",
  "filter.unsettled": "Unsettled",
  "filter.safeguards": "Safeguards",
  "filter.clear": "{shown} of {count} · show all",

  "erase.title": "Erase this note?",
  "erase.what":
    "Its words are taken away for good, here and with everybody who syncs. That there was a note, when and by whom, stays.",
  "erase.reach": "Backups, printed briefings and files that other people hold are beyond reach.",
  "erase.go": "Erase",

  "source.empty": "Say whom it comes from.",
  "source.invalid": "The source is longer than 1,000 characters. Shorten it.",
} as const;

/** To which document a text belongs, and how the texts of one document are told apart. */
export const documentMatching = {
  "text.nth": "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} text",
  "belonging.ask": "Which document does this text belong to?",
  "belonging.ask.hint": "The wording does not show it: choose one, then add the text.",
  "belonging.next": "Next text of “{title}”",
  "belonging.version": "Language version of “{title}”",
  "belonging.share": "{share, number, percent} of its wording is in that text",
  "belonging.same": "The same text is here already: {text}.",
  "belonging.older": "Its date is earlier than that of the newest text.",
  "belonging.notes": "{count, plural, one {One note} other {# notes}} will be placed.",
  "belonging.proposals": "{count, plural, one {One proposal} other {# proposals}} will be placed.",
  "belonging.positions": "{count, plural, one {One position still holds} other {# positions still hold}}.",
  "belonging.statuses": "{count, plural, one {One status still holds} other {# statuses still hold}}.",
  "belonging.review": "{count, plural, one {One needs review.} other {# need review.}}",
  "command.texts.move": "Move to another document…",
  "move.title": "Document of this text",
  "move.to": "Belongs to",
  "move.own": "A separate document",
  "move.hint": "Notes, positions and placements move with the text.",
  "move.go": "Move",
  "move.same": "The text already belongs to this document.",
  "move.alone": "The text is already the only one of its document.",
  "move.done": "The text now belongs to “{title}”.",
  "cli.belongs":
    "Judging by its wording, this is the next text of “{title}”: {share, number, percent} of its wording is there.",
  "cli.unlike": "Only {share, number, percent} of its wording is in the newest text of “{title}”.",
  "cli.unlike-refused":
    "Nothing was added: only {share, number, percent} of its wording is in the newest text of “{title}”. If it is another document, add it with --document new; if it is the next text of this one anyway, with --document {id}.",
  "cli.belongs-unknown":
    "The wording does not show which document this text belongs to. Name one with --document: {known}.",
  "dossiers.texts": "{count, plural, one {one text} other {# texts}}",
  "dossiers.notes": "{count, plural, =0 {no notes} one {one note} other {# notes}}",
} as const;

/** Ratings of several people: on cards, in their view, and agreed on. */
export const ratings = {
  "command.note.assess": "Rate",
  "command.note.agree": "Set agreed severity…",
  "command.note.history": "History",
  "command.ratings.show": "Ratings",
  "command.ratings.next": "Next note to discuss",
  "command.ratings.todo": "Next note to rate",
  "command.ratings.blind": "Start blind round",
  "command.ratings.open": "End blind round",

  "view.ratings": "Ratings",
  "region.ratings": "Ratings",

  "severity.hidden": "Rated, hidden from you",
  "card.ratings": "{count, plural, one {One rating} other {# ratings}}: {each}",
  "card.hidden": "{count, plural, one {one rating is} other {# ratings are}} hidden until you rate (1 to 4, or A)",
  "card.conflict-mine":
    "Conflict: you changed this note in {count} places before they synced. Keep one version, or write it again.",

  "rate.label": "Your rating",
  "rate.keys": "1 to 4 sets a level and moves on, 0 is “unclear”, Enter saves.",
  "assess.level": "{sign} {level}:",

  "agreed.level": "Agreed: {level}",
  "agreed.conflict": "Conflict: {levels}",
  "agreed.by": "Agreed: {level}, set by {who}, {when}",
  "agree.title": "Agreed severity",
  "agree.level": "Severity",
  "agree.reason.label": "Reason",
  "agree.beside": "It is shown beside the members’ ratings and changes none of them.",
  "agree.save": "Save",
  "agree.clear": "Remove",

  "history.title": "History of this note",
  "history.noted": "created it",
  "history.changed": "edited it",
  "history.rated": "rated it: {level}",
  "history.agreed": "set the agreed severity: {level}",
  "history.settled": "resolved it",
  "history.reopened": "reopened it",
  "history.taken-back.annotation": "deleted it",
  "history.taken-back.rating": "removed a rating",
  "history.taken-back.agreed": "removed the agreed severity",
  "history.taken-back.resolution": "undid resolving or reopening it",
  "history.taken-back.assignment": "unassigned it",
  "history.taken-back.placement": "undid a placement",
  "history.unreadable":
    "{of, select, rating {rated it; the level cannot be read here} agreed {set an agreed severity; the level cannot be read here} other {wrote something that was permanently deleted or cannot be read here}}",
  "history.change": "{from} → {to}",
  "history.apart": "conflicting version",
  "history.claims": "Times are those of the machine on which each entry was made.",

  "ratings.discuss": "To discuss",
  "ratings.discuss.what":
    "Largest differences first; a note leaves the list when it is resolved or has an agreed severity.",
  "ratings.discuss.none": "No note has been rated differently by two people.",
  "ratings.todo": "{count, plural, one {One note to rate} other {# notes to rate}}",
  "ratings.todo.what": "Others’ ratings are hidden until you have rated too.",
  "ratings.apart": "{spread, plural, one {# level apart} other {# levels apart}}",
  "ratings.by": "by {who}",
  "ratings.more": "{count, plural, one {and one more} other {and # more}}",

  "agreement.title": "Agreement",
  "agreement.set":
    "{rated, plural, =0 {No note has been rated yet.} one {One note is rated} other {# notes are rated}}{rated, plural, =0 {} other {, by {raters, plural, one {one person} other {# people}}.}}{hidden, plural, =0 {} one { One note that you have not rated is left out during the blind round.} other { # notes that you have not rated are left out during the blind round.}}",
  "agreement.of": "Dimension",
  "agreement.alpha": "Alpha",
  "agreement.figure": "{alpha, number, ::.00}",
  "agreement.means": "Reliability",
  "agreement.over": "Based on",
  "agreement.severity": "Severity",
  "agreement.notes":
    "{units, plural, one {# note} other {# notes}}, {values, plural, one {# rating} other {# ratings}}",
  "agreement.reliable": "reliable",
  "agreement.tentative": "for tentative conclusions only",
  "agreement.unreliable": "not reliable",
  "agreement.nothing": "no note rated by two people",
  "agreement.constant": "all ratings are the same",
  "agreement.method": "Krippendorff’s alpha for ordinal data: 1 is full agreement, 0 is chance.",

  "blind.title": "Blind round",
  "blind.said": "{blind, select, true {Notes are rated blind} other {Notes are rated openly}}, set by {who}, {when}.",
  "blind.what":
    "During a blind round nobody is shown others’ ratings of a note before rating it: not in the window, on the command line or in exports. This does not protect them: the ratings are in every copy of the dossier, in dossier files and in packets, where a member can find them by other means.",
} as const;

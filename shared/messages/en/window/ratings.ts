/** Ratings of several people: on cards, in their view, and agreed on. */
export const ratings = {
  "command.note.assess": "Rate",
  "command.note.agree": "Record the level agreed on …",
  "command.note.history": "History",
  "command.ratings.show": "Ratings",
  "command.ratings.next": "Next note to discuss",
  "command.ratings.todo": "Next note that you have not rated",
  "command.ratings.blind": "Begin a blind round of rating",
  "command.ratings.open": "End the blind round",

  "view.ratings": "Ratings",
  "region.ratings": "Ratings",

  "severity.hidden": "Rated, hidden from you",
  "card.ratings": "{count, plural, one {One rating} other {# ratings}}: {each}",
  "card.hidden":
    "{count, plural, one {one rating is} other {# ratings are}} shown when you have given yours (1 to 4, or A)",
  "card.conflict-mine":
    "You changed this note in {count} places that did not know of each other. Keep one, or write it anew.",

  "rate.label": "Your rating",
  "rate.keys": "1 to 4 sets a level and goes on, 0 is “unclear”, Enter saves.",
  "assess.level": "{sign} {level}:",

  "agreed.level": "Agreed: {level}",
  "agreed.conflict": "Conflict: {levels}",
  "agreed.by": "Agreed on {level}, says {who}, {when}",
  "agree.title": "The level agreed on",
  "agree.level": "Level",
  "agree.reason.label": "Because",
  "agree.beside": "It stands beside everybody’s own rating and changes none of them.",
  "agree.save": "Record",
  "agree.clear": "Take back",

  "history.title": "History of the note",
  "history.noted": "noted",
  "history.changed": "changed it",
  "history.rated": "rated it: {level}",
  "history.agreed": "recorded the level agreed on: {level}",
  "history.settled": "settled it",
  "history.reopened": "reopened it",
  "history.taken-back.annotation": "withdrew it",
  "history.taken-back.rating": "took a rating back",
  "history.taken-back.agreed": "took back the level agreed on",
  "history.taken-back.resolution": "took back what was said of its being settled",
  "history.taken-back.assignment": "said that nobody is to see to it",
  "history.taken-back.placement": "took back what was said of where it stands",
  "history.unreadable":
    "{of, select, rating {rated it; that cannot be read here} agreed {recorded a level; that cannot be read here} other {wrote something that was erased or cannot be read here}}",
  "history.change": "{from} → {to}",
  "history.apart": "beside another version",
  "history.claims": "Times are those of the machine that each was said on.",

  "ratings.discuss": "Discuss these",
  "ratings.discuss.what":
    "The widest apart first. A note leaves the list when a level is agreed on or it is settled. Enter goes to it; G goes through them in the text.",
  "ratings.discuss.none": "No two people have rated a note differently.",
  "ratings.todo": "{count, plural, one {One note waits} other {# notes wait}} for your rating",
  "ratings.todo.what":
    "What others have given is hidden until you have rated too. Shift G goes through them in the text.",
  "ratings.apart": "{spread, plural, one {# level apart} other {# levels apart}}",
  "ratings.by": "by {who}",
  "ratings.more": "{count, plural, one {and one more} other {and # more}}",

  "agreement.title": "Agreement",
  "agreement.set":
    "{rated, plural, =0 {No note is rated yet.} one {One note is rated} other {# notes are rated}}{rated, plural, =0 {} other {, by {raters, plural, one {one person} other {# people}}.}}{hidden, plural, =0 {} one { One note that you have not rated is left out while the round is blind.} other { # notes that you have not rated are left out while the round is blind.}}",
  "agreement.of": "On",
  "agreement.alpha": "Alpha",
  "agreement.figure": "{alpha, number, ::.00}",
  "agreement.means": "It is",
  "agreement.over": "Over",
  "agreement.severity": "Severity",
  "agreement.notes":
    "{units, plural, one {# note} other {# notes}}, {values, plural, one {# rating} other {# ratings}}",
  "agreement.reliable": "reliable",
  "agreement.tentative": "for tentative conclusions only",
  "agreement.unreliable": "not reliable",
  "agreement.nothing": "no note was rated by two",
  "agreement.constant": "nothing varies: all ratings are the same",
  "agreement.method":
    "Krippendorff’s alpha for ordinal data: 1 is full agreement, 0 is chance. He relies on 0.8 and more, and draws tentative conclusions from 0.667. Notes with one rating are left out; a provisional level counts as that level.",

  "blind.title": "Blind round",
  "blind.said": "{blind, select, true {Notes are rated blind} other {Notes are rated openly}}, says {who}, {when}.",
  "blind.what":
    "While notes are rated blind, nobody is shown how others rated a note before rating it too: not in the window, not on the command line, and not in what is exported. That helps people to judge for themselves; it protects nothing. The ratings are in everybody’s copy of the dossier, in dossier files and in packets: a member who reads those with other means can find them.",
} as const;

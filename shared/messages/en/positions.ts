/** Positions on the words they were taken on, and on others. */
export const positions = {
  "proposal.taken": "made on {place}",
  "cli.no-place": "unplaced in the newest text, made on {place}",
  "cli.revised-positions": "Positions: {valid} on the same words, {earlier} on changed text, {unplaced} unplaced.",
  "cli.revised-proposals": "Proposals: {valid} on the same words, {earlier} on changed words, {unplaced} unplaced.",
  "cli.revised-statuses": "Statuses: {valid} still hold, {earlier} no longer hold.",
  "tray.proposals.unplaced": "Unplaced proposals: {count}",
  "tray.proposals.unplaced.what": "The words that they would change are not in this draft, or are in several places.",
  "tray.proposals.earlier": "Proposals on changed text: {count}",
  "tray.proposals.earlier.what": "The words that they would replace, or the text around them, have changed since.",
  "tray.proposals.absent": "Proposals not in this text: {count}",
  "tray.proposals.discarded": "Proposals not applicable in this draft: {count}",
  "tray.proposals.discarded.what": "A member marked these proposals as not applicable.",
  "tray.proposals.count": "{count, plural, one {# proposal on changed text} other {# proposals on changed text}}",
  "tray.empty.alone": "Everything recorded on this text is placed in it.",
  "taken-on.option": "{text}, {option}",
  "taken-on.place": "{text}, {address}",
  "held.earlier": "{text}: {said}",
  "validity.current": "on these words",
  "validity.confirmed": "confirmed for this text",
  "validity.earlier": "on earlier words",
  "validity.around": "on the same words, text around them changed",
  "validity.unplaced": "words not found",
  "validity.discarded": "not applicable in this draft",
  "validity.absent": "not covered by this text",
  "positions.of-proposal": "on proposed words, not on the text",
  "positions.in-conflict": "conflict",
  "positions.superseded": "changed since",
  "positions.earlier":
    "{change, select, around {On the same words, text around them changed} other {On changed words}}",
  "positions.earlier.note":
    "{change, select, around {The words are the same, but the text around them has changed since.} other {These words have changed since.}} The positions count for this text only if a member confirms them.",
  "positions.unplaced": "On words not found here",
  "positions.unplaced.note":
    "Their words are not in this text, or are in several places; they may belong here. They count for this text only if a member confirms them.",
  "positions.confirmed-by": "confirmed for this text by {who}",
  "positions.place":
    "{says, select, confirm {Confirm for this text} discard {Not applicable in this draft} other {Undo}}",
  "positions.place-which":
    "{says, select, confirm {Confirm for this text} discard {Not applicable in this draft} other {Undo}}: {name} {held}",
  "provision-status.same-words": "set on the same words in {text}",
  "note.made-on":
    "Made on {place}{words, select, none {} other {: “{words}”}}. {change, select, around {The words here are the same, but the text around them has changed} other {The words here are different}}; nobody has confirmed the place.",
  "provision-status.earlier": "set on an earlier text: {text}",
  "matrix.earlier-texts": "Taken on earlier texts",
  "matrix.earlier-texts.note":
    "These positions were taken on earlier texts. Nobody has confirmed that they hold for this text.",
  "matrix.left-behind":
    "{count, plural, one {# position was taken on an earlier text and is not in this table: nobody has confirmed it for this one.} other {# positions were taken on earlier texts and are not in this table: nobody has confirmed them for this one.}}",
  "matrix.left-behind.show": "Review positions",
  "tray.positions.count": "{count, plural, one {# position on changed text} other {# positions on changed text}}",
  "tray.positions.unplaced": "Unplaced positions: {count}",
  "tray.positions.unplaced.what": "The words that they were taken on are not in this draft, or are in several places.",
  "tray.positions.earlier": "Positions on changed text: {count}",
  "tray.positions.earlier.what": "They do not count for this draft unless a member confirms them.",
  "tray.positions.absent": "Positions not in this text: {count}",
  "tray.positions.discarded": "Positions not applicable in this draft: {count}",
  "tray.positions.discarded.what": "A member marked these positions as not applicable.",
  "tray.statuses": "Statuses on changed text: {count}",
  "tray.statuses.what":
    "The words that they were set on, or the text around them, have changed or been deleted, so they do not hold for this draft.",
  "tray.statuses.count": "{count, plural, one {# status on changed text} other {# statuses on changed text}}",
  "tray.statuses.discarded": "Statuses not applicable in this draft: {count}",
  "tray.statuses.discarded.what": "A member marked these statuses as not applicable.",
  "tray.statuses.go": "Go to {address}",
  "table.taken-text": "Taken on text",
  "table.taken-address": "Taken on provision",
  "table.validity": "In the current text",
  "table.held": "Record",
  "left.earlier": "Left out, taken on earlier texts: {count, plural, one {# position} other {# positions}}.",
  "left.earlier.statuses": "Left out, set on earlier texts: {count, plural, one {# status} other {# statuses}}.",
  "cli.left.earlier":
    "{count, plural, one {# position taken on earlier texts is} other {# positions taken on earlier texts are}} left out (--include-earlier includes them, labelled).",
  "cli.left.earlier.statuses":
    "{count, plural, one {# status set on earlier texts is} other {# statuses set on earlier texts are}} left out (--include-earlier includes them, labelled).",
  "cli.status-id":
    "{count, plural, =0 {No status has an id that begins with {id}.} other {# statuses have an id that begins with {id}. Give more of it.}}",
  "cli.position":
    "{count, plural, =0 {No position has an id that begins with {id}.} other {# positions have an id that begins with {id}. Give more of it.}}",
  "briefing.earlier": "Include positions taken on earlier texts, labelled",
  "briefing.replies": "Include replies to public notes",
  "others.earlier": "Include positions and statuses of earlier texts, labelled",
  "briefing.positions.earlier":
    "{count, plural, one {# position was taken on earlier texts and is left out.} other {# positions were taken on earlier texts and are left out.}}",
} as const;

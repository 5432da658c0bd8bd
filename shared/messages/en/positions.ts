/** Positions on the words they were taken on, and on others. */
export const positions = {
  "proposal.taken": "made on {place}",
  "cli.no-place": "no place in the newest text, made on {place}",
  "cli.revised-positions":
    "Positions: {valid} on the same words, {earlier} on changed text, {unplaced} without a place.",
  "cli.revised-proposals":
    "Proposals: {valid} on the same words, {earlier} on other words, {unplaced} without a place.",
  "cli.revised-statuses": "Statuses: {valid} still hold, {earlier} no longer hold.",
  "tray.proposals.unplaced": "Proposals without a place: {count}",
  "tray.proposals.unplaced.what": "The words that they would change are not in this draft, or are in several places.",
  "tray.proposals.earlier": "Proposals made before the text changed: {count}",
  "tray.proposals.earlier.what":
    "Since these were made, the words that they are to replace, or the text around them, have changed.",
  "tray.proposals.absent": "Proposals not in this text: {count}",
  "tray.proposals.discarded": "Proposals not applicable in this draft: {count}",
  "tray.proposals.discarded.what": "Somebody said that these proposals do not apply.",
  "tray.proposals.count": "{count, plural, one {# proposal on changed text} other {# proposals on changed text}}",
  "tray.empty.alone": "Everything that was said of this text has its place in it.",
  "taken-on.option": "{text}, {option}",
  "taken-on.place": "{text}, {address}",
  "held.earlier": "{text}: {said}",
  "validity.current": "on these words",
  "validity.confirmed": "confirmed for this text",
  "validity.earlier": "on earlier words",
  "validity.around": "on the same words, with other text around them",
  "validity.unplaced": "words not found",
  "validity.discarded": "not applicable in this draft",
  "validity.absent": "not covered by this text",
  "positions.of-proposal": "on proposed words, not on the text",
  "positions.in-conflict": "conflicting records",
  "positions.superseded": "changed since",
  "positions.earlier":
    "{change, select, around {Taken on the same words, with other text around them} other {Taken on other words}}",
  "positions.earlier.note":
    "{change, select, around {The words are the same, but the text around them has changed since.} other {These words have changed since.}} The positions count for this text only if somebody confirms them.",
  "positions.unplaced": "Taken on words that are not found here",
  "positions.unplaced.note":
    "Their words are not in this text, or are in several places; this may be where they belong. They count for this text only if somebody confirms them.",
  "positions.confirmed-by": "confirmed for this text by {who}",
  "positions.place":
    "{says, select, confirm {Confirm for this text} discard {Not applicable in this draft} other {Undo}}",
  "positions.place-which":
    "{says, select, confirm {Confirm for this text} discard {Not applicable in this draft} other {Undo}}: {name} {held}",
  "provision-status.same-words": "said of the same words in {text}",
  "note.made-on":
    "Made on {place}{words, select, none {} other {: “{words}”}}. {change, select, around {The words here are the same, but the text around them has changed} other {The words here are others}}; nobody has confirmed the place.",
  "provision-status.earlier": "said of an earlier text: {text}",
  "matrix.earlier-texts": "Taken on earlier texts",
  "matrix.earlier-texts.note":
    "These positions were taken on earlier texts. Nobody has confirmed that they hold for this text.",
  "matrix.left-behind":
    "{count, plural, one {# position was taken on an earlier text and is not in this table: nobody has confirmed it for this one.} other {# positions were taken on earlier texts and are not in this table: nobody has confirmed them for this one.}}",
  "matrix.left-behind.show": "Review positions",
  "tray.positions.count": "{count, plural, one {# position on changed text} other {# positions on changed text}}",
  "tray.positions.unplaced": "Positions without a place: {count}",
  "tray.positions.unplaced.what": "The words that they were taken on are not in this draft, or are in several places.",
  "tray.positions.earlier": "Positions on changed text: {count}",
  "tray.positions.earlier.what": "They do not count for this draft unless somebody confirms them.",
  "tray.positions.absent": "Positions not in this text: {count}",
  "tray.positions.discarded": "Not applicable in this draft: {count}",
  "tray.positions.discarded.what": "Somebody said that these positions do not apply.",
  "tray.statuses": "Statuses of changed text: {count}",
  "tray.statuses.what":
    "They were set for words that have changed or are gone, or with other text around them, and do not hold for this draft.",
  "tray.statuses.count": "{count, plural, one {# status of changed text} other {# statuses of changed text}}",
  "tray.statuses.discarded": "Statuses not applicable in this draft: {count}",
  "tray.statuses.discarded.what": "Somebody said that these statuses do not apply.",
  "tray.statuses.go": "Go to {address}",
  "table.taken-text": "Taken on text",
  "table.taken-address": "Taken on provision",
  "table.validity": "In the current text",
  "table.held": "Record",
  "left.earlier": "Left out, taken on earlier texts: {count, plural, one {# position} other {# positions}}.",
  "left.earlier.statuses": "Left out, said of earlier texts: {count, plural, one {# status} other {# statuses}}.",
  "cli.left.earlier":
    "{count, plural, one {# position taken on earlier texts is} other {# positions taken on earlier texts are}} not in it (--include-earlier has them, labelled).",
  "cli.left.earlier.statuses":
    "{count, plural, one {# status said of earlier texts is} other {# statuses said of earlier texts are}} not in it (--include-earlier has them, labelled).",
  "cli.status-id":
    "{count, plural, =0 {No status has an id that begins with {id}.} other {# statuses have an id that begins with {id}. Give more of it.}}",
  "cli.position":
    "{count, plural, =0 {No position has an id that begins with {id}.} other {# positions have an id that begins with {id}. Give more of it.}}",
  "briefing.earlier": "With positions taken on earlier texts, labelled",
  "briefing.replies": "With the replies to public notes",
  "others.earlier": "With positions and statuses of earlier texts, labelled",
  "briefing.positions.earlier":
    "{count, plural, one {# position was taken on earlier texts and is left out.} other {# positions were taken on earlier texts and are left out.}}",
} as const;

/** Placements of notes in other texts, and further revisions. */
export const placements = {
  "address.documents": "“{name}” fits several documents. Begin with a name that only one of them has: {known}.",
  "cli.placed":
    "{says, select, confirmed {Confirmed.} corrected {Placed there.} closed {The gap is marked as closed in this text.} discarded {Not applicable in this text.} other {Placement undone: it is placed where it is found.}}",
  "cli.there": "{place}: “{words}”",
  "cli.placed-where": "{is, select, before {Taken on} other {Now on}} {place}: “{words}”",
  "cli.would-be":
    "{is, select, doubtful {may belong at} uncertain {would be, uncertainly (another article, or hardly the same words), at} other {would be at}} {places}",
  "cli.revised":
    "same words {exact}, moved {moved}, reworded {reworded}, several matches {ambiguous}, text removed {lost}, not in this text {absent}",
  "document.called.convention": "convention",
  "document.called.resolution": "resolution",
  "document.called.package": "package",
  "document.called.conference-room-paper": "CRP",
  "document.called.non-paper": "non-paper",
  "document.called.reference": "reference text",
  "history.placed":
    "{says, select, confirmed {confirmed its place in {text}} corrected {placed it in {text}} closed {marked the gap as closed in {text}} other {marked it as not applicable in {text}}}",
  "placing.already": "This is already recorded for the note.",
  "placing.no-gap": "Only an omission has a gap that can be closed.",
  "placing.none": "Nobody has placed this note in this text.",
  "placing.nowhere":
    "The note is unplaced in this text. Name a place (--at ADDRESS), or mark it as not applicable there (--discard).",
  "placing.may-be":
    "Its words are not in this text, or are in several places. It may belong at: {places}. Name one (--at ADDRESS), or mark it as not applicable there (--discard).",
  "placing.uncertain":
    'It is uncertain whether it belongs where it was found, {there}: that is in another article, or the words are hardly the same. If it does, name the place (--at "{address}"); if not, name another one, or use --discard.',
  "placing.unsure": "Does it belong there?",
  "placing.unsure.why":
    "It was made on {made}. {why, select, hardly {The words found at {address} are hardly the same.} other {{address} is in another article than the one its own has become.}} Confirm it only if it belongs there.",
  "placing.own": "The note was made on this text and keeps its place.",
  "placing.place": "This place is not in the text. Select the text for the note.",
  "texts.current": "Current text",
} as const;

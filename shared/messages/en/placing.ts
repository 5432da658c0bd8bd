/** Placements of notes in other texts, and further revisions. */
export const placing = {
  "address.documents": "Several documents are called “{name}”. Call one by a name of its own: {known}.",
  "cli.placed":
    "{says, select, confirmed {Confirmed.} corrected {Placed there.} closed {The gap is closed in this text.} discarded {It does not belong in this text.} other {Taken back: it stands where it is found.}}",
  "cli.there": "{place}: “{words}”",
  "cli.placed-where": "{is, select, before {Taken on} other {Now on}} {place}: “{words}”",
  "cli.would-be":
    "{is, select, doubtful {may belong at} uncertain {would be, uncertainly (another article, or hardly the same words), on} other {would be on}} {places}",
  "cli.revised":
    "exact {exact}, moved {moved}, reworded {reworded}, ambiguous {ambiguous}, lost {lost}, not in this text {absent}",
  "document.called.convention": "convention",
  "document.called.resolution": "resolution",
  "document.called.package": "package",
  "document.called.conference-room-paper": "CRP",
  "document.called.non-paper": "non-paper",
  "document.called.reference": "reference text",
  "history.placed":
    "{says, select, confirmed {confirmed where it stands in {text}} corrected {said where it stands in {text}} closed {said that {text} closes the gap} other {said that it does not belong in {text}}}",
  "placing.already": "This is said of the note already.",
  "placing.no-gap": "Only an omission has a gap that can be closed.",
  "placing.none": "Nobody has said where this note stands in this text.",
  "placing.nowhere":
    "The note has no place in this text. Name one (--at ADDRESS), or say that it does not belong there (--discard).",
  "placing.may-be":
    "Its words are not in this text, or in several places. It may belong at: {places}. Name one (--at ADDRESS), or say that it does not belong there (--discard).",
  "placing.uncertain":
    'It is uncertain whether it belongs where it was found, {there}: that is another article than its own, or hardly the same words. If it does, name the place (--at "{address}"); if not, another one, or --discard.',
  "placing.unsure": "Does it belong there?",
  "placing.unsure.why":
    "It was made on {made}. {why, select, hardly {The words found at {address} are hardly the same.} other {{address} is in another article than the one that its own has become.}} Confirm it only if it belongs there.",
  "placing.own": "The note was made on this very text, and stands where it was put.",
  "placing.place": "This place is not in the text. Select the words in the text that the note is to stand in.",
  "texts.current": "Current text",
} as const;

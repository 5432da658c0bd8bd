/** Two languages side by side. */
export const languages = {
  "view.languages": "Languages",
  "region.languages": "Two languages",
  "command.languages.sides": "Two languages side by side",
  "command.languages.difference.next": "Next difference",
  "command.languages.difference.previous": "Previous difference",
  "command.languages.side": "Other language",
  "command.languages.mark": "Note on this provision",
  "command.languages.goto": "Go to this provision",
  "command.languages.copy": "Copy differences",
  "command.languages.csv": "Differences as CSV…",
  "languages.first": "First language",
  "languages.second": "Second language",
  "languages.paired": "{percent} % of the provisions have a counterpart.",
  "languages.unlike": "These texts hardly have the same provisions. Check how they were read, or choose others.",
  "languages.single": "There is no text in a second language yet.",
  "languages.single.how":
    "Open the same text in another language ({key}) and give it the same symbol, so that notes are shown in both.",
  "languages.differences": "{count, plural, =0 {No differences found} one {# difference} other {# differences}}",
  "languages.differences.list": "Differences between the languages",
  "languages.hint":
    "Hints for the drafting group: only what can be counted is compared, and whether a translation is right is for people to judge.",
  "languages.kind": "Show",
  "languages.kind.all": "All ({count})",
  "languages.kind.some":
    "{kind, select, provision {Missing provisions} number {Numbers} reference {References} bracket {Brackets} negation {Negations} other {Duty or permission}} ({count})",
  "languages.difference.kind":
    "{kind, select, provision {Missing provision} number {Numbers} reference {References} bracket {Brackets} negation {Negation} other {Duty or permission}}",
  "languages.difference.side": "{language}: {counted}",
  "languages.counted.none": "none",
  "languages.counted.here": "present (list of {count})",
  "languages.counted.missing": "missing (list of {count})",
  "languages.counted.brackets": "[ {opening}, ] {closing}, depth {depth}",
  "languages.row": "{name}: {differences}",
  "languages.no-counterpart": "Missing in {language}",
  "languages.note": "Open note: {note}",
  "languages.column.kind": "Difference",
  "languages.column.address": "Provision ({language})",
  "languages.column.counted": "Counted ({language})",
  "languages.copied.title": "{from} and {to}: {differences}",
  "cli.languages.unlike":
    "Only {percent} % of the provisions have a counterpart: these texts hardly have the same provisions.",
} as const;

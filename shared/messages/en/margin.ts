/** The margin: the line that filters, saved filters, what is unread, mentions, whose a note is, settling. */
export const margin = {
  "filter.field":
    "There is nothing to look for called “{typed}”. It may be one of {known}. To look for the words, put them in quotation marks.",
  "filter.word": "“{typed}” is no {field}. It may be one of {known}.",
  "filter.severity": "“{typed}” is no severity. It may be 1 to 4, >=3, <=2, or none for what was not assessed.",
  "filter.value": "Nothing stands behind “{field}:” yet.",
  "filter.empty": "Nothing stands between the quotation marks.",

  "cli.none-found": "The filter lets nothing through.",
  "cli.settled": "{state, select, settled {Settled.} other {Open again.}}",
  "cli.assigned": "{name, select, none {Nobody is to see to it any more.} other {{name} is to see to it.}}",
  "cli.member":
    "{count, plural, =0 {Nobody in the team is called “{name}”.} other {# people in the team are called “{name}”.}}",
  "cli.usage.settle": "Usage: clausemark settle DOSSIER --as NAME --note ID [--open] [--reason TEXT]",
  "cli.usage.assign": "Usage: clausemark assign DOSSIER --as NAME --note ID --to NAME|nobody",

  "history.assigned": "gave it to {who} to see to",

  "assign.already": "It is so already.",
  "assign.gone": "This person is no longer in the team.",
} as const;

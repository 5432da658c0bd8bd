/** What the next draft means: proposals adopted or not, deltas, agreed language, concordance, language versions. */
export const exchange = {
  "table.id": "Id",
  "table.eid": "Akoma Ntoso name",
  "table.text": "Draft",
  "table.made": "Made on",
  "table.part": "What is meant",
  "table.start": "Begins at",
  "table.kind": "Kind",
  "table.severity": "Severity",
  "table.level": "Level",
  "table.agreed": "Agreed level",
  "table.rights": "Rights",
  "table.standards": "Standards",
  "table.tags": "Tags",
  "table.replies": "Replies",
  "table.repliers": "Replied by",
  "table.settled": "Open or settled",
  "table.author": "Noted by",
  "table.source": "Source",
  "register.title": "Risk register",
  "register.words": "Words",
  "register.whole": "Whole provision",
  "register.gap": "After the provision",
  "register.open": "Open",
  "register.settled": "Settled",
  "returned.broken": "The file is cut off or is not {format}. Export it again where it comes from.",
  "returned.none":
    "There are no annotations in the file that can be read: no Web Annotations, XFDF, risk register or JSON of Hypothesis. Ask for the file that has them.",
  "returned.no-register":
    "The table has no column for comments that Clausemark knows. Keep the first row of the register as it was exported.",
  "returned.unknown":
    "{name} is none of the formats that annotations are read from: DOCX, PDF, JSON-LD, XFDF, CSV, Hypothesis JSON.",
  "cli.exported-register": "Wrote {path}: {rows, plural, one {# note} other {# notes}}.",
  "cli.wrote":
    "Wrote {path}: {notes, plural, one {# note} other {# notes}}, {proposals, plural, one {# proposal} other {# proposals}}.",
  "cli.wrote-text": "Wrote {path}: {provisions, plural, one {# provision} other {# provisions}}.",
  "left.team":
    "Left out, for the team only: {notes, plural, one {# note} other {# notes}}, {proposals, plural, one {# proposal} other {# proposals}}.",
  "left.informals":
    "Left out, from informals: {notes, plural, one {# note} other {# notes}}, {proposals, plural, one {# proposal} other {# proposals}}.",
  "left.within": "Kept within the team: {list}.",
  "left.within.replies": "{count, plural, one {# reply} other {# replies}}",
  "left.within.ratings": "{count, plural, one {# member’s rating} other {# members’ ratings}}",
  "left.within.reasons": "{count, plural, one {# reason} other {# reasons}}",
  "left.within.assignments": "{count, plural, one {# assignment} other {# assignments}}",
  "left.public":
    "Left out of what is public: sources, times, tracks and records; of Chatham House notes everything but their content.",
  "left.hidden":
    "A blind round is open: the {notes, plural, one {level of # note that you have not rated is} other {levels of # notes that you have not rated are}} left out.",
  "cli.left.names": "Left out: members’ names (--authors names has them).",
  "cli.returned.new": "new, {at}{by, select, none {} other { ({by})}}: {text}",
  "cli.returned.comment": "changed comment, {at}: {text}",
  "cli.returned.reply": "reply, {at}{by, select, none {} other { ({by})}}: {text}",
  "cli.returned.state":
    "{state, select, settled {settled in the file} other {still open in the file (--reopen opens it)}}, {at}: {text}",
  "cli.returned.proposal": "proposal, {at}{by, select, none {} other { ({by})}}: “{old}” > “{text}”",
  "cli.returned.doubtful": "not sure where ({at}), not brought: {text}",
  "cli.returned.unplaceable": "stands in no text here{page, plural, =0 {} other { (page {page})}}, not brought: {text}",
  "cli.returned.gone": "withdrawn here, not brought: {text}",
  "cli.returned.would":
    "Would bring {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# reply} other {# replies}}, {changes, plural, one {# change} other {# changes}} and {proposals, plural, one {# proposal} other {# proposals}}; {known, plural, one {# note is} other {# notes are}} known.",
  "cli.returned.who": "Say who brings them: --as NAME.",
  "cli.returned.brought":
    "Brought {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# reply} other {# replies}}, {changes, plural, one {# change} other {# changes}} and {proposals, plural, one {# proposal} other {# proposals}}; {known, plural, one {# note was} other {# notes were}} known.",
  "cli.returned.refused": "not brought: {reason}",
} as const;

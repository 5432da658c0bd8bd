/** What the next draft means: proposals adopted or not, deltas, agreed language, concordance, language versions. */
export const exchange = {
  "table.id": "Id",
  "table.eid": "Akoma Ntoso name",
  "table.text": "Draft",
  "table.made": "Made on",
  "table.part": "Applies to",
  "table.start": "Starts at",
  "table.kind": "Kind",
  "table.severity": "Severity",
  "table.level": "Level",
  "table.agreed": "Agreed severity",
  "table.rights": "Rights",
  "table.standards": "Standards",
  "table.tags": "Tags",
  "table.replies": "Replies",
  "table.repliers": "Replied by",
  "table.settled": "Open or resolved",
  "table.author": "Noted by",
  "table.source": "Source",
  "register.title": "Risk register",
  "register.words": "Words",
  "register.whole": "Whole provision",
  "register.gap": "After the provision",
  "register.open": "Open",
  "register.settled": "Resolved",
  "returned.broken": "The file is cut off or is not {format}. Export it again from its program.",
  "returned.none":
    "The file contains no annotations that can be read: no Web Annotations, XFDF, risk register or JSON of Hypothesis. Ask for the file that has them.",
  "returned.no-register":
    "The table has no comment column that Clausemark knows. Keep the first row of the register as it was exported.",
  "returned.unknown":
    "Annotations cannot be read from {name}. The formats are DOCX, PDF, JSON-LD, XFDF, CSV and Hypothesis JSON.",
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
    "Left out because the export is public: sources, times, tracks and records; of Chatham House notes, everything except their content.",
  "left.hidden":
    "A blind round is open: the {notes, plural, one {level of # note that you have not rated is} other {levels of # notes that you have not rated are}} left out.",
  "cli.left.names": "Left out: members’ names (use --authors names to include them).",
  "cli.returned.new": "new, {at}{by, select, none {} other { ({by})}}: {text}",
  "cli.returned.comment": "changed comment, {at}: {text}",
  "cli.returned.reply": "reply, {at}{by, select, none {} other { ({by})}}: {text}",
  "cli.returned.state":
    "{state, select, settled {resolved in the file} other {still open in the file (--reopen reopens it)}}, {at}: {text}",
  "cli.returned.proposal": "proposal, {at}{by, select, none {} other { ({by})}}: “{old}” > “{text}”",
  "cli.returned.doubtful": "place uncertain ({at}), not imported: {text}",
  "cli.returned.unplaceable": "not in any text here{page, plural, =0 {} other { (page {page})}}, not imported: {text}",
  "cli.returned.gone": "deleted here, not imported: {text}",
  "cli.returned.would":
    "Would import {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# reply} other {# replies}}, {changes, plural, one {# change} other {# changes}} and {proposals, plural, one {# proposal} other {# proposals}}; {known, plural, one {# note is} other {# notes are}} known.",
  "cli.returned.who": "Say who imports them: --as NAME.",
  "cli.returned.brought":
    "Imported {notes, plural, one {# note} other {# notes}}, {replies, plural, one {# reply} other {# replies}}, {changes, plural, one {# change} other {# changes}} and {proposals, plural, one {# proposal} other {# proposals}}; {known, plural, one {# note was} other {# notes were}} known.",
  "cli.returned.refused": "not imported: {reason}",
} as const;

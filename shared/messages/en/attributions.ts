/** Attributed text in drafts, and the groups of delegations that a team adds. */
export const attributions = {
  "record.type.group": "Group of delegations",
  "group.empty": "Give the group a name.",
  "group.characters":
    "“{name}” cannot be typed as a name in the capture line. A name has at least two letters or digits, and no quotation marks, brackets, commas, slashes or signs such as + and ~.",
  "group.taken": "“{name}” already means {delegation}. Choose another name.",
  "group.unknown": "There is no group “{name}” of the team here. “clausemark groups” lists them.",
  "group.other": "Only the member who added this group can retract it.",
  "team.groups": "Groups of delegations",
  "team.groups.what":
    "Groups of this negotiation besides those that Clausemark knows, for every member’s capture line, proposals and imported drafts.",
  "team.groups.code": "Short name",
  "team.groups.name": "Name",
  "team.groups.aliases": "Other names, with commas between",
  "team.groups.add": "Add group",
  "team.groups.retract": "Retract",
  "team.groups.retract.of": "Retract {name}",
  attribution:
    "{kind, select, add {Proposed} delete {Deletion wanted} replace {Replacement wanted} alternative {Alternative proposed} support {Supported} oppose {Opposed} other {Reserved}} by {parties}: {about, select, provision {this provision} other {“{words}”}}",
  "attribution.doubt.unlisted": "a name is in no list of States and groups",
  "attribution.doubt.ambiguous": "a name means several delegations",
  "attribution.doubt.code": "two letters that may be a word",
  "attribution.doubt.words": "it is not clear which words it is about",
  "attribution.doubt.open": "its bracket is never closed",
  "attribution.doubt.base": "the paragraph that it is an alternative to was not found",
  "review.attributions": "{count, plural, one {One attribution} other {# attributions}} to delegations",
  "review.attributions.what":
    "Those you tick become proposals and positions of these delegations; the words of the draft stay as they are.",
  "review.attributions.certain": "{count, plural, one {The one that is certain} other {All # that are certain}}",
  "review.attributions.doubtful": "{count, plural, one {One is doubtful} other {# are doubtful}}",
  "review.attributions.printed": "As printed: {printed}",
  "cli.attribution": "{at}  {what}{doubts, select, none {} other { (doubtful: {doubts})}}",
  "cli.attributions":
    "{count, plural, one {One attribution} other {# attributions}} to delegations, {doubtful, plural, =0 {all certain} other {# of them doubtful}}. The commands add, revise and new record them with --attributions.",
  "cli.attributions-taken":
    "{proposals, plural, one {One proposal} other {# proposals}} and {positions, plural, one {one position} other {# positions}} from the draft’s attributions.",
} as const;

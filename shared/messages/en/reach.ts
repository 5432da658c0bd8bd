/** What cites a provision, and positions on provisions that cite each other. */
export const reach = {
  "command.reach.show": "What cites this",
  "reach.title": "What cites {address}",
  "reach.none": "Nothing in this text cites {address}.",
  "reach.what": "References to other treaties do not count.",
  "reach.direct": "Directly ({count})",
  "reach.further": "In {steps} steps ({count})",
  "reach.cites.exact": "cites {cited}",
  "reach.cites.range": "cites {cited}, within “{words}”",
  "reach.cites.part": "cites {cited}, a part of it",
  "reach.cites.around": "cites {cited}, which contains it",
  "reach.cites.unit": "cites {cited}, which contains both",
  "reach.cites.term": "uses “{words}”, defined in {cited}",
  "reach.through": "{cites} · through {via}",
  "reach.therefore": "And therefore: what cites it ({count})",
  "reach.therefore.before": "And therefore: what cited it in {text} ({count})",
  "reach.row": "And therefore: cited by {places}",
  "reach.row.term": "And therefore: “{term}” is used in {places}",
  "reach.and-more": "{places} and {count} more",
  "reach.contradictions": "Contradictory positions on provisions that cite each other ({count})",
  "reach.contradictions.what":
    "The positions are as recorded; whether they contradict each other is for people to judge.",
  "reach.contradictions.show": "Show contradictory positions ({count})",
  "reach.contradiction":
    "{who}: {stance, select, supports {supports {citing}, opposes {cited}} other {opposes {citing}, supports {cited}}}, which {citing} cites",
  "reach.contradiction.loosely":
    "{who}: {stance, select, supports {supports {citing}, opposes {cited}} other {opposes {citing}, supports {cited}}}; {from} cites {to}",
  "briefing.reach.title": "Annex: what cites what",
  "briefing.reach.note":
    "Articles that others cite. Other treaties, chapters cited as a whole, and uses of defined terms are not in it.",
  "briefing.reach.provision": "Provision",
  "briefing.reach.heading": "Heading",
  "briefing.reach.cited": "Cited by",
  "briefing.reach.further": "In two steps",
  "briefing.reach.graph": "Arcs from each article to those that it cites. The table above says the same.",
  "briefing.reach.option": "Annex with what cites what",
} as const;

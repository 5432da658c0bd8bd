/** The words of the briefing's layouts. */
export const layouts = {
  "briefing.layout.annotated": "Annotated text",
  "briefing.layout.table": "Text and comments",
  "briefing.layout.submission": "Submission",
  "briefing.layout.delegate": "Summary of concerns",
  "briefing.layout.daily": "Daily coverage",
  "briefing.layout.matrix": "Positions",
  "briefing.column.text": "Text",
  "briefing.column.comment": "Comment",
  "briefing.scope":
    "{list, select, none {On none of its provisions} other {On {list}}}{more, plural, =0 {} one { and one more provision} other { and # more provisions}}",
  "briefing.nothing": "There is nothing here that may be shown to this audience.",
  "briefing.concerns": "Concerns",
  "briefing.standard": "Standard",
  "briefing.recommended": "Recommended text",
  "briefing.recommendations": "Recommendations",
  "briefing.recommend.wording": "{place}: adopt the text recommended in paragraph {paragraph}.",
  "briefing.recommend.concern": "{place}: address the concern set out in paragraph {paragraph}.",
  "briefing.keep": "Passages to keep",
  "briefing.delegate.more":
    "{count, plural, one {One more recommendation is in the full briefing (note {list}).} other {# more recommendations are in the full briefing (notes {list}).}}",
  "briefing.delegate.more-keep":
    "{count, plural, one {One more passage to keep is in the full briefing (note {list}).} other {# more passages to keep are in the full briefing (notes {list}).}}",
  "briefing.matrix.unnamed": "{count, plural, one {A delegation} other {# delegations}}",
  "briefing.logo": "Logo",
} as const;

/** The words of the briefing's layouts. */
export const layouts = {
  "briefing.layout.annotated": "Annotated text",
  "briefing.layout.table": "Text and comments",
  "briefing.layout.submission": "Submission",
  "briefing.layout.delegate": "One page for the delegate",
  "briefing.layout.daily": "Daily coverage",
  "briefing.layout.matrix": "Who holds what",
  "briefing.column.text": "Text",
  "briefing.column.comment": "Comment",
  "briefing.scope":
    "{list, select, none {On none of its provisions} other {On {list}}}{more, plural, =0 {} one { and one more provision} other { and # more provisions}}",
  "briefing.nothing": "Nothing that may be shown to this audience stands here.",
  "briefing.concerns": "Concerns",
  "briefing.standard": "Standard",
  "briefing.recommended": "Recommended text",
  "briefing.recommendations": "Recommendations",
  "briefing.recommend.wording": "{place}: adopt the text recommended in paragraph {paragraph}.",
  "briefing.recommend.concern": "{place}: meet the concern set out in paragraph {paragraph}.",
  "briefing.keep": "To be kept",
  "briefing.delegate.more":
    "{count, plural, one {One more thing is asked for in the full briefing (note {list}).} other {# more things are asked for in the full briefing (notes {list}).}}",
  "briefing.delegate.more-keep":
    "{count, plural, one {One more is to be kept, in the full briefing (note {list}).} other {# more are to be kept, in the full briefing (notes {list}).}}",
  "briefing.matrix.unnamed": "{count, plural, one {A delegation} other {# delegations}}",
  "briefing.logo": "Logo",
} as const;

/** How a briefing can be laid out; each is a template of this name. */
export const LAYOUTS = ["annotated", "table", "submission", "delegate", "daily", "matrix"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Templates that layouts import by name, as `/page.typ`. */
export const TEMPLATE_MODULES = ["page", "notes", "text", "front", "ending"] as const;

/** What a template is called: a layout's, or one that layouts import. */
export type TemplateName = Layout | (typeof TEMPLATE_MODULES)[number];

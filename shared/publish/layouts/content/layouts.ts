/** The layouts of a briefing. Each has a template of the same name. */
export const BRIEFING_LAYOUTS = ["annotated", "table", "submission", "delegate", "daily", "matrix"] as const;
export type BriefingLayout = (typeof BRIEFING_LAYOUTS)[number];

/** Templates that layouts import by name, as `/page.typ`. */
export const TEMPLATE_MODULES = ["page", "introduction", "notes", "text", "front", "ending"] as const;

/** The name of a template: a layout, or a module that layouts import. */
export type TemplateName = BriefingLayout | (typeof TEMPLATE_MODULES)[number];

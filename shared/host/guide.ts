/** Words of the guide: as they are, set off, a key or something typed, or a link to a heading. */
export type GuideSpan = {
  readonly text: string;
  readonly style?: "strong" | "emphasis" | "code";
  readonly to?: string;
};

/** A part of a section: what is read, in its order. */
export type GuideBlock =
  | { readonly kind: "paragraph"; readonly words: readonly GuideSpan[] }
  | { readonly kind: "list"; readonly numbered: boolean; readonly items: readonly (readonly GuideSpan[])[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly GuideSpan[])[])[] }
  | { readonly kind: "typed"; readonly text: string };

/** What stands under one heading, up to the next of any level. The first is the title of it all, level 1. */
export interface GuideSection {
  readonly id: string;
  readonly level: number;
  readonly heading: string;
  readonly blocks: readonly GuideBlock[];
}

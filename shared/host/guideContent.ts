/** A run of text in the guide: plain, emphasised, a key or typed input, or a link to a heading. */
export type GuideSpan = {
  readonly text: string;
  readonly style?: "strong" | "emphasis" | "code";
  readonly to?: string;
};

/** A block of a section, in reading order. */
export type GuideBlock =
  | { readonly kind: "paragraph"; readonly words: readonly GuideSpan[] }
  | { readonly kind: "list"; readonly numbered: boolean; readonly items: readonly (readonly GuideSpan[])[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly GuideSpan[])[])[] }
  | { readonly kind: "typed"; readonly text: string };

/**
 * The content under one heading, up to the next heading of any level. The first section is the guide's title, level 1.
 */
export interface GuideSection {
  readonly id: string;
  readonly level: number;
  readonly heading: string;
  readonly blocks: readonly GuideBlock[];
}

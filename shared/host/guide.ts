/** Words of the guide: as they are, set off, a key or something typed, or a link to a heading. */
export type Words = { readonly text: string; readonly as?: "strong" | "emphasis" | "code"; readonly to?: string };

/** A part of a section: what is read, in its order. */
export type Block =
  | { readonly is: "paragraph"; readonly words: readonly Words[] }
  | { readonly is: "list"; readonly numbered: boolean; readonly items: readonly (readonly Words[])[] }
  | { readonly is: "table"; readonly rows: readonly (readonly (readonly Words[])[])[] }
  | { readonly is: "typed"; readonly text: string };

/** What stands under one heading, up to the next of any level. The first is the title of it all, level 1. */
export interface Section {
  readonly id: string;
  readonly level: number;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

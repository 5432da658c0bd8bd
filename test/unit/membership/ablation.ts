/** A rule of membership that is taken away by changing one place of a source, to see that something fails then. */
export interface Ablation {
  /** The rule of docs/membership.md, and what is taken away of it. */
  readonly rule: string;
  /** The source, in shared/members/membership. */
  readonly file: string;
  /** Occurs exactly once in the source. */
  readonly find: string;
  readonly replace: string;
  /** What fails without it: a scripted attack, or a history, by the first seed known to. */
  readonly failing: "attack" | { readonly seed: number };
}

export const attack = "attack";
export const seed = (seed: number) => ({ seed });

import type { Refusal } from "#shared/base/result.ts";
import type { Basis, Confidentiality } from "#shared/records/kinds/annotation.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import type { StatusWord } from "#shared/records/kinds/status.ts";
import type { Delegation } from "#shared/states/delegations.ts";

/** A part of what was typed: UTF-16 offsets, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A value, and where it was typed: absent in a line that was not typed. */
export interface Piece<T> {
  readonly value: T;
  readonly at?: Span;
}

/** A delegation, alone, for others, or with another. */
export interface Party extends Delegation {
  readonly behalf?: Delegation;
  readonly aligning?: Delegation;
  readonly at?: Span;
}

/**
 * Quoted words: `on` are those that a position is about, in the text or in a proposal, which `of` says; `change` puts
 * others in their place ("" lets them go); `add` is text that would be new, after the provision. `nth` tells which of
 * several equal passages of the text is meant, from 1.
 */
export type Quoted =
  | {
      readonly is: "on";
      readonly text: string;
      readonly nth?: number;
      /** Whose proposal has these words. */
      readonly of?: Delegation;
      readonly at?: Span;
    }
  | { readonly is: "change"; readonly old: string; readonly new: string; readonly nth?: number; readonly at?: Span }
  | { readonly is: "add"; readonly new: string; readonly at?: Span };

/** What delegations are said to hold. Without a stance, what they quote is what they propose. */
export interface Saying {
  readonly parties: readonly Party[];
  readonly stance: Stance | null;
  readonly quoted: readonly Quoted[];
  readonly at?: Span;
}

/** A line of the capture line, read. Without an address it is about the provision one is at. */
export interface Line {
  readonly address?: Piece<string>;
  readonly sayings: readonly Saying[];
  readonly track?: Piece<string>;
  readonly status?: Piece<StatusWord>;
  readonly basis?: Piece<Basis>;
  readonly confidentiality?: Piece<Confidentiality>;
  readonly comment?: Piece<string>;
}

/** What is wrong with a part of what was typed, and why. */
export interface Fault extends Span {
  readonly why: Refusal;
}

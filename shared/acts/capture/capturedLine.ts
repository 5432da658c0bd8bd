import type { Refusal } from "#shared/base/result.ts";
import type { KnowledgeBasis, Confidentiality } from "#shared/records/kinds/annotation.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import type { ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import type { Delegation } from "#shared/states/delegations.ts";

/** A range of the typed text: UTF-16 offsets, `to` exclusive. */
export interface TypedTextRange {
  readonly from: number;
  readonly to: number;
}

/** A value, and where it was typed; `at` is absent in a line that was not typed. */
export interface ValueWithTextRange<T> {
  readonly value: T;
  readonly at?: TypedTextRange;
}

/** A delegation that speaks for itself, on behalf of another, or in alignment with another. */
export interface SpeakingDelegation extends Delegation {
  readonly behalf?: Delegation;
  readonly aligning?: Delegation;
  readonly at?: TypedTextRange;
}

/**
 * Quoted words. `on`: the words that a position is about, in the text or in the proposal of `of`. `change`: words to be
 * replaced ("" deletes them). `add`: new text after the provision. `nth` selects one of several equal passages of the
 * text, counted from 1.
 */
export type QuotedWording =
  | {
      readonly kind: "on";
      readonly text: string;
      readonly nth?: number;
      /** The delegation whose proposal has these words. */
      readonly of?: Delegation;
      readonly at?: TypedTextRange;
    }
  | {
      readonly kind: "change";
      readonly old: string;
      readonly new: string;
      readonly nth?: number;
      readonly at?: TypedTextRange;
    }
  | { readonly kind: "add"; readonly new: string; readonly at?: TypedTextRange };

/** What delegations said. Without a stance, the quoted words are their proposal. */
export interface CapturedDelegationStatement {
  readonly parties: readonly SpeakingDelegation[];
  readonly stance: Stance | null;
  readonly quoted: readonly QuotedWording[];
  readonly at?: TypedTextRange;
}

/** A parsed line of the capture line. Without an address it is about the current provision. */
export interface CapturedLine {
  readonly address?: ValueWithTextRange<string>;
  readonly statements: readonly CapturedDelegationStatement[];
  readonly track?: ValueWithTextRange<string>;
  readonly status?: ValueWithTextRange<ProvisionStatusWord>;
  readonly basis?: ValueWithTextRange<KnowledgeBasis>;
  readonly confidentiality?: ValueWithTextRange<Confidentiality>;
  readonly comment?: ValueWithTextRange<string>;
}

/** What is wrong with a part of the typed text. */
export interface CaptureLineFault extends TypedTextRange {
  readonly refusal: Refusal;
}

import type { Refusal } from "#shared/base/result.ts";
import type { Basis, Confidentiality } from "#shared/records/kinds/annotation.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import type { StatusWord } from "#shared/records/kinds/status.ts";
import type { Delegation } from "#shared/states/delegations.ts";

/** A part of what was typed: UTF-16 offsets, `to` exclusive. */
export interface TypedSpan {
  readonly from: number;
  readonly to: number;
}

/** A value, and where it was typed: absent in a line that was not typed. */
export interface TypedValue<T> {
  readonly value: T;
  readonly at?: TypedSpan;
}

/** A delegation, alone, for others, or with another. */
export interface SpeakingParty extends Delegation {
  readonly behalf?: Delegation;
  readonly aligning?: Delegation;
  readonly at?: TypedSpan;
}

/**
 * Quoted words: `on` are those that a position is about, in the text or in a proposal, which `of` says; `change` puts
 * others in their place ("" lets them go); `add` is text that would be new, after the provision. `nth` tells which of
 * several equal passages of the text is meant, from 1.
 */
export type QuotedWording =
  | {
      readonly kind: "on";
      readonly text: string;
      readonly nth?: number;
      /** Whose proposal has these words. */
      readonly of?: Delegation;
      readonly at?: TypedSpan;
    }
  | {
      readonly kind: "change";
      readonly old: string;
      readonly new: string;
      readonly nth?: number;
      readonly at?: TypedSpan;
    }
  | { readonly kind: "add"; readonly new: string; readonly at?: TypedSpan };

/** What delegations are said to hold. Without a stance, what they quote is what they propose. */
export interface DelegationStatement {
  readonly parties: readonly SpeakingParty[];
  readonly stance: Stance | null;
  readonly quoted: readonly QuotedWording[];
  readonly at?: TypedSpan;
}

/** A line of the capture line, read. Without an address it is about the provision one is at. */
export interface CapturedLine {
  readonly address?: TypedValue<string>;
  readonly statements: readonly DelegationStatement[];
  readonly track?: TypedValue<string>;
  readonly status?: TypedValue<StatusWord>;
  readonly basis?: TypedValue<Basis>;
  readonly confidentiality?: TypedValue<Confidentiality>;
  readonly comment?: TypedValue<string>;
}

/** What is wrong with a part of what was typed, and why. */
export interface CaptureFault extends TypedSpan {
  readonly refusal: Refusal;
}

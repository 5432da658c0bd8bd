import { provisionIndex } from "../anchor/find.ts";
import type { Hash } from "../base/hash.ts";
import { isUnchanged } from "../revise/unchanged.ts";
import { isEarlier } from "./chains.ts";
import { currentText, type CurrentText } from "./current.ts";
import type { ProvisionStatus } from "./entries/status.ts";
import type { Ledger } from "./ledger.ts";
import { placedOn } from "./placed.ts";
import { areOneText, inShownReading, standing, wholeOf, type Standing } from "./places.ts";

/** A status in a draft: the index of its provision there, and whether it was said of other words. */
interface StatusOn {
  readonly index: number;
  readonly isEarlier: boolean;
}

/**
 * A status in the text that it was said of, or in a later text of the document, at the provision that its provision has
 * become; null if it has no place there. How far a provision has come is said of its words: if they changed, the status
 * is an earlier one.
 */
function statusOn(ledger: Ledger, draft: Hash, status: ProvisionStatus): StatusOn | null {
  const current = currentText(ledger);
  return current?.id === draft ? statusOnCurrent(ledger, current, status) : statusOnText(ledger, draft, status);
}

function statusOnCurrent(ledger: Ledger, { parts, origins }: CurrentText, status: ProvisionStatus): StatusOn | null {
  for (const [part, { id }] of parts.entries()) {
    const on = statusOnText(ledger, id, status);
    const index = on ? origins.findIndex((origin) => origin.part === part && origin.index === on.index) : -1;
    if (on && index >= 0) return { ...on, index };
  }
  return null;
}

function statusOnText(ledger: Ledger, draft: Hash, status: ProvisionStatus): StatusOn | null {
  const { draft: made } = status;
  const own = areOneText(ledger, made, draft);
  if (!own && !isEarlier(ledger.texts, made, draft)) return null;
  const placed = placedOn(ledger, draft, wholeOf(status));
  const before = inShownReading(ledger, wholeOf(status));
  const [from, to] = [ledger.draft(before.draft), ledger.draft(draft)];
  if (!("anchor" in placed) || !from || !to) return null;
  const index = provisionIndex(to, placed.anchor.provision);
  return index < 0 ? null : { index, isEarlier: !own && !isUnchanged(from, before, to, placed.anchor) };
}

/** What is said about how far a provision has come, in one text. */
export interface StatusHere {
  /** Said of this text, else of the latest one before it. */
  readonly entries: readonly ProvisionStatus[];
  /** Whether they were said of other words than those that are here. */
  readonly isEarlier: boolean;
}

/** The statuses of a draft's provisions, by their index. */
export function statusesOn(ledger: Ledger, draft: Hash): ReadonlyMap<number, StatusHere> {
  const found = new Map<number, { readonly status: ProvisionStatus; readonly isEarlier: boolean }[]>();
  for (const status of ledger.statuses) {
    const on = statusOn(ledger, draft, status);
    if (on) found.set(on.index, [...(found.get(on.index) ?? []), { status, isEarlier: on.isEarlier }]);
  }
  return new Map([...found].map(([index, all]) => [index, latestOf(ledger, all)]));
}

function latestOf(ledger: Ledger, all: readonly { status: ProvisionStatus; isEarlier: boolean }[]): StatusHere {
  const latest = Math.max(...all.map(({ status }) => textOf(ledger, status.draft)));
  const here = all.filter(({ status }) => textOf(ledger, status.draft) === latest);
  return { entries: here.map(({ status }) => status), isEarlier: here.every(({ isEarlier }) => isEarlier) };
}

/** Where a status stands now: in the newest text in which it still holds, at least where it was said. */
export function statusStanding(ledger: Ledger, status: ProvisionStatus): Standing | null {
  const there = standing(ledger, wholeOf(status));
  const on = there && statusOn(ledger, there.anchor.draft, status);
  if (!there || (on && !on.isEarlier)) return there;
  const { draft: id, provision } = status;
  const draft = ledger.draft(id)!;
  const place = { provision: provisionIndex(draft, provision), pieces: [] };
  return { text: textOf(ledger, id), draft, anchor: wholeOf(status), place };
}

function textOf({ texts, drafts }: Ledger, draft: Hash): number {
  return texts.indexOf(drafts.get(draft)!.texts[0]!);
}

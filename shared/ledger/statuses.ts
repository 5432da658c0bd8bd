import { provisionIndex } from "../anchor/find.ts";
import type { Hash } from "../base/hash.ts";
import { isEarlier } from "./chains.ts";
import { currentText, type CurrentText } from "./current.ts";
import type { ProvisionStatus } from "./entries/status.ts";
import type { Ledger } from "./ledger.ts";
import { placedOn } from "./placed.ts";
import { areOneText, standing, wholeOf, type Standing } from "./places.ts";

/**
 * The index of the provision of a draft for which a status still holds, or -1: that of its own text; in a later text of the
 * document the provision that it has become. What was agreed was agreed with its words: where they changed, it is not.
 */
function statusOn(ledger: Ledger, draft: Hash, status: ProvisionStatus): number {
  const current = currentText(ledger);
  return current?.id === draft ? statusOnCurrent(ledger, current, status) : statusOnText(ledger, draft, status);
}

function statusOnCurrent(ledger: Ledger, { parts, origins }: CurrentText, status: ProvisionStatus): number {
  for (const [part, { id }] of parts.entries()) {
    const index = statusOnText(ledger, id, status);
    const row = index < 0 ? -1 : origins.findIndex((origin) => origin.part === part && origin.index === index);
    if (row >= 0) return row;
  }
  return -1;
}

function statusOnText(ledger: Ledger, draft: Hash, status: ProvisionStatus): number {
  const { draft: made, said } = status;
  const own = areOneText(ledger, made, draft);
  if (!own && !isEarlier(ledger.texts, made, draft)) return -1;
  const placed = placedOn(ledger, draft, wholeOf(status));
  const known = ledger.draft(draft);
  if (!("anchor" in placed) || !known) return -1;
  const isAgreed = said.some(({ body }) => body.status === "agreed");
  if (!own && isAgreed && placed.status === "reworded") return -1;
  return provisionIndex(known, placed.anchor.provision);
}

/** The statuses of a draft's provisions, by their index: those said of its text, else of the latest one before it. */
export function statusesOn(ledger: Ledger, draft: Hash): ReadonlyMap<number, readonly ProvisionStatus[]> {
  const found = new Map<number, ProvisionStatus[]>();
  for (const status of ledger.statuses) {
    const index = statusOn(ledger, draft, status);
    if (index >= 0) found.set(index, [...(found.get(index) ?? []), status]);
  }
  for (const [index, all] of found) {
    const latest = Math.max(...all.map((each) => textOf(ledger, each.draft)));
    found.set(
      index,
      all.filter((each) => textOf(ledger, each.draft) === latest),
    );
  }
  return found;
}

/** Where a status stands now: in the newest text in which it still holds, at least where it was said. */
export function statusStanding(ledger: Ledger, status: ProvisionStatus): Standing | null {
  const there = standing(ledger, wholeOf(status));
  if (!there || statusOn(ledger, there.anchor.draft, status) >= 0) return there;
  const { draft: id, provision } = status;
  const draft = ledger.draft(id)!;
  const place = { provision: provisionIndex(draft, provision), pieces: [] };
  return { text: textOf(ledger, id), draft, anchor: wholeOf(status), place };
}

function textOf({ texts, drafts }: Ledger, draft: Hash): number {
  return texts.indexOf(drafts.get(draft)!.texts[0]!);
}

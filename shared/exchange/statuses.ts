import type { Anchor } from "../anchor/anchor.ts";
import type { Hash } from "../base/hash.ts";
import { draftIn } from "../ledger/current.ts";
import type { ProvisionStatus } from "../ledger/entries/status.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { placedOn } from "../ledger/placed.ts";
import { wholeOf } from "../ledger/places.ts";
import type { ShownStatus } from "../ledger/shown.ts";
import { statusesOn, statusesWithoutPlace } from "../ledger/statuses.ts";
import { takenOn } from "../ledger/takenOn.ts";
import { labelsOf, readerOf, withheld, type Audience, type Shown } from "./audience.ts";
import { told } from "./gates.ts";

/** What an audience may see of provision statuses, by the same rule as notes (`forAudience`); under Chatham House rules the word alone. */
export function statusesFor(statuses: readonly ProvisionStatus[], asked: Audience): Shown<ShownStatus> {
  const left = { team: 0, informals: 0 };
  const shown: ShownStatus[] = [];
  for (const { draft, provision, said } of statuses) {
    const labels = labelsOf(said.map(({ body }) => body));
    const reason = withheld(labels, asked);
    if (reason) {
      left[reason]++;
      continue;
    }
    const words = [...new Set(said.map(({ body }) => body.status))];
    const { body, at } = said[0]!;
    shown.push({
      draft,
      provision,
      words,
      ...told("status", { ...(body.note && { note: body.note }), at: body.at ?? at }, readerOf(asked, labels)),
    });
  }
  return { shown, left };
}

/** The statuses that leave with a text, and how many do not for having been said of other words. */
export interface StatusesShown extends Shown<ShownStatus> {
  readonly earlier: number;
}

/**
 * What an audience may see of the statuses that a text accounts for: those of its own words, in its order, and if they are
 * asked for those of other words, each with the text that it was said of.
 */
export function statusesOfText(
  ledger: Ledger,
  draft: Hash,
  asked: Audience,
  isIn: (anchor: Anchor) => boolean = () => true,
): StatusesShown {
  const left = { team: 0, informals: 0 };
  const shown: ShownStatus[] = [];
  let earlier = 0;
  for (const { status, at, validity } of statusesFrom(ledger, draft)) {
    if (!isIn(at)) continue;
    const gated = statusesFor([status], asked);
    left.team += gated.left.team;
    left.informals += gated.left.informals;
    const { draft: id, provision } = at;
    const taken = takenOn(ledger, wholeOf(status));
    if (validity === "current" || asked.earlier)
      shown.push(...gated.shown.map((each) => ({ ...each, draft: id, provision, taken, validity })));
    else earlier += gated.shown.length;
  }
  return { shown, left, earlier };
}

interface StatusAt {
  readonly status: ProvisionStatus;
  /** Its provision in the text; if it has no place there, the one that it was said of. */
  readonly at: Anchor;
  readonly validity: NonNullable<ShownStatus["validity"]>;
}

function statusesFrom(ledger: Ledger, draft: Hash): readonly StatusAt[] {
  const provisions = draftIn(ledger, draft)?.provisions ?? [];
  const placed = [...statusesOn(ledger, draft)].sort(([a], [b]) => a - b);
  return [
    ...placed.flatMap(([index, { entries, isEarlier }]) => {
      const at = { draft, provision: provisions[index]!.eId };
      return entries.map((status) => ({ status, at, validity: isEarlier ? "earlier" : "current" }) as const);
    }),
    ...statusesWithoutPlace(ledger, draft).map((status) => {
      const at = wholeOf(status);
      const isAbsent = placedOn(ledger, draft, at).status === "absent";
      return { status, at, validity: isAbsent ? "absent" : "unplaced" } as const;
    }),
  ];
}

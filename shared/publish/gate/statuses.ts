import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import type { ProvisionStatus } from "#shared/ledger/entries/provisionStatus.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { provisionAnchorOf } from "#shared/ledger/placement/currentPlacement.ts";
import type { DisclosedStatus } from "#shared/ledger/disclosedEntries.ts";
import { groupStatusesByProvision, listUnplacedStatuses } from "#shared/ledger/placement/statusPlacement.ts";
import type { StatusWordsByProvision } from "#shared/ledger/textState/textStateHistory.ts";
import type { ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import { describeOriginalPassage } from "#shared/ledger/placement/passageReference.ts";
import {
  confidentialitiesOfVersions,
  exportRecipientOf,
  withholdingReason,
  type ExportAudience,
  type AudienceGateResult,
} from "./audience.ts";
import { redactFields } from "./fieldGates.ts";

/**
 * Returns what an audience may see of provision statuses, by the same rule as notes (`gateThreads`). Under the Chatham
 * House Rule readers see the status alone.
 */
export function gateStatusesForAudience(
  statuses: readonly ProvisionStatus[],
  asked: ExportAudience,
): AudienceGateResult<DisclosedStatus> {
  const left = { team: 0, informals: 0 };
  const shown: DisclosedStatus[] = [];
  for (const { draft, provision, said } of statuses) {
    const labels = confidentialitiesOfVersions(said.map(({ body }) => body));
    const reason = withholdingReason(labels, asked);
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
      ...redactFields(
        "status",
        { ...(body.note && { note: body.note }), at: body.at ?? at },
        exportRecipientOf(asked, labels),
      ),
    });
  }
  return { shown, withheld: left };
}

/** The statuses exported with a text, and how many are not because they are about other words. */
export interface GatedStatuses extends AudienceGateResult<DisclosedStatus> {
  readonly earlier: number;
}

/**
 * Returns what an audience may see of the statuses that concern a text: those of its own words in its order and, if
 * asked for, those of other words, each with the text it is about.
 */
export function gateStatusesOfText(
  ledger: Ledger,
  draft: Hash,
  asked: ExportAudience,
  isIn: (anchor: Anchor) => boolean = () => true,
): GatedStatuses {
  const left = { team: 0, informals: 0 };
  const shown: DisclosedStatus[] = [];
  let earlier = 0;
  for (const { status, at, validity } of statusesFrom(ledger, draft)) {
    if (!isIn(at)) continue;
    const gated = gateStatusesForAudience([status], asked);
    left.team += gated.withheld.team;
    left.informals += gated.withheld.informals;
    const { draft: id, provision } = at;
    const taken = describeOriginalPassage(ledger, provisionAnchorOf(status));
    if (validity === "current" || asked.earlier)
      shown.push(...gated.shown.map((each) => ({ ...each, draft: id, provision, taken, validity })));
    else earlier += gated.shown.length;
  }
  return { shown, withheld: left, earlier };
}

/**
 * Returns the statuses of a text's present words that an audience may see, by the index of their provision: null where
 * leads say different things. `withheld` counts those that it may not see, as if nobody had set them.
 */
export function gateStatusWords(
  ledger: Ledger,
  draft: Hash,
  asked: ExportAudience,
): { readonly words: StatusWordsByProvision; readonly withheld: GatedStatuses["withheld"] } {
  const left = { team: 0, informals: 0 };
  const words = new Map<number, ProvisionStatusWord | null>();
  for (const [index, { entries, isEarlier }] of groupStatusesByProvision(ledger, draft)) {
    if (isEarlier) continue;
    const { shown, withheld } = gateStatusesForAudience(entries, asked);
    left.team += withheld.team;
    left.informals += withheld.informals;
    const said = [...new Set(shown.flatMap((each) => each.words))];
    if (said.length > 0) words.set(index, said.length === 1 ? said[0]! : null);
  }
  return { words, withheld: left };
}

interface StatusAt {
  readonly status: ProvisionStatus;
  /** Its provision in the text or, if it has no place there, the one it is about. */
  readonly at: Anchor;
  readonly validity: NonNullable<DisclosedStatus["validity"]>;
}

function statusesFrom(ledger: Ledger, draft: Hash): readonly StatusAt[] {
  const provisions = findDraftById(ledger, draft)?.provisions ?? [];
  const placed = [...groupStatusesByProvision(ledger, draft)].sort(([a], [b]) => a - b);
  return [
    ...placed.flatMap(([index, { entries, isEarlier }]) => {
      const at = { draft, provision: provisions[index]!.eId };
      return entries.map((status) => ({ status, at, validity: isEarlier ? "earlier" : "current" }) as const);
    }),
    ...listUnplacedStatuses(ledger, draft).map((status) => {
      const at = provisionAnchorOf(status);
      const isAbsent = findPlacementInDraft(ledger, draft, at).status === "absent";
      return { status, at, validity: isAbsent ? "absent" : "unplaced" } as const;
    }),
  ];
}

import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { groupBy } from "#shared/base/groupBy.ts";
import type { Hash } from "#shared/base/hash.ts";
import { compareAnchorTexts, type AnchorTextDifference } from "#shared/revise/place/anchorTextDifference.ts";
import { isEarlierText } from "../texts/textChains.ts";
import { composeCurrentText, type ComposedCurrentText } from "../texts/currentText.ts";
import type { ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import { unanimousStatusOf, type ProvisionStatus } from "../entries/provisionStatus.ts";
import type { Ledger } from "../ledger.ts";
import { findPlacementInDraft, type LedgerTexts, type LedgerTextsAndEntries } from "./findPlacementInDraft.ts";
import {
  areReadingsOfSameText,
  toShownReadingAnchor,
  isSameOrEarlierText,
  newestDraftIdForAnchor,
  provisionAnchorOf,
  type CurrentPlacement,
} from "./currentPlacement.ts";
import { statusProjection } from "../store/projections.ts";

/** A status in a draft: the index of its provision there, and whether it was set on other words. */
interface StatusPlacement {
  readonly index: number;
  readonly isEarlier: boolean;
  /** If it is an earlier status: what has changed at its place; else null. */
  readonly change: AnchorTextDifference | null;
}

/**
 * Finds the place of a status in the text that it was set on, or in a later text of the document, at the provision that
 * its own has become. Returns null if it has no place there, and for an older text. A status applies to words: if they
 * changed, it is an earlier status; if the words are restored, it applies again. The result is cached while neither the
 * status nor a text changes.
 */
export function findStatusPlacement(ledger: LedgerTexts, draft: Hash, status: ProvisionStatus): StatusPlacement | null {
  const byStatus = getOrCompute(
    placed,
    ledger.texts,
    () => new WeakMap<ProvisionStatus, Map<Hash, StatusPlacement | null>>(),
  );
  const byDraft = getOrCompute(byStatus, status, () => new Map<Hash, StatusPlacement | null>());
  let on = byDraft.get(draft);
  if (on === undefined) byDraft.set(draft, (on = findStatus(ledger, draft, status)));
  return on;
}

const placed = new WeakMap<LedgerTexts["texts"], WeakMap<ProvisionStatus, Map<Hash, StatusPlacement | null>>>();

/** Returns the cached value of a key, computed on first use. */
function getOrCompute<K extends object, V>(kept: WeakMap<K, V>, key: K, make: () => V): V {
  let value = kept.get(key);
  if (value === undefined) kept.set(key, (value = make()));
  return value;
}

function findStatus(ledger: LedgerTexts, draft: Hash, status: ProvisionStatus): StatusPlacement | null {
  const current = composeCurrentText(ledger);
  return current?.id === draft ? statusOnCurrent(ledger, current, status) : statusOnText(ledger, draft, status);
}

function statusOnCurrent(
  ledger: LedgerTexts,
  { parts, origins }: ComposedCurrentText,
  status: ProvisionStatus,
): StatusPlacement | null {
  for (const [part, { id }] of parts.entries()) {
    const on = statusOnText(ledger, id, status);
    const index = on ? origins.findIndex((origin) => origin.part === part && origin.index === on.index) : -1;
    if (on && index >= 0) return { ...on, index };
  }
  return null;
}

function statusOnText(ledger: LedgerTexts, draft: Hash, status: ProvisionStatus): StatusPlacement | null {
  const { draft: made } = status;
  const own = areReadingsOfSameText(ledger, made, draft);
  if (!own && !isEarlierText(ledger.texts, made, draft)) return null;
  const placed = findPlacementInDraft(ledger, draft, provisionAnchorOf(status));
  const before = toShownReadingAnchor(ledger, provisionAnchorOf(status));
  const [from, to] = [before.draft, draft].map((id) => ledger.drafts.get(id)?.draft);
  if (!("anchor" in placed) || !from || !to) return null;
  const index = indexOfProvision(to, placed.anchor.provision);
  if (index < 0) return null;
  const change = own ? null : compareAnchorTexts(from, before, to, placed.anchor);
  return { index, isEarlier: change !== null, change };
}

/** The statuses of a provision in one text. */
export interface StatusesAtProvision {
  /**
   * Statuses of the current words or, if there are none, of earlier words: in each case the latest of each provision
   * that has become this one.
   */
  readonly entries: readonly ProvisionStatus[];
  /** True if they were set on words that differ from the current ones. */
  readonly isEarlier: boolean;
}

/** Returns the status that all entries of a provision set; null if they set different ones. */
export function unanimousStatusAt({ entries }: Pick<StatusesAtProvision, "entries">): ProvisionStatusWord | null {
  const words = new Set(entries.map(unanimousStatusOf));
  return words.size === 1 ? [...words][0]! : null;
}

/** Returns the statuses of a draft's provisions by their index. */
export function groupStatusesByProvision(
  ledger: LedgerTextsAndEntries,
  draft: Hash,
): ReadonlyMap<number, StatusesAtProvision> {
  const placed = ledger.all(statusProjection).flatMap((status) => {
    const on = findStatusPlacement(ledger, draft, status);
    return on ? [{ status, ...on }] : [];
  });
  const byProvision = groupBy(placed, ({ index }) => index);
  return new Map([...byProvision].map(([index, all]) => [index, shownOf(ledger, all)]));
}

/** Returns the statuses that were set on a text, or on an earlier one of its document, and have no place in it. */
export function listUnplacedStatuses(ledger: LedgerTextsAndEntries, draft: Hash): readonly ProvisionStatus[] {
  return ledger
    .all(statusProjection)
    .filter(
      (status) =>
        isSameOrEarlierText(ledger, status.draft, draft) && findStatusPlacement(ledger, draft, status) === null,
    );
}

/** A status that does not apply in a text. */
export interface StatusToReview {
  readonly status: ProvisionStatus;
  /** The index of its provision there, or null if it has no place there. */
  readonly index: number | null;
  /** What has changed there, or null if it has no place there. */
  readonly change: AnchorTextDifference | null;
}

/**
 * Returns the statuses that were set on earlier words and do not apply in a text: for each provision the latest.
 * Statuses of provisions that the text does not cover are left out. The result is cached while neither a status nor a
 * text changes.
 */
export function listStatusesToReview(ledger: LedgerTextsAndEntries, draft: Hash): readonly StatusToReview[] {
  return statusReviewOf(ledger, draft).open;
}

/** Returns those statuses that members discarded for the text or for one before it. */
export function listMemberDiscardedStatuses(ledger: LedgerTextsAndEntries, draft: Hash): readonly StatusToReview[] {
  return statusReviewOf(ledger, draft).aside;
}

interface StatusReview {
  readonly open: readonly StatusToReview[];
  readonly aside: readonly StatusToReview[];
}

type List = readonly ProvisionStatus[];
const reviewed = new WeakMap<LedgerTexts["texts"], WeakMap<List, Map<Hash, StatusReview>>>();

function statusReviewOf(ledger: LedgerTextsAndEntries, draft: Hash): StatusReview {
  const byList = getOrCompute(reviewed, ledger.texts, () => new WeakMap<List, Map<Hash, StatusReview>>());
  const byDraft = getOrCompute(byList, ledger.all(statusProjection), () => new Map<Hash, StatusReview>());
  let found = byDraft.get(draft);
  if (!found) {
    const all = findStatusesToReview(ledger, draft);
    const isAside = ({ status }: StatusToReview) => isPutAside(ledger, draft, status);
    byDraft.set(draft, (found = { open: all.filter((each) => !isAside(each)), aside: all.filter(isAside) }));
  }
  return found;
}

/** Returns true if every statement of a status was discarded for a text or for one before it. */
function isPutAside(ledger: LedgerTexts, draft: Hash, { said }: ProvisionStatus): boolean {
  return said.every(({ placements = [] }) =>
    placements.some(
      (each) =>
        each.said.every(({ says }) => says === "discarded") &&
        (areReadingsOfSameText(ledger, each.draft, draft) || isEarlierText(ledger.texts, each.draft, draft)),
    ),
  );
}

function findStatusesToReview(ledger: LedgerTextsAndEntries, draft: Hash): readonly StatusToReview[] {
  const changed = [...groupStatusesByProvision(ledger, draft)]
    .filter(([, { isEarlier }]) => isEarlier)
    .sort(([a], [b]) => a - b);
  const until = ledger.all(statusProjection).filter((each) => isSameOrEarlierText(ledger, each.draft, draft));
  const later = new LaterStatuses(ledger, until);
  const unplaced = listUnplacedStatuses(ledger, draft).filter(
    (status) =>
      findPlacementInDraft(ledger, draft, provisionAnchorOf(status)).status !== "absent" && !later.supersede(status),
  );
  return [
    ...changed.flatMap(([index, { entries }]) =>
      entries.map((status) => ({ status, index, change: findStatusPlacement(ledger, draft, status)?.change ?? null })),
    ),
    ...unplaced.map((status) => ({ status, index: null, change: null })),
  ];
}

/** Statuses by their texts and provisions, to find those that were superseded. */
class LaterStatuses {
  readonly #ledger: LedgerTexts;
  readonly #provisions: ReadonlyMap<Hash, ReadonlySet<number>>;

  constructor(ledger: LedgerTexts, statuses: readonly ProvisionStatus[]) {
    this.#ledger = ledger;
    this.#provisions = new Map(
      [...groupBy(statuses, ({ draft }) => draft)].map(([id, said]) => {
        const draft = ledger.drafts.get(id)?.draft;
        return [id, new Set(draft ? said.map(({ provision }) => indexOfProvision(draft, provision)) : [])];
      }),
    );
  }

  /** Returns true if, in a later text, the provision of `status` has one of the statuses collected here. */
  supersede(status: ProvisionStatus): boolean {
    const { texts } = this.#ledger;
    return [...this.#provisions].some(([id, provisions]) => {
      const on = isEarlierText(texts, status.draft, id) ? findStatusPlacement(this.#ledger, id, status) : null;
      return on !== null && provisions.has(on.index);
    });
  }
}

function shownOf(
  ledger: LedgerTexts,
  all: readonly (StatusPlacement & { readonly status: ProvisionStatus })[],
): StatusesAtProvision {
  const holding = all.filter(({ isEarlier }) => !isEarlier);
  const isEarlier = holding.length === 0;
  const entries = (isEarlier ? all : holding).map(({ status }) => status);
  const later = entries.length > 1 ? new LaterStatuses(ledger, entries) : null;
  return { entries: entries.filter((status) => !later?.supersede(status)), isEarlier };
}

/**
 * Returns the place of a status: in the newest text of its document if it applies there, else where it was set. Null if
 * that text is not here.
 */
export function findStatusPlacementInNewestOrOwnText(ledger: Ledger, status: ProvisionStatus): CurrentPlacement | null {
  const newest = newestDraftIdForAnchor(ledger, provisionAnchorOf(status));
  const on = findStatusPlacement(ledger, newest, status);
  if (on && !on.isEarlier) return provisionPlacement(ledger, newest, on.index);
  const said = ledger.draft(status.draft);
  return provisionPlacement(ledger, status.draft, said ? indexOfProvision(said, status.provision) : -1);
}

function provisionPlacement(ledger: Ledger, id: Hash, index: number): CurrentPlacement | null {
  const draft = ledger.draft(id);
  const provision = draft?.provisions[index];
  if (!draft || !provision) return null;
  const anchor = { draft: id, provision: provision.eId };
  return { text: textOf(ledger, id), draft, anchor, place: { provision: index, pieces: [] } };
}

function textOf({ texts, drafts }: Pick<LedgerTexts, "texts" | "drafts">, draft: Hash): number {
  return texts.indexOf(drafts.get(draft)!.texts[0]!);
}

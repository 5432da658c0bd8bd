import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import { groupBy } from "#shared/base/groupBy.ts";
import { compare } from "#shared/base/compare.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { delegationKey, type Delegation } from "#shared/states/delegations.ts";
import { qualifyAddress } from "../texts/resolveAddress.ts";
import type { Meeting } from "../entries/meeting.ts";
import { findDraft } from "../texts/currentText.ts";
import type { Ledger } from "../ledger.ts";
import { areSameText, newestDraftFor } from "../placement/currentPlacement.ts";
import { meetings } from "../store/projections.ts";
import { describeOriginalPassage, printOriginalAddress } from "../placement/originalPassage.ts";

/** Where and when something was said of a provision, as far as it may be told. */
interface Circumstances {
  readonly anchor: Anchor;
  /** ISO; null where it is not told. */
  readonly at: string | null;
  readonly meeting: RecordKey | null;
}

/** What the things are that are covered: the ledger's own, or as an audience may see them. */
export interface CoverageForms {
  readonly position: unknown;
  readonly wording: unknown;
  readonly status: unknown;
  readonly note: unknown;
}

/** Something that was said of a provision. */
export type CoverageStatement<F extends CoverageForms> = Circumstances &
  (
    | { readonly what: "position"; readonly of: F["position"]; readonly delegation: Delegation | null }
    | { readonly what: "wording"; readonly of: F["wording"] }
    | { readonly what: "status"; readonly of: F["status"] }
    | { readonly what: "note"; readonly of: F["note"] }
  );

type Of<F extends CoverageForms, W extends CoverageStatement<F>["what"]> = Extract<
  CoverageStatement<F>,
  { readonly what: W }
>;

/** What was said of one provision in one sitting; each list by time. */
export interface ProvisionDiscussion<F extends CoverageForms> {
  /** Its eId, with the text's number before it. */
  readonly id: string;
  /** The newest text that has the words, else the one that they were said of; null if that is not here. */
  readonly draft: Draft | null;
  /** By its index in the draft, -1 where it is not there. */
  readonly provision: number;
  /**
   * Its address, after its document's name if that is not the first, and after the text's if that is not the newest; "" if
   * it is not there.
   */
  readonly address: string;
  /** In the order in which they were heard first. */
  readonly positions: readonly {
    readonly delegation: Delegation | null;
    readonly said: readonly Of<F, "position">[];
  }[];
  readonly wordings: readonly Of<F, "wording">[];
  readonly statuses: readonly Of<F, "status">[];
  readonly notes: readonly Of<F, "note">[];
}

/** A sitting, or what was said outside of any, by provision in reading order. */
export interface MeetingCoverage<F extends CoverageForms> {
  readonly meeting: Meeting | null;
  readonly provisions: readonly ProvisionDiscussion<F>[];
}

/** A day with its sittings, as they began; what was said outside of them comes last. */
export interface DayCoverage<F extends CoverageForms> {
  /** YYYY-MM-DD; null for what must not tell its day. */
  readonly date: string | null;
  readonly sittings: readonly MeetingCoverage<F>[];
}

/**
 * What was discussed, day by day and sitting by sitting: the earliest first, what has no day last. A sitting's day is
 * its own; what was said outside of one is on the day of its moment, which `dayOf` tells (YYYY-MM-DD).
 */
export function groupCoverageByDay<F extends CoverageForms>(
  ledger: Ledger,
  all: readonly CoverageStatement<F>[],
  dayOf: (at: string) => string,
): readonly DayCoverage<F>[] {
  const sittingOf = ({ meeting }: CoverageStatement<F>) =>
    meeting === null ? undefined : ledger.get(meetings, meeting);
  const days = groupBy(all, (each) => sittingOf(each)?.body.date ?? (each.at === null ? "" : dayOf(each.at)));
  return [...days]
    .sort(([a], [b]) => Number(a === "") - Number(b === "") || compare(a, b))
    .map(([day, said]) => {
      const sittings = groupBy(said, (each) => sittingOf(each)?.id ?? "");
      return { date: day || null, sittings: sittingsOf(ledger, sittings) };
    });
}

/** Of it, one day or one sitting. */
export function filterCoverage<F extends CoverageForms>(
  days: readonly DayCoverage<F>[],
  { date, meeting }: { readonly date?: string | undefined; readonly meeting?: RecordKey | undefined },
): readonly DayCoverage<F>[] {
  return days.flatMap((day) => {
    const sittings = day.sittings.filter((each) => meeting === undefined || each.meeting?.id === meeting);
    return sittings.length > 0 && (date === undefined || day.date === date) ? [{ ...day, sittings }] : [];
  });
}

function sittingsOf<F extends CoverageForms>(
  ledger: Ledger,
  sittings: ReadonlyMap<string, readonly CoverageStatement<F>[]>,
): readonly MeetingCoverage<F>[] {
  return [...sittings]
    .map(([key, said]) => ({ meeting: ledger.get(meetings, key) ?? null, provisions: provisionsOf(ledger, said) }))
    .sort((a, b) => beginning(a.meeting) - beginning(b.meeting) || compare(a.meeting?.id ?? "", b.meeting?.id ?? ""));

  // Meetings are in the ledger by the time at which they were named.
  function beginning(meeting: Meeting | null): number {
    return meeting ? ledger.all(meetings).indexOf(meeting) : Infinity;
  }
}

function provisionsOf<F extends CoverageForms>(
  ledger: Ledger,
  all: readonly CoverageStatement<F>[],
): readonly ProvisionDiscussion<F>[] {
  const everyPlace = all.map((said) => ({ said, place: placed(ledger, said.anchor) }));
  return [...groupBy(everyPlace, ({ place }) => place.id).values()]
    .map((here) => ({ place: here[0]!.place, said: here.map(({ said }) => said) }))
    .sort((a, b) => a.place.text - b.place.text || rank(a.place) - rank(b.place) || compare(a.place.id, b.place.id))
    .map(({ place: { id, draft, provision, address }, said }) => ({ id, draft, provision, address, ...grouped(said) }));
}

interface Placed {
  readonly id: string;
  readonly text: number;
  readonly draft: Draft | null;
  readonly provision: number;
  readonly address: string;
}

/** At the provision that it names; of a text that is not the newest of its document, with the text's name. */
function placed(ledger: Ledger, anchor: Anchor): Placed {
  const draft = findDraft(ledger, anchor.draft) ?? null;
  const [entry] = ledger.drafts.get(anchor.draft)?.texts ?? [];
  const provision = draft ? provisionIndex(draft, anchor.provision) : -1;
  const known = draft?.provisions[provision]?.address;
  const newest = newestDraftFor(ledger, anchor);
  const isNewest = newest === anchor.draft || areSameText(ledger, newest, anchor.draft);
  const here = known === undefined || isNewest ? known : printOriginalAddress(describeOriginalPassage(ledger, anchor));
  const address = here === undefined ? "" : qualifyAddress(ledger, anchor.draft, here);
  const text = entry ? ledger.texts.indexOf(entry) : ledger.texts.length;
  return { id: `${text} ${anchor.provision}`, text, draft, provision, address };
}

function rank({ provision }: Placed): number {
  return provision < 0 ? Infinity : provision;
}

function grouped<F extends CoverageForms>(said: readonly CoverageStatement<F>[]) {
  const sorted = [...said].sort((a, b) => compare(a.at ?? "", b.at ?? ""));
  const positions = groupBy(
    sorted.filter((each) => each.what === "position"),
    ({ delegation }) => (delegation ? delegationKey(delegation) : ""),
  );
  return {
    positions: [...positions.values()].map((heard) => ({ delegation: heard[0]!.delegation, said: heard })),
    wordings: sorted.filter((each) => each.what === "wording"),
    statuses: sorted.filter((each) => each.what === "status"),
    notes: sorted.filter((each) => each.what === "note"),
  };
}

import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { groupBy } from "#shared/base/groupBy.ts";
import { compareValues } from "#shared/base/compareValues.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { delegationKeyOf, type Delegation } from "#shared/states/delegations.ts";
import { addressWithDocumentName } from "../texts/findProvisionAtTypedAddress.ts";
import type { Meeting } from "../entries/meeting.ts";
import { findDraftById } from "../texts/currentText.ts";
import type { Ledger } from "../ledger.ts";
import { areReadingsOfSameText, newestDraftIdForAnchor } from "../placement/currentPlacement.ts";
import { meetingProjection } from "../store/projections.ts";
import { describeOriginalPassage, printOriginalTextAndAddress } from "../placement/passageReference.ts";

/** Where and when a statement about a provision was made, as far as that may be disclosed. */
interface StatementContext {
  readonly anchor: Anchor;
  /** ISO; null if it is not disclosed. */
  readonly at: string | null;
  readonly meeting: RecordKey | null;
}

/** The types of the covered entries: those of the ledger, or the forms that an audience may see. */
export interface DailyCoverageTypeParams {
  readonly position: unknown;
  readonly wording: unknown;
  readonly status: unknown;
  readonly note: unknown;
}

/** A statement about a provision. */
export type DailyProvisionStatement<F extends DailyCoverageTypeParams> = StatementContext &
  (
    | { readonly what: "position"; readonly of: F["position"]; readonly delegation: Delegation | null }
    | { readonly what: "wording"; readonly of: F["wording"] }
    | { readonly what: "status"; readonly of: F["status"] }
    | { readonly what: "note"; readonly of: F["note"] }
  );

type StatementOf<F extends DailyCoverageTypeParams, W extends DailyProvisionStatement<F>["what"]> = Extract<
  DailyProvisionStatement<F>,
  { readonly what: W }
>;

/** What was said about one provision in one meeting; each list is sorted by time. */
export interface ProvisionDiscussion<F extends DailyCoverageTypeParams> {
  /** The provision's eId, prefixed with the text's number. */
  readonly id: string;
  /** The newest text that has the words, else the one that the statement was made on; null if that is not here. */
  readonly draft: Draft | null;
  /** The index in the draft, or -1 if it is not there. */
  readonly provision: number;
  /**
   * Its address. A document other than the first is named before it, and so is a text that is not the newest. "" if the
   * provision is not there.
   */
  readonly address: string;
  /** In the order in which the delegations were first heard. */
  readonly positions: readonly {
    readonly delegation: Delegation | null;
    readonly said: readonly StatementOf<F, "position">[];
  }[];
  readonly wordings: readonly StatementOf<F, "wording">[];
  readonly statuses: readonly StatementOf<F, "status">[];
  readonly notes: readonly StatementOf<F, "note">[];
}

/** A meeting, or what was said outside of any, by provision in reading order. */
export interface MeetingCoverage<F extends DailyCoverageTypeParams> {
  readonly meeting: Meeting | null;
  readonly provisions: readonly ProvisionDiscussion<F>[];
}

/** A day with its meetings in the order in which they began; what was said outside of them comes last. */
export interface DayCoverage<F extends DailyCoverageTypeParams> {
  /** YYYY-MM-DD; null if the day must not be disclosed. */
  readonly date: string | null;
  readonly sittings: readonly MeetingCoverage<F>[];
}

/**
 * Groups statements by day and meeting: the earliest first, those without a day last. A statement in a meeting belongs
 * to the meeting's day; any other to the day of its time, which `localDayOf` returns (YYYY-MM-DD).
 */
export function groupStatementsByDayAndMeeting<F extends DailyCoverageTypeParams>(
  ledger: Ledger,
  all: readonly DailyProvisionStatement<F>[],
  dayOf: (at: string) => string,
): readonly DayCoverage<F>[] {
  const sittingOf = ({ meeting }: DailyProvisionStatement<F>) =>
    meeting === null ? undefined : ledger.get(meetingProjection, meeting);
  const days = groupBy(all, (each) => sittingOf(each)?.body.date ?? (each.at === null ? "" : dayOf(each.at)));
  return [...days]
    .sort(([a], [b]) => Number(a === "") - Number(b === "") || compareValues(a, b))
    .map(([day, said]) => {
      const sittings = groupBy(said, (each) => sittingOf(each)?.id ?? "");
      return { date: day || null, sittings: sittingsOf(ledger, sittings) };
    });
}

/** Filters the coverage to one day or one meeting. */
export function filterDailyCoverage<F extends DailyCoverageTypeParams>(
  days: readonly DayCoverage<F>[],
  { date, meeting }: { readonly date?: string | undefined; readonly meeting?: RecordKey | undefined },
): readonly DayCoverage<F>[] {
  return days.flatMap((day) => {
    const sittings = day.sittings.filter((each) => meeting === undefined || each.meeting?.id === meeting);
    return sittings.length > 0 && (date === undefined || day.date === date) ? [{ ...day, sittings }] : [];
  });
}

function sittingsOf<F extends DailyCoverageTypeParams>(
  ledger: Ledger,
  sittings: ReadonlyMap<string, readonly DailyProvisionStatement<F>[]>,
): readonly MeetingCoverage<F>[] {
  return [...sittings]
    .map(([key, said]) => ({
      meeting: ledger.get(meetingProjection, key) ?? null,
      provisions: provisionsOf(ledger, said),
    }))
    .sort(
      (a, b) => beginning(a.meeting) - beginning(b.meeting) || compareValues(a.meeting?.id ?? "", b.meeting?.id ?? ""),
    );

  // The ledger sorts meetings by the time at which they were named.
  function beginning(meeting: Meeting | null): number {
    return meeting ? ledger.all(meetingProjection).indexOf(meeting) : Infinity;
  }
}

function provisionsOf<F extends DailyCoverageTypeParams>(
  ledger: Ledger,
  all: readonly DailyProvisionStatement<F>[],
): readonly ProvisionDiscussion<F>[] {
  const everyPlace = all.map((said) => ({ said, place: placeOf(ledger, said.anchor) }));
  return [...groupBy(everyPlace, ({ place }) => place.id).values()]
    .map((here) => ({ place: here[0]!.place, said: here.map(({ said }) => said) }))
    .sort(
      (a, b) => a.place.text - b.place.text || rank(a.place) - rank(b.place) || compareValues(a.place.id, b.place.id),
    )
    .map(({ place: { id, draft, provision, address }, said }) => ({ id, draft, provision, address, ...grouped(said) }));
}

interface ProvisionPlace {
  readonly id: string;
  readonly text: number;
  readonly draft: Draft | null;
  readonly provision: number;
  readonly address: string;
}

/**
 * Returns the place of an anchor. If its text is not the newest of its document, the address includes the text's name.
 */
function placeOf(ledger: Ledger, anchor: Anchor): ProvisionPlace {
  const draft = findDraftById(ledger, anchor.draft) ?? null;
  const [entry] = ledger.drafts.get(anchor.draft)?.texts ?? [];
  const provision = draft ? indexOfProvision(draft, anchor.provision) : -1;
  const known = draft?.provisions[provision]?.address;
  const newest = newestDraftIdForAnchor(ledger, anchor);
  const isNewest = newest === anchor.draft || areReadingsOfSameText(ledger, newest, anchor.draft);
  const here =
    known === undefined || isNewest ? known : printOriginalTextAndAddress(describeOriginalPassage(ledger, anchor));
  const address = here === undefined ? "" : addressWithDocumentName(ledger, anchor.draft, here);
  const text = entry ? ledger.texts.indexOf(entry) : ledger.texts.length;
  return { id: `${text} ${anchor.provision}`, text, draft, provision, address };
}

function rank({ provision }: ProvisionPlace): number {
  return provision < 0 ? Infinity : provision;
}

function grouped<F extends DailyCoverageTypeParams>(said: readonly DailyProvisionStatement<F>[]) {
  const sorted = [...said].sort((a, b) => compareValues(a.at ?? "", b.at ?? ""));
  const positions = groupBy(
    sorted.filter((each) => each.what === "position"),
    ({ delegation }) => (delegation ? delegationKeyOf(delegation) : ""),
  );
  return {
    positions: [...positions.values()].map((heard) => ({ delegation: heard[0]!.delegation, said: heard })),
    wordings: sorted.filter((each) => each.what === "wording"),
    statuses: sorted.filter((each) => each.what === "status"),
    notes: sorted.filter((each) => each.what === "note"),
  };
}

import { describe, expect, it } from "vitest";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { collectSinceReportForAudience } from "#shared/publish/since/sinceForAudience.ts";
import { formatSinceMessage } from "#shared/publish/since/sinceMessage.ts";
import { describeSinceReport, SINCE_WINDOW_AUDIENCE } from "#shared/publish/since/sinceSections.ts";
import { createSinceLook, type SinceMoment } from "#shared/ledger/since/sinceMoment.ts";
import { NOTE_CHANGES } from "#shared/ledger/since/entryChanges.ts";
import { POSITION_CHANGES } from "#shared/ledger/since/positionChanges.ts";
import { collectSinceReport, type SinceReport } from "#shared/ledger/since/sinceReport.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { fuzzSeeds, isUsualRun } from "#test/support/fuzzSeeds.ts";
import { makeTwoDayHistory, type TwoDayHistory, type TwoDayHistoryEvent } from "#test/support/team/twoDayHistory.ts";

type EventOf<W extends TwoDayHistoryEvent["what"]> = Extract<TwoDayHistoryEvent, { what: W }>;
type IsBefore = (event: TwoDayHistoryEvent) => boolean;
/** Null for the member who looks. */
type Audience = ExportAudience | null;

const AUDIENCES: readonly (readonly [string, Audience])[] = [
  ["the member", null],
  ["the team", { audience: "team", informals: false, authors: "names" }],
  ["the team with informals", { audience: "team", informals: true, authors: "names" }],
  ["the public", { audience: "public", informals: false, authors: "none" }],
];

/** The labels that an audience may be told of, and those of which it may be told when. */
function mayRead(audience: Audience, label: Confidentiality): boolean {
  if (!audience) return true;
  if (audience.audience === "public") return label === "public" || label === "chatham";
  return label !== "informals" || audience.informals;
}
function mayDate(audience: Audience, label: Confidentiality): boolean {
  return mayRead(audience, label) && (!audience || (audience.audience === "team" && label !== "chatham"));
}

/** What a report has, as sorted lines, so that anything told twice shows. */
interface Facts {
  readonly notes: readonly string[];
  readonly positions: readonly string[];
  readonly wordings: readonly string[];
  readonly drafts: readonly string[];
  readonly fates: readonly string[];
}

function factsOf({ notes, positions, wordings, drafts }: SinceReport): Facts {
  const sorted = (lines: readonly string[]) => [...lines].sort();
  return {
    notes: sorted(notes.map(({ thread, changes, isLate }) => `${thread.id} ${[...changes].sort().join()} ${isLate}`)),
    positions: sorted(
      positions.map(({ kind, delegation, now, was, positions: fresh, isLate }) =>
        [kind, delegation.name, sortedStances(now), sortedStances(was), fresh.map(({ id }) => id).sort(), isLate].join(
          " ",
        ),
      ),
    ),
    wordings: sorted(wordings.map(({ proposal, change }) => `${proposal.id} ${change}`)),
    drafts: drafts.map(
      ({ added, weaker, isLate }) => `${added.length} ${weaker.map(({ rule }) => rule).join()} ${isLate}`,
    ),
    fates: sorted(drafts.flatMap((each) => each.notes.map(({ id, placed }) => `${id} ${placed.status}`))),
  };
}

function sortedStances(stances: readonly string[]): string {
  return `[${[...stances].sort().join()}]`;
}

/** Says what must be in a report, from the events alone: plainly, and slowly. */
function expectedFacts(
  { events }: TwoDayHistory,
  isBefore: IsBefore,
  audience: Audience,
  closeOfLook: number | null,
): Facts {
  const of = <W extends TwoDayHistoryEvent["what"]>(what: W) =>
    events.filter((each): each is EventOf<W> => each.what === what).sort((a, b) => a.at - b.at);
  const isLate = (...all: readonly TwoDayHistoryEvent[]) =>
    closeOfLook !== null && all.every(({ at }) => at < closeOfLook);
  const lastOf = <E extends TwoDayHistoryEvent>(all: readonly E[]) => all[all.length - 1];
  const notes = of("note").flatMap((note) => {
    if (!mayDate(audience, note.label)) return [];
    const said = of("resolution").filter((each) => each.note === note.id);
    const given = of("assignment").filter((each) => each.note === note.id);
    const [now, was] = [lastOf(said), lastOf(said.filter(isBefore))];
    const [to, had] = [lastOf(given), lastOf(given.filter(isBefore))];
    const made: [string, TwoDayHistoryEvent][] = [];
    if (!isBefore(note)) made.push(["new", note]);
    if (now?.state === "settled" && was?.state !== "settled") made.push(["resolved", now]);
    if (now?.state === "open" && was?.state === "settled") made.push(["reopened", now]);
    if (to?.to === "Ada" && had?.to !== "Ada") made.push(["assigned", to]);
    const changes = made.map(([change]) => change).sort();
    return made.length > 0 ? [`${note.id} ${changes.join()} ${isLate(...made.map(([, event]) => event))}`] : [];
  });
  const retracted = new Set(of("retraction").map(({ position }) => position));
  const held = of("position").filter(({ id, label }) => !retracted.has(id) && mayDate(audience, label));
  const keys = [...new Set(held.map(({ who, address, words }) => `${who} ${address} ${words}`))];
  const positions = keys.flatMap((key) => {
    const all = held.filter(({ who, address, words }) => `${who} ${address} ${words}` === key);
    const fresh = all.filter((each) => !isBefore(each));
    if (fresh.length === 0) return [];
    const [now, was] = [stancesOf(all), stancesOf(all.filter(isBefore))];
    const isSame = sortedStances(now) === sortedStances(was);
    const kind =
      now.length > 1 && !isSame
        ? "contradictory"
        : was.length === 0
          ? "new"
          : !isSame
            ? "reversed"
            : isCurrent(all, fresh)
              ? "restated"
              : "overtaken";
    const line = [
      kind,
      fresh[0]!.who,
      sortedStances(now),
      sortedStances(was),
      fresh.map(({ id }) => id).sort(),
      isLate(...fresh),
    ];
    return [line.join(" ")];
  });
  const wordings = of("wording").flatMap((wording) => {
    if (!mayDate(audience, wording.label)) return [];
    if (!isBefore(wording)) return [`${wording.id} new`];
    const outcome = of("outcome").find((each) => each.wording === wording.id);
    return outcome && !isBefore(outcome) ? [`${wording.id} outcome`] : [];
  });
  const drafts = of("draft").filter((each) => !isBefore(each));
  const older = drafts.length > 0 ? of("note").filter(({ onOld }) => onOld) : [];
  return {
    notes: notes.sort(),
    positions: positions.sort(),
    wordings: wordings.sort(),
    drafts: drafts.map(() => "1 may-for-shall false"),
    fates: older
      .filter(({ label }) => mayRead(audience, label))
      .map(({ id, address }) => `${id} ${address === "1(1)" ? "reworded" : "exact"}`)
      .sort(),
  };
}

/** The latest stance, or all of that day if members who did not agree recorded them. */
function stancesOf(positions: readonly EventOf<"position">[]): readonly string[] {
  const all = [...positions].sort((a, b) => a.at - b.at);
  const latest = all[all.length - 1];
  if (!latest) return [];
  const ofDay = all.filter(({ at }) => dayOf(at) === dayOf(latest.at));
  const isConflict = ofDay.some(({ by, stance }) => by !== latest.by && stance !== latest.stance);
  return isConflict ? [...new Set(ofDay.map(({ stance }) => stance))] : [latest.stance];
}

function isCurrent(all: readonly EventOf<"position">[], fresh: readonly EventOf<"position">[]): boolean {
  const latest = [...all].sort((a, b) => a.at - b.at)[all.length - 1]!;
  if (stancesOf(all).length < 2) return fresh.includes(latest);
  // Of a conflict, the earliest of the day with each stance is told.
  const ofDay = all.filter(({ at }) => dayOf(at) === dayOf(latest.at)).sort((a, b) => a.at - b.at);
  return stancesOf(all).some((stance) => fresh.includes(ofDay.find((each) => each.stance === stance)!));
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** What the histories had, so that a property over nothing does not pass. */
const seen = new Map<string, number>();

describe("What happened since a moment", () => {
  it.each(fuzzSeeds(50, 29))("is exactly that, each once, and nothing beyond its audience: seed %i", async (seed) => {
    let look: SinceMoment | undefined;
    const history = await makeTwoDayHistory(
      seed,
      (ada) => (look = createSinceLook(ada.ledger, "2026-11-29T18:30:00.000Z")),
    );
    const { ada, events, close } = history;
    const closeAt = Date.parse(close);
    const reader = { member: ada.me!.member };
    const moments: readonly (readonly [SinceMoment, IsBefore, number | null])[] = [
      [{ kind: "time", at: close }, ({ at }) => at < closeAt, null],
      [look!, ({ wasHere }) => wasHere, closeAt],
    ];
    for (const [moment, isBefore, closeOfLook] of moments) {
      for (const [name, audience] of AUDIENCES) {
        const request = { moment, reader };
        const since = audience
          ? collectSinceReportForAudience(ada.ledger, request, audience).since
          : collectSinceReport(ada.ledger, request);
        const where = `${moment.kind} for ${name}`;
        expect(factsOf(since), where).toEqual(expectedFacts(history, isBefore, audience, closeOfLook));

        const sections = describeSinceReport(ada.ledger, since, {
          audience: audience ?? SINCE_WINDOW_AUDIENCE,
          reader: "Ada",
        });
        const ids = sections.flatMap(({ lines }) => lines.map(({ id }) => id));
        expect(new Set(ids).size, `${where}: lines told once`).toBe(ids.length);
        const recorded = since.positions.flatMap(({ positions }) => positions.map(({ id }) => id));
        expect(new Set(recorded).size, `${where}: positions told once`).toBe(recorded.length);
        for (const what of seenIn(since)) seen.set(what, (seen.get(what) ?? 0) + 1);
        if (!audience) continue;
        const message = formatSinceMessage(moment, sections, audience, Infinity);
        const secrets = events.flatMap((each) =>
          (each.what === "note" || each.what === "wording") && !mayRead(audience, each.label) ? [each.token] : [],
        );
        expect(
          secrets.filter((token) => message.includes(token)),
          `${where}: beyond the audience`,
        ).toEqual([]);
      }
    }
  });

  it.runIf(isUsualRun)("was tried with every change that can be made", () => {
    const rare = [
      ...NOTE_CHANGES,
      ...POSITION_CHANGES.filter((kind) => kind !== "corrected"),
      "outcome",
      "late",
      "draft",
    ];
    expect(rare.filter((what) => (seen.get(what) ?? 0) < 5)).toEqual([]);
  });
});

function seenIn({ notes, positions, wordings, drafts }: SinceReport): readonly string[] {
  const changes = [...notes.flatMap(({ changes }) => changes), ...positions.map(({ kind }) => kind)];
  const late = [...notes, ...positions].filter(({ isLate }) => isLate).map(() => "late");
  return [...changes, ...late, ...wordings.map(({ change }) => change), ...drafts.map(() => "draft")];
}

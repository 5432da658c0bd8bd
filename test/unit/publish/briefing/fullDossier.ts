import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { BriefingInput } from "#shared/publish/layouts/data/briefingData.ts";
import type { DayCoverage } from "#shared/ledger/queries/dailyCoverage.ts";
import type { DisclosedEntryTypes, DisclosedPosition, DisclosedProposal } from "#shared/ledger/disclosedEntries.ts";
import { DRAFT, DRAFT_ID, input, NOTES } from "./sample.ts";

const indexOf = (eId: string) => DRAFT.provisions.findIndex((each) => each.eId === eId);

function wording(eId: string, old: string, fresh: string, given: Partial<DisclosedProposal> = {}): DisclosedProposal {
  const anchor = createTypedQuoteAnchor(DRAFT, DRAFT_ID, indexOf(eId), old);
  if (isRefusal(anchor)) throw new RangeError(`No such words in ${eId}: ${old}`);
  return { anchor, wording: { old, new: fresh }, comment: "", proposers: [], form: "written", ...given };
}

function holds(eId: string, stance: DisclosedPosition["stance"], name: string): DisclosedPosition {
  const anchor = { draft: DRAFT_ID, provision: eId };
  return { anchor, stance, comment: "", delegation: { name, kind: "other" }, validity: "current" };
}

export const WORDINGS = [
  wording("art_2__para_2", "where the State Party considers it suitable to the power in question", ""),
  wording("art_3", "in any form", "in writing", { proposers: [{ name: "Mexico", kind: "state", code: "MEX" }] }),
  wording("art_3", "request", "plea", { form: "floor" }),
];
const POSITIONS = [
  holds("art_2__para_2", "supports", "First delegation"),
  holds("art_2__para_2", "opposes", "Second delegation"),
  { ...holds("art_3", "reserves", "Third"), delegation: undefined } as unknown as DisclosedPosition,
];
/** A day on which two notes were taken outside any meeting. */
export const DAYS: readonly DayCoverage<DisclosedEntryTypes>[] = [
  {
    date: "2026-03-04",
    sittings: [
      {
        meeting: null,
        provisions: [0, 8].map((i) => {
          const entry = NOTES[i]!;
          const provision = indexOf(entry.anchor.provision);
          const said = {
            what: "note" as const,
            anchor: entry.anchor,
            at: "2026-03-04T10:12:00Z",
            meeting: null,
            of: entry,
          };
          const { address } = DRAFT.provisions[provision]!;
          return {
            id: address,
            draft: DRAFT,
            provision,
            address,
            positions: [],
            votes: [],
            wordings: [],
            statuses: [],
            notes: [said],
          };
        }),
      },
    ],
  },
];

/** A briefing with notes of every kind and look, wordings, positions and an introduction. */
export const full = (given: Partial<BriefingInput> = {}) =>
  input(NOTES, {
    proposals: WORDINGS,
    positions: POSITIONS,
    settings: { introduction: "First.\n\nSecond." },
    ...given,
  });

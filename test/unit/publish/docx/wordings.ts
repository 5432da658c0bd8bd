import type { DisclosedProposal } from "#shared/ledger/disclosedEntries.ts";
import { DRAFT, noteOn } from "#test/unit/publish/briefing/sample.ts";

type Given = Partial<DisclosedProposal> & Pick<DisclosedProposal, "wording">;

const on = (eId: string, words: string | null, given: Given, gap = false): DisclosedProposal => ({
  anchor: noteOn(DRAFT, eId, words, {}, gap).anchor,
  comment: "",
  proposers: [],
  ...given,
});

export const LIMITS = "shall, where the State Party considers it suitable to the power in question, comprise";
/**
 * One wording of every kind: tracked or not, overlapping, in a gap, already adopted, withdrawn, over several blocks.
 */
export const PROPOSALS: readonly DisclosedProposal[] = [
  on("art_2__para_2", LIMITS, {
    wording: { old: LIMITS, new: "shall comprise at least" },
    proposers: [{ name: "Mexico" }, { name: "Chile" }],
    comment: "Keeps the judge in.",
  }),
  on("art_2__para_2", "considers it suitable", {
    wording: { old: "considers it suitable", new: "deems it fit" },
    proposers: [{ name: "Norway" }],
  }),
  on(
    "art_3",
    null,
    { wording: { old: "", new: "3 bis. A request may be refused." }, proposers: [{ name: "Ghana" }] },
    true,
  ),
  on("art_2__para_3__point_b", "The sources of journalists", {
    wording: { old: "The sources", new: "The sources of journalists" },
  }),
  on("art_1__para_1", "bring records", {
    wording: { old: "bring records", new: "give records" },
    proposers: [{ name: "Peru" }],
    fate: "withdrawn",
  }),
  on("art_2__para_3", null, {
    wording: {
      old: [
        "In applying this article each State Party shall weigh the effect of the power upon:",
        "Persons who are not the subject of the inquiry; and",
        "The sources of journalists and the files of counsel.",
      ].join("\n"),
      new: "",
    },
    proposers: [{ name: "Iceland" }],
  }),
];

import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { BriefingInput } from "#shared/publish/layouts/data/briefingData.ts";
import { computeDraftId, type TextBlock, type Draft, type Provision, type ProvisionKind } from "#shared/draft/draft.ts";
import type { DisclosedRating, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { computeSeverity, type Assessment } from "#shared/rights/severity.ts";

/** Creates a provision from its eId, address, kind, level, number, heading and blocks. */
export function provision(
  eId: string,
  address: string,
  kind: ProvisionKind,
  level: number,
  num: string,
  heading: string,
  ...texts: readonly (string | TextBlock)[]
): Provision {
  const blocks = texts.map((text) => (typeof text === "string" ? { text } : text));
  return { eId, address, kind, level, num, heading, blocks };
}

/** An invented draft with every feature of a draft: preamble, chapters, points, a bis, brackets, a footnote. */
export const DRAFT: Draft = {
  title: "Draft convention on the sharing of seismic records",
  language: "en",
  direction: "ltr",
  provisions: [
    provision("preamble", "preamble", "preamble", 1, "", "Preamble"),
    provision("preamble__rec_1", "preamble(1)", "recital", 2, "", "", "The States Parties to this Convention,"),
    provision(
      "preamble__rec_2",
      "preamble(2)",
      "recital",
      2,
      "",
      "",
      "Convinced that records of the movement of the ground save lives when they are shared in time,",
    ),
    provision("chp_I", "chapter I", "chapter", 1, "Chapter I", "General provisions"),
    provision("art_1", "1", "article", 2, "Article 1.", "Purpose"),
    provision(
      "art_1__para_1",
      "1(1)",
      "paragraph",
      3,
      "1.",
      "",
      "The purpose of this Convention is to bring records to those who need them, and to protect the persons whom such records concern.",
    ),
    provision("chp_II", "chapter II", "chapter", 1, "Chapter II", "Powers and their limits"),
    provision("art_2", "2", "article", 2, "Article 2.", "Conditions and safeguards"),
    provision(
      "art_2__para_1",
      "2(1)",
      "paragraph",
      3,
      "1.",
      "",
      "The powers that this chapter gives to competent authorities are exercised within the limits that national legislation sets, having regard to the human rights obligations of the State Party.",
    ),
    provision("art_2__para_2", "2(2)", "paragraph", 3, "2.", "", {
      text: "Those limits shall, where the State Party considers it suitable to the power in question, comprise authorisation by a court, access to an effective remedy, a statement of the grounds relied upon, and a fixed term for every order.",
      footnotes: [{ at: 12, mark: "1", text: "Some delegations reserved their position on this paragraph." }],
    }),
    provision(
      "art_2__para_2bis",
      "2(2 bis)",
      "paragraph",
      3,
      "2 bis.",
      "",
      "[The person whose recordings are sought shall be told within thirty days, unless an inquiry would suffer.]",
    ),
    provision(
      "art_2__para_3",
      "2(3)",
      "paragraph",
      3,
      "3.",
      "",
      "In applying this article each State Party shall weigh the effect of the power upon:",
    ),
    provision(
      "art_2__para_3__point_a",
      "2(3)(a)",
      "point",
      4,
      "(a)",
      "",
      "Persons who are not the subject of the inquiry; and",
    ),
    provision(
      "art_2__para_3__point_b",
      "2(3)(b)",
      "point",
      4,
      "(b)",
      "",
      "The sources of journalists and the files of counsel.",
    ),
    provision("art_3", "3", "article", 2, "Article 3.", "Requests", "A request may be made in any form."),
  ],
};

export const DRAFT_ID = computeDraftId(DRAFT);

/** Creates a rating by an unnamed member. */
function rated(assessment: Assessment): DisclosedRating {
  return { assessment, severity: computeSeverity(assessment) };
}

type Given = Partial<Omit<DisclosedThread, "anchor" | "severity" | "ratings">> & {
  readonly ratings?: readonly Assessment[];
};

/** Creates a note on words, a whole provision (no words) or a gap (`gap: true`) of a draft. */
export function noteOn(
  draft: Draft,
  eId: string,
  words: string | null,
  given: Given = {},
  gap = false,
): DisclosedThread {
  const index = draft.provisions.findIndex((each) => each.eId === eId);
  const id = computeDraftId(draft);
  const anchor =
    words === null
      ? (gap ? createGapAfterProvisionAnchor : createProvisionAnchor)(draft, id, index)
      : createTypedQuoteAnchor(draft, id, index, words);
  if (isRefusal(anchor)) throw new RangeError(`No such words in ${eId}: ${words}`);
  const ratings = (given.ratings ?? []).map(rated);
  const grave = [...ratings].sort((a, b) => gradeOf(b) - gradeOf(a))[0];
  return {
    anchor,
    kind: "risk",
    comment: "",
    rights: [],
    tags: [],
    replies: [],
    settled: false,
    ...given,
    ratings,
    severity: grave?.severity ?? { state: "not-assessed" },
  };
}

function gradeOf({ severity }: DisclosedRating): number {
  return severity.state === "not-assessed" ? 0 : severity.grade;
}

export function input(shown: readonly DisclosedThread[], given: Partial<BriefingInput> = {}): BriefingInput {
  return {
    title: DRAFT.title,
    symbol: "A/AC.999/7/Rev.2",
    date: "2026-03-04",
    draft: DRAFT,
    draftId: computeDraftId(given.draft ?? DRAFT),
    shown,
    audience: "public",
    ...given,
  };
}

/** One note of every kind and look. */
export const NOTES: readonly DisclosedThread[] = [
  noteOn(DRAFT, "art_2__para_1", "exercised within the limits that national legislation sets", {
    comment:
      "National law alone sets the floor; necessity and proportionality are not named. Add: “in accordance with international human rights law, including the principles of legality, necessity and proportionality”.",
    rights: ["privacy", "remedy"],
    ratings: [{ scale: 3, scope: 3, irremediability: 2, likelihood: 3 }],
  }),
  noteOn(DRAFT, "art_2__para_2", "shall, where the State Party considers it suitable to the power in question,", {
    comment:
      "“Where the State Party considers it suitable” makes prior authorisation optional for the most intrusive powers. Delete the phrase.",
    rights: ["privacy", "fair-trial"],
    ratings: [
      { scale: 4, scope: 3, irremediability: 3, likelihood: 4 },
      { scale: 4, scope: 4, irremediability: 3 },
      { provisional: 3 },
    ],
  }),
  noteOn(DRAFT, "art_2__para_2", "where the State Party considers it suitable", {
    comment: "Who considers, and can it be reviewed?",
    kind: "question",
    rights: ["remedy"],
  }),
  noteOn(DRAFT, "art_2__para_2", "access to an effective remedy", {
    comment: "Kept from Rev.1, as we asked. Keep it.",
    kind: "safeguard",
    rights: ["remedy"],
  }),
  noteOn(DRAFT, "art_2__para_2bis", ", unless an inquiry would suffer", {
    comment: "The exception has no end date.",
    rights: ["fair-trial"],
    ratings: [{ provisional: 2 }],
  }),
  noteOn(
    DRAFT,
    "art_2",
    null,
    {
      kind: "omission",
      comment: "Nothing here forbids refusal on grounds of political opinion. Add a ground for refusal.",
      rights: ["non-discrimination"],
      ratings: [{ scale: 3, scope: "unclear", irremediability: 3 }],
    },
    true,
  ),
  noteOn(DRAFT, "art_2", null, { comment: "The whole article depends on Article 5.", rights: [] }),
  noteOn(DRAFT, "art_2__para_3__point_b", "The sources of journalists", {
    comment: "Good, and new.",
    kind: "safeguard",
    rights: ["expression"],
  }),
  noteOn(DRAFT, "art_3", "may be made in any form", {
    comment: "A request by telephone leaves no trace. Ask for writing.",
    rights: ["privacy"],
    ratings: [{ scale: 1, scope: 1, irremediability: 1 }],
  }),
];

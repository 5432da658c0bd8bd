import { createRangeAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { BriefingInput } from "#shared/publish/layouts/data/briefingData.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type {
  DisclosedPosition,
  DisclosedProposal,
  DisclosedThread,
  DisclosedVote,
} from "#shared/ledger/disclosedEntries.ts";
import { countVote } from "#shared/votes/countVote.ts";
import { createConvention } from "#test/support/drafts/madeUpConvention.ts";
import { Random } from "#test/support/random.ts";
import { DRAFT, input, noteOn, NOTES, provision } from "./sample.ts";

/** Dossiers that challenge a layout, by difficulty. `notes` is the number of notes in those with many. */
export function trying(notes: number): Readonly<Record<string, BriefingInput>> {
  return {
    "long notes": told(DRAFT, [
      noteOn(DRAFT, "art_2__para_1", "national legislation", { comment: LONG, ratings: [{ scale: 4 }] }),
      ...NOTES,
      noteOn(DRAFT, "art_3", "any form", { comment: LONG, kind: "question", rights: ["privacy"] }),
    ]),
    "fifty notes in one paragraph": told(DRAFT, fifty()),
    "overlapping marks, over pages": told(OVERLONG, overlapping()),
    Arabic: told(ARABIC, inWords(ARABIC, "إذنا مسبقا من محكمة", ["واسع جدًا: لا ضمانات.", "Too wide, in English."])),
    Chinese: told(CHINESE, inWords(CHINESE, "国内立法", ["范围过宽，没有保障措施。", "Too wide, in English."])),
    "brackets and alternatives": told(BRACKETS, inWords(BRACKETS, "[shall [consider]][may]", ["Which?", "Neither."])),
    "words wider than the page": told(WIDE, inWords(WIDE, WIDE_WORD, [WIDE_WORD, WIDE_WORD])),
    "what happened, and a vote": { ...told(DRAFT, NOTES), since: happened, votes: [VOTE] },
    empty: input([]),
    many: many(notes),
  };
}

const happened = {
  title: "Annex: since 29 November 2026",
  notes: ["By the clock of the device that made each entry."],
  sections: ["New drafts (2)", "Whom to talk to (2)"].map((title) => ({
    title,
    lines: [1, 2].map((n) => ({ text: `${n}(2) · to change: critical`, details: ["No position recorded: 54 States"] })),
  })),
};

const BALLOTS = { yes: ["ALB", "CAN", "MEX"], no: ["IND"], abstain: ["BRA"], absent: [] } as const;
const VOTE: DisclosedVote = {
  anchor: { draft: computeDraftId(DRAFT), provision: "art_2" },
  taken: { text: "A/AC.999/1", option: "", address: "2" },
  question: "Motion to delete article 2",
  effect: "removes",
  rule: "simple",
  count: countVote({ rule: "simple", ballots: BALLOTS }),
  states: Object.entries(BALLOTS).flatMap(([ballot, codes]) =>
    codes.map((code) => ({ code, name: code, ballot: ballot as keyof typeof BALLOTS })),
  ),
};

const LONG = Array.from(
  { length: 45 },
  (_, i) =>
    `${i + 1}. ${"What is said here at length has to be read on several pages, and stays one note. ".repeat(4)}`,
).join("\n\n");

/** Adds everything that a layout may print beside notes. */
function told(draft: Draft, shown: readonly DisclosedThread[]): BriefingInput {
  const id = computeDraftId(draft);
  const { anchor } = shown[0]!;
  const held = (stance: DisclosedPosition["stance"], name: string): DisclosedPosition => ({
    anchor,
    stance,
    comment: "",
    delegation: { name, kind: "other" },
    validity: "current",
  });
  const positions = Array.from({ length: 24 }, (_, i) =>
    held((["supports", "opposes", "reserves"] as const)[i % 3]!, `Delegation of the Northern Isles ${i + 1}`),
  );
  const said = shown.map((entry) => ({
    what: "note" as const,
    anchor: entry.anchor,
    at: "2026-03-04T10:12:00Z",
    meeting: null,
    of: entry,
  }));
  const at = draft.provisions.findIndex(({ eId }) => eId === anchor.provision);
  const { address } = draft.provisions[at]!;
  const covered = {
    id: address,
    draft,
    provision: at,
    address,
    positions: [],
    votes: [],
    wordings: [],
    statuses: [],
    notes: said,
  };
  return input(shown, {
    title: draft.title,
    draft,
    draftId: id,
    positions,
    proposals: [wording(anchor)],
    days: [{ date: "2026-03-04", sittings: [{ meeting: null, provisions: [covered] }] }],
    settings: { introduction: "An introduction of one paragraph." },
  });
}

function wording(anchor: DisclosedProposal["anchor"]): DisclosedProposal {
  const old = anchor.quote?.exact ?? "";
  return { anchor, wording: { old, new: "shall [always] be kept" }, comment: "", proposers: [], form: "written" };
}

function fifty(): readonly DisclosedThread[] {
  const words = [
    "where the State Party",
    "authorisation by a court",
    "an effective remedy",
    "a fixed term for every order",
  ];
  return Array.from({ length: 50 }, (_, i) =>
    noteOn(DRAFT, "art_2__para_2", words[i % words.length]!, {
      comment: `Note ${i + 1} of fifty on one paragraph, with a line or two to read.`,
      rights: ["privacy"],
      ratings: [{ provisional: (1 + (i % 4)) as 1 | 2 | 3 | 4 }],
    }),
  );
}

const SENTENCE =
  "Each State Party shall keep the records that are necessary, for no longer than they are, and shall say why. ";
const OVERLONG: Draft = {
  title: "Draft convention with a paragraph of several pages",
  language: "en",
  direction: "ltr",
  provisions: [
    provision("art_1", "1", "article", 1, "Article 1", "Records"),
    provision("art_1__para_1", "1(1)", "paragraph", 2, "1.", "", SENTENCE.repeat(90).trim()),
    provision("art_1__para_20bis", "1(20 bis)", "paragraph", 2, "20 bis.", "", SENTENCE.trim()),
  ],
};

/** Twelve marks that start one after the other and end one after the other, the longest over several pages. */
function overlapping(): readonly DisclosedThread[] {
  const id = computeDraftId(OVERLONG);
  return Array.from({ length: 12 }, (_, i) => {
    const at = (offset: number) => ({ provision: 1, block: 0, offset });
    const anchor = createRangeAnchor(OVERLONG, id, at(i * 40), at(200 + i * 700));
    if (isRefusal(anchor)) throw new RangeError(anchor.code);
    return { ...NOTES[i % NOTES.length]!, anchor };
  });
}

const ARABIC: Draft = {
  title: "مشروع اتفاقية بشأن تبادل السجلات الزلزالية",
  language: "ar",
  direction: "rtl",
  provisions: [
    provision("art_1", "1", "article", 1, "المادة 1", "الغرض"),
    provision(
      "art_1__para_1",
      "1(1)",
      "paragraph",
      2,
      "1-",
      "",
      "تطلب كل دولة طرف إذنا مسبقا من محكمة، وفقا لقانونها الداخلي (Article 5).",
    ),
    provision("art_1__point_a", "1(1)(a)", "point", 3, "(أ)", "", "[تكفل][تحترم] كل دولة طرف الحق في الخصوصية؛ و"),
  ],
};

const CHINESE: Draft = {
  title: "地震记录共享公约草案",
  language: "zh",
  direction: "ltr",
  provisions: [
    provision("art_1", "1", "article", 1, "第一条", "宗旨"),
    provision(
      "art_1__para_1",
      "1(1)",
      "paragraph",
      2,
      "一、",
      "",
      "各缔约国的国内立法应予公布。" + "各缔约国应当依照其国内法，确保尊重人权，包括隐私权；并应说明理由。".repeat(12),
    ),
  ],
};

const BRACKETS: Draft = {
  title: "Draft [convention][framework agreement] on [the sharing of] records",
  language: "en",
  direction: "ltr",
  provisions: [
    provision("art_1", "1", "article", 1, "[Article 1]", "[Purpose] [Aim [and scope]]"),
    provision(
      "art_1__para_1",
      "1(1)",
      "paragraph",
      2,
      "[1.]",
      "",
      "[Each State Party [shall [consider]][may] adopt [, subject to [its domestic law][Article [5][6 bis]],] such measures {as may be <necessary>}.]",
    ),
    provision("art_1__para_1alt", "1(1 alt)", "paragraph", 2, "[1 alt.]", "", "[States Parties shall not.]"),
  ],
};

const WIDE_WORD = "WIDE_DRAFT_CONVENTION".repeat(6);
const WIDE: Draft = {
  title: `A draft called ${WIDE_WORD}`,
  language: "en",
  direction: "ltr",
  provisions: [
    provision("art_1", "1", "article", 1, "Article 1", WIDE_WORD),
    provision("art_1__para_1", "1(1)", "paragraph", 2, "1.", "", `Each State Party shall keep ${WIDE_WORD} as it is.`),
  ],
};

/** Notes on the same words, and one on the first heading as a whole. */
function inWords(draft: Draft, words: string, comments: readonly string[]): readonly DisclosedThread[] {
  const { eId } = draft.provisions[1]!;
  const on = comments.map((comment, i) =>
    noteOn(draft, eId, words, { comment, rights: ["privacy"], ratings: [{ scale: (3 + i) as 3 | 4 }] }),
  );
  return [...on, noteOn(draft, draft.provisions[0]!.eId, null, { comment: comments[0]!, kind: "omission" })];
}

function many(count: number): BriefingInput {
  const random = new Random(count);
  const { draft } = createConvention(random, 40, Math.max(60, count / 4));
  const id = computeDraftId(draft);
  const spots = draft.provisions.flatMap(({ blocks }, i) => (blocks[0] && blocks[0].text.length > 40 ? [i] : []));
  const shown = Array.from({ length: count }, (_, i) => {
    const at = random.pick(spots);
    const from = random.below(20);
    const place = (offset: number) => ({ provision: at, block: 0, offset });
    const anchor = createRangeAnchor(draft, id, place(from), place(from + 4 + random.below(16)));
    if (isRefusal(anchor)) throw new RangeError(anchor.code);
    return { ...NOTES[i % NOTES.length]!, anchor };
  });
  return told(draft, shown);
}

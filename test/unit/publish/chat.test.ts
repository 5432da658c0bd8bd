import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { addRevisionAct } from "#shared/acts/texts/revisions.ts";
import { createGapAfterProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import {
  confidentialityToConfirm,
  audienceForConfidentiality,
  composeChatPassage,
  formatChatPassage,
  type ChatPassageSubject,
} from "#shared/publish/chat/chatPassage.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { CONFIDENTIALITY_LABELS, type Confidentiality } from "#shared/records/kinds/annotation.ts";
import { createTeam, unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID, type Person } from "#test/support/team/team.ts";

const WORDS = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "that are necessary"));
const PUBLIC = { audience: "public", informals: false, authors: "none" } as const;
/** The context of a note that must never be included. */
const SECRETS = ["<source>", "<track>", "<clock>", "<author>", "<reply>", "<person>", "<tag>"];

let admin: Person;
beforeAll(async () => {
  ({ admin } = await createTeam());
  await admin.commit(setProfileAct(admin.ledger, admin.me, "<author>, <author>"));
});

/** Creates a note on words with everything that must not be included. */
async function note(confidentiality: Confidentiality): Promise<ChatPassageSubject> {
  const records = await admin.commit(
    annotateAct(admin.ledger, admin.me, {
      anchor: WORDS,
      kind: "risk",
      comment: `Too wide (${confidentiality}).`,
      rights: ["privacy", "our own"],
      tags: ["<tag>"],
      track: "<track>",
      basis: { how: "webcast", clock: "<clock>" },
      source: "<source>",
      assessment: { provisional: 3 },
      confidentiality,
    }),
  );
  await admin.commit(replyToThreadAct(admin.ledger, admin.me, records[0]!.key, "<reply>"));
  return admin.ledger.get(threadProjection, records[0]!.key)!;
}

async function wording(confidentiality: Confidentiality, fresh: string): Promise<ChatPassageSubject> {
  const records = await admin.commit(
    proposeWordingAct(admin.ledger, admin.me, {
      anchor: WORDS,
      wording: { new: fresh },
      proposers: [
        { name: "Mexico", kind: "state" },
        { name: "<person>", kind: "person" },
      ],
      track: "<track>",
      comment: "",
      confidentiality,
    }),
  );
  return admin.ledger.get(proposalProjection, records[0]!.key)!;
}

const textFor = (passed: ChatPassageSubject, asked: Parameters<typeof composeChatPassage>[2]) => {
  const chat = composeChatPassage(admin.ledger, passed, asked);
  return "refused" in chat ? chat.code : formatChatPassage(chat);
};

describe("A passage for the chat", () => {
  it("gives the place, the words, the standard, and what is proposed", async () => {
    const passed = await note("public");
    const open = await wording("public", "that are strictly necessary");
    await wording("team", "<proposal of the team>");
    expect(textFor(passed, PUBLIC)).toBe(
      [
        "Article 2, paragraph 1 (Draft convention on tide gauges)",
        "“that are necessary”",
        "",
        "High (provisional): Too wide (public).",
        "Standard: Privacy (ICCPR, article 17; UDHR, article 12); our own",
        "Proposed wording (Mexico): “that are strictly necessary”",
      ].join("\n"),
    );
    expect(textFor(open, PUBLIC)).toContain("Proposed wording (Mexico): “that are strictly necessary”");
    expect(textFor(passed, audienceForConfidentiality("team"))).toContain("<proposal of the team>");
  });

  it("cites bare words, a whole provision, a gap, and a deletion", async () => {
    expect(textFor({ anchor: WORDS }, PUBLIC)).toBe(
      "Article 2, paragraph 1 (Draft convention on tide gauges)\n“that are necessary”",
    );
    const whole = { draft: SMALL_DRAFT_ID, provision: "art_2__para_1__point_a" };
    expect(textFor({ anchor: whole }, PUBLIC)).toContain("Article 2, paragraph 1 (a) (");
    expect(textFor({ anchor: whole }, PUBLIC)).toContain("“Records of the tide; and”");
    expect(textFor({ anchor: createGapAfterProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2) }, PUBLIC)).toMatch(
      /^After Article 2, paragraph 1 /,
    );
    expect(textFor(await wording("public", ""), PUBLIC)).toContain(
      "Proposed for deletion (Mexico): “that are necessary”",
    );
  });

  it("cites the open text, or the newest text that has the words if it does not", async () => {
    const { admin: lead } = await createTeam();
    const provisions = SMALL_DRAFT.provisions.slice(1).map((each) => {
      return { ...each, eId: each.eId.replace("art_2", "art_3"), address: each.address.replace("2", "3") };
    });
    const draft = { ...SMALL_DRAFT, provisions };
    const source = { name: "rev.txt", sha256: "1".repeat(64), format: "text" as const };
    const [document] = lead.ledger.documents;
    const further = { document: document!.id, symbol: "A/X/2", reading: { draft, source } };
    await lead.commit(addRevisionAct(lead.ledger, lead.me, further));
    await lead.commit(
      proposeWordingAct(lead.ledger, lead.me, {
        anchor: WORDS,
        wording: { new: "that are needed" },
        proposers: [],
        comment: "",
        confidentiality: "public",
      }),
    );
    const records = await lead.commit(
      annotateAct(lead.ledger, lead.me, { anchor: WORDS, kind: "risk", comment: "Wide.", confidentiality: "public" }),
    );
    const passed = lead.ledger.get(threadProjection, records[0]!.key)!;
    const read = (draft?: string, each: ChatPassageSubject = passed) =>
      formatChatPassage(unwrapOutcome(composeChatPassage(lead.ledger, each, PUBLIC, draft)));
    expect(read(SMALL_DRAFT_ID)).toMatch(/^Article 2, paragraph 1 \(Draft convention/);
    expect(read(SMALL_DRAFT_ID)).toContain("Proposed wording: “that are needed”");
    for (const newest of [undefined, computeDraftId(draft)])
      expect(read(newest)).toMatch(/^Article 3, paragraph 1 \(A\/X\/2\)/);
    const purpose = { anchor: { draft: SMALL_DRAFT_ID, provision: "art_1" } };
    expect(read(computeDraftId(draft), purpose)).toMatch(/^Article 1 \(Draft convention/);
  });

  it("asks before it includes anything that is not public, and never says who, where, when or from whom", async () => {
    for (const label of CONFIDENTIALITY_LABELS) {
      for (const passed of [await note(label), await wording(label, `strictly ${label}`)]) {
        expect(confidentialityToConfirm(passed)).toBe(label === "public" ? null : label);
        const said = textFor(passed, audienceForConfidentiality(confidentialityToConfirm(passed)));
        expect(said).toContain(label);
        for (const secret of SECRETS) expect(said, label).not.toContain(secret);
      }
    }
  });

  it("passes on nothing that the audience gate holds back, whatever is asked for", async () => {
    const notes = await Promise.all(
      CONFIDENTIALITY_LABELS.map(async (label) => ({ label, passed: await note(label) })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...notes),
        fc.constantFrom("public" as const, "team" as const),
        fc.boolean(),
        fc.constantFrom("names" as const, "roles" as const, "none" as const),
        ({ label, passed }, audience, informals, authors) => {
          const said = textFor(passed, { audience, informals, authors });
          const held =
            (label === "team" && audience === "public") ||
            (label === "informals" && !(audience === "team" && informals));
          expect(said === "copy.withheld").toBe(held);
          for (const secret of SECRETS) expect(said).not.toContain(secret);
        },
      ),
      { seed: 41, numRuns: 60 },
    );
  });
});

describe("A passage of a text without a symbol", () => {
  it("is cited with the text of its document that it is from", async () => {
    const { admin: ada } = await createTeam();
    const anchor = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "that are necessary"));
    const source = () => unwrapOutcome(composeChatPassage(ada.ledger, { anchor }, PUBLIC, SMALL_DRAFT_ID)).source;
    expect(source()).toBe(SMALL_DRAFT.title);
    const next = { ...SMALL_DRAFT, title: "Adoption of the convention", provisions: SMALL_DRAFT.provisions.slice(1) };
    const file = { name: "next_9-dec-2025.txt", sha256: "2".repeat(64), format: "text" as const };
    const [document] = ada.ledger.documents;
    await ada.commit(
      addRevisionAct(ada.ledger, ada.me, { document: document!.id, reading: { draft: next, source: file } }),
    );
    expect(source()).toBe("Adoption of the convention, 1st text");
    const newest = unwrapOutcome(createTypedQuoteAnchor(next, computeDraftId(next), 1, "that are necessary"));
    expect(unwrapOutcome(composeChatPassage(ada.ledger, { anchor: newest }, PUBLIC, computeDraftId(next))).source).toBe(
      "Adoption of the convention, 2025-12-09",
    );
  });
});

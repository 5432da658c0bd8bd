import { describe, expect, it } from "vitest";
import { createGapAfterProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { findPreviousText } from "#shared/ledger/texts/textChains.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { findLanguageVersionGaps, languageVersionsOf } from "#shared/ledger/texts/languageVersions.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { createTeam, addText, unwrapOutcome, type Person } from "#test/support/team/team.ts";

const ENGLISH = `Convention on lamps

Article 1. Lighting

1. Each keeper shall light the lamp at dusk.

2. A keeper may:

(a) Trim the wick;

(b) Store oil.

Article 2. Oil

1. Oil shall be dry.

2. Oil shall be counted.
`;
/** The same in Arabic, with letters in abjad order, and without the last paragraph. */
const ARABIC = `اتفاقية المصابيح

المادة 1. الإنارة

1. يضيء كل حارس المصباح عند الغسق.

2. يجوز للحارس:

(أ) أن يقلم الفتيل؛

(ب) أن يخزن الزيت.

المادة 2. الزيت

1. يكون الزيت جافاً.
`;
const SECOND = ENGLISH.replace("Article 2.", "Article 2. Wicks\n\n1. Wicks shall be of wool.\n\nArticle 3.");
const SECOND_ARABIC = ARABIC.replace("المادة 2.", "المادة 2. الفتائل\n\n1. تكون الفتائل من الصوف.\n\nالمادة 3.");

async function team() {
  const [en, ar, next, nextAr] = [
    await readDraftText(ENGLISH),
    await readDraftText(ARABIC),
    await readDraftText(SECOND),
    await readDraftText(SECOND_ARABIC),
  ];
  const { admin } = await createTeam({ ...en, title: "First" });
  await addText(admin, en, "whole", { symbol: "A/1" });
  await addText(admin, ar, "whole", { symbol: "a/1" });
  await addText(admin, next, "whole", { symbol: "A/1/Rev.1" });
  await addText(admin, nextAr, "whole", { symbol: "A/1/Rev.1" });
  return { admin, en, ar, next, nextAr };
}

const at = (draft: Draft, address: string) => unwrapOutcome(findProvision(draft, address));
const addressIn = (draft: Draft, placed: ReturnType<typeof findPlacementInDraft>) =>
  "anchor" in placed ? draft.provisions.find(({ eId }) => eId === placed.anchor.provision)!.address : placed.status;

async function noted(admin: Person, draft: Draft, address: string, words: string) {
  const id = await admin.annotate({
    anchor: unwrapOutcome(createTypedQuoteAnchor(draft, computeDraftId(draft), at(draft, address), words)),
  });
  return admin.ledger.get(threadProjection, id)!;
}

describe("The ledger of language versions", () => {
  it("compares a text with the previous one in its own language", async () => {
    const { admin, en, ar, next, nextAr } = await team();
    const before = (draft: Draft) => findPreviousText(admin.ledger.texts, computeDraftId(draft))?.revision.draftId;
    expect(before(next)).toBe(computeDraftId(en));
    expect(before(nextAr)).toBe(computeDraftId(ar));
    expect(before(ar)).toBe(undefined);
  });

  it("shows a note at the same address in the other language, and back, as a note on the whole provision", async () => {
    const { admin, en, ar } = await team();
    const note = await noted(admin, en, "1(2)(b)", "Store oil");
    const there = findPlacementInDraft(admin.ledger, computeDraftId(ar), note);
    expect(there).toMatchObject({ status: "reworded", by: "machine", version: { language: "en" } });
    expect(ar.provisions[at(ar, "1(2)(ب)")]!.eId).toBe("anchor" in there && there.anchor.provision);
    expect("anchor" in there && there.anchor.quote).toBeUndefined();
    const back = await noted(admin, ar, "1(1)", "عند الغسق");
    expect(addressIn(en, findPlacementInDraft(admin.ledger, computeDraftId(en), back))).toBe("1(1)");
  });

  it("follows the note's own language to the next draft, and keeps a gap a gap", async () => {
    const { admin, en, nextAr } = await team();
    const note = await noted(admin, en, "2(1)", "dry");
    expect(addressIn(nextAr, findPlacementInDraft(admin.ledger, computeDraftId(nextAr), note))).toBe("3(1)");
    const gap = createGapAfterProvisionAnchor(en, computeDraftId(en), at(en, "2(1)"));
    expect(findPlacementInDraft(admin.ledger, computeDraftId(nextAr), gap)).toMatchObject({ anchor: { gap: true } });
  });

  it("has no place for a note if the version lacks the provision, which is listed", async () => {
    const { admin, en, ar } = await team();
    const note = await noted(admin, en, "2(2)", "counted");
    expect(findPlacementInDraft(admin.ledger, computeDraftId(ar), note).status).toBe("absent");
    const text = admin.ledger.drafts
      .get(computeDraftId(en))!
      .texts.find(({ revision }) => revision.body.symbol === "A/1")!;
    const versions = [text, ...languageVersionsOf(admin.ledger.texts, text)];
    expect(versions).toHaveLength(2);
    const lacking = findLanguageVersionGaps(versions);
    expect(lacking).toHaveLength(1);
    expect(en.provisions[lacking[0]!.provision]!.address).toBe("2(2)");
    expect(lacking[0]!.lacks.revision.body.draft.language).toBe("ar");
  });

  it("takes no text with another symbol or without one for a version", async () => {
    const { admin, next } = await team();
    const text = admin.ledger.drafts.get(computeDraftId(next))!.texts[0]!;
    expect(languageVersionsOf(admin.ledger.texts, text)).toHaveLength(1);
    expect(languageVersionsOf(admin.ledger.texts, admin.ledger.texts[0]!)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import {
  addAgreedLanguageOriginAct,
  retractAgreedLanguageOriginAct,
} from "#shared/acts/negotiation/agreedLanguageOrigins.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { listAgreedLanguageOrigins, suggestReferenceProvisions } from "#shared/ledger/queries/agreedLanguageOrigins.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import {
  createTeam,
  addText,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
} from "#test/support/team/team.ts";

const source = { name: "draft.txt", sha256: "0".repeat(64), format: "text" as const };

const REMEDY = "Each State Party shall provide an effective remedy to any person whose lamp was put out, and shall";
const DRAFT = `Convention on lamps

Article 1
Remedies

1. ${REMEDY} make the remedy known to every keeper.

2. Oil shall be kept dry.
`;
const NEXT = DRAFT.replace("Article 1\n", "Article 1\nPurpose\n\n1. This Convention protects lamps.\n\nArticle 2\n");
const TREATY = `Treaty on lanterns

Article 7
Wicks

1. A wick shall be of cotton or of wool, as the authority decides.

Article 9
Redress

1. ${REMEDY} pay for the oil.

2. The authority shall publish a list of lanterns every year.
`;

async function team() {
  const [draft, treaty] = [await readDraftText(DRAFT), await readDraftText(TREATY)];
  const { admin } = await createTeam(draft);
  const facts = { title: "Treaty on lanterns", kind: "reference", symbol: "TOL", covers: "whole" } as const;
  await admin.commit(addDocumentAct(admin.me, { reading: { draft: treaty, source }, ...facts }));
  const named = (of: typeof draft, address: string) => {
    return { draft: computeDraftId(of), provision: of.provisions[unwrapOutcome(findProvision(of, address))]!.eId };
  };
  return { admin, draft, treaty, named };
}

describe("Agreed language", () => {
  it("suggests provisions of reference texts by the words in common, the best first, and none for other words", async () => {
    const { admin, draft } = await team();
    const at = (address: string) =>
      suggestReferenceProvisions(admin.ledger, computeDraftId(draft), unwrapOutcome(findProvision(draft, address)));
    const [best] = at("1(1)");
    expect(best).toMatchObject({ citation: "TOL 9(1)" });
    expect(best!.likeness).toBeGreaterThan(0.5);
    expect(best!.words).toContain("pay for the oil");
    expect(at("1(2)")).toEqual([]);
    expect(listAgreedLanguageOrigins(admin.ledger, computeDraftId(draft))).toEqual([]);
  });

  it("is recorded once, holds for the provision in the next draft too, and is taken back by the member who recorded it", async () => {
    const { admin, draft, treaty, named } = await team();
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    const input = { at: named(draft, "1(1)"), from: named(treaty, "9(1)") };
    await bea.commit(addAgreedLanguageOriginAct(bea.ledger, bea.me, input));
    await exchangeRecords(admin, bea);
    expect(addAgreedLanguageOriginAct(admin.ledger, admin.me, input)).toMatchObject({ code: "origin.already" });
    const next = await readDraftText(NEXT);
    await addText(admin, next);
    const [standing] = listAgreedLanguageOrigins(admin.ledger, computeDraftId(next));
    expect(next.provisions[standing!.provision]!.address).toBe("2(1)");
    expect(standing!.from.citation).toBe("TOL 9(1)");
    const { id } = standing!.origin;
    expect(retractAgreedLanguageOriginAct(admin.ledger, admin.me, id)).toMatchObject({ code: "origin.other" });
    await exchangeRecords(admin, bea);
    await bea.commit(retractAgreedLanguageOriginAct(bea.ledger, bea.me, id));
    expect(listAgreedLanguageOrigins(bea.ledger, computeDraftId(next))).toEqual([]);
  });

  it("comes from an existing provision of a reference text", async () => {
    const { admin, draft, treaty, named } = await team();
    const at = named(draft, "1(1)");
    expect(addAgreedLanguageOriginAct(admin.ledger, admin.me, { at: named(treaty, "9(1)"), from: at })).toMatchObject({
      code: "origin.reference",
    });
    const nowhere = { draft: computeDraftId(treaty), provision: "art_99" };
    expect(addAgreedLanguageOriginAct(admin.ledger, admin.me, { at, from: nowhere })).toMatchObject({
      code: "origin.place",
    });
  });
});

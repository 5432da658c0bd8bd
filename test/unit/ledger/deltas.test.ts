import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import {
  retractDeltaRatingAct,
  setDeltaRatingAct,
  type NewDeltaRating,
} from "#shared/acts/negotiation/deltaRatings.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import {
  listRatableChanges,
  findLatestTextsToCompare,
  selectUrgentRatableChanges,
  type RatableChange,
} from "#shared/ledger/queries/ratableChanges.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { Random } from "#test/support/random.ts";
import {
  createTeam,
  addText,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  type Person,
} from "#test/support/team/team.ts";

const read = async (name: string) => {
  const file = new URL(`../../fixtures/sample/${name}`, import.meta.url);
  return unwrapOutcome(await readDraftFromBytes(name, readFileSync(file) as unknown as Uint8Array)).draft;
};
const [FIRST, SECOND] = [await read("draft-v1.txt"), await read("draft-v2.txt")];
const [FROM, TO] = [computeDraftId(FIRST), computeDraftId(SECOND)];

let ada: Person;
let bea: Person;

const at = (draft: Draft, id: string, address: string, words: string) =>
  unwrapOutcome(createTypedQuoteAnchor(draft, id, unwrapOutcome(findProvision(draft, address)), words));

async function note(
  kind: "risk" | "safeguard" | "omission",
  address: string,
  words: string,
  rights: string[],
  level = 4,
) {
  const id = await ada.annotate({ anchor: at(FIRST, FROM, address, words), kind, rights });
  if (kind !== "safeguard") await ada.commit(rateThreadAct(ada.ledger, ada.me, id, { provisional: level as 4 }));
}

const lines = (person = ada) => listRatableChanges(person.ledger, findLatestTextsToCompare(person.ledger)!);
const lineAt = (address: string, right = "", person = ada) =>
  lines(person).find((line) => line.address === address && line.right === right)!;
const meant = ({ before, after, right }: RatableChange): Omit<NewDeltaRating, "delta"> => {
  return { from: FROM, to: TO, ...(before && { before }), ...(after && { after }), ...(right && { right }) };
};

beforeAll(async () => {
  ({ admin: ada } = await createTeam(FIRST));
  await note("risk", "6(3)", "has agreed thereto in full knowledge of that purpose", ["privacy"], 2);
  await note("risk", "5(2)", "international human rights law itself allows", ["privacy", "expression"]);
  await note("safeguard", "10(3)", "an effective remedy", ["remedy"]);
  await note("safeguard", "10(3)", ", including compensation,", ["remedy"]);
  bea = await joinTeam(ada, await openInvitation(ada), "Bea");
  await addText(ada, SECOND, "whole", { symbol: "Rev.1" });
  await exchangeRecords(ada, bea);
});

describe("The comparison with the next text", () => {
  it("asks for a rating of each changed provision by the rights that its notes name, with the older ratings as a proposal", () => {
    expect(lines().filter(({ address }) => address === "5(2)")).toMatchObject([
      { right: "privacy", severity: { grade: 4 }, proposed: { delta: "worse", because: "rights-gone" } },
      { right: "expression", severity: { grade: 4 }, proposed: { delta: "worse", because: "rights-gone" } },
    ]);
    expect(lineAt("11(3)", "remedy").proposed).toEqual({ delta: "worse", because: "safeguard-gone" });
    expect(lineAt("7(3)", "privacy")).toMatchObject({ before: expect.stringContaining("art_6") as string });
    const weakened = { delta: "worse", because: "duty-weaker" };
    expect(lineAt("12(3)")).toMatchObject({ notes: [], proposed: weakened, said: [] });
  });

  it("takes no note on the newer text for a rating of the older one", async () => {
    const anchor = at(SECOND, TO, "7(3)", "has agreed thereto");
    const id = await bea.annotate({ anchor, kind: "risk", rights: ["privacy", "remedy"] });
    await bea.commit(rateThreadAct(bea.ledger, bea.me, id, { provisional: 4 }));
    expect(lineAt("7(3)", "remedy", bea)).toBeUndefined();
    expect(lineAt("7(3)", "privacy", bea)).toEqual(lineAt("7(3)", "privacy"));
  });

  it("asks nothing about a provision that only got another number, nor about one that the text does not cover", () => {
    expect(lineAt("10(1)")).toBeUndefined();
    const two = findLatestTextsToCompare(ada.ledger)!;
    const { revision } = two.to;
    const covers = SECOND.provisions.filter(({ kind }) => kind === "article").map(({ eId }) => eId);
    const partial = { ...two.to, revision: { ...revision, body: { ...revision.body, covers } } };
    const gone = (all: readonly RatableChange[]) =>
      all.filter(({ after }) => after === undefined).map((each) => each.address);
    expect(gone(lines())).toContain("16");
    expect(gone(listRatableChanges(ada.ledger, { ...two, to: partial }))).not.toContain("16");
    expect(gone(listRatableChanges(ada.ledger, { ...two, to: partial }))).toContain("11(2)(b)");
  });

  it("lists first what somebody rated as weaker, the most severe first, then unrated changes to severe or protective words", async () => {
    await bea.commit(setDeltaRatingAct(bea.ledger, bea.me, { ...meant(lineAt("12(3)", "", bea)), delta: "worse" }));
    await bea.commit(
      setDeltaRatingAct(bea.ledger, bea.me, { ...meant(lineAt("5(2)", "privacy", bea)), delta: "new-risk" }),
    );
    await ada.commit(setDeltaRatingAct(ada.ledger, ada.me, { ...meant(lineAt("5(2)", "privacy")), delta: "better" }));
    await exchangeRecords(ada, bea);
    const places = (some: readonly RatableChange[]) => some.map(({ address, right }) => `${address} ${right}`.trim());
    for (const person of [ada, bea]) {
      const { worse, open } = selectUrgentRatableChanges(lines(person));
      expect(places(worse)).toEqual(["5(2) privacy", "12(3)"]);
      expect(places(open)).toEqual(["5(2) expression", "11(3) remedy"]);
      expect(worse[0]!.said.map(({ body }) => body.delta).sort()).toEqual(["better", "new-risk"]);
    }
  });

  it("replaces a person's first rating by the second, and takes it back", async () => {
    const line = lineAt("8");
    await ada.commit(setDeltaRatingAct(ada.ledger, ada.me, { ...meant(line), delta: "worse", comment: "Why" }));
    await ada.commit(setDeltaRatingAct(ada.ledger, ada.me, { ...meant(line), delta: "gone" }));
    expect(lineAt("8").said.map(({ body }) => [body.delta, body.comment])).toEqual([["gone", "Why"]]);
    await ada.commit(retractDeltaRatingAct(ada.ledger, ada.me, { ...meant(line), delta: "gone" }));
    expect(lineAt("8").said).toEqual([]);
    expect(retractDeltaRatingAct(ada.ledger, ada.me, { ...meant(line), delta: "gone" })).toMatchObject({
      code: "delta.none",
    });
  });

  it("refuses a provision that is in neither text, and a person who may only read", async () => {
    const of = { from: FROM, to: TO, after: "art_99", delta: "worse" } as const;
    expect(setDeltaRatingAct(ada.ledger, ada.me, of)).toMatchObject({ code: "delta.place" });
    expect(setDeltaRatingAct(ada.ledger, ada.me, { ...of, to: FROM, after: "art_1" })).toMatchObject({
      code: "say.invalid",
    });
    const reader = await joinTeam(ada, await openInvitation(ada, "reader"), "Cem");
    expect(setDeltaRatingAct(reader.ledger, reader.me, { ...of, after: "art_1" })).toMatchObject({
      code: "may.reader",
    });
  });

  it("is the same in whatever order the records arrive", () => {
    const random = new Random(5);
    const told = (ledger: Ledger) =>
      listRatableChanges(ledger, findLatestTextsToCompare(ledger)!).map(({ id, said, proposed }) => [
        id,
        said.map((each) => each.id),
        proposed,
      ]);
    for (let i = 0; i < 5; i++) {
      const ledger = new Ledger(ada.ledger.dossier);
      for (const record of random.shuffle([...ada.held.values()])) ledger.add([record]);
      expect(told(ledger)).toEqual(told(ada.ledger));
    }
  });
});

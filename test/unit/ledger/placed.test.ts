import { beforeAll, describe, expect, it } from "vitest";
import {
  closeOmissionGapAct,
  confirmPlacementAct,
  correctPlacementAct,
  discardEntryFromDraftAct,
} from "#shared/acts/placementActs.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { computeDraftId, type Draft, type Provision } from "#shared/draft/draft.ts";
import { gateThreadsForAudience } from "#shared/publish/gate/audience.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import {
  findEntryAnchor,
  listNotesWithPlacement,
  findPlacementInNewest,
  findCurrentPlacement,
  listThreadsReanchoredToText,
} from "#shared/ledger/placement/currentPlacement.ts";
import { findPlacementsToReview } from "#shared/ledger/queries/placementsToReview.ts";
import { isPlacementUncertain } from "#shared/ledger/placement/placementUncertainty.ts";
import { statusProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import {
  groupStatusesByProvision,
  findStatusPlacementInNewestOrOwnText,
} from "#shared/ledger/placement/statusPlacement.ts";
import type { DocumentBody } from "#shared/records/kinds/document.ts";
import type { DocumentRevisionBody } from "#shared/records/kinds/revision.ts";
import type { ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import { Random } from "#test/support/random.ts";
import {
  admitJoinedMembers,
  createTeam,
  addText,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  type Person,
} from "#test/support/team/team.ts";

const source = { name: "draft.txt", sha256: "1".repeat(64), format: "text" as const };

/** Articles of a draft, each a heading and paragraphs. */
type Articles = Readonly<Record<string, readonly [heading: string, ...paragraphs: string[]]>>;

function draftOf(title: string, articles: Articles, language = "en"): Draft {
  const provisions = Object.entries(articles).flatMap(([num, [heading, ...paragraphs]]): Provision[] => {
    const article = { eId: `art_${num}`, address: num, num: `Article ${num}`, heading, level: 1, blocks: [] };
    return [
      { ...article, kind: "article" },
      ...paragraphs.map((text, i): Provision => {
        const [eId, address] = [`art_${num}__para_${i + 1}`, `${num}(${i + 1})`];
        return { eId, address, kind: "paragraph", num: `${i + 1}.`, heading: "", level: 2, blocks: [{ text }] };
      }),
    ];
  });
  return { title, language, direction: "ltr", provisions };
}

const KEEP = "Each State Party shall keep the records of its tide gauges for as long as the harbour stands.";
const SHARE = "A record shall be shared with a neighbouring State only where a storm endangers both coasts.";
const NOTICE = "The keeper of a gauge shall be told within two days that a record was shared, and with whom.";
const COURT = "A court shall review every order by which a gauge is read at night without its keeper.";
const PEACE = "Nobody who looks at the sea from the quay shall be recorded by a gauge or by its keeper.";
/** Paragraphs of an article that say something else. */
const FEES = [
  "Fees for copies are fixed each spring by a board of pilots, fishers and insurers sitting in turn.",
  "No fee is owed by schools, rescue crews or relatives of sailors who were lost.",
];

const FIRST = draftOf("Draft convention", {
  1: ["Keeping", KEEP],
  2: ["Sharing", SHARE, NOTICE],
  3: ["Orders", COURT],
  4: ["Quays", PEACE],
});
/** With an article added at the front, notice reworded, and the orders left to the package. */
const SECOND = draftOf("Draft convention, first revision", {
  1: ["Purpose", "This Convention is for the safety of harbours and of the people who work in them."],
  2: ["Keeping", KEEP],
  3: ["Sharing", SHARE, NOTICE.replace("within two days", "without undue delay")],
  5: ["Quays", PEACE],
});
/** Without notice, and with the quays moved to the front. */
const THIRD = draftOf("Draft convention, second revision", {
  1: ["Quays", PEACE],
  2: ["Purpose", "This Convention is for the safety of harbours and of the people who work in them."],
  3: ["Keeping", KEEP],
  4: ["Sharing", SHARE],
});
const PACKAGE = draftOf("Chair’s package", { 4: ["Orders", COURT.replace("A court shall", "A court may")] });
const [ONE, TWO, THREE, PACKED] = [FIRST, SECOND, THIRD, PACKAGE].map(computeDraftId) as [
  string,
  string,
  string,
  string,
];

const at = (draft: Draft, address: string, words?: string): Anchor => {
  const index = draft.provisions.findIndex((each) => each.address === address);
  return words
    ? unwrapOutcome(createTypedQuoteAnchor(draft, computeDraftId(draft), index, words))
    : createProvisionAnchor(draft, computeDraftId(draft), index);
};
const gap = (draft: Draft, address: string) =>
  createGapAfterProvisionAnchor(
    draft,
    computeDraftId(draft),
    draft.provisions.findIndex((each) => each.address === address),
  );

async function dossier(...texts: readonly (readonly [Draft, DocumentRevisionBody["covers"]])[]): Promise<Person> {
  const { admin } = await createTeam(FIRST);
  for (const [draft, covers] of texts) await addText(admin, draft, covers);
  return admin;
}

async function beside(person: Person, draft: Draft, kind: DocumentBody["kind"]): Promise<void> {
  await person.commit(addDocumentAct(person.me, { reading: { draft, source }, kind }));
}

const SOME = ["art_1", "art_2", "art_3", "art_5"];

/** Returns the placement and the place: "moved 3(1) “shall keep”". */
function seen({ ledger }: Person, draft: string, note: string): string {
  const placed = findPlacementInDraft(ledger, draft, ledger.get(threadProjection, note)!);
  if (!("anchor" in placed)) return placed.status;
  const { provision, quote, gap: isGap } = placed.anchor;
  const { address } = ledger.draft(draft)!.provisions.find(({ eId }) => eId === provision)!;
  return [placed.status, address, quote?.exact ?? (isGap ? "gap" : "")].join(" ").trim();
}

const of = (person: Person, annotation: string, draft: string) => ({ annotation, draft, first: person.keys[0]! });

describe("Notes in a further revision", () => {
  it("are exact, moved, reworded, lost, or absent from this text", async () => {
    const admin = await dossier([SECOND, SOME]);
    const keep = await admin.annotate({ anchor: at(FIRST, "1(1)", "shall keep the records") });
    const notice = await admin.annotate({ anchor: at(FIRST, "2(2)", "shall be told within two days that") });
    const whole = await admin.annotate({ anchor: at(FIRST, "2") });
    const omission = await admin.annotate({ kind: "omission", anchor: gap(FIRST, "2(1)") });
    const order = await admin.annotate({ anchor: at(FIRST, "3(1)", "shall review every order") });
    expect(seen(admin, TWO, keep)).toBe("moved 2(1) shall keep the records");
    expect(seen(admin, TWO, notice)).toBe("reworded 3(2) shall be told without undue delay that");
    expect(seen(admin, TWO, whole)).toBe("reworded 3");
    expect(seen(admin, TWO, omission)).toBe("moved 3(1) gap");
    expect(seen(admin, TWO, order)).toBe("absent");
    await addText(admin, THIRD);
    expect(seen(admin, THREE, notice)).toBe("lost");
    expect(seen(admin, THREE, keep)).toBe("moved 3(1) shall keep the records");
    expect(seen(admin, THREE, order)).toBe("lost");
    expect(seen(admin, ONE, keep)).toBe("exact 1(1) shall keep the records");
  });

  it("are found in a text without a stated language, and in none of another language", async () => {
    const admin = await dossier();
    const keep = await admin.annotate({ anchor: at(FIRST, "1(1)", "shall keep the records") });
    const silent = { ...SECOND, language: "und" };
    await addText(admin, silent);
    expect(seen(admin, computeDraftId(silent), keep)).toBe("moved 2(1) shall keep the records");
    const spanish = { ...SECOND, language: "es" };
    await addText(admin, spanish);
    expect(seen(admin, computeDraftId(spanish), keep)).toBe("absent");
    await addText(admin, THIRD);
    expect(seen(admin, THREE, keep)).toBe("moved 3(1) shall keep the records");
  });

  it("are found in earlier texts, too", async () => {
    const admin = await dossier([SECOND, SOME], [THIRD, "whole"]);
    const note = await admin.annotate({ anchor: at(THIRD, "3(1)", "shall keep the records") });
    const fresh = await admin.annotate({ anchor: at(THIRD, "2(1)", "the safety of harbours") });
    expect(seen(admin, TWO, note)).toBe("moved 2(1) shall keep the records");
    expect(seen(admin, ONE, note)).toBe("moved 1(1) shall keep the records");
    expect(seen(admin, TWO, fresh)).toBe("moved 1(1) the safety of harbours");
    expect(seen(admin, ONE, fresh)).toBe("lost");
    // A new note does not concern an older text, and is not missing there.
    expect(listNotesWithPlacement(admin.ledger, ONE).map(({ thread }) => thread.id)).toEqual([note]);
  });

  it("are to be reviewed in a text without their article, and for certain again once it is back", async () => {
    const gauges = (title: string, articles: Articles) =>
      draftOf(title, { 1: ["Keeping", KEEP], ...articles, 9: ["Quays", PEACE] });
    const sharing = ["Sharing", SHARE, NOTICE, ...FEES] as const;
    const first = gauges("Gauges", { 2: sharing, 3: ["Orders", COURT] });
    const without = gauges("Gauges, second", { 2: ["Orders", NOTICE, COURT] });
    const back = gauges("Gauges, third", { 2: ["Orders", COURT], 3: sharing });
    const { admin } = await createTeam(first);
    await addText(admin, without);
    await addText(admin, back);
    const [told, storm] = [
      await admin.annotate({ anchor: at(first, "2(2)", "within two days") }),
      await admin.annotate({ anchor: at(first, "2(1)", "only where a storm endangers both coasts") }),
    ];
    const isUncertain = (note: string, draft: Draft) =>
      isPlacementUncertain(admin.ledger, computeDraftId(draft), admin.ledger.get(threadProjection, note)!);
    const toReview = (draft: Draft) =>
      findPlacementsToReview(admin.ledger, computeDraftId(draft))
        .notes.map(({ id }) => id)
        .sort();
    expect(toReview(without)).toEqual([told, storm].sort());
    expect(toReview(back)).toEqual([]);
    expect(seen(admin, computeDraftId(without), told)).toBe("moved 2(1) within two days");
    expect(isUncertain(told, without)).toBe(true);
    expect(seen(admin, computeDraftId(without), storm)).toBe("lost");
    expect(seen(admin, computeDraftId(back), told)).toBe("moved 3(2) within two days");
    expect(seen(admin, computeDraftId(back), storm)).toBe("moved 3(1) only where a storm endangers both coasts");
    expect([told, storm].map((note) => isUncertain(note, back))).toEqual([false, false]);
  });

  it("are where a person has placed them, and are looked for from there in later texts", async () => {
    const admin = await dossier([SECOND, SOME]);
    const { ledger } = admin;
    const order = await admin.annotate({ anchor: at(FIRST, "3(1)", "shall review every order") });
    const there = at(SECOND, "3(1)", "only where a storm endangers both coasts");
    await admin.commit(correctPlacementAct(ledger, admin.me, of(admin, order, TWO), there));
    expect(findPlacementInDraft(ledger, TWO, ledger.get(threadProjection, order)!)).toEqual({
      status: "reworded",
      anchor: there,
      confidence: 1,
      by: admin.me!.member,
    });
    await addText(admin, THIRD);
    expect(seen(admin, THREE, order)).toBe("moved 4(1) only where a storm endangers both coasts");
    expect(findPlacementInDraft(ledger, THREE, ledger.get(threadProjection, order)!).by).toBe("machine");
    // On its own text it keeps its place.
    expect(seen(admin, ONE, order)).toBe("exact 3(1) shall review every order");
  });

  it("are not found by likeness where a person said that they do not belong", async () => {
    const admin = await dossier([SECOND, SOME]);
    const { ledger } = admin;
    const notice = await admin.annotate({ anchor: at(FIRST, "2(2)", "shall be told within two days that") });
    const keep = await admin.annotate({ anchor: at(FIRST, "1(1)", "shall keep the records") });
    for (const note of [notice, keep])
      await admin.commit(discardEntryFromDraftAct(ledger, admin.me, of(admin, note, TWO)));
    expect(findPlacementInDraft(ledger, TWO, ledger.get(threadProjection, notice)!)).toMatchObject({
      status: "lost",
      by: admin.me!.member,
    });
    const again = { ...SECOND, title: "Second revision, nothing new" };
    await addText(admin, again, SOME);
    expect(seen(admin, computeDraftId(again), notice)).toBe("lost");
    expect(seen(admin, computeDraftId(again), keep)).toBe("moved 2(1) shall keep the records");
  });

  it("are open if people said different things without knowing of each other, until one of them says it again", async () => {
    const admin = await dossier([SECOND, SOME]);
    const order = await admin.annotate({ anchor: at(FIRST, "3(1)", "shall review every order") });
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    await exchangeRecords(admin, bea);
    await admitJoinedMembers(admin);
    await exchangeRecords(admin, bea);
    const [one, other] = [at(SECOND, "3(1)"), at(SECOND, "5(1)")];
    await admin.commit(correctPlacementAct(admin.ledger, admin.me, of(admin, order, TWO), one));
    await bea.commit(correctPlacementAct(bea.ledger, bea.me, of(bea, order, TWO), other));
    await exchangeRecords(admin, bea);
    const placed = findPlacementInDraft(bea.ledger, TWO, bea.ledger.get(threadProjection, order)!);
    expect(placed).toMatchObject({ status: "ambiguous", candidates: expect.arrayContaining([one, other]) as unknown });
    expect(findEntryAnchor(bea.ledger, TWO, bea.ledger.get(threadProjection, order)!)).toBeNull();
    await bea.commit(confirmPlacementAct(bea.ledger, bea.me, of(bea, order, TWO), one));
    expect(seen(bea, TWO, order)).toBe("reworded 3(1)");
  });

  it("have their gap closed from the text that closes it on, and not before", async () => {
    const admin = await dossier([SECOND, SOME], [THIRD, "whole"]);
    const { ledger } = admin;
    const omission = await admin.annotate({ kind: "omission", anchor: gap(FIRST, "2(1)") });
    await admin.commit(
      closeOmissionGapAct(ledger, admin.me, of(admin, omission, TWO), at(SECOND, "3(2)", "without undue delay")),
    );
    const closed = (draft: string) =>
      findPlacementInDraft(ledger, draft, ledger.get(threadProjection, omission)!).closed ?? false;
    expect([ONE, TWO].map(closed)).toEqual([false, true]);
    // In that text it asks for nothing more; the thread itself is open.
    const asked = { audience: "team", informals: false, authors: "none" } as const;
    const settled = (draft: string) =>
      gateThreadsForAudience(listThreadsReanchoredToText(ledger, draft), asked, ledger.members).shown[0]!.settled;
    expect([ONE, TWO].map(settled)).toEqual([false, true]);
    expect(ledger.get(threadProjection, omission)!.resolution).toBeNull();
    await addText(admin, { ...SECOND, title: "Again" }, SOME);
    expect(closed(computeDraftId({ ...SECOND, title: "Again" }))).toBe(true);
  });

  it("are listed for a text with their places and those that it must account for", async () => {
    const admin = await dossier([SECOND, SOME]);
    const { ledger } = admin;
    const keep = await admin.annotate({ anchor: at(FIRST, "1(1)", "shall keep the records") });
    const order = await admin.annotate({ anchor: at(FIRST, "3(1)", "shall review every order") });
    const fresh = await admin.annotate({ anchor: at(SECOND, "1(1)") });
    const statuses = listNotesWithPlacement(ledger, TWO).map(({ thread, placed }) => [thread.id, placed.status]);
    expect(Object.fromEntries(statuses)).toEqual({ [keep]: "moved", [order]: "absent", [fresh]: "exact" });
    const drafts = listThreadsReanchoredToText(ledger, TWO).map(({ id, annotation }) => [id, annotation.anchor.draft]);
    expect(Object.fromEntries(drafts)).toEqual({ [keep]: TWO, [order]: ONE, [fresh]: TWO });
    expect(findCurrentPlacement(ledger, ledger.get(threadProjection, keep)!)!.draft).toEqual(SECOND);
    expect(findCurrentPlacement(ledger, ledger.get(threadProjection, order)!)!.draft).toEqual(FIRST);
    expect(findPlacementInNewest(ledger, ledger.get(threadProjection, order)!).status).toBe("absent");
  });
});

describe("Notes across documents", () => {
  it("are found again in the package for certain or not at all, and are shown there if the newest text lacks them", async () => {
    const admin = await dossier([SECOND, SOME]);
    const order = await admin.annotate({ anchor: at(FIRST, "3(1)", "shall review every order") });
    const keep = await admin.annotate({ anchor: at(FIRST, "1(1)", "shall keep the records") });
    const party = await admin.annotate({ anchor: at(FIRST, "1(1)", "Each State Party") });
    await beside(admin, PACKAGE, "package");
    expect(seen(admin, PACKED, order)).toBe("reworded 4(1) may review every order");
    expect([keep, party].map((note) => seen(admin, PACKED, note))).toEqual(["absent", "absent"]);
    expect(findCurrentPlacement(admin.ledger, admin.ledger.get(threadProjection, order)!)!.draft).toEqual(PACKAGE);
    expect(findCurrentPlacement(admin.ledger, admin.ledger.get(threadProjection, keep)!)!.draft).toEqual(SECOND);
    expect(listNotesWithPlacement(admin.ledger, PACKED).map(({ thread }) => thread.id)).toEqual([order]);
  });

  it("are not shown on another convention, a reference text or another language; nor earlier notes on the package", async () => {
    const admin = await dossier();
    const keep = await admin.annotate({ anchor: at(FIRST, "1(1)", "shall keep the records") });
    const like = { ...FIRST, title: "Another convention" };
    const old = { ...FIRST, title: "An old treaty" };
    await beside(admin, like, "convention");
    await beside(admin, old, "reference");
    await beside(admin, { ...FIRST, title: "Proyecto", language: "es" }, "package");
    await beside(admin, PACKAGE, "package");
    for (const { draftId: id } of admin.ledger.texts.slice(1).map(({ revision }) => revision)) {
      expect(seen(admin, id, keep)).toBe("absent");
    }
    const may = await admin.annotate({ anchor: at(PACKAGE, "4(1)", "A court may review") });
    expect(seen(admin, ONE, may)).toBe("absent");
    await addText(admin, { ...FIRST, title: "With the package" });
    expect(seen(admin, computeDraftId({ ...FIRST, title: "With the package" }), may)).toBe(
      "reworded 3(1) A court shall review",
    );
  });
});

describe("The places that a ledger finds", () => {
  let admin: Person;
  beforeAll(async () => {
    admin = await dossier([SECOND, SOME]);
    await beside(admin, PACKAGE, "package");
    for (const { provisions } of [FIRST]) {
      for (const { address } of provisions) await admin.annotate({ anchor: at(FIRST, address) });
    }
    const [, third] = admin.ledger.all(threadProjection);
    await admin.commit(discardEntryFromDraftAct(admin.ledger, admin.me, of(admin, third!.id, TWO)));
    await addText(admin, THIRD);
  });

  it("are the same for every order of delivery", () => {
    const records = [...admin.held.values()];
    const all = (ledger: Ledger) =>
      ledger
        .all(threadProjection)
        .map((thread) => [...ledger.drafts.keys()].sort().map((draft) => findPlacementInDraft(ledger, draft, thread)));
    const expected = all(admin.ledger);
    for (let seed = 1; seed <= 12; seed++) {
      const random = new Random(seed);
      const ledger = new Ledger(admin.ledger.dossier);
      const shuffled = random.shuffle([...records]);
      while (shuffled.length > 0) {
        ledger.add(shuffled.splice(0, 1 + random.below(6)));
        // Ask early, too: no place may stay cached when more records have arrived.
        for (const thread of ledger.all(threadProjection))
          for (const draft of ledger.drafts.keys()) findPlacementInDraft(ledger, draft, thread);
      }
      expect(all(ledger), `seed ${seed}`).toEqual(expected);
    }
  });
});

describe("Statuses in a further revision", () => {
  it("hold if the provision is there; agreed words only if they are unchanged; a new status counts instead", async () => {
    const admin = await dossier();
    const { ledger, me } = admin;
    const say = (draft: Draft, address: string, status: ProvisionStatusWord) => {
      const { eId: provision } = draft.provisions.find((each) => each.address === address)!;
      return admin.commit(
        setProvisionStatusAct(ledger, me, admin.keys[0]!, [{ draft: computeDraftId(draft), provision }], { status }),
      );
    };
    await say(FIRST, "1", "agreed");
    await say(FIRST, "2", "agreed");
    await say(FIRST, "2(1)", "pending");
    await say(FIRST, "3", "package");
    await say(FIRST, "4", "informals");
    await addText(admin, SECOND, SOME);
    const on = (draft: Draft) =>
      [...groupStatusesByProvision(ledger, computeDraftId(draft))]
        .map(([index, { entries, isEarlier }]) => {
          const words = entries.flatMap(({ said }) => said.map(wordOf));
          return [draft.provisions[index]!.address, ...words, ...(isEarlier ? ["(earlier)"] : [])].join(" ");
        })
        .sort();
    const wordOf = ({ body }: { readonly body: { readonly status: string } }) => body.status;
    expect(on(SECOND)).toEqual(["2 agreed", "3 agreed (earlier)", "3(1) pending", "5 informals"]);
    await say(SECOND, "5", "reopened");
    expect(on(SECOND)).toEqual(["2 agreed", "3 agreed (earlier)", "3(1) pending", "5 reopened"]);
    expect(on(FIRST)).toEqual(["1 agreed", "2 agreed", "2(1) pending", "3 package", "4 informals"]);
    const agreed = ledger.all(statusProjection).filter(({ said }) => said.some((each) => wordOf(each) === "agreed"));
    const where = agreed.map((each) => findStatusPlacementInNewestOrOwnText(ledger, each)!);
    expect(where.map(({ anchor, draft, place }) => [anchor.draft, draft.provisions[place.provision]!.address])).toEqual(
      expect.arrayContaining([
        [TWO, "2"],
        [ONE, "2"],
      ]),
    );
  });
});

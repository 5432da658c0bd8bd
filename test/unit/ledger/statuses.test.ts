import { expect, it } from "vitest";
import { confirmPlacementAct, discardStatusFromDraftAct, retractStatusDiscardAct } from "#shared/acts/placementActs.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { statusProjection } from "#shared/ledger/store/projections.ts";
import {
  groupStatusesByProvision,
  listMemberDiscardedStatuses,
  listStatusesToReview,
  findStatusPlacementInNewestOrOwnText,
} from "#shared/ledger/placement/statusPlacement.ts";
import { listPositionsWithValidityInText } from "#shared/ledger/placement/entryValidityInText.ts";
import {
  commitHarbourStatus,
  readHarbourDraft,
  HARBOUR_LIGHTS_SENTENCE,
  HARBOUR_LIST_SENTENCE,
  commitHarbourPosition,
  WEAKER_HARBOUR_LIGHTS_SENTENCE,
} from "#test/support/drafts/harbourDraft.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { createTeam, addText, type Person } from "#test/support/team/team.ts";

/** Three texts: the first paragraph is weaker in the second and has its original words in the third. */
const [FIRST, SECOND, THIRD] = await Promise.all([
  readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
  readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE),
  readHarbourDraft(HARBOUR_LIGHTS_SENTENCE, `${HARBOUR_LIST_SENTENCE} It shall do so at no cost.`),
]);
const TEXTS = new Map([FIRST, SECOND, THIRD].map((draft, i) => [computeDraftId(draft), i + 1]));

async function team(): Promise<Person> {
  const { admin } = await createTeam(FIRST);
  await addText(admin, SECOND);
  await addText(admin, THIRD);
  return admin;
}

/** Returns the statuses of a text: the address, the status and its text, and whether that is an earlier one. */
function on({ ledger }: Person, draft: Draft): readonly string[] {
  return [...groupStatusesByProvision(ledger, computeDraftId(draft))].map(([index, { entries, isEarlier }]) => {
    const said = entries.map((each) => `${each.said[0]!.body.status} in ${TEXTS.get(each.draft)}`);
    return [draft.provisions[index]!.address, ...said, ...(isEarlier ? ["earlier"] : [])].join(" ");
  });
}

/** Returns the text and address of each status, in the order of the ledger. */
function standing({ ledger }: Person): readonly string[] {
  return ledger.all(statusProjection).map((each) => {
    const there = findStatusPlacementInNewestOrOwnText(ledger, each);
    if (!there) return "nowhere";
    return `${TEXTS.get(there.anchor.draft)} ${there.draft.provisions[there.place.provision]!.address}`;
  });
}

it("A status of the present words is shown and counts, whatever was said of other words in between", async () => {
  const admin = await team();
  await commitHarbourStatus(admin, FIRST, "agreed");
  expect(on(admin, SECOND)).toEqual(["1(1) agreed in 1 earlier"]);
  await commitHarbourStatus(admin, SECOND, "informals");
  expect(on(admin, SECOND)).toEqual(["1(1) informals in 2"]);
  expect(on(admin, THIRD)).toEqual(["1(1) agreed in 1"]);
});

it("If several statuses are on the present words, that of the latest text counts", async () => {
  const admin = await team();
  await commitHarbourStatus(admin, FIRST, "pending", "1(2)");
  await commitHarbourStatus(admin, SECOND, "agreed", "1(2)");
  expect(on(admin, THIRD)).toEqual(["1(2) agreed in 2"]);
});

it("If several statuses are on other words, that of the latest text is shown, as an earlier one", async () => {
  const { admin } = await createTeam(FIRST);
  await addText(admin, SECOND);
  const last = await readHarbourDraft(HARBOUR_LIGHTS_SENTENCE.replace("at night", "from dusk to dawn"));
  await addText(admin, last);
  await commitHarbourStatus(admin, FIRST, "pending");
  await commitHarbourStatus(admin, SECOND, "agreed");
  expect(on(admin, last)).toEqual(["1(1) agreed in 2 earlier"]);
});

it("A status of a later text is not one of an older text, even if the words are the same", async () => {
  const admin = await team();
  await commitHarbourStatus(admin, THIRD, "agreed");
  await commitHarbourStatus(admin, THIRD, "agreed", "1(2)");
  for (const draft of [FIRST, SECOND]) expect(on(admin, draft)).toEqual([]);
});

it("A status is in the newest text if that has its words, even if they were gone in between, else in its own text", async () => {
  const admin = await team();
  await commitHarbourStatus(admin, FIRST, "agreed");
  expect(standing(admin)).toEqual(["3 1(1)"]);
  await commitHarbourStatus(admin, SECOND, "informals");
  expect(standing(admin)).toEqual(["3 1(1)", "2 1(1)"]);
  await commitHarbourStatus(admin, FIRST, "pending", "2(1)");
  expect(standing(admin)).toEqual(["3 1(1)", "2 1(1)", "1 2(1)"]);
});

/** Returns what needs review in a text: the original text and address of each status, and its present place. */
function toReview({ ledger }: Person, draft: Draft): readonly string[] {
  return listStatusesToReview(ledger, computeDraftId(draft)).map(({ status, index, change }) => {
    const said = `${TEXTS.get(status.draft)} ${status.provision}`;
    return [said, ...(index === null ? [] : [draft.provisions[index]!.address, change])].join(" ");
  });
}

it("A status whose provision is gone needs review in that text, whatever is said after it returns; there that counts", async () => {
  const { admin } = await createTeam(FIRST);
  const without = await readHarbourDraft(HARBOUR_LIGHTS_SENTENCE, HARBOUR_LIST_SENTENCE, [1]);
  await addText(admin, without);
  await commitHarbourStatus(admin, FIRST, "agreed", "2(2)");
  expect(toReview(admin, without)).toEqual(["1 art_2__para_2"]);
  await addText(admin, THIRD);
  await commitHarbourStatus(admin, THIRD, "pending", "2(2)");
  expect(toReview(admin, without)).toEqual(["1 art_2__para_2"]);
  const last = await readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE, HARBOUR_LIST_SENTENCE, [1]);
  await addText(admin, last);
  expect(toReview(admin, last)).toEqual(["3 art_2__para_2"]);
});

it("A status of a provision that was merged with another needs review with the other's, though that was set later", async () => {
  const team = (await createTeam(FIRST)).admin;
  const two = await readHarbourDraft(HARBOUR_LIGHTS_SENTENCE, `${HARBOUR_LIST_SENTENCE} It shall do so at no cost.`);
  await addText(team, two);
  await commitHarbourStatus(team, FIRST, "agreed", "1(1)");
  await commitHarbourStatus(team, two, "pending", "1(2)");
  const light = "A light shall be white, and be seen from three miles.";
  const text = `Draft convention on harbours\n\nArticle 1. Lights\n\n1. ${HARBOUR_LIGHTS_SENTENCE} ${light}\n\nArticle 2. Lists\n\n1. ${HARBOUR_LIST_SENTENCE}\n`;
  const merged = await readDraftText(text);
  await addText(team, merged);
  expect(listStatusesToReview(team.ledger, computeDraftId(merged)).map(({ status }) => status.provision)).toEqual([
    "art_1__para_1",
    "art_1__para_2",
  ]);
});

it("A status on words that changed is told apart from one in which only the surrounding text changed", async () => {
  const read = async (shall: string, now: string) => {
    const list = `1. Each State Party ${shall}:\n\n(a) keep its lamps clean;\n\n(b) burn no oil${now}.`;
    const text = `Draft convention on harbours\n\nArticle 1. Lights\n\n${list}\n`;
    return readDraftText(text);
  };
  const [first, second] = [await read("shall", ""), await read("should", " at night")];
  const { admin } = await createTeam(first);
  await commitHarbourStatus(admin, first, "agreed", "1(1)(a)");
  await commitHarbourStatus(admin, first, "agreed", "1(1)(b)");
  await addText(admin, second);
  expect(listStatusesToReview(admin.ledger, computeDraftId(second)).map(({ change }) => change)).toEqual([
    "around",
    "words",
  ]);
});

it("A status is looked for once while nothing changes", async () => {
  const admin = await team();
  await commitHarbourStatus(admin, FIRST, "agreed");
  const before = listStatusesToReview(admin.ledger, computeDraftId(SECOND));
  expect(listStatusesToReview(admin.ledger, computeDraftId(SECOND))).toBe(before);
  await commitHarbourStatus(admin, FIRST, "agreed", "2(2)");
  expect(listStatusesToReview(admin.ledger, computeDraftId(SECOND))).not.toBe(before);
  expect(toReview(admin, SECOND)).toEqual(["1 art_1__para_1 1(1) words"]);
});

it("A status is in the newest text of the language that it was set in", async () => {
  const french = (light: string) => readHarbourDraft(light).then((draft) => ({ ...draft, language: "fr" }));
  const [one, two] = await Promise.all([
    french("Tout État partie garde ses feux."),
    french("Tout État garde ses feux."),
  ]);
  const { admin } = await createTeam({ ...FIRST, language: "en" });
  await addText(admin, one);
  await addText(admin, { ...SECOND, language: "en" });
  await commitHarbourStatus(admin, one, "agreed");
  await commitHarbourStatus(admin, one, "agreed", "1(2)");
  const where = () =>
    admin.ledger
      .all(statusProjection)
      .map((each) => findStatusPlacementInNewestOrOwnText(admin.ledger, each)!.anchor.draft);
  expect(where()).toEqual([computeDraftId(one), computeDraftId(one)]);
  await addText(admin, two);
  expect(where()).toEqual([computeDraftId(one), computeDraftId(two)]);
});

it("A status is nowhere until its text has arrived", async () => {
  const { admin } = await createTeam(FIRST);
  await commitHarbourStatus(admin, SECOND, "agreed");
  expect(standing(admin)).toEqual(["nowhere"]);
});

it("A status differs from a position, which holds in an older text with the same words, but not on other words", async () => {
  const admin = await team();
  const worth = (draft: Draft) =>
    listPositionsWithValidityInText(admin.ledger, computeDraftId(draft)).map(({ entry, validity }) => [
      entry.body.stance,
      validity,
    ]);
  await commitHarbourPosition(admin, SECOND, { stance: "opposes" });
  await commitHarbourPosition(admin, THIRD, { stance: "supports" });
  await commitHarbourPosition(admin, THIRD, { stance: "reserves", address: "2(1)" });
  expect(worth(FIRST)).toEqual([["supports", "current"]]);
  expect(worth(SECOND)).toEqual([["opposes", "current"]]);
  expect(worth(THIRD)).toEqual([
    ["opposes", "earlier"],
    ["supports", "current"],
    ["reserves", "current"],
  ]);
});

it("A status differs from a position that a member has confirmed for an older text's words, which holds there, too", async () => {
  const admin = await team();
  const key = await commitHarbourPosition(admin, SECOND);
  const validity = (draft: Draft) =>
    listPositionsWithValidityInText(admin.ledger, computeDraftId(draft)).map((each) =>
      each.entry.id === key ? each.validity : "",
    );
  expect(validity(FIRST)).toEqual([]);
  const [applied] = listPositionsWithValidityInText(admin.ledger, computeDraftId(THIRD));
  const of = { annotation: key, draft: computeDraftId(THIRD), first: admin.keys[0]! };
  const said = confirmPlacementAct(admin.ledger, admin.me, of, applied!.anchor!);
  await admin.commit(said);
  expect([validity(THIRD), validity(FIRST)]).toEqual([["confirmed"], ["confirmed"]]);
});

it("A status of a provision that is gone is dismissed, for later texts too, and the dismissal is taken back", async () => {
  const { admin } = await createTeam(FIRST);
  const gone = await readHarbourDraft(HARBOUR_LIGHTS_SENTENCE, "No lamp is kept where seals sleep.");
  const next = await readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE, "No lamp is kept where seals sleep.");
  await commitHarbourStatus(admin, FIRST, "agreed", "2(1)");
  await addText(admin, gone);
  await addText(admin, next);
  const { ledger, me, keys } = admin;
  const [status] = ledger.all(statusProjection);
  const counts = (draft: Draft) =>
    [listStatusesToReview, listMemberDiscardedStatuses].map((of) => of(ledger, computeDraftId(draft)).length);
  const here = { status: status!, draft: computeDraftId(gone), first: keys[0] };
  expect([counts(gone), counts(next)]).toEqual([
    [1, 0],
    [1, 0],
  ]);
  await admin.commit(discardStatusFromDraftAct(ledger, me, here));
  expect([counts(gone), counts(next)]).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(discardStatusFromDraftAct(ledger, me, { ...here, status: ledger.all(statusProjection)[0]! })).toMatchObject({
    code: "placing.already",
  });
  await admin.commit(retractStatusDiscardAct(ledger, me, { ...here, status: ledger.all(statusProjection)[0]! }));
  expect([counts(gone), counts(next)]).toEqual([
    [1, 0],
    [1, 0],
  ]);
  // A new status needs review again.
  await admin.commit(discardStatusFromDraftAct(ledger, me, { ...here, status: ledger.all(statusProjection)[0]! }));
  await commitHarbourStatus(admin, FIRST, "pending", "2(1)");
  expect(counts(gone)).toEqual([1, 0]);
});

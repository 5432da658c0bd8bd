import { expect, it } from "vitest";
import { confirmPlacement } from "../../../shared/acts/placing.ts";
import { draftId, type Draft } from "../../../shared/draft/draft.ts";
import { statusesOn, statusStanding } from "../../../shared/ledger/statuses.ts";
import { positionsOn } from "../../../shared/ledger/positions.ts";
import { decide, draftOf, further, LIGHTS, LIST, speak, WEAKER } from "../../support/harbours.ts";
import { foundTeam, type Person } from "../../support/team.ts";

/** Three texts: the first paragraph is weaker in the second and has its words back in the third. */
const [FIRST, SECOND, THIRD] = await Promise.all([
  draftOf(LIGHTS),
  draftOf(WEAKER),
  draftOf(LIGHTS, `${LIST} It shall do so at no cost.`),
]);
const TEXTS = new Map([FIRST, SECOND, THIRD].map((draft, i) => [draftId(draft), i + 1]));

async function team(): Promise<Person> {
  const { admin } = await foundTeam(FIRST);
  await further(admin, SECOND);
  await further(admin, THIRD);
  return admin;
}

/** The statuses of a text: the address, what is said and on which text, and whether that is an earlier one. */
function on({ ledger }: Person, draft: Draft): readonly string[] {
  return [...statusesOn(ledger, draftId(draft))].map(([index, { entries, isEarlier }]) => {
    const said = entries.map((each) => `${each.said[0]!.body.status} in ${TEXTS.get(each.draft)}`);
    return [draft.provisions[index]!.address, ...said, ...(isEarlier ? ["earlier"] : [])].join(" ");
  });
}

/** The text and address at which each status stands, in the order of the ledger. */
function standing({ ledger }: Person): readonly string[] {
  return ledger.statuses.map((each) => {
    const there = statusStanding(ledger, each);
    if (!there) return "nowhere";
    return `${TEXTS.get(there.anchor.draft)} ${there.draft.provisions[there.place.provision]!.address}`;
  });
}

it("of the words that are here is shown and counts, whatever was said of others in between", async () => {
  const admin = await team();
  await decide(admin, FIRST, "agreed");
  expect(on(admin, SECOND)).toEqual(["1(1) agreed in 1 earlier"]);
  await decide(admin, SECOND, "informals");
  expect(on(admin, SECOND)).toEqual(["1(1) informals in 2"]);
  expect(on(admin, THIRD)).toEqual(["1(1) agreed in 1"]);
});

it("of several on the words that are here is the one of the latest text", async () => {
  const admin = await team();
  await decide(admin, FIRST, "pending", "1(2)");
  await decide(admin, SECOND, "agreed", "1(2)");
  expect(on(admin, THIRD)).toEqual(["1(2) agreed in 2"]);
});

it("of several on other words is the one of the latest text, and an earlier one", async () => {
  const { admin } = await foundTeam(FIRST);
  await further(admin, SECOND);
  const last = await draftOf(LIGHTS.replace("at night", "from dusk to dawn"));
  await further(admin, last);
  await decide(admin, FIRST, "pending");
  await decide(admin, SECOND, "agreed");
  expect(on(admin, last)).toEqual(["1(1) agreed in 2 earlier"]);
});

it("of a later text is not one of an older text, be its words the same", async () => {
  const admin = await team();
  await decide(admin, THIRD, "agreed");
  await decide(admin, THIRD, "agreed", "1(2)");
  for (const draft of [FIRST, SECOND]) expect(on(admin, draft)).toEqual([]);
});

it("stands in the newest text if that has its words, also if they were gone in between, else where it was said", async () => {
  const admin = await team();
  await decide(admin, FIRST, "agreed");
  expect(standing(admin)).toEqual(["3 1(1)"]);
  await decide(admin, SECOND, "informals");
  expect(standing(admin)).toEqual(["3 1(1)", "2 1(1)"]);
  await decide(admin, FIRST, "pending", "2(1)");
  expect(standing(admin)).toEqual(["3 1(1)", "2 1(1)", "1 2(1)"]);
});

it("stands in the newest text of the language that it was said in", async () => {
  const french = (light: string) => draftOf(light).then((draft) => ({ ...draft, language: "fr" }));
  const [one, two] = await Promise.all([
    french("Tout État partie garde ses feux."),
    french("Tout État garde ses feux."),
  ]);
  const { admin } = await foundTeam({ ...FIRST, language: "en" });
  await further(admin, one);
  await further(admin, { ...SECOND, language: "en" });
  await decide(admin, one, "agreed");
  await decide(admin, one, "agreed", "1(2)");
  const where = () => admin.ledger.statuses.map((each) => statusStanding(admin.ledger, each)!.anchor.draft);
  expect(where()).toEqual([draftId(one), draftId(one)]);
  await further(admin, two);
  expect(where()).toEqual([draftId(one), draftId(two)]);
});

it("stands nowhere while its text has not arrived", async () => {
  const { admin } = await foundTeam(FIRST);
  await decide(admin, SECOND, "agreed");
  expect(standing(admin)).toEqual(["nowhere"]);
});

it("is unlike a position, which holds in an older text that has its very words; on other words it is none of that text", async () => {
  const admin = await team();
  const worth = (draft: Draft) =>
    positionsOn(admin.ledger, draftId(draft)).map(({ of, validity }) => [of.body.stance, validity]);
  await speak(admin, SECOND, { stance: "opposes" });
  await speak(admin, THIRD, { stance: "supports" });
  await speak(admin, THIRD, { stance: "reserves", address: "2(1)" });
  expect(worth(FIRST)).toEqual([["supports", "current"]]);
  expect(worth(SECOND)).toEqual([["opposes", "current"]]);
  expect(worth(THIRD)).toEqual([
    ["opposes", "earlier"],
    ["supports", "current"],
    ["reserves", "current"],
  ]);
});

it("is unlike a position that a member has confirmed for the words of an older text, which holds in that, too", async () => {
  const admin = await team();
  const key = await speak(admin, SECOND);
  const validity = (draft: Draft) =>
    positionsOn(admin.ledger, draftId(draft)).map((each) => (each.of.id === key ? each.validity : ""));
  expect(validity(FIRST)).toEqual([]);
  const [applied] = positionsOn(admin.ledger, draftId(THIRD));
  const of = { annotation: key, draft: draftId(THIRD), first: admin.keys[0]! };
  const said = confirmPlacement(admin.ledger, admin.me, of, applied!.anchor!);
  await admin.say(said);
  expect([validity(THIRD), validity(FIRST)]).toEqual([["confirmed"], ["confirmed"]]);
});

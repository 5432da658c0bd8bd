import { expect, it } from "vitest";
import { listedPosition, positionLine } from "../../../../cli/print/positions.ts";
import { positionWords } from "../../../../renderer/desk/words/parties.ts";
import { act } from "../../../../shared/acts/act.ts";
import { confirmPlacement } from "../../../../shared/acts/placing.ts";
import { propose, retract } from "../../../../shared/acts/propose.ts";
import { setStatus } from "../../../../shared/acts/status.ts";
import { anchorWhole, anchorWords } from "../../../../shared/anchor/select.ts";
import { draftId, type Draft } from "../../../../shared/draft/draft.ts";
import { findProvision } from "../../../../shared/draft/find.ts";
import { matrixData } from "../../../../shared/briefing/data/matrix.ts";
import { briefed } from "../../../../shared/exchange/briefed.ts";
import type { Audience } from "../../../../shared/exchange/audience.ts";
import { positionsNow } from "../../../../shared/exchange/positions.ts";
import { positionsTable } from "../../../../shared/exchange/tables.ts";
import { saidIn } from "../../../../shared/ledger/covered.ts";
import { foresee } from "../../../../shared/ledger/foreseen.ts";
import { appliedOn, positionsOn } from "../../../../shared/ledger/positions.ts";
import { positions, proposals } from "../../../../shared/ledger/projections.ts";
import { takenOn } from "../../../../shared/ledger/takenOn.ts";
import { statusesOn } from "../../../../shared/ledger/statuses.ts";
import type { RecordKey } from "../../../../shared/records/envelope.ts";
import { decide, draftOf, LIGHTS, LIST, speak, WEAKER } from "../../../support/harbours.ts";
import { foundTeam, further, joinTeam, meet, must, openInvitation, type Person } from "../../../support/team.ts";

const PUBLIC: Audience = { audience: "public", informals: false, authors: "none" };
const ON_PROPOSED = "on proposed words, not on the text";
/** Confirms a position on a draft, where it was found. */
async function confirm(who: Person, key: RecordKey, draft: Draft): Promise<void> {
  const { anchor } = worth(who, key, draft)!;
  const of = { annotation: key, draft: draftId(draft), first: who.keys[0]! };
  await who.say(confirmPlacement(who.ledger, who.me, of, anchor!));
}

const worth = ({ ledger }: Person, key: RecordKey, draft: Draft) =>
  appliedOn(ledger, draftId(draft), ledger.get(positions, key)!);
const now = ({ ledger }: Person) =>
  positionsNow(ledger, PUBLIC).shown.map(({ stance, superseded }) => [stance, superseded ?? false]);

it("A position stays confirmed in a later text where two members have confirmed it alike", async () => {
  const [first, second, third] = await Promise.all([draftOf(LIGHTS), draftOf(WEAKER), draftOf(WEAKER, `${LIST} Now.`)]);
  const { admin } = await foundTeam(first);
  const key = await speak(admin, first);
  await further(admin, second);
  const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
  for (const who of [admin, bea]) await confirm(who, key, second);
  await meet(admin, bea);
  await further(admin, third);
  expect(admin.ledger.get(positions, key)!.placements[0]!.said).toHaveLength(2);
  expect(worth(admin, key, third)).toMatchObject({ validity: "confirmed" });
});

it("A position is covered under the words that it was taken on, though it is confirmed for others", async () => {
  const [first, second] = await Promise.all([draftOf(LIGHTS), draftOf(WEAKER)]);
  const { admin } = await foundTeam(first);
  const key = await speak(admin, first);
  await further(admin, second);
  await confirm(admin, key, second);
  const [said] = saidIn(admin.ledger).filter(({ what }) => what === "position");
  expect(worth(admin, key, second)).toMatchObject({ validity: "confirmed" });
  expect(said!.anchor.draft).toBe(draftId(first));
});

it("A position is followed by what the delegation said of the same words later, in whatever brackets they were quoted", async () => {
  const [first, second] = await Promise.all([draftOf(LIGHTS.replace("harbour", "[harbour]")), draftOf(LIGHTS)]);
  const { admin } = await foundTeam(first);
  await speak(admin, first, { words: "its [harbour] lights" });
  await further(admin, second);
  await speak(admin, second, { words: "its harbour lights", stance: "opposes" });
  expect(now(admin)).toEqual([
    ["supports", true],
    ["opposes", false],
  ]);
});

it("A position is followed by what the delegation said of the words that it was confirmed for", async () => {
  const [first, second] = await Promise.all([draftOf(LIGHTS), draftOf(LIGHTS.replace("harbour", "bright harbour"))]);
  const { admin } = await foundTeam(first);
  const key = await speak(admin, first, { words: "its harbour lights burning" });
  await further(admin, second);
  await confirm(admin, key, second);
  const { quote } = worth(admin, key, second)!.anchor!;
  await speak(admin, second, { words: quote!.exact, stance: "opposes" });
  expect(now(admin)).toEqual([
    ["supports", true],
    ["opposes", false],
  ]);
});

it("A position is in the table where the newest text does not cover its provision and the current text has it", async () => {
  const [first, second] = await Promise.all([draftOf(LIGHTS), draftOf(LIGHTS, `${LIST} Now.`, [2])]);
  const { admin } = await foundTeam(first);
  const key = await speak(admin, first);
  await further(
    admin,
    second,
    second.provisions.map(({ eId }) => eId),
  );
  expect(worth(admin, key, second)).toMatchObject({ validity: "absent" });
  const { rows, earlier, sheet } = positionsTable(admin.ledger, PUBLIC);
  expect({ rows, earlier, address: sheet.rows[1]![0] }).toEqual({ rows: 1, earlier: 0, address: "1(1)" });
});

it("A position and a status are of a text's words, not of a misreading that was corrected since", async () => {
  const [misread, read, next] = await Promise.all([
    draftOf(LIGHTS.replace("shall", "shaII")),
    draftOf(LIGHTS),
    draftOf(LIGHTS, `${LIST} Now.`),
  ]);
  const { admin } = await foundTeam(misread);
  const key = await speak(admin, misread);
  const names = [{ draft: draftId(misread), provision: "art_1__para_1" }];
  await admin.say(setStatus(admin.ledger, admin.me, admin.keys[0]!, names, { status: "agreed" }));
  const { id, body } = admin.ledger.texts[0]!.revision;
  const after = admin.ledger.heads(id, "revision");
  await admin.say(act({ type: "revision", of: id, after, body: { ...body, draft: read } }));
  await further(admin, next);
  expect(worth(admin, key, next)).toMatchObject({ validity: "current" });
  expect([...statusesOn(admin.ledger, draftId(next)).values()]).toMatchObject([{ isEarlier: false }]);
});

it("A position on rival wording is told apart from one on the text, though the wording is not shown or not there any more", async () => {
  const draft = await draftOf(LIGHTS);
  const { admin } = await foundTeam(draft);
  const anchor = must(anchorWords(draft, draftId(draft), must(findProvision(draft, "1(1)")), "its harbour lights"));
  const rival = {
    anchor,
    wording: { new: "all lights" },
    proposers: [],
    comment: "",
    confidentiality: "team",
  } as const;
  const [proposal] = await admin.say(propose(admin.ledger, admin.me, { ...rival, proposers: [], form: "floor" }));
  await speak(admin, draft);
  const key = await speak(admin, draft, { proposal: proposal!.key });
  const told = () => {
    const text = { title: "Draft", symbol: "", draft, id: draftId(draft) };
    const { rows: printed } = matrixData(briefed(admin.ledger, text, { layout: "matrix", audience: PUBLIC }).input);
    const { rows } = positionsTable(admin.ledger, PUBLIC).sheet;
    const line = positionLine(listedPosition(admin.ledger, admin.ledger.get(positions, key)!, () => new Map()));
    return [
      rows.slice(1).map((row) => row[6]),
      printed[0]!.cells[0]!.map(({ t }) => t),
      /\(((?:on|the) .*?)\)/.exec(line)?.[1],
    ];
  };
  const apart = [
    ["", ON_PROPOSED],
    ["Kenya", `Kenya (${ON_PROPOSED})`],
  ];
  // The team's own list and window have its words.
  const words = "the proposal “all lights”";
  expect(told()).toEqual([...apart, words]);
  expect(positionWords(admin.ledger, admin.ledger.get(positions, key)!)).toBe(`supports (${words})`);
  await admin.say(retract(admin.ledger, admin.me, proposal!.key));
  expect(admin.ledger.all(proposals)).toHaveLength(0);
  expect(told()).toEqual([...apart, ON_PROPOSED]);
  expect(positionWords(admin.ledger, admin.ledger.get(positions, key)!)).toBe(`supports (${ON_PROPOSED})`);
});

it("A position names the text that it was taken on by more than its day, if another one is of the same", async () => {
  const [first, second, third] = await Promise.all([draftOf(LIGHTS), draftOf(WEAKER), draftOf("Lights are kept.")]);
  const { admin } = await foundTeam(first);
  await further(admin, second, "whole", { symbol: "A/1/Rev.1", date: "2026-12-09" });
  const morning = await speak(admin, second);
  expect(takenOn(admin.ledger, admin.ledger.get(positions, morning)!.body.anchor).text).toBe("9 Dec 2026");
  await further(admin, third, "whole", { symbol: "A/1/Rev.2", date: "2026-12-09" });
  const evening = await speak(admin, third);
  const texts = [morning, evening].map(
    (key) => takenOn(admin.ledger, admin.ledger.get(positions, key)!.body.anchor).text,
  );
  expect(texts).toEqual(["A/1/Rev.1", "A/1/Rev.2"]);
});

it("A position is foreseen for a proposal, too, from where members have put it", async () => {
  const lamps = "All lamps in ports of any kind will be lit from dusk by the master.";
  const [first, second, third] = await Promise.all([draftOf(LIGHTS), draftOf(lamps), draftOf(lamps, `${LIST} Now.`)]);
  const { admin } = await foundTeam(first);
  const at = (draft: Draft) => anchorWhole(draft, draftId(draft), must(findProvision(draft, "1(1)")));
  const input = { anchor: at(first), wording: { new: "x" }, proposers: [], form: "written" as const };
  const [proposal] = await admin.say(
    propose(admin.ledger, admin.me, { ...input, comment: "", confidentiality: "public" }),
  );
  await further(admin, second);
  const of = { annotation: proposal!.key, draft: draftId(second), first: admin.keys[0]! };
  await admin.say(confirmPlacement(admin.ledger, admin.me, of, at(second)));
  const foreseen = foresee(admin.ledger, admin.ledger.documents[0]!, { draft: third, symbol: "", covers: "whole" });
  expect(foreseen).toEqual({ notes: 0, proposals: 1, positions: 0, statuses: 0, review: 0 });
});

it("A position is foreseen for who makes a proposal with that, and counted once", async () => {
  const [first, next] = await Promise.all([draftOf(LIGHTS), draftOf(LIGHTS, `${LIST} Now.`)]);
  const { admin } = await foundTeam(first);
  const anchor = anchorWhole(first, draftId(first), must(findProvision(first, "1(1)")));
  const input = { anchor, wording: { new: "x" }, proposers: [], form: "written" as const };
  const [proposal] = await admin.say(
    propose(admin.ledger, admin.me, { ...input, comment: "", confidentiality: "public" }),
  );
  await speak(admin, first, { stance: "proposes", proposal: proposal!.key });
  await speak(admin, first, { proposal: proposal!.key });
  const foreseen = foresee(admin.ledger, admin.ledger.documents[0]!, { draft: next, symbol: "", covers: "whole" });
  expect(foreseen).toEqual({ notes: 0, proposals: 1, positions: 1, statuses: 0, review: 0 });
});

it("Positions are foreseen with the statuses: what holds in the text to come, and what somebody has to look at", async () => {
  const [first, kept, weaker] = await Promise.all([
    draftOf(LIGHTS),
    draftOf(LIGHTS, `${LIST} Now.`),
    draftOf(WEAKER, `${LIST} Now.`),
  ]);
  const { admin } = await foundTeam(first);
  await speak(admin, first);
  await speak(admin, first, { words: "its harbour lights" });
  await speak(admin, first, { address: "2(1)", stance: "opposes" });
  await decide(admin, first, "agreed");
  await decide(admin, first, "pending", "2(1)");
  const foreseen = (draft: Draft, covers: "whole" | string[] = "whole") =>
    foresee(admin.ledger, admin.ledger.documents[0]!, { draft, symbol: "", covers });
  expect(foreseen(kept)).toEqual({ notes: 0, proposals: 0, positions: 2, statuses: 1, review: 2 });
  expect(foreseen(weaker)).toEqual({ notes: 0, proposals: 0, positions: 0, statuses: 0, review: 5 });
  const part = await draftOf(LIGHTS, LIST, [1]);
  expect(foreseen(part, ["art_1"])).toEqual({ notes: 0, proposals: 0, positions: 2, statuses: 1, review: 0 });
  // What is said once the text is there.
  await further(admin, kept);
  expect(positionsOn(admin.ledger, draftId(kept)).map(({ validity }) => validity)).toEqual([
    "current",
    "current",
    "earlier",
  ]);
});

it("A position is counted as printed in a matrix where it is, and not where the delegation has changed it since", async () => {
  const [first, second] = await Promise.all([draftOf(LIGHTS), draftOf("No lamp is to be lit where seals sleep.")]);
  const { admin } = await foundTeam(first);
  await speak(admin, first);
  await speak(admin, first, { stance: "opposes" });
  const printed = (draft: Draft, earlier: boolean) => {
    const text = { title: "Draft", symbol: "", draft, id: draftId(draft) };
    const { input, printed } = briefed(admin.ledger, text, { layout: "matrix", audience: { ...PUBLIC, earlier } });
    const { rows, earlier: others } = matrixData(input);
    const names = [...rows, ...(others?.rows ?? [])].flatMap(({ cells }) => cells.flat());
    return [printed.positions, names.length];
  };
  expect(printed(first, false)).toEqual([1, 1]);
  await further(admin, second);
  expect([printed(second, false), printed(second, true)]).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

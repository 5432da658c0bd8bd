import { beforeAll, describe, expect, test } from "vitest";
import { makeAct } from "#shared/acts/act.ts";
import { makePositionBody } from "#shared/acts/negotiation/positions.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { createProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { describeSinceReport, SINCE_WINDOW_AUDIENCE } from "#shared/publish/since/sinceSections.ts";
import { createSinceLook, type SinceMoment } from "#shared/ledger/since/sinceMoment.ts";
import { collectSinceReport } from "#shared/ledger/since/sinceReport.ts";
import { UNRESTRICTED_SINCE_FILTER } from "#shared/ledger/since/sinceReportFilter.ts";
import type { TeamAim } from "#shared/ledger/since/teamAims.ts";
import type { AnnotationKind } from "#shared/records/kinds/annotation.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import { LISTED_DELEGATIONS } from "#shared/states/delegations.ts";
import {
  HARBOUR_LIGHTS_SENTENCE,
  readHarbourDraft,
  WEAKER_HARBOUR_LIGHTS_SENTENCE,
} from "#test/support/drafts/harbourDraft.ts";
import { addText, createTeam, unwrapOutcome, type Person } from "#test/support/team/team.ts";

let draft: Draft;
let weaker: Draft;
let ada: Person;
beforeAll(async () => {
  [draft, weaker] = [
    await readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    await readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE),
  ];
});

/** Starts a team with one grave note on words of paragraph 1(1), and returns a look taken then. */
async function start(kind: AnnotationKind = "risk", level: 1 | 2 | 3 | 4 = 3, words = "harbour lights burning") {
  ada = (await createTeam(draft)).admin;
  const note = await ada.annotate({ anchor: anchorAt("1(1)", words), kind, comment: "Lights." });
  if (kind === "risk") await ada.commit(rateThreadAct(ada.ledger, ada.me, note, { provisional: level }));
  return createSinceLook(ada.ledger, new Date().toISOString());
}

function anchorAt(address: string, words = "", of = draft) {
  const [id, index] = [computeDraftId(of), unwrapOutcome(findProvision(of, address))];
  return words ? unwrapOutcome(createTypedQuoteAnchor(of, id, index, words)) : createProvisionAnchor(of, id, index);
}

interface Spoken {
  readonly address?: string;
  readonly words?: string;
  readonly proposal?: string;
}

async function say(who: string, stance: Stance, { address = "1(1)", words, proposal }: Spoken = {}): Promise<void> {
  const [delegation] = LISTED_DELEGATIONS.named(who);
  const said = { anchor: anchorAt(address, words), delegation: delegation!, stance, ...(proposal && { proposal }) };
  await ada.commit(makeAct({ type: "position", body: unwrapOutcome(makePositionBody(ada.ledger, ada.me, said)) }));
}

const LONG_AGO: SinceMoment = { kind: "time", at: "2020-01-01T00:00:00.000Z" };
const issues = (moment: SinceMoment = LONG_AGO) => collectSinceReport(ada.ledger, { moment, reader: null }).talk;

/** Returns the sides of the only issue, by name. */
function sides(moment?: SinceMoment) {
  const [issue, ...others] = issues(moment);
  expect(others).toEqual([]);
  const { withUs, wavering, against, other } = issue!;
  const names = (all: TeamAim["withUs"]) => all.map(({ name }) => name);
  return {
    with: names(withUs),
    wavering: wavering.map(({ name, why }) => `${name}: ${why}`),
    against: names(against),
    other: names(other),
  };
}

describe("Whom to talk to", () => {
  test("is about high risks, safeguards and the team's wordings, not about low risks, questions or resolved notes", async () => {
    await start("risk", 2);
    expect(issues()).toEqual([]);
    await ada.commit(
      proposeWordingAct(ada.ledger, ada.me, { anchor: anchorAt("1(2)"), wording: { new: "Lights are red." } }),
    );
    expect(issues().map(({ place }) => place.draft.provisions[place.place.provision]!.address)).toEqual(["1(2)"]);
    await start("question");
    expect(issues()).toEqual([]);
    await start("risk", 4);
    expect(issues()).toHaveLength(1);
  });

  test("has whoever opposes the words of a risk with us, and whoever supports them against", async () => {
    await start();
    await say("Kenya", "opposes");
    await say("Mexico", "supports");
    await say("Canada", "reserves");
    await say("Norway", "supports", { address: "1(2)" });
    expect(sides()).toEqual({ with: ["Kenya"], wavering: ["Canada: undecided"], against: ["Mexico"], other: [] });
  });

  test("has it the other way round for a safeguard, and for a wording of the team's", async () => {
    await start("safeguard");
    await say("Kenya", "supports");
    await say("Mexico", "opposes");
    expect(issues()[0]!.aim).toBe("keep");
    expect(sides()).toEqual({ with: ["Kenya"], wavering: [], against: ["Mexico"], other: [] });
    await start("risk", 3);
    const act = proposeWordingAct(ada.ledger, ada.me, {
      anchor: anchorAt("1(1)"),
      wording: { new: "Lights shall burn." },
    });
    const [wording] = await ada.commit(act);
    await say("Kenya", "supports", { proposal: wording!.key });
    await say("Mexico", "opposes", { proposal: wording!.key });
    await say("Norway", "supports");
    await say("Norway", "supports", { proposal: wording!.key });
    expect(sides()).toEqual({
      with: ["Kenya"],
      wavering: ["Norway: contradictory"],
      against: ["Mexico"],
      other: [],
    });
  });

  test("claims nothing from other words, another wording or earlier words", async () => {
    await start();
    await say("Kenya", "opposes", { words: "Each State Party" });
    await ada.commit(
      proposeWordingAct(ada.ledger, ada.me, {
        anchor: anchorAt("1(1)"),
        wording: { new: "None." },
        proposers: [{ name: "Mexico", kind: "state", code: "MEX" }],
        form: "floor",
        at: "2026-11-29T10:00:00.000Z",
      }),
    );
    expect(sides()).toEqual({ with: [], wavering: [], against: [], other: ["Kenya"] });
    await say("Canada", "opposes");
    expect(sides().with).toEqual(["Canada"]);
    await addText(ada, weaker);
    expect(sides()).toEqual({ with: [], wavering: [], against: [], other: ["Kenya", "Canada"] });
  });

  test("has who changed since the moment among the wavering, whatever they hold now", async () => {
    await start();
    await say("Kenya", "supports");
    const moment = createSinceLook(ada.ledger, new Date().toISOString());
    await say("Kenya", "opposes");
    expect(sides(moment).wavering).toEqual(["Kenya: changed"]);
    expect(sides(createSinceLook(ada.ledger, new Date().toISOString())).with).toEqual(["Kenya"]);
  });

  test("names silent States that spoke elsewhere, by regional group, and counts the others", async () => {
    await start();
    await say("Kenya", "opposes");
    await say("Ghana", "supports", { address: "2(1)" });
    await say("European Union", "supports", { address: "2(1)" });
    const silent = issues()[0]!.silent.map(({ group, heard, others }) => [
      group,
      heard.map(({ name }) => name),
      others,
    ]);
    expect(silent).toEqual([
      ["African Group", ["Ghana"], 52],
      ["APG", [], 54],
      ["EEG", [], 23],
      ["GRULAC", [], 33],
      ["WEOG", [], 29],
      [null, ["European Union"], 0],
    ]);
  });

  test("names the gravest notes of a provision, and counts the others", async () => {
    await start("risk", 3);
    for (const [i, level] of ([1, 2, 4, 1] as const).entries()) {
      const note = await ada.annotate({ anchor: anchorAt("1(1)"), kind: "risk", comment: `Note ${i}.` });
      await ada.commit(rateThreadAct(ada.ledger, ada.me, note, { provisional: level }));
    }
    const since = collectSinceReport(ada.ledger, { moment: LONG_AGO, reader: null });
    const talk = describeSinceReport(ada.ledger, since, { audience: SINCE_WINDOW_AUDIENCE, reader: "" }).at(-1)!;
    expect(talk.lines.map(({ text }) => text)).toEqual([
      "1(1) · to change: Critical (provisional): Note 2.; High (provisional): Lights.; Medium (provisional): Note 1.; " +
        "… and 2 more",
    ]);
  });

  test("is not told if the audience may not know", async () => {
    await start();
    const filter = { ...UNRESTRICTED_SINCE_FILTER, talk: false };
    expect(collectSinceReport(ada.ledger, { moment: LONG_AGO, reader: null, filter }).talk).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { addTeamGroupAct, retractTeamGroupAct } from "#shared/acts/negotiation/teamGroups.ts";
import { interpretCaptureLine } from "#shared/acts/capture/interpretCaptureLine.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { importAttributionsAct } from "#shared/acts/texts/importAttributions.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { combineActs } from "#shared/acts/act.ts";
import { findAttributions } from "#shared/attributions/findAttributions.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import { groupProjection, positionProjection, proposalProjection } from "#shared/ledger/store/projections.ts";
import { createTeamOfTwo, exchangeRecords, type Person } from "#test/support/team/team.ts";
import { reading } from "../import/samples.ts";

const COMPILATION = `Article 1

1. Each Party shall keep [Canada, New Zealand: and repair] its gauges [as appropriate] [Delete: Iran].

2. It shall publish what they show. [EU: add “without delay”]

2 alt. [Mexico: It may publish what they show.]

3. [shall] [Reserve: Cuba] (Norway, Friends of Gauges)
`;
const GROUP = { code: "FOG", name: "Friends of Gauges", aliases: ["Gauge Group"] };
const codeOf = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : "done");

/** Adds the compilation with all its attributions in one act. */
async function addCompilation(person: Person) {
  const read = await reading("compilation.txt", COMPILATION);
  const text = { id: computeDraftId(read.draft), draft: read.draft };
  const document = { reading: read, title: "Gauges", kind: "convention", symbol: "", covers: "whole" } as const;
  const added = addDocumentAct(person.me, document);
  const found = findAttributions(read, delegationDirectoryOf(person.ledger));
  const taken = importAttributionsAct(person.me, text, found);
  if (isRefusal(added) || isRefusal(taken)) throw new Error("refused");
  return person.commit(combineActs(added, taken));
}

const compilationIn = ({ ledger }: Person) =>
  ledger.texts.find(({ revision }) => revision.body.draft.title === "compilation")!;

describe("The attributions of a draft", () => {
  it("become proposals of their parties, and a position of each party on them or on the words", async () => {
    const { admin } = await createTeamOfTwo();
    await addCompilation(admin);
    const { ledger } = admin;
    const proposals = ledger.all(proposalProjection).map(({ body: { wording, proposers, anchor, basis } }) => ({
      ...wording,
      by: proposers.map(({ name }) => name),
      quote: anchor.quote?.exact,
      how: basis?.how,
    }));
    const how = "document";
    expect(proposals).toHaveLength(5);
    expect(proposals).toEqual(
      expect.arrayContaining([
        { old: "", new: "and repair", by: ["Canada", "New Zealand"], quote: "and repair", how },
        { old: "as appropriate", new: "", by: ["Iran (Islamic Republic of)"], quote: "as appropriate", how },
        { old: "show", new: "show without delay", by: ["European Union"], quote: "show", how },
        expect.objectContaining({ new: "It may publish what they show.", by: ["Mexico"] }),
        { old: "", new: "shall", by: ["Norway", "Friends of Gauges"], quote: "shall", how },
      ]),
    );
    const positions = ledger.all(positionProjection).map(({ body }) => body);
    expect(positions.map(({ delegation, stance }) => `${delegation.code ?? delegation.name} ${stance}`).sort()).toEqual(
      [
        "CAN proposes",
        "CUB reserves",
        "EU proposes",
        "Friends of Gauges proposes",
        "IRN proposes",
        "MEX proposes",
      ].concat(["NOR proposes", "NZL proposes"]),
    );
    const canada = positions.find(({ delegation }) => delegation.code === "CAN");
    expect(ledger.get(proposalProjection, canada!.proposal!)?.body.wording.new).toBe("and repair");
    expect(positions.find(({ delegation }) => delegation.code === "CUB")?.anchor.quote?.exact).toBe("shall");
  });

  it("leave the draft as it is, and are undone with it in one step", async () => {
    const { admin } = await createTeamOfTwo();
    const records = await addCompilation(admin);
    const { draft } = compilationIn(admin).revision.body;
    expect(draft).toEqual((await reading("compilation.txt", COMPILATION)).draft);
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, records));
    expect(admin.ledger.all(proposalProjection)).toEqual([]);
    expect(admin.ledger.all(positionProjection)).toEqual([]);
  });
});

describe("A group of delegations that the team adds", () => {
  it("is known to every member by each of its names: in drafts and in the capture line", async () => {
    const { admin, bea } = await createTeamOfTwo();
    await bea.commit(addTeamGroupAct(bea.ledger, bea.me, GROUP));
    await exchangeRecords(admin, bea);
    await addCompilation(admin);
    const [group] = admin.ledger.all(positionProjection).filter(({ body }) => body.delegation.code === "FOG");
    expect(group?.body.delegation).toEqual({ name: "Friends of Gauges", kind: "group", code: "FOG" });
    const { draftId, body } = compilationIn(admin).revision;
    const context = {
      ledger: admin.ledger,
      me: admin.me,
      first: null,
      text: { id: draftId, draft: body.draft },
      here: 1,
      meeting: undefined,
    };
    for (const name of ["FOG", "friends of gauges", "Gauge Group"]) {
      const { faults, items } = interpretCaptureLine(context, `1(2) ${name} +`);
      expect(faults, name).toEqual([]);
      expect(items).toMatchObject([{ kind: "position", party: { code: "FOG", kind: "group" }, stance: "supports" }]);
    }
  });

  it("is refused under a name that another delegation has or that cannot be typed, and retracted by its author", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const add = (changes: Partial<typeof GROUP>) =>
      codeOf(addTeamGroupAct(bea.ledger, bea.me, { ...GROUP, ...changes }));
    expect(add({ code: "EU" })).toBe("group.taken");
    expect(add({ aliases: ["Nouvelle-Zélande"] })).toBe("group.taken");
    expect(add({ name: "Friends [of] Gauges" })).toBe("group.characters");
    expect(add({ name: "Friends for Gauges" })).toBe("group.characters");
    expect(add({ name: "  " })).toBe("group.empty");
    const [record] = await bea.commit(addTeamGroupAct(bea.ledger, bea.me, GROUP));
    await exchangeRecords(admin, bea);
    expect(codeOf(addTeamGroupAct(admin.ledger, admin.me, GROUP))).toBe("group.taken");
    expect(codeOf(retractTeamGroupAct(admin.ledger, admin.me, record!.key))).toBe("group.other");
    await bea.commit(retractTeamGroupAct(bea.ledger, bea.me, record!.key));
    expect(bea.ledger.all(groupProjection)).toEqual([]);
    expect(codeOf(retractTeamGroupAct(bea.ledger, bea.me, record!.key))).toBe("group.unknown");
  });
});

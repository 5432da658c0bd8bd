import { beforeAll, describe, expect, it } from "vitest";
import { interpretCaptureLine } from "#shared/acts/capture/interpretCaptureLine.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import {
  findProvisionAtTypedAddress,
  addressWithDocumentName,
} from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import { parseLeadingDocumentName, inferDocumentKind } from "#shared/ledger/texts/documentNames.ts";
import type { DocumentBody } from "#shared/records/kinds/document.ts";
import { createTeam, SMALL_DRAFT, SMALL_DRAFT_ID, type Person } from "#test/support/team/team.ts";

const source = { name: "draft.txt", sha256: "1".repeat(64), format: "text" as const };

let admin: Person;
beforeAll(async () => {
  ({ admin } = await createTeam());
  const add = (title: string, kind: DocumentBody["kind"], symbol = "") => {
    const draft: Draft = { ...SMALL_DRAFT, title };
    return admin.commit(addDocumentAct(admin.me, { reading: { draft, source }, title, kind, symbol }));
  };
  await add("Draft resolution on tide gauges", "resolution", "A/C.9/1/L.7/Rev.2");
  await add("Chair’s package on records", "package");
  await add("Paper of the coastal States", "conference-room-paper", "A/AC.999/CRP.4");
  await add("Paper of the island States", "conference-room-paper", "A/AC.999/CRP.5");
  await add("Lighthouse Convention of 1901", "reference");
  await add("AGREEMENT FOR THE IMPLEMENTATION OF THE PROVISIONS ON TIDE GAUGES", "reference", "A/CONF.164/37");
});

const seen = (typed: string) => {
  const called = parseLeadingDocumentName(admin.ledger.documents, typed);
  if (isRefusal(called)) return called.code;
  return called && [called.document.body.title.split(" ").slice(0, 2).join(" "), called.rest];
};

describe("The document that an address names", () => {
  it.each([
    ["resolution 2(1)", "Draft resolution", "2(1)"],
    ["Résolution, art. 2", "Draft resolution", "art. 2"],
    ["резолюция 2", "Draft resolution", "2"],
    ["مشروع القرار 2", "Draft resolution", "2"],
    ["决议第二条", "Draft resolution", "第二条"],
    ["L.7 2(1)(a)", "Draft resolution", "2(1)(a)"],
    ["the Chair's package 2", "Chair’s package", "2"],
    ["пакетное предложение Председателя 2", "Chair’s package", "2"],
    ["مجموعة مقترحات الرئاسة 2", "Chair’s package", "2"],
    ["package(2)", "Chair’s package", "(2)"],
    ["CRP.5 1", "Paper of", "1"],
    ["A/AC.999/CRP.4: 1", "Paper of", "1"],
    ["Paper of the coastal 1", "Paper of", "1"],
    ["Lighthouse 2", "Lighthouse Convention", "2"],
    ["convention 2(1)", "Draft convention", "2(1)"],
  ])("is found in “%s”", (typed, title, rest) => expect(seen(typed)).toEqual([title, rest]));

  it.each(["2(1)", "art. 2", "annex", "CAN NZ +", "section 2", "Dra 2", "preamble(3)", ""])(
    "is none in %s",
    (typed) => {
      expect(seen(typed)).toBeNull();
    },
  );

  it("is not guessed between several", () => {
    expect(seen("CRP 2")).toBe("address.documents");
    expect(seen("Paper of 2")).toBeNull();
  });

  it("is parsed and printed by one name, which is left out for the first document", () => {
    const { ledger } = admin;
    const names = ledger.texts.map(({ revision }) => addressWithDocumentName(ledger, revision.draftId, "2(1)"));
    expect(names).toEqual([
      "2(1)",
      "resolution 2(1)",
      "package 2(1)",
      "CRP.4 2(1)",
      "CRP.5 2(1)",
      "Lighthouse Convention of 1901 2(1)",
      "A/CONF.164/37 2(1)",
    ]);
    for (const [i, { revision }] of ledger.texts.entries()) {
      expect(findProvisionAtTypedAddress(ledger, names[i]!)).toMatchObject({ id: revision.draftId, index: 2 });
    }
    expect(findProvisionAtTypedAddress(ledger, "resolution 99")).toMatchObject({ code: "address.none" });
    expect(findProvisionAtTypedAddress(ledger, "package")).toMatchObject({ index: 0 });
  });

  it("is suggested from the words of a name for a new document", () => {
    expect(inferDocumentKind("Chair’s package")).toBe("package");
    expect(inferDocumentKind("Projet de résolution")).toBe("resolution");
    expect(inferDocumentKind("Draft resolution on the convention")).toBe("resolution");
    expect(inferDocumentKind("Tide gauges")).toBeUndefined();
  });
});

describe("A capture line that names a document", () => {
  it("is about that document’s newest text, whichever is open", () => {
    const { ledger, me } = admin;
    const text = { id: SMALL_DRAFT_ID, draft: SMALL_DRAFT };
    const room = { ledger, me, first: admin.keys[0]!, text, here: 0, meeting: undefined };
    const { act, faults, text: about, provision } = interpretCaptureLine(room, "resolution 2(1) CAN + / MEX -");
    expect(faults).toEqual([]);
    expect(about.draft.title).toBe("Draft resolution on tide gauges");
    expect(provision).toBe(2);
    const bodies = act!.statements.map((each) => each([]).body);
    for (const body of bodies) expect(body).toMatchObject({ anchor: { draft: about.id, provision: "art_2__para_1" } });
    expect(interpretCaptureLine(room, "2(1) CAN +").text.id).toBe(SMALL_DRAFT_ID);
    expect(interpretCaptureLine(room, "CRP.4 2 !pending").act).not.toBeNull();
  });
});

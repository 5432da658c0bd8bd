import { describe, expect, it } from "vitest";
import { previewMerge } from "#shared/exchange/packet/mergePreview.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { refusal, type RefusalCode } from "#shared/base/result.ts";
import { createTestDossier, makeRiskStatement, commitRoster } from "#test/support/team/testDevice.ts";
import { Random } from "#test/support/random.ts";

const why = (code: RefusalCode) => explainRefusal(refusal(code));

describe("A valid record without effect", () => {
  it("waits if it is a roster whose body has not arrived, and the packet's preview says so", async () => {
    const { admin } = await createTestDossier(new Random(7), 70);
    const { body: _body, clear: _clear, bytes: _bytes, ...bare } = await commitRoster(admin);
    const ledger = new Ledger(admin.ledger.dossier);
    ledger.add([...admin.held.values()].filter(({ key }) => key !== bare.key));
    const before = ledger.judgement.roster;
    ledger.add([bare]);
    const verdict = [...ledger.records()].find(({ opened }) => opened.key === bare.key)?.verdict;
    expect(verdict).toMatchObject({ kind: "waits", code: "body.missing" });
    expect(why("body.missing")).toBe("The content of this record has not arrived yet.");
    expect(ledger.judgement.roster?.key).toBe(before?.key);
  });

  it("is shown as refused before it is merged if it is a note with an invalid body", async () => {
    const { admin } = await createTestDossier(new Random(8), 80);
    const ledger = new Ledger(admin.ledger.dossier);
    ledger.add([...admin.held.values()]);
    const { body, ...rest } = makeRiskStatement("to be spoilt") as { body: object; type: string };
    const spoilt = await admin.commit({ ...rest, body: { ...body, kind: 3 } });
    const seen = previewMerge(ledger, { records: [spoilt], refused: [] }, undefined);
    expect(seen.rows).toMatchObject([{ outcome: "refused", code: "body.malformed" }]);
    expect(why("body.malformed")).toBe("Its content has no valid form.");
  });
});

import { describe, expect, it } from "vitest";
import { preview } from "../../../shared/exchange/packet/preview.ts";
import { Ledger } from "../../../shared/ledger/ledger.ts";
import { explain } from "../../../shared/messages/messages.ts";
import { refuse, type RefusalCode } from "../../../shared/base/result.ts";
import { foundByHand, risk, sayRoster } from "../../support/hand.ts";
import { Random } from "../../support/random.ts";

const why = (code: RefusalCode) => explain(refuse(code));

describe("A record that passes the door and says nothing", () => {
  it("waits if it is a list of members whose body has not come, and so says the packet that brings it", async () => {
    const { admin } = await foundByHand(new Random(7), 70);
    const { body: _body, clear: _clear, bytes: _bytes, ...bare } = await sayRoster(admin);
    const ledger = new Ledger(admin.ledger.dossier);
    ledger.add([...admin.held.values()].filter(({ key }) => key !== bare.key));
    const before = ledger.judgement.roster;
    ledger.add([bare]);
    const verdict = [...ledger.records()].find(({ opened }) => opened.key === bare.key)?.verdict;
    expect(verdict).toMatchObject({ is: "waits", code: "body.missing" });
    expect(why("body.missing")).toBe("The content of this record has not arrived yet.");
    expect(ledger.judgement.roster?.key).toBe(before?.key);
  });

  it("is shown as refused before it is merged if it is a note whose body is of no form", async () => {
    const { admin } = await foundByHand(new Random(8), 80);
    const ledger = new Ledger(admin.ledger.dossier);
    ledger.add([...admin.held.values()]);
    const { body, ...rest } = risk("to be spoilt") as { body: object; type: string };
    const spoilt = await admin.say({ ...rest, body: { ...body, kind: 3 } });
    const seen = preview(ledger, { records: [spoilt], refused: [] }, undefined);
    expect(seen.rows).toMatchObject([{ is: "refused", code: "body.malformed" }]);
    expect(why("body.malformed")).toBe("Its content has no valid form.");
  });
});

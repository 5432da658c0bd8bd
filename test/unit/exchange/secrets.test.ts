import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Audience } from "../../../shared/exchange/audience.ts";
import { utf8 } from "../../../shared/base/bytes.ts";
import { FORMATS, isWritten, type FormatName } from "../../../shared/exchange/formats.ts";
import { write } from "../../../shared/exchange/write.ts";
import { xfdf } from "../../../shared/exchange/xfdf/write.ts";
import { outgoing, type Outgoing } from "../../../shared/exchange/outgoing.ts";
import { CONFIDENTIALITIES } from "../../../shared/records/kinds/annotation.ts";
import {
  audiences,
  CHATHAM_HIDES,
  forbidden,
  NAME,
  ORGANISATION,
  planted,
  secret,
  TEAM_ONLY,
  WHOLE,
} from "../../support/secrets.ts";
import { SMALL_DRAFT, SMALL_ID } from "../../support/team.ts";

/** Everything that is in a file, unpacked too. */
function textsIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.entries(unzipSync(bytes)).map(([name, part]) => name + strFromU8(part)) : [];
  return [strFromU8(bytes, true), strFromU8(bytes), ...parts].join("\n");
}

const { ledger, ids } = await planted();
const text = { title: "Draft", symbol: "A/AC.999/1", draft: SMALL_DRAFT, id: SMALL_ID };
const file = (format: Exclude<FormatName, "pdf">, out: Outgoing) =>
  isWritten(format) ? write(format, out) : utf8(xfdf(out, []));

describe.each((Object.keys(FORMATS) as FormatName[]).filter((format) => format !== "pdf"))(
  "a file of format %s",
  (format) => {
    it.each(audiences)("has no word that $audience may not read (informals $informals, authors $authors)", (asked) => {
      const bytes = file(format, outgoing(ledger, text, asked).outgoing);
      const all = textsIn(bytes);
      for (const label of CONFIDENTIALITIES) {
        for (const what of forbidden(label, asked)) expect(all).not.toContain(secret(what, label));
        const isTold = !forbidden(label, asked).includes("comment") && format !== "akn";
        expect(all.includes(secret("comment", label))).toBe(isTold);
        if (forbidden(label, asked).includes("track")) expect(all).not.toContain(`zq${label}zq`);
        if (asked.audience === "public" || forbidden(label, asked).includes("comment"))
          expect(all).not.toContain(ids.get(label)!);
      }
      const named = asked.authors === "names" && format !== "akn";
      if (!named) for (const name of [NAME, ORGANISATION]) expect(all).not.toContain(name);
      if (asked.audience === "public") expect(all).not.toContain("2031-01");
    });

    it("is the same to the byte when it is made again", () => {
      const once = () => file(format, outgoing(ledger, text, audiences.at(-1)!).outgoing);
      expect(Buffer.from(once()).equals(Buffer.from(once()))).toBe(true);
    });
  },
);

it("the words that must not be found can be: everything is there for a team that asks for all of it", () => {
  const asked: Audience = { audience: "team", informals: true, authors: "names" };
  const all = textsIn(write("json", outgoing(ledger, text, asked).outgoing));
  for (const label of CONFIDENTIALITIES.filter((each) => each !== "chatham")) {
    for (const what of [...WHOLE, ...CHATHAM_HIDES, ...TEAM_ONLY]) {
      expect(all).toContain(secret(what, label));
    }
  }
  expect(all).toContain(NAME);
});

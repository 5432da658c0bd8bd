import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { agree } from "../../../shared/acts/agree.ts";
import { rate } from "../../../shared/acts/rate.ts";
import { settle } from "../../../shared/acts/settle.ts";
import type { Audience } from "../../../shared/exchange/audience.ts";
import { utf8 } from "../../../shared/base/bytes.ts";
import { FORMATS, isWritten, type FormatName } from "../../../shared/exchange/formats.ts";
import { write } from "../../../shared/exchange/write.ts";
import { xfdf } from "../../../shared/exchange/xfdf/write.ts";
import { outgoing, type Outgoing } from "../../../shared/exchange/outgoing.ts";
import { CONFIDENTIALITIES, type Confidentiality } from "../../../shared/records/kinds/annotation.ts";
import { foundTeam, joinTeam, meet, openInvitation, SMALL_DRAFT, SMALL_ID } from "../../support/team.ts";

/** A word that stands in one record only, and tells which: no format escapes or cuts it. */
const secret = (what: string, label: Confidentiality) => `zq${what}q${label}zq`;

const NAME = "Zqnameqzq";
const ORGANISATION = "Zqorganisationqzq";
let clock = Date.UTC(2031, 0, 1);
const now = () => new Date((clock += 61_000));

/** A dossier in which every record of every label has words of its own. */
async function planted() {
  const { admin } = await foundTeam(SMALL_DRAFT, now);
  const member = await joinTeam(admin, await openInvitation(admin), `${NAME}, ${ORGANISATION}`, now);
  meet(admin, member);
  const ids = new Map<Confidentiality, string>();
  const anchor = { draft: SMALL_ID, provision: "art_1" };
  for (const label of CONFIDENTIALITIES) {
    const word = (what: string) => secret(what, label);
    const id = await member.annotate({
      anchor,
      comment: `${word("comment")} for @${NAME}`,
      tags: [word("tag")],
      track: word("track"),
      basis: { how: "webcast", clock: `zq${label}zq` },
      confidentiality: label,
    });
    ids.set(label, id);
    const source = {
      source: word("source"),
      affiliation: word("affiliation"),
      meeting: word("meeting"),
      time: word("time"),
    };
    await member.sayRaw("source", { annotation: id, ...source });
    await member.sayRaw("reply", { annotation: id, text: word("reply"), by: word("by") });
    const because = { aim: { verdict: "met", because: word("because") } } as const;
    await member.say(rate(member.ledger, member.me, id, { scale: 4, test: because }));
    await member.say(agree(member.ledger, member.me, id, 3, word("agreedreason")));
    await member.say(settle(member.ledger, member.me, id, "settled", word("reason")));
    const circumstances = { track: word("ptrack"), confidentiality: label };
    await member.sayRaw("proposal", {
      anchor,
      wording: { old: "keep", new: word("wording") },
      proposers: [
        { name: word("proposer"), kind: "person" },
        { name: word("state"), kind: "state" },
      ],
      form: "written",
      comment: word("pcomment"),
      ...circumstances,
    });
    await member.sayRaw("position", {
      anchor,
      delegation: { name: word("delegation"), kind: "state" },
      stance: "supports",
      comment: word("scomment"),
      ...circumstances,
    });
    const status = { draft: SMALL_ID, provision: `art_${CONFIDENTIALITIES.indexOf(label) + 1}`, status: "pending" };
    await admin.sayRaw(
      "status",
      { ...status, note: word("snote"), confidentiality: label },
      `status/${String(CONFIDENTIALITIES.indexOf(label)).padStart(64, "0")}`,
    );
  }
  meet(admin, member);
  return { ledger: admin.ledger, ids };
}

const WHOLE = ["comment", "pcomment", "wording", "scomment"];
const CHATHAM_HIDES = ["tag", "reply", "because", "state", "delegation", "snote"];
const TEAM_ONLY = [
  "track",
  "source",
  "affiliation",
  "meeting",
  "time",
  "by",
  "agreedreason",
  "reason",
  "ptrack",
  "proposer",
];

/** What of a label's words an audience must not find anywhere. */
function forbidden(label: Confidentiality, { audience, informals }: Audience): readonly string[] {
  const isPublic = audience === "public";
  const all = [...WHOLE, ...CHATHAM_HIDES, ...TEAM_ONLY];
  if (label === "informals" && (isPublic || !informals)) return all;
  if (label === "team" && isPublic) return all;
  if (label === "chatham") return [...CHATHAM_HIDES, ...TEAM_ONLY];
  return isPublic ? TEAM_ONLY : [];
}

/** Everything that is in a file, unpacked too. */
function textsIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.entries(unzipSync(bytes)).map(([name, part]) => name + strFromU8(part)) : [];
  return [strFromU8(bytes, true), strFromU8(bytes), ...parts].join("\n");
}

const { ledger, ids } = await planted();
const text = { title: "Draft", symbol: "A/AC.999/1", draft: SMALL_DRAFT, id: SMALL_ID };
const audiences = (["public", "team"] as const).flatMap((audience) =>
  [false, ...(audience === "team" ? [true] : [])].flatMap((informals) =>
    (["names", "roles", "none"] as const).map((authors): Audience => ({ audience, informals, authors })),
  ),
);

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

import { homedir, hostname } from "node:os";
import { agree } from "../../shared/acts/agree.ts";
import { rate } from "../../shared/acts/rate.ts";
import { settle } from "../../shared/acts/settle.ts";
import type { Audience } from "../../shared/exchange/audience.ts";
import { CONFIDENTIALITIES, type Confidentiality } from "../../shared/records/kinds/annotation.ts";
import { foundTeam, joinTeam, meet, openInvitation, SMALL_DRAFT, SMALL_ID } from "./team.ts";

/** A word that stands in one record only, and tells which: no format escapes or cuts it. */
export const secret = (what: string, label: Confidentiality) => `zq${what}q${label}zq`;

export const NAME = "Zqnameqzq";
export const ORGANISATION = "Zqorganisationqzq";
/** What a file might tell of the machine that it is made on, where it is long enough not to stand in it by chance. */
export const MACHINE = [process.cwd(), hostname(), homedir()].filter(({ length }) => length > 6);

let clock = Date.UTC(2031, 0, 1);
const now = () => new Date((clock += 61_000));

/** A dossier in which every record of every label has words of its own. */
export async function planted() {
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
    const { eId: provision } = SMALL_DRAFT.provisions[CONFIDENTIALITIES.indexOf(label)]!;
    const status = { draft: SMALL_ID, provision, status: "pending" };
    await admin.sayRaw(
      "status",
      { ...status, note: word("snote"), confidentiality: label },
      `status/${String(CONFIDENTIALITIES.indexOf(label)).padStart(64, "0")}`,
    );
  }
  meet(admin, member);
  return { ledger: admin.ledger, ids };
}

export const WHOLE = ["comment", "pcomment", "wording", "scomment"];
export const CHATHAM_HIDES = ["tag", "reply", "because", "state", "delegation", "snote"];
export const TEAM_ONLY = [
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
export function forbidden(label: Confidentiality, { audience, informals }: Audience): readonly string[] {
  const isPublic = audience === "public";
  const all = [...WHOLE, ...CHATHAM_HIDES, ...TEAM_ONLY];
  if (label === "informals" && (isPublic || !informals)) return all;
  if (label === "team" && isPublic) return all;
  if (label === "chatham") return [...CHATHAM_HIDES, ...TEAM_ONLY];
  return isPublic ? TEAM_ONLY : [];
}

/** Every way in which an export may be asked for. */
export const audiences = (["public", "team"] as const).flatMap((audience) =>
  [false, ...(audience === "team" ? [true] : [])].flatMap((informals) =>
    (["names", "roles", "none"] as const).map((authors): Audience => ({ audience, informals, authors })),
  ),
);

import { annotate, type NewAnnotation } from "../../shared/acts/annotate.ts";
import { propose } from "../../shared/acts/propose.ts";
import { rate } from "../../shared/acts/rate.ts";
import { reply } from "../../shared/acts/reply.ts";
import { settle } from "../../shared/acts/settle.ts";
import { anchorGap, anchorOf, anchorWhole } from "../../shared/anchor/select.ts";
import { isRefusal } from "../../shared/base/result.ts";
import { draftId, type Draft, type Provision } from "../../shared/draft/draft.ts";
import { CONFIDENTIALITIES } from "../../shared/records/kinds/annotation.ts";
import { Random } from "./random.ts";
import { foundTeam, joinTeam, meet, openInvitation, type Person } from "./team.ts";

const point = (n: number, text: string): Provision => ({
  eId: `art_1__para_${n}`,
  address: `1(${n})`,
  kind: "paragraph",
  num: `${n}.`,
  heading: "",
  level: 2,
  blocks: [{ text }, { text: `It does so safely, and says why (${n}).` }],
});

/** A draft whose words stand several times, in several scripts, with characters of two units and marks of markup. */
export const TRYING_DRAFT: Draft = {
  title: "Draft <convention> & “annex”",
  language: "en",
  direction: "ltr",
  provisions: [
    { eId: "art_1", address: "1", kind: "article", num: "Article 1", heading: "Scope", level: 1, blocks: [] },
    point(1, "Each State Party [shall][may] keep 𝔞𝔩𝔩 records 😀 that are necessary, and shall keep them."),
    point(2, "Each State Party [shall][may] keep 𝔞𝔩𝔩 records 😀 that are necessary, and shall keep them."),
    point(3, "تكفل كل دولة طرف احترام الحقوق، ولا سيما الحق في الخصوصية & <الأمان>."),
    point(4, "各缔约国应确保尊重人权，包括隐私权；并应说明理由。"),
  ],
};

const COMMENTS = [
  "Too wide.",
  "Too wide.",
  "",
  "=1+1; “quoted”, 'single' & <b>bold</b>",
  "'=2+2",
  "@Administrator: see this\nand this\n\n↳ not a reply",
  "واسع جدًا: لا ضمانات",
  "范围过宽 😀\tand a tab",
  "- a list\n- of two",
];

/** A team's dossier on a trying draft: notes of every kind and label, answered, rated and settled, and proposals. */
export async function annotated(seed: number, count: number): Promise<{ admin: Person; member: Person }> {
  const random = new Random(seed);
  const { admin } = await foundTeam(TRYING_DRAFT);
  const member = await joinTeam(admin, await openInvitation(admin), "Member 2, Partner");
  meet(admin, member);
  for (let made = 0; made < count; made++) {
    const who = random.pick([admin, member]);
    const kind = random.pick(["risk", "safeguard", "omission", "question"] as const);
    const input: NewAnnotation = {
      anchor: anchor(random),
      kind,
      comment: random.pick(COMMENTS),
      rights: random.pick([[], ["privacy"], ["privacy", "expression"]]),
      tags: random.pick([[], ["scope"], ["a;b".replace(";", " "), "urgent"]]),
      confidentiality: random.pick(CONFIDENTIALITIES),
    };
    const [note] = await who.say(annotate(who.ledger, who.me, input));
    meet(admin, member);
    for (let n = random.below(3); n > 0; n--) {
      const other = random.pick([admin, member]);
      const text = random.pick(COMMENTS.filter((each) => each !== ""));
      await other.say(reply(other.ledger, other.me, note!.key, text));
      meet(admin, member);
    }
    const isRated = kind === "risk" || kind === "omission";
    if (isRated && random.below(2) === 0) await admin.say(rate(admin.ledger, admin.me, note!.key, { provisional: 3 }));
    if (random.below(3) === 0) await admin.say(settle(admin.ledger, admin.me, note!.key, "settled"));
    meet(admin, member);
  }
  for (let n = 0; n < 3; n++) {
    const wording = { new: random.pick(["shall keep no records", "shall not", "…"]) + n };
    await admin.say(propose(admin.ledger, admin.me, { anchor: anchor(random), wording, comment: COMMENTS[n]! }));
  }
  meet(admin, member);
  return { admin, member };
}

function anchor(random: Random) {
  const id = draftId(TRYING_DRAFT);
  const provision = 1 + random.below(4);
  const what = random.below(6);
  if (what === 0) return anchorWhole(TRYING_DRAFT, id, provision);
  if (what === 1) return anchorGap(TRYING_DRAFT, id, provision);
  const blocks = TRYING_DRAFT.provisions[provision]!.blocks;
  const block = random.below(what === 2 ? 1 : 2);
  const { text } = blocks[block]!;
  const start = random.below(text.length - 4);
  const end = Math.min(text.length, start + 3 + random.below(40));
  const to = what === 2 ? { provision, block: 1, offset: 8 } : { provision, block, offset: end };
  const made = anchorOf(TRYING_DRAFT, id, { provision, block, offset: start }, to);
  return isRefusal(made) ? anchorWhole(TRYING_DRAFT, id, provision) : made;
}

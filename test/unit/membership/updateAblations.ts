import { attack, type Ablation } from "./ablation.ts";

/** The rules of an update from format 1, each with an ablation that fails. */
export const UPDATE_ABLATIONS: readonly Ablation[] = [
  {
    rule: "29: a begin counts if another member confirms it",
    file: "handoverExamination.ts",
    find: "if (isConfirmed || (isAlone &&",
    replace: "if (mayConfirm.size >= 0 || (isAlone &&",
    failing: attack,
  },
  {
    rule: "29: whoever signs a begin does not confirm it with another device",
    file: "handoverExamination.ts",
    find: 'handover.origin === "begin" ? [{ device: handover.signer }] : []',
    replace: "[]",
    failing: attack,
  },
  {
    rule: "29: a begin of somebody who is alone does not count beside a handover of the sheet",
    file: "handoverExamination.ts",
    find: "(isAlone && old.length === 0)",
    replace: "isAlone",
    failing: attack,
  },
  {
    rule: "29: a begin goes on in the term of its signer's office",
    file: "handoverExamination.ts",
    find: "if (begin.base !== base.key || !this.#office.has(begin.signer)) continue;",
    replace: "if (begin.base !== base.key) continue;",
    failing: attack,
  },
  {
    rule: "30: what was made in format 1 counts in format 2, whenever it was made",
    file: "membership.ts",
    find: "...convertFormat1Rosters(records.first!, rosters, seqOf), ",
    replace: "...convertFormat1Rosters(records.first!, rosters, seqOf).slice(0, 1), ",
    failing: attack,
  },
  {
    rule: "31: once a begin counts, the sheet alone takes no office by a roster of format 1",
    file: "handoverExamination.ts",
    find: "const canBeFollowed = isConfirmed || !hasFormat2;",
    replace: "const canBeFollowed = isConfirmed || isOfFormat1;",
    failing: attack,
  },
  {
    rule: "31: until a begin counts, the sheet's roster is followed that a begin reaches",
    file: "handoverExamination.ts",
    find: "isConfirmed || !hasFormat2",
    replace: "isConfirmed",
    failing: attack,
  },
  {
    rule: "31: whoever confirms a begin confirms the sheet's rosters that it reaches",
    file: "handoverExamination.ts",
    find: "[handover, ...begins].flatMap",
    replace: "[handover].flatMap",
    failing: attack,
  },
  {
    rule: "31: beside the sheet's roster that is followed, the others have no effect",
    file: "termsOfOffice.ts",
    find: "if (isFinal && !isConfirmed) return;",
    replace: "if (isFinal) { this.#notFollowed.push({ base, term: this.#terms.length }); return; }",
    failing: attack,
  },
  {
    rule: "31: a sheet's roster that keeps the key before it brings none",
    file: "convertFormat1Rosters.ts",
    find: "dossierKey: listing.key ?? null,",
    replace: "dossierKey: newKeyOf(roster.body.keys[0]!),",
    failing: attack,
  },
  {
    rule: "32: no change names the roster that stops earlier versions",
    file: "membership.ts",
    find: '&& !(each?.kind === "change" && each.closesFormat1)',
    replace: "&& each",
    failing: attack,
  },
];

import { homedir, hostname } from "node:os";
import { setAgreedSeverityAct } from "#shared/acts/notes/setAgreedSeverity.ts";
import { assignAct } from "#shared/acts/notes/assign.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { exportRecipientOf, withholdingReason, type ExportAudience } from "#shared/publish/gate/audience.ts";
import { FIELD_GATES, isFieldGateOpen, type FieldGate } from "#shared/publish/gate/fieldGates.ts";
import { RECORD_KIND_NAMES, type RecordBody, type RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import { TRACKS_REGISTER } from "#shared/records/ledgerSubjects.ts";
import { CONFIDENTIALITY_LABELS, type Confidentiality } from "#shared/records/kinds/annotation.ts";
import { photographBody } from "./smallPhotograph.ts";
import { createTeam, joinTeam, exchangeRecords, openInvitation, SMALL_DRAFT, SMALL_DRAFT_ID } from "./team.ts";

/** Returns a word that is unique to one record and identifies it, and that no format escapes or breaks. */
export const secretWord = (what: string, label: Confidentiality) => `zq${what}q${label}zq`;

export const SECRET_NAME = "Zqnameqzq";
export const SECRET_ORGANISATION = "Zqorganisationqzq";
/** Words that a file might reveal about this machine, if they are long enough not to occur by chance. */
export const MACHINE_REVEALING_WORDS = [process.cwd(), hostname(), homedir()].filter(({ length }) => length > 6);

let clock = Date.UTC(2031, 0, 1);
const now = () => new Date((clock += 61_000));

/** Creates a dossier in which every record of every label has unique words. */
export async function createPlantedDossier() {
  const { admin } = await createTeam(
    SMALL_DRAFT,
    now,
    CONFIDENTIALITY_LABELS.map((label) => secretWord("file", label)).join(),
  );
  const member = await joinTeam(admin, await openInvitation(admin), `${SECRET_NAME}, ${SECRET_ORGANISATION}`, now);
  await exchangeRecords(admin, member);
  const ids = new Map<Confidentiality, string>();
  const anchor = { draft: SMALL_DRAFT_ID, provision: "art_1" };
  for (const label of CONFIDENTIALITY_LABELS) {
    const word = (what: string) => secretWord(what, label);
    const id = await member.annotate({
      anchor,
      comment: `${word("comment")} for @${SECRET_NAME}`,
      tags: [word("tag")],
      track: word("track"),
      basis: { how: "webcast", clock: word("clock") },
      confidentiality: label,
    });
    ids.set(label, id);
    const source = {
      source: word("source"),
      affiliation: word("affiliation"),
      meeting: word("meeting"),
      time: word("time"),
    };
    await member.commitRaw("source", { annotation: id, ...source });
    await member.commitRaw("reply", { annotation: id, text: word("reply"), by: word("by") });
    await member.commitRaw("photograph", photographBody(id, word("phshows"), "public"));
    const because = { aim: { verdict: "met", because: word("because") } } as const;
    await member.commit(rateThreadAct(member.ledger, member.me, id, { scale: 4, test: because }));
    await member.commit(setAgreedSeverityAct(member.ledger, member.me, id, 3, word("agreedreason")));
    await member.commit(setResolutionAct(member.ledger, member.me, id, "settled", word("reason")));
    const sitting = { date: "2031-01-01", name: word("sittingname"), track: word("mtrack"), confidentiality: label };
    const [meeting] = await member.commitRaw("meeting", sitting);
    const circumstances = (what: "p" | "s") => ({
      track: word(`${what}track`),
      basis: { how: "told", clock: word(`${what}clock`) },
      meeting: meeting!.key,
      confidentiality: label,
    });
    await member.commitRaw("proposal", {
      anchor,
      wording: { old: "keep", new: word("wording") },
      proposers: [
        { name: word("proposer"), kind: "person" },
        { name: word("state"), kind: "state" },
      ],
      form: "written",
      comment: word("pcomment"),
      ...circumstances("p"),
    });
    await member.commitRaw("position", {
      anchor,
      delegation: { name: word("delegation"), kind: "state" },
      stance: "supports",
      behalf: { name: word("behalf"), kind: "group" },
      aligning: { name: word("aligning"), kind: "state" },
      comment: word("scomment"),
      ...circumstances("s"),
    });
    await member.commitRaw("vote", {
      anchor,
      question: word("question"),
      effect: "keeps",
      rule: "simple",
      ballots: { yes: ["CAN"], no: [], abstain: [], absent: [] },
      explanations: [{ state: "CAN", words: word("explanation"), basis: { how: "webcast", clock: word("vclock") } }],
      meeting: meeting!.key,
      confidentiality: label,
    });
    const at = { draft: SMALL_DRAFT_ID, provision: "art_1" };
    const other = { draft: "f".repeat(64), provision: "art_1" };
    await member.commitRaw("origin", { at, from: other, comment: word("ocomment"), confidentiality: label });
    const change = { from: other.draft, to: SMALL_DRAFT_ID, after: "art_1", delta: "worse" };
    await member.commitRaw("delta", { ...change, comment: word("dcomment"), confidentiality: label });
    await member.commit(assignAct(member.ledger, member.me, id, member.me!.member));
    const { eId: provision } = SMALL_DRAFT.provisions[CONFIDENTIALITY_LABELS.indexOf(label)]!;
    const status = { draft: SMALL_DRAFT_ID, provision, status: "pending" };
    await admin.commitRaw(
      "status",
      { ...status, note: word("snote"), confidentiality: label },
      `status/${String(CONFIDENTIALITY_LABELS.indexOf(label)).padStart(64, "0")}`,
    );
  }
  for (const label of CONFIDENTIALITY_LABELS) {
    const word = (what: string) => secretWord(what, label);
    await member.commitRaw("group", { code: word("gcode"), name: word("gname"), aliases: [word("galias")] });
  }
  const tracks = CONFIDENTIALITY_LABELS.map((label) => ({ name: secretWord("ttrack", label), confidentiality: label }));
  await member.commitRaw("tracks", { tracks }, TRACKS_REGISTER);
  await exchangeRecords(admin, member);
  return { ledger: admin.ledger, ids };
}

/**
 * The planted words for each field of each kind of record, under every label. A new kind or field does not compile
 * until it is listed here, with nothing if no one writes words in it.
 */
const PLANTED = {
  dossier: { format: [], recipient: [], recovery: [], keys: [] },
  roster: { term: [], administrator: [], members: [], invitations: [], keys: [] },
  begin: { base: [] },
  change: { base: [], adds: [], cuts: [], roles: [], opens: [], closes: [], closed: [], key: [], hands: [] },
  handover: { base: [], administrators: [], cuts: [], ends: [], undo: [], sheet: [], key: [] },
  confirm: { handover: [] },
  "put-away": { devices: [] },
  join: { recipient: [], proof: [] },
  // The author's name and organisation are searched for separately.
  profile: { name: [], organisation: [] },
  document: { title: [], kind: [] },
  revision: { document: [], symbol: [], date: [], covers: [], draft: [], source: ["file"] },
  annotation: {
    anchor: [],
    kind: [],
    comment: ["comment"],
    mentions: [],
    rights: [],
    tags: ["tag"],
    standards: [],
    meeting: [],
    track: ["track"],
    basis: ["clock"],
    confidentiality: [],
  },
  source: { annotation: [], source: ["source"], affiliation: ["affiliation"], meeting: ["meeting"], time: ["time"] },
  rating: {
    annotation: [],
    provisional: [],
    scale: [],
    scope: [],
    irremediability: [],
    likelihood: [],
    test: ["because"],
  },
  reply: { annotation: [], text: ["reply"], mentions: [], by: ["by"] },
  resolution: { annotation: [], state: [], reason: ["reason"] },
  agreed: { annotation: [], grade: [], reason: ["agreedreason"] },
  assignment: { annotation: [], member: [] },
  round: { blind: [] },
  proposal: {
    anchor: [],
    wording: ["wording"],
    proposers: ["state"],
    form: [],
    at: [],
    meeting: [],
    track: ["ptrack"],
    basis: ["pclock"],
    fate: [],
    confidentiality: [],
    comment: ["pcomment"],
  },
  status: { draft: [], provision: [], status: [], note: ["snote"], at: [], meeting: [], confidentiality: [] },
  position: {
    anchor: [],
    delegation: ["delegation"],
    stance: [],
    behalf: ["behalf"],
    aligning: ["aligning"],
    proposal: [],
    comment: ["scomment"],
    at: [],
    meeting: [],
    track: ["strack"],
    basis: ["sclock"],
    confidentiality: [],
  },
  placement: { annotation: [], draft: [], says: [], anchor: [] },
  delta: { from: [], to: [], before: [], after: [], right: [], delta: [], comment: ["dcomment"], confidentiality: [] },
  origin: { at: [], from: [], comment: ["ocomment"], confidentiality: [] },
  meeting: { date: [], name: ["sittingname"], track: ["mtrack"], confidentiality: [] },
  tracks: { tracks: ["ttrack"] },
  standard: { instrument: [], place: [], symbol: [], words: [], told: [], rights: [] },
  group: { code: ["gcode"], name: ["gname"], aliases: ["galias"] },
  photograph: { annotation: [], jpeg: [], width: [], height: [], description: ["phshows"], confidentiality: [] },
  // None of the fields has free words.
  dismissal: { rule: [], provision: [], words: [], overrules: [] },
  vote: {
    anchor: [],
    proposal: [],
    question: ["question"],
    effect: [],
    rule: [],
    ballots: [],
    announced: [],
    result: [],
    explanations: ["explanation"],
    at: [],
    meeting: [],
    confidentiality: [],
  },
  edition: { revision: [], same: [], corrected: [] },
  receipt: { heads: [], gone: [] },
  erase: { target: [] },
} as const satisfies {
  readonly [K in RecordKindName]: { readonly [F in keyof Required<RecordBody<K>>]: readonly string[] };
};

/** Every planted word with the gate of its field. A person who proposes something does not count as a State. */
const GATED: ReadonlyMap<string, FieldGate> = new Map([
  ["proposer", "team"],
  ...RECORD_KIND_NAMES.flatMap((kind) => {
    const gates: Readonly<Record<string, FieldGate>> = FIELD_GATES[kind];
    return Object.entries(PLANTED[kind]).flatMap(([field, words]: [string, readonly string[]]) =>
      words.map((word) => [word, gates[field]!] as const),
    );
  }),
]);

/** Returns a label's words that an audience must not find anywhere. */
export function forbiddenWords(label: Confidentiality, asked: ExportAudience): readonly string[] {
  const labels = new Set([label]);
  const isWithheld = withholdingReason(labels, asked) !== null;
  return [...GATED].flatMap(([word, gate]) =>
    isWithheld || !isFieldGateOpen(gate, exportRecipientOf(asked, labels)) ? [word] : [],
  );
}

/** Returns the words that a full export contains. */
export function listExportedWordsOfLabel(label: Confidentiality): readonly string[] {
  const hidden = forbiddenWords(label, { audience: "team", informals: true, authors: "names" });
  return [...GATED.keys()].filter((word) => !hidden.includes(word));
}

/** All combinations of export options. */
export const ALL_AUDIENCES = (["public", "team"] as const).flatMap((audience) =>
  [false, true].flatMap((more) =>
    (["names", "roles", "none"] as const).map((authors): ExportAudience => ({
      audience,
      authors,
      informals: more && audience === "team",
      replies: more,
      photographs: more,
    })),
  ),
);

import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  importTrackedChangesAsProposals,
  importCommentsAsNotes,
  importProvisionStatuses,
} from "#shared/acts/texts/importMarkup.ts";
import { setAgreedSeverity } from "#shared/acts/notes/setAgreedSeverity.ts";
import { annotate } from "#shared/acts/notes/annotate.ts";
import { assign } from "#shared/acts/notes/assign.ts";
import { setNoteSource } from "#shared/acts/notes/setNoteSource.ts";
import { retractDeltaRating, setDeltaRating } from "#shared/acts/negotiation/deltaRatings.ts";
import { makeEntriesPublic } from "#shared/acts/makeEntriesPublic.ts";
import { editAnnotation, retractAnnotation } from "#shared/acts/notes/editAnnotation.ts";
import { retractRevisionsSameText, declareRevisionsSameText } from "#shared/acts/texts/revisionsSameText.ts";
import { erase } from "#shared/acts/erase.ts";
import { putAwayUnknownDevices } from "#shared/acts/team/putAwayUnknownDevices.ts";
import { setProfile } from "#shared/acts/team/setProfile.ts";
import { addMeeting, setTracks } from "#shared/acts/negotiation/meetings.ts";
import { moveTextToDocument } from "#shared/acts/texts/moveTextToDocument.ts";
import {
  retractAgreedLanguageOrigin,
  addAgreedLanguageOrigin,
} from "#shared/acts/negotiation/agreedLanguageOrigins.ts";
import * as placing from "#shared/acts/placementActs.ts";
import { makePositionBody, retractPosition } from "#shared/acts/negotiation/positions.ts";
import {
  addFloorTextVersion,
  proposeWording,
  editProposal,
  retractProposal,
} from "#shared/acts/negotiation/proposals.ts";
import { importAttributions } from "#shared/acts/texts/importAttributions.ts";
import { addDocument } from "#shared/acts/texts/addDocument.ts";
import { addVote, editVote, retractVote } from "#shared/acts/negotiation/votes.ts";
import { addTeamGroup, retractTeamGroup } from "#shared/acts/negotiation/teamGroups.ts";
import { rateThread } from "#shared/acts/notes/rateThread.ts";
import { addPhotograph } from "#shared/acts/notes/photographs.ts";
import { replyToThread } from "#shared/acts/notes/replyToThread.ts";
import { addRevision, correctRevision } from "#shared/acts/texts/revisions.ts";
import { setBlindRound } from "#shared/acts/notes/setBlindRound.ts";
import { setResolution } from "#shared/acts/notes/setResolution.ts";
import { addTeamStandard, retractTeamStandard } from "#shared/acts/notes/teamStandards.ts";
import { clearProvisionStatus, setProvisionStatus } from "#shared/acts/negotiation/setStatus.ts";
import { dismissFindings, restoreFindings } from "#shared/acts/watch/dismissFindings.ts";
import { undoRecords } from "#shared/acts/undo.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { ProvisionStatus } from "#shared/ledger/entries/provisionStatus.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { SMALL_PHOTOGRAPH } from "#test/support/team/smallPhotograph.ts";
import { createTeam, SMALL_DRAFT, SMALL_DRAFT_ID, SMALL_IMPORTED_DRAFT, type Person } from "#test/support/team/team.ts";

/** An id that does not exist, so that a permitted act is refused because its target is missing. */
const NONE = "e".repeat(64);
const ANCHOR = { draft: NONE, provision: "art_1" };
const PLACE = { annotation: NONE, draft: NONE, first: null };
const STATUS = { status: { said: [{ key: NONE }] } as unknown as ProvisionStatus, draft: NONE, first: null };
const DELTA = { from: NONE, to: NONE, right: "privacy", before: "art_1", delta: "same" } as const;
const STANDARD = { instrument: "", words: "" } as unknown as Parameters<typeof addTeamStandard>[1];
const TEXT = { id: SMALL_DRAFT_ID, draft: SMALL_DRAFT };
const PRINTED = [{ provision: 0, status: "agreed", words: "" }] as unknown as Parameters<
  typeof importProvisionStatuses
>[4];
const VOTE = { anchor: ANCHOR, question: "", effect: "keeps", rule: "simple" } as const;
const POSITION = { anchor: ANCHOR, delegation: { name: "", kind: "state" }, stance: "supports" } as const;

type Try = (who: Person, me: Author | null) => Outcome<unknown>;

/** Acts of observers, acts of leads only, and acts of every member. */
const OBSERVERS: Readonly<Record<string, Try>> = {
  annotate: ({ ledger }, me) => annotate(ledger, me, { anchor: ANCHOR, kind: "risk", comment: "" }),
  editAnnotation: ({ ledger }, me) => editAnnotation(ledger, me, NONE, {}),
  retractAnnotation: ({ ledger }, me) => retractAnnotation(ledger, me, NONE),
  addTeamGroup: ({ ledger }, me) => addTeamGroup(ledger, me, { code: "", name: "", aliases: [] }),
  retractTeamGroup: ({ ledger }, me) => retractTeamGroup(ledger, me, NONE),
  addPhotograph: ({ ledger }, me) => addPhotograph(ledger, me, NONE, { picture: SMALL_PHOTOGRAPH, description: "" }),
  replyToThread: ({ ledger }, me) => replyToThread(ledger, me, NONE, ""),
  rateThread: ({ ledger }, me) => rateThread(ledger, me, NONE, {}),
  setAgreedSeverity: ({ ledger }, me) => setAgreedSeverity(ledger, me, NONE, null),
  setResolution: ({ ledger }, me) => setResolution(ledger, me, NONE, "open"),
  assign: ({ ledger }, me) => assign(ledger, me, NONE, null),
  setNoteSource: ({ ledger }, me) => setNoteSource(ledger, me, NONE, ""),
  makeEntriesPublic: ({ ledger }, me) => makeEntriesPublic(ledger, me, [NONE]),
  proposeWording: ({ ledger }, me) => proposeWording(ledger, me, { anchor: ANCHOR, wording: { new: "" } }),
  editProposal: ({ ledger }, me) => editProposal(ledger, me, NONE, {}),
  addFloorTextVersion: ({ ledger }, me) => addFloorTextVersion(ledger, me, NONE, { at: "2031-03-04T10:00:00.000Z" }),
  retractProposal: ({ ledger }, me) => retractProposal(ledger, me, NONE),
  makePositionBody: ({ ledger }, me) => makePositionBody(ledger, me, POSITION),
  retractPosition: ({ ledger }, me) => retractPosition(ledger, me, NONE),
  addVote: ({ ledger }, me) => addVote(ledger, me, VOTE),
  editVote: ({ ledger }, me) => editVote(ledger, me, NONE, {}),
  retractVote: ({ ledger }, me) => retractVote(ledger, me, NONE),
  confirmPlacement: ({ ledger }, me) => placing.confirmPlacement(ledger, me, PLACE, ANCHOR),
  correctPlacement: ({ ledger }, me) => placing.correctPlacement(ledger, me, PLACE, ANCHOR),
  closeOmissionGap: ({ ledger }, me) => placing.closeOmissionGap(ledger, me, PLACE, ANCHOR),
  discardEntryFromDraft: ({ ledger }, me) => placing.discardEntryFromDraft(ledger, me, PLACE),
  retractPlacement: ({ ledger }, me) => placing.retractPlacement(ledger, me, PLACE),
  discardStatusFromDraft: ({ ledger }, me) => placing.discardStatusFromDraft(ledger, me, STATUS),
  retractStatusDiscard: ({ ledger }, me) => placing.retractStatusDiscard(ledger, me, STATUS),
  setDeltaRating: ({ ledger }, me) => setDeltaRating(ledger, me, DELTA),
  retractDeltaRating: ({ ledger }, me) => retractDeltaRating(ledger, me, DELTA),
  addAgreedLanguageOrigin: ({ ledger }, me) => addAgreedLanguageOrigin(ledger, me, { at: ANCHOR, from: ANCHOR }),
  retractAgreedLanguageOrigin: ({ ledger }, me) => retractAgreedLanguageOrigin(ledger, me, NONE),
  dismissFindings: ({ ledger }, me) => dismissFindings(ledger, me, SMALL_IMPORTED_DRAFT.draft, []),
  restoreFindings: ({ ledger }, me) => restoreFindings(ledger, me, SMALL_IMPORTED_DRAFT.draft, []),
  addMeeting: ({ ledger }, me) => addMeeting(ledger, me, { date: "", name: "" }),
  setTracks: ({ ledger }, me) => setTracks(ledger, me, [{ name: "", confidentiality: "team" }]),
  addTeamStandard: (_, me) => addTeamStandard(me, STANDARD),
  retractTeamStandard: ({ ledger }, me) => retractTeamStandard(ledger, me, NONE),
  undoRecords: ({ ledger }, me) =>
    undoRecords(ledger, me, [{ key: NONE, record: { type: "annotation" } } as unknown as OpenedRecord]),
};

const LEADS: Readonly<Record<string, Try>> = {
  addDocument: (_, me) => addDocument(me, { reading: SMALL_IMPORTED_DRAFT, title: "" }),
  addRevision: ({ ledger }, me) => addRevision(ledger, me, { document: NONE, reading: SMALL_IMPORTED_DRAFT }),
  correctRevision: ({ ledger }, me) => correctRevision(ledger, me, NONE, SMALL_IMPORTED_DRAFT),
  moveTextToDocument: ({ ledger }, me) => moveTextToDocument(ledger, me, NONE, { document: NONE }),
  declareRevisionsSameText: ({ ledger }, me) => declareRevisionsSameText(ledger, me, NONE, NONE),
  retractRevisionsSameText: ({ ledger }, me) => retractRevisionsSameText(ledger, me, NONE),
  setBlindRound: ({ ledger }, me) => setBlindRound(ledger, me, false),
  setProvisionStatus: ({ ledger }, me) => setProvisionStatus(ledger, me, null, [], { status: "agreed" }),
  clearProvisionStatus: ({ ledger }, me) => clearProvisionStatus(ledger, me, null, []),
  importProvisionStatuses: ({ ledger }, me) => importProvisionStatuses(ledger, me, null, TEXT, PRINTED),
};

const MEMBERS: Readonly<Record<string, Try>> = {
  setProfile: ({ ledger }, me) => setProfile(ledger, me, ""),
  erase: ({ ledger }, me) => erase(ledger, me, NONE),
  putAwayUnknownDevices: ({ ledger }, me) => putAwayUnknownDevices(ledger, me),
};

/** Acts that do not depend on a target. If permitted, they commit nothing here. */
const ALWAYS: Readonly<Record<string, Try>> = {
  importCommentsAsNotes: (_, me) => importCommentsAsNotes(me, TEXT, []),
  importTrackedChangesAsProposals: (_, me) => importTrackedChangesAsProposals(me, TEXT, []),
  importAttributions: (_, me) => importAttributions(me, TEXT, []),
};

const ACTS = { ...OBSERVERS, ...LEADS, ...MEMBERS, ...ALWAYS };
const codeOf = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : "");

describe("Members who may not write a record", () => {
  let admin: Person;
  beforeAll(async () => void ({ admin } = await createTeam()));

  const answers = (acts: Readonly<Record<string, Try>>, me: Author | null) =>
    Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, codeOf(act(admin, me))]));
  const all = (acts: object, code: string) => Object.fromEntries(Object.keys(acts).map((name) => [name, code]));
  const as = (role: Author["role"]): Author => ({ ...admin.me!, role });

  it("are told that before anything else that is wrong with it", () => {
    expect(answers(ACTS, null)).toEqual(all(ACTS, "may.no-member"));
    const observers = { ...OBSERVERS, ...ALWAYS };
    expect(answers(observers, as("reader"))).toEqual(all(observers, "may.reader"));
    expect(answers(LEADS, as("reader"))).toEqual(all(LEADS, "may.lead-only"));
    expect(answers(LEADS, as("observer"))).toEqual(all(LEADS, "may.lead-only"));
  });

  it("are the only ones told that: others are told what is wrong", () => {
    const others = [answers(OBSERVERS, as("observer")), answers(LEADS, as("lead")), answers(MEMBERS, as("reader"))];
    for (const code of others.flatMap((each) => Object.values(each))) expect(code).not.toMatch(/^$|^may\./);
    expect(answers(ALWAYS, as("observer"))).toEqual(all(ALWAYS, ""));
  });

  it("are checked in every act", () => {
    const folder = new URL("../../../shared/acts/", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const named = files.flatMap((file) => {
      const text = readFileSync(new URL(file, folder), "utf8");
      const heads = text.split(/^export function /mu).map((each) => /^(\w+)\(([^]*?)\): (.*) \{$/mu.exec(each));
      return heads.flatMap((head) => {
        const [, name, takes, makes] = head ?? [];
        return takes?.includes("me: Author | null") && makes?.startsWith("Outcome<") ? [name] : [];
      });
    });
    expect(named.sort()).toEqual(Object.keys(ACTS).sort());
  });
});

describe("A member who was made a reader", () => {
  it("cannot change, take back or make public what they wrote before", async () => {
    const { admin } = await createTeam();
    const { ledger } = admin;
    const note = await admin.annotate();
    const records = await admin.commit(withWording(admin));
    const standard = await admin.commit(
      addTeamStandard(admin.me, { instrument: "Charter", place: "1", symbol: "", words: "Keep.", rights: [] }),
    );
    const group = await admin.commit(addTeamGroup(ledger, admin.me, { code: "FOL", name: "Friends", aliases: [] }));
    const reader: Author = { ...admin.me!, role: "reader" };
    const acts = [
      editAnnotation(ledger, reader, note, { comment: "Other" }),
      retractAnnotation(ledger, reader, note),
      makeEntriesPublic(ledger, reader, [note]),
      editProposal(ledger, reader, records[0]!.key, { comment: "Other" }),
      retractProposal(ledger, reader, records[0]!.key),
      retractTeamStandard(ledger, reader, standard[0]!.key),
      retractTeamGroup(ledger, reader, group[0]!.key),
      undoRecords(ledger, reader, records),
    ];
    expect(acts.map(codeOf)).toEqual(acts.map(() => "may.reader"));
  });
});

function withWording({ ledger, me }: Person) {
  return proposeWording(ledger, me, {
    anchor: { draft: SMALL_DRAFT_ID, provision: "art_1" },
    wording: { new: "Other words" },
  });
}

import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  importTrackedChangesAsProposalsAct,
  importCommentsAsNotesAct,
  importProvisionStatusesAct,
} from "#shared/acts/texts/importMarkup.ts";
import { setAgreedSeverityAct } from "#shared/acts/notes/setAgreedSeverity.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { assignAct } from "#shared/acts/notes/assign.ts";
import { setNoteSourceAct } from "#shared/acts/notes/setNoteSource.ts";
import { retractDeltaRatingAct, setDeltaRatingAct } from "#shared/acts/negotiation/deltaRatings.ts";
import { makeEntriesPublicAct } from "#shared/acts/makeEntriesPublic.ts";
import { editAnnotationAct, retractAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { retractRevisionsSameTextAct, declareRevisionsSameTextAct } from "#shared/acts/texts/revisionsSameText.ts";
import { eraseAct } from "#shared/acts/erase.ts";
import { putAwayUnknownDevicesAct } from "#shared/acts/team/putAwayUnknownDevices.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { addMeetingAct, setTracksAct } from "#shared/acts/negotiation/meetings.ts";
import { moveTextToDocumentAct } from "#shared/acts/texts/moveTextToDocument.ts";
import {
  retractAgreedLanguageOriginAct,
  addAgreedLanguageOriginAct,
} from "#shared/acts/negotiation/agreedLanguageOrigins.ts";
import * as placing from "#shared/acts/placementActs.ts";
import { makePositionBody, retractPositionAct } from "#shared/acts/negotiation/positions.ts";
import {
  addFloorTextVersionAct,
  proposeWordingAct,
  editProposalAct,
  retractProposalAct,
} from "#shared/acts/negotiation/proposals.ts";
import { importAttributionsAct } from "#shared/acts/texts/importAttributions.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { addVoteAct, editVoteAct, retractVoteAct } from "#shared/acts/negotiation/votes.ts";
import { addTeamGroupAct, retractTeamGroupAct } from "#shared/acts/negotiation/teamGroups.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { addPhotographAct } from "#shared/acts/notes/photographs.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { addRevisionAct, correctRevisionAct } from "#shared/acts/texts/revisions.ts";
import { setBlindRoundAct } from "#shared/acts/notes/setBlindRound.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { addTeamStandardAct, retractTeamStandardAct } from "#shared/acts/notes/teamStandards.ts";
import { clearProvisionStatusAct, setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import { dismissFindingsAct, restoreFindingsAct } from "#shared/acts/watch/dismissFindings.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
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
const STANDARD = { instrument: "", words: "" } as unknown as Parameters<typeof addTeamStandardAct>[1];
const TEXT = { id: SMALL_DRAFT_ID, draft: SMALL_DRAFT };
const PRINTED = [{ provision: 0, status: "agreed", words: "" }] as unknown as Parameters<
  typeof importProvisionStatusesAct
>[4];
const VOTE = { anchor: ANCHOR, question: "", effect: "keeps", rule: "simple" } as const;
const POSITION = { anchor: ANCHOR, delegation: { name: "", kind: "state" }, stance: "supports" } as const;

type Try = (who: Person, me: Author | null) => Outcome<unknown>;

/** Acts of observers, acts of leads only, and acts of every member. */
const OBSERVERS: Readonly<Record<string, Try>> = {
  annotateAct: ({ ledger }, me) => annotateAct(ledger, me, { anchor: ANCHOR, kind: "risk", comment: "" }),
  editAnnotationAct: ({ ledger }, me) => editAnnotationAct(ledger, me, NONE, {}),
  retractAnnotationAct: ({ ledger }, me) => retractAnnotationAct(ledger, me, NONE),
  addTeamGroupAct: ({ ledger }, me) => addTeamGroupAct(ledger, me, { code: "", name: "", aliases: [] }),
  retractTeamGroupAct: ({ ledger }, me) => retractTeamGroupAct(ledger, me, NONE),
  addPhotographAct: ({ ledger }, me) =>
    addPhotographAct(ledger, me, NONE, { picture: SMALL_PHOTOGRAPH, description: "" }),
  replyToThreadAct: ({ ledger }, me) => replyToThreadAct(ledger, me, NONE, ""),
  rateThreadAct: ({ ledger }, me) => rateThreadAct(ledger, me, NONE, {}),
  setAgreedSeverityAct: ({ ledger }, me) => setAgreedSeverityAct(ledger, me, NONE, null),
  setResolutionAct: ({ ledger }, me) => setResolutionAct(ledger, me, NONE, "open"),
  assignAct: ({ ledger }, me) => assignAct(ledger, me, NONE, null),
  setNoteSourceAct: ({ ledger }, me) => setNoteSourceAct(ledger, me, NONE, ""),
  makeEntriesPublicAct: ({ ledger }, me) => makeEntriesPublicAct(ledger, me, [NONE]),
  proposeWordingAct: ({ ledger }, me) => proposeWordingAct(ledger, me, { anchor: ANCHOR, wording: { new: "" } }),
  editProposalAct: ({ ledger }, me) => editProposalAct(ledger, me, NONE, {}),
  addFloorTextVersionAct: ({ ledger }, me) =>
    addFloorTextVersionAct(ledger, me, NONE, { at: "2031-03-04T10:00:00.000Z" }),
  retractProposalAct: ({ ledger }, me) => retractProposalAct(ledger, me, NONE),
  makePositionBody: ({ ledger }, me) => makePositionBody(ledger, me, POSITION),
  retractPositionAct: ({ ledger }, me) => retractPositionAct(ledger, me, NONE),
  addVoteAct: ({ ledger }, me) => addVoteAct(ledger, me, VOTE),
  editVoteAct: ({ ledger }, me) => editVoteAct(ledger, me, NONE, {}),
  retractVoteAct: ({ ledger }, me) => retractVoteAct(ledger, me, NONE),
  confirmPlacementAct: ({ ledger }, me) => placing.confirmPlacementAct(ledger, me, PLACE, ANCHOR),
  correctPlacementAct: ({ ledger }, me) => placing.correctPlacementAct(ledger, me, PLACE, ANCHOR),
  closeOmissionGapAct: ({ ledger }, me) => placing.closeOmissionGapAct(ledger, me, PLACE, ANCHOR),
  discardEntryFromDraftAct: ({ ledger }, me) => placing.discardEntryFromDraftAct(ledger, me, PLACE),
  retractPlacementAct: ({ ledger }, me) => placing.retractPlacementAct(ledger, me, PLACE),
  discardStatusFromDraftAct: ({ ledger }, me) => placing.discardStatusFromDraftAct(ledger, me, STATUS),
  retractStatusDiscardAct: ({ ledger }, me) => placing.retractStatusDiscardAct(ledger, me, STATUS),
  setDeltaRatingAct: ({ ledger }, me) => setDeltaRatingAct(ledger, me, DELTA),
  retractDeltaRatingAct: ({ ledger }, me) => retractDeltaRatingAct(ledger, me, DELTA),
  addAgreedLanguageOriginAct: ({ ledger }, me) => addAgreedLanguageOriginAct(ledger, me, { at: ANCHOR, from: ANCHOR }),
  retractAgreedLanguageOriginAct: ({ ledger }, me) => retractAgreedLanguageOriginAct(ledger, me, NONE),
  dismissFindingsAct: ({ ledger }, me) => dismissFindingsAct(ledger, me, SMALL_IMPORTED_DRAFT.draft, []),
  restoreFindingsAct: ({ ledger }, me) => restoreFindingsAct(ledger, me, SMALL_IMPORTED_DRAFT.draft, []),
  addMeetingAct: ({ ledger }, me) => addMeetingAct(ledger, me, { date: "", name: "" }),
  setTracksAct: ({ ledger }, me) => setTracksAct(ledger, me, [{ name: "", confidentiality: "team" }]),
  addTeamStandardAct: (_, me) => addTeamStandardAct(me, STANDARD),
  retractTeamStandardAct: ({ ledger }, me) => retractTeamStandardAct(ledger, me, NONE),
  undoRecordsAct: ({ ledger }, me) =>
    undoRecordsAct(ledger, me, [{ key: NONE, record: { type: "annotation" } } as unknown as OpenedRecord]),
};

const LEADS: Readonly<Record<string, Try>> = {
  addDocumentAct: (_, me) => addDocumentAct(me, { reading: SMALL_IMPORTED_DRAFT, title: "" }),
  addRevisionAct: ({ ledger }, me) => addRevisionAct(ledger, me, { document: NONE, reading: SMALL_IMPORTED_DRAFT }),
  correctRevisionAct: ({ ledger }, me) => correctRevisionAct(ledger, me, NONE, SMALL_IMPORTED_DRAFT),
  moveTextToDocumentAct: ({ ledger }, me) => moveTextToDocumentAct(ledger, me, NONE, { document: NONE }),
  declareRevisionsSameTextAct: ({ ledger }, me) => declareRevisionsSameTextAct(ledger, me, NONE, NONE),
  retractRevisionsSameTextAct: ({ ledger }, me) => retractRevisionsSameTextAct(ledger, me, NONE),
  setBlindRoundAct: ({ ledger }, me) => setBlindRoundAct(ledger, me, false),
  setProvisionStatusAct: ({ ledger }, me) => setProvisionStatusAct(ledger, me, null, [], { status: "agreed" }),
  clearProvisionStatusAct: ({ ledger }, me) => clearProvisionStatusAct(ledger, me, null, []),
  importProvisionStatusesAct: ({ ledger }, me) => importProvisionStatusesAct(ledger, me, null, TEXT, PRINTED),
};

const MEMBERS: Readonly<Record<string, Try>> = {
  setProfileAct: ({ ledger }, me) => setProfileAct(ledger, me, ""),
  eraseAct: ({ ledger }, me) => eraseAct(ledger, me, NONE),
  putAwayUnknownDevicesAct: ({ ledger }, me) => putAwayUnknownDevicesAct(ledger, me),
};

/** Acts that do not depend on a target. If permitted, they commit nothing here. */
const ALWAYS: Readonly<Record<string, Try>> = {
  importCommentsAsNotesAct: (_, me) => importCommentsAsNotesAct(me, TEXT, []),
  importTrackedChangesAsProposalsAct: (_, me) => importTrackedChangesAsProposalsAct(me, TEXT, []),
  importAttributionsAct: (_, me) => importAttributionsAct(me, TEXT, []),
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
      addTeamStandardAct(admin.me, { instrument: "Charter", place: "1", symbol: "", words: "Keep.", rights: [] }),
    );
    const group = await admin.commit(addTeamGroupAct(ledger, admin.me, { code: "FOL", name: "Friends", aliases: [] }));
    const reader: Author = { ...admin.me!, role: "reader" };
    const acts = [
      editAnnotationAct(ledger, reader, note, { comment: "Other" }),
      retractAnnotationAct(ledger, reader, note),
      makeEntriesPublicAct(ledger, reader, [note]),
      editProposalAct(ledger, reader, records[0]!.key, { comment: "Other" }),
      retractProposalAct(ledger, reader, records[0]!.key),
      retractTeamStandardAct(ledger, reader, standard[0]!.key),
      retractTeamGroupAct(ledger, reader, group[0]!.key),
      undoRecordsAct(ledger, reader, records),
    ];
    expect(acts.map(codeOf)).toEqual(acts.map(() => "may.reader"));
  });
});

function withWording({ ledger, me }: Person) {
  return proposeWordingAct(ledger, me, {
    anchor: { draft: SMALL_DRAFT_ID, provision: "art_1" },
    wording: { new: "Other words" },
  });
}

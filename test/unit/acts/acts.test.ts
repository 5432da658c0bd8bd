import { describe, expect, it } from "vitest";
import { makeAct } from "#shared/acts/act.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { editAnnotationAct, retractAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { eraseAct } from "#shared/acts/erase.ts";
import { setProfileAct, parseNameAndOrganisation } from "#shared/acts/team/setProfile.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { chooseBodySealing, signAct } from "#shared/acts/signAct.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { findChainFaults } from "#shared/members/chainFaults.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { Envelope, UnsignedRecord } from "#shared/records/envelope.ts";
import {
  createTeamOfTwo,
  joinTeam,
  exchangeRecords,
  openInvitation,
  type Person,
  SMALL_DRAFT_ID,
} from "#test/support/team/team.ts";

const codeOf = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : "done");
const erased = (person: Person) => [...person.ledger.erasedKeys()].length;

describe("Signing an act", () => {
  it("signs nothing if a body would be refused by the validator, and says why", async () => {
    const { admin } = await createTeamOfTwo();
    const before = admin.device.counter;
    const long = {
      anchor: { draft: SMALL_DRAFT_ID, provision: "art_1" },
      kind: "risk",
      comment: "的".repeat(20_000),
    } as const;
    const rights = Array.from({ length: 40 }, (_, i) => `${i}`.padEnd(60, "的"));
    const acts = [
      annotateAct(admin.ledger, admin.me, { ...long, rights, assessment: { provisional: 2 } }),
      makeAct({ type: "reply", body: { annotation: "a".repeat(64), text: "half \ud83c of it" } }),
      makeAct({ type: "document", body: { title: "first" } }, { type: "reply", body: { text: "x".repeat(70_000) } }),
    ];
    const codes = [];
    for (const each of acts) {
      if (isRefusal(each)) throw new Error(each.code);
      const outcome = await signAct(each, admin.sign, chooseBodySealing(admin.key, admin.ledger));
      codes.push(codeOf(outcome));
      expect(isRefusal(outcome) && explainRefusal(outcome)).toMatch(/Shorten it|Delete it/);
    }
    expect(codes).toEqual(["say.size", "say.characters", "say.size"]);
    expect(admin.device.counter).toEqual(before);
  });

  it("hands out the records that were already signed when the signer refuses the rest, so that the chain has no gap", async () => {
    const { admin } = await createTeamOfTwo();
    const anchor = { draft: SMALL_DRAFT_ID, provision: "art_1" };
    const noted = annotateAct(admin.ledger, admin.me, {
      anchor,
      kind: "risk",
      comment: "Too wide.",
      source: "A delegate",
    });
    if (isRefusal(noted)) throw new Error(noted.code);
    let left = 1;
    const tired = (unsigned: UnsignedRecord) =>
      left-- > 0 ? admin.sign(unsigned) : Promise.resolve(refusal("keys.locked") as Outcome<Envelope>);
    const kept: string[] = [];
    const onPartial = (records: readonly OpenedRecord[]) => {
      admin.take(records);
      kept.push(...records.map(({ record }) => record.type));
    };
    expect(codeOf(await signAct(noted, tired, chooseBodySealing(admin.key, admin.ledger), { onPartial }))).toBe(
      "keys.locked",
    );
    expect(kept).toEqual(["annotation"]);
    await admin.annotate();
    expect(findChainFaults(new RecordSet(admin.ledger.dossier, admin.held.values()))).toEqual({ gaps: [], forks: [] });
  });

  it("lets later statements name earlier ones", async () => {
    const { admin } = await createTeamOfTwo();
    const key = await admin.annotate({ assessment: { provisional: 4 }, source: "A delegate" });
    expect(admin.ledger.get(threadProjection, key)).toMatchObject({
      severity: { state: "provisional", grade: 4 },
      source: { body: { source: "A delegate" } },
    });
  });
});

describe("Erasing", () => {
  it("erases every version of the member's own record, only once, whatever the versions say now", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const key = await bea.annotate({ comment: "One", source: "Somebody" });
    await bea.commit(editAnnotationAct(bea.ledger, bea.me, key, { comment: "Two" }));
    await bea.commit(retractAnnotationAct(bea.ledger, bea.me, key));
    const records = await bea.commit(eraseAct(bea.ledger, bea.me, key));
    expect(records).toHaveLength(2);
    expect(codeOf(eraseAct(bea.ledger, bea.me, key))).toBe("erase.nothing");
    await exchangeRecords(admin, bea);
    expect(erased(admin)).toBe(2);
    // The source is a separate record.
    expect([...admin.ledger.records()].filter(({ opened }) => opened.record.type === "source")[0]!.opened.state).toBe(
      "open",
    );
  });

  it("is allowed to the author and the administrator only, and never erases control records", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const [mine, hers] = [await admin.annotate(), await bea.annotate()];
    await exchangeRecords(admin, bea);
    expect(codeOf(eraseAct(bea.ledger, bea.me, mine))).toBe("erase.other");
    expect(codeOf(eraseAct(bea.ledger, null, hers))).toBe("may.no-member");
    expect(codeOf(eraseAct(bea.ledger, bea.me, "f".repeat(64)))).toBe("record.unknown");
    for (const { opened } of admin.ledger.records()) {
      if (["revision", "roster", "join", "dossier"].includes(opened.record.type)) {
        expect(codeOf(eraseAct(admin.ledger, admin.me, opened.key))).toBe("erase.protected");
      }
    }
    await admin.commit(eraseAct(admin.ledger, admin.me, hers));
    await exchangeRecords(admin, bea);
    expect(bea.ledger.get(threadProjection, hers)).toBeUndefined();
    expect(bea.ledger.get(threadProjection, mine)).toBeDefined();
  });

  it("erases only former versions if asked to: the current version stays, and a second time finds nothing to erase", async () => {
    const { bea } = await createTeamOfTwo();
    const name = () => bea.ledger.heads(`profile|${bea.me!.member}`, "profile")[0]!;
    expect(codeOf(eraseAct(bea.ledger, bea.me, name(), "former"))).toBe("erase.nothing");
    const first = name();
    await bea.commit(setProfileAct(bea.ledger, bea.me, "B., Team 2"));
    await bea.commit(setProfileAct(bea.ledger, bea.me, "Team 2"));
    const records = await bea.commit(eraseAct(bea.ledger, bea.me, name(), "former"));
    expect(records).toHaveLength(2);
    expect(bea.ledger.erasedKeys()).toContain(first);
    expect(bea.ledger.erasedKeys()).not.toContain(name());
    expect(bea.ledger.member(bea.me!.member)).toMatchObject({ name: "Team 2", organisation: "" });
    expect(codeOf(eraseAct(bea.ledger, bea.me, name(), "former"))).toBe("erase.nothing");
  });

  it("also erases a name and a resolution, and only the member's own records in a shared register", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const note = await bea.annotate();
    await exchangeRecords(admin, bea);
    await admin.commit(setResolutionAct(admin.ledger, admin.me, note, "settled", "A reason with a name"));
    await exchangeRecords(admin, bea);
    await bea.commit(setResolutionAct(bea.ledger, bea.me, note, "open", "Another reason"));
    const own = bea.ledger.get(threadProjection, note)!.resolution!.heads[0]!;
    expect(await bea.commit(eraseAct(bea.ledger, bea.me, own))).toHaveLength(1);
    const profile = [...bea.ledger.records()].find(
      ({ opened }) => opened.record.type === "profile" && opened.record.device === bea.device.publicKeys.key,
    )!;
    await bea.commit(setProfileAct(bea.ledger, bea.me, "Bee"));
    expect(await bea.commit(eraseAct(bea.ledger, bea.me, profile.opened.key))).toHaveLength(2);
    await exchangeRecords(admin, bea);
    expect(admin.ledger.members.map(({ name }) => name).sort()).toEqual(["", "Administrator"]);
  });

  it("leaves versions that somebody else has filed under the member's record", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const note = await bea.annotate();
    await exchangeRecords(admin, bea);
    await admin.commitRaw("annotation", null, note, [note]);
    await admin.commitRaw(
      "annotation",
      { ...bea.ledger.get(threadProjection, note)!.annotation, comment: "Not hers" },
      note,
      [note],
    );
    await exchangeRecords(admin, bea);
    const records = await bea.commit(eraseAct(bea.ledger, bea.me, note));
    expect(records).toHaveLength(1);
    expect(bea.ledger.counts.aside).toBe(2);
  });
});

describe("Undoing", () => {
  it("takes an annotation back with its rating and its source", async () => {
    const { admin } = await createTeamOfTwo();
    const anchor = { draft: SMALL_DRAFT_ID, provision: "art_1" };
    const input = { anchor, kind: "risk", comment: "Hm", assessment: { scale: 3 }, source: "X" } as const;
    const records = await admin.commit(annotateAct(admin.ledger, admin.me, input));
    expect(records).toHaveLength(3);
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, records));
    expect(admin.ledger.all(threadProjection)).toEqual([]);
    expect(codeOf(undoRecordsAct(admin.ledger, admin.me, records))).toBe("undo.answered");
  });

  it("restores the previous rating, name and resolution as new versions", async () => {
    const { admin } = await createTeamOfTwo();
    const note = await admin.annotate();
    await admin.commit(rateThreadAct(admin.ledger, admin.me, note, { provisional: 1 }));
    const again = await admin.commit(rateThreadAct(admin.ledger, admin.me, note, { scale: 4 }));
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, again));
    expect(admin.ledger.get(threadProjection, note)!.ratings).toMatchObject([{ assessment: { provisional: 1 } }]);
    const named = await admin.commit(setProfileAct(admin.ledger, admin.me, "Somebody else, Elsewhere"));
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, named));
    expect(admin.ledger.members.map(({ name }) => name)).toContain("Administrator");
    await admin.commit(setResolutionAct(admin.ledger, admin.me, note, "settled"));
    const opened = await admin.commit(setResolutionAct(admin.ledger, admin.me, note, "open"));
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, opened));
    expect(admin.ledger.get(threadProjection, note)!.resolution!.state).toBe("settled");
  });

  it("takes back a resolution that was made, taken back and made again", async () => {
    const { admin } = await createTeamOfTwo();
    const note = await admin.annotate();
    for (let i = 0; i < 3; i++) {
      const settled = await admin.commit(setResolutionAct(admin.ledger, admin.me, note, "settled"));
      expect(admin.ledger.get(threadProjection, note)!.resolution).toMatchObject({
        state: "settled",
        heads: [settled[0]!.key],
      });
      await admin.commit(undoRecordsAct(admin.ledger, admin.me, settled));
      expect(admin.ledger.get(threadProjection, note)!.resolution).toBeNull();
    }
  });

  it("takes back a withdrawal, unless the record had been withdrawn before", async () => {
    const { admin } = await createTeamOfTwo();
    const note = await admin.annotate();
    const records = await admin.commit(retractAnnotationAct(admin.ledger, admin.me, note));
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, records));
    expect(admin.ledger.get(threadProjection, note)).toBeDefined();
    const gone = await admin.commit(retractAnnotationAct(admin.ledger, admin.me, note));
    const back = await admin.commitRaw(
      "annotation",
      [...admin.held.values()].find(({ key }) => key === note)!.body as object,
      note,
      [gone[0]!.key],
    );
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, back));
    expect(admin.ledger.get(threadProjection, note)).toBeUndefined();
  });

  it("is refused after a reply, over a conflict, past an erased version, and for records that are final", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const anchor = { draft: SMALL_DRAFT_ID, provision: "art_1" };
    const one = await admin.commit(annotateAct(admin.ledger, admin.me, { anchor, kind: "risk", comment: "1" }));
    await exchangeRecords(admin, bea);
    await bea.commit(rateThreadAct(bea.ledger, bea.me, one[0]!.key, { provisional: 2 }));
    await exchangeRecords(admin, bea);
    expect(codeOf(undoRecordsAct(admin.ledger, admin.me, one))).toBe("undo.answered");
    const changed = await admin.commit(editAnnotationAct(admin.ledger, admin.me, one[0]!.key, { comment: "2" }));
    await admin.commitRaw(
      "annotation",
      { ...admin.ledger.get(threadProjection, one[0]!.key)!.annotation, comment: "3" },
      one[0]!.key,
      [one[0]!.key],
    );
    expect(codeOf(undoRecordsAct(admin.ledger, admin.me, changed))).toBe("undo.answered");
    const settled = await admin.commit(editAnnotationAct(admin.ledger, admin.me, one[0]!.key, { comment: "4" }));
    expect(codeOf(undoRecordsAct(admin.ledger, admin.me, settled))).toBe("undo.former");
    const other = await admin.annotate();
    const later = await admin.commit(editAnnotationAct(admin.ledger, admin.me, other, { comment: "5" }));
    await admin.commitRaw("erase", { target: other });
    expect(codeOf(undoRecordsAct(admin.ledger, admin.me, later))).toBe("undo.former");
    const erasure = [...admin.held.values()].filter(({ record }) => record.type === "erase");
    expect(codeOf(undoRecordsAct(admin.ledger, admin.me, erasure))).toBe("undo.final");
    expect(codeOf(undoRecordsAct(admin.ledger, null, later))).toBe("may.no-member");
  });
});

describe("A record to be signed", () => {
  it("is refused with a reason before it is signed if its author may not write it", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const stranger = await joinTeam(admin, await openInvitation(admin, "reader"), "Rita");
    const note = await bea.annotate({ kind: "question" });
    await exchangeRecords(admin, bea, stranger);
    const { ledger, me } = bea;
    const anchor = { draft: SMALL_DRAFT_ID, provision: "art_1" };
    const source = { name: "x", sha256: "0".repeat(64), format: "text" as const };
    const reading = { draft: ledger.draft(SMALL_DRAFT_ID)!, source, warnings: [] };
    expect([
      codeOf(annotateAct(ledger, me, { anchor: { ...anchor, draft: "0".repeat(64) }, kind: "risk", comment: "x" })),
      codeOf(annotateAct(ledger, me, { anchor, kind: "question", comment: "x", assessment: { provisional: 1 } })),
      codeOf(annotateAct(ledger, me, { anchor, kind: "risk", comment: "x".repeat(20_001) })),
      codeOf(annotateAct(stranger.ledger, stranger.me, { anchor, kind: "risk", comment: "x" })),
      codeOf(rateThreadAct(ledger, me, note, { provisional: 2 })),
      codeOf(rateThreadAct(ledger, me, "0".repeat(64), { provisional: 2 })),
      codeOf(replyToThreadAct(ledger, me, note, "  ")),
      codeOf(replyToThreadAct(ledger, me, note, "x".repeat(20_001))),
      codeOf(editAnnotationAct(admin.ledger, admin.me, note, { comment: "mine" })),
      codeOf(retractAnnotationAct(admin.ledger, admin.me, note)),
      codeOf(setResolutionAct(ledger, me, note, "open")),
      codeOf(setProfileAct(ledger, me, " , Nobody")),
      codeOf(addDocumentAct(me, { reading })),
      codeOf(addDocumentAct(null, { reading })),
      codeOf(addDocumentAct(admin.me, { reading, title: "" })),
    ]).toEqual([
      "draft.unknown",
      "rating.kind",
      "say.invalid",
      "may.reader",
      "rating.kind",
      "thread.unknown",
      "reply.empty",
      "reply.long",
      "annotation.other",
      "annotation.other",
      "settle.already",
      "profile.empty",
      "may.lead-only",
      "may.no-member",
      "document.title",
    ]);
  });

  it("is refused with the label of the field that is wrong, and how long that field may be", async () => {
    const { ledger, me } = (await createTeamOfTwo()).bea;
    const anchor = { draft: SMALL_DRAFT_ID, provision: "art_1" };
    const risk = (more: object) => annotateAct(ledger, me, { anchor, kind: "risk", comment: "x", ...more });
    const sentence = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? explainRefusal(outcome) : "");
    expect(sentence(risk({ comment: "x".repeat(20_001) }))).toContain("“Comment” (20,000 characters at most)");
    expect(sentence(risk({ tags: ["x".repeat(61)] }))).toContain("“Tags” (60 characters at most)");
    expect(sentence(risk({ tags: Array.from({ length: 41 }, (_, i) => `tag ${i}`) }))).toMatch(/“Tags”\.$/);
  });

  it("of a name takes the name and the organisation as they are typed", () => {
    expect(parseNameAndOrganisation("Ana Lima, Rede de Direitos, Brasil")).toEqual({
      name: "Ana Lima",
      organisation: "Rede de Direitos, Brasil",
    });
    expect(parseNameAndOrganisation("  R2 ")).toEqual({ name: "R2" });
    expect(parseNameAndOrganisation("R2, ")).toEqual({ name: "R2" });
  });
});

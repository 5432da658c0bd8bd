import { base64 } from "@scure/base";
import { beforeEach, describe, expect, test } from "vitest";
import { eraseAct } from "#shared/acts/erase.ts";
import { addPhotographAct, MAX_PHOTOGRAPHS_PER_NOTE } from "#shared/acts/notes/photographs.ts";
import { retractAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { concatBytes } from "#shared/base/bytes.ts";
import { gateThreadsForAudience, type ExportAudience } from "#shared/publish/gate/audience.ts";
import { previewMerge } from "#shared/exchange/packet/mergePreview.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { listThreadRecordsByOthers } from "#shared/ledger/queries/recordsByOthers.ts";
import { MAX_PHOTOGRAPH_BYTES } from "#shared/import/pictures/scalePhotograph.ts";
import { RECORD_SIZE_LIMITS, type RecordKey } from "#shared/records/envelope.ts";
import { MAX_PHOTOGRAPH_DESCRIPTION, photographRecordKind } from "#shared/records/kinds/photograph.ts";
import { withExif } from "#test/support/pictures/withExif.ts";
import { photographBody, SMALL_JPEG, SMALL_PHOTOGRAPH } from "#test/support/team/smallPhotograph.ts";
import { createTeamOfTwo, exchangeRecords, SMALL_DRAFT_ID, type Person } from "#test/support/team/team.ts";

let admin: Person;
let member: Person;
let note: RecordKey;
beforeEach(async () => {
  ({ admin, bea: member } = await createTeamOfTwo());
  note = await member.annotate({
    anchor: { draft: SMALL_DRAFT_ID, provision: "art_1" },
    kind: "risk",
    comment: "Look.",
  });
  await exchangeRecords(admin, member);
});

const thread = (who: Person) => who.ledger.get(threadProjection, note)!;
const add = (who: Person, description: string, confidentiality?: "team" | "public") =>
  who.commit(
    addPhotographAct(who.ledger, who.me, note, {
      picture: SMALL_PHOTOGRAPH,
      description,
      ...(confidentiality && { confidentiality }),
    }),
  );

describe("A photograph of a note", () => {
  test("reaches the whole team, is for the team unless its author says otherwise, and is new to the others", async () => {
    const [record] = await add(admin, "  The screen at noon ");
    await exchangeRecords(admin, member);
    const [photograph] = thread(member).photographs;
    expect(photograph).toMatchObject({ id: record!.key, member: admin.me!.member });
    expect(photograph!.body).toEqual(photographBody(note, "The screen at noon"));
    expect(listThreadRecordsByOthers(thread(member), member.me!.member)).toContain(record!.key);
  });

  test("is named by its description before a packet with it is merged", async () => {
    const [record] = await add(admin, "The screen at noon");
    const { rows } = previewMerge(member.ledger, { records: [record!], refused: [] }, member.me!.member);
    expect(rows).toMatchObject([{ type: "photograph", words: "The screen at noon", outcome: "counts" }]);
  });

  test("needs a short description, a note, and room on it", async () => {
    const codeOf = (on: string, description: string) =>
      addPhotographAct(admin.ledger, admin.me, on, { picture: SMALL_PHOTOGRAPH, description });
    expect(codeOf(note, " ")).toMatchObject({ code: "photograph.no-description" });
    expect(codeOf(note, "x".repeat(MAX_PHOTOGRAPH_DESCRIPTION + 1))).toMatchObject({
      code: "photograph.long-description",
    });
    expect(codeOf("e".repeat(64), "x")).toMatchObject({ code: "thread.unknown" });
    for (let i = 0; i < MAX_PHOTOGRAPHS_PER_NOTE; i++) await add(admin, `Sheet ${i}`);
    expect(thread(admin).photographs.map(({ body }) => body.description)[11]).toBe("Sheet 11");
    expect(codeOf(note, "One more")).toMatchObject({ code: "photograph.too-many" });
  });

  test("fits the limit of its record with the longest description in any script", () => {
    const base64Length = Math.ceil(MAX_PHOTOGRAPH_BYTES / 3) * 4;
    const fields = JSON.stringify({ ...photographBody(note, ""), jpeg: "" }).length;
    expect(base64Length + fields + 6 * MAX_PHOTOGRAPH_DESCRIPTION).toBeLessThanOrEqual(RECORD_SIZE_LIMITS.photograph);
  });

  test("with metadata, with bytes behind its end, or of another size than it states is not valid in any record", () => {
    const isValid = (changes: object) =>
      photographRecordKind.body.safeParse({ ...photographBody(note, "A screen"), ...changes }).success;
    const { bytes } = SMALL_PHOTOGRAPH;
    expect(isValid({})).toBe(true);
    expect(isValid({ jpeg: base64.encode(withExif(bytes, "46.2261 N")) })).toBe(false);
    expect(isValid({ jpeg: base64.encode(concatBytes(bytes, new Uint8Array([1]))) })).toBe(false);
    expect(isValid({ jpeg: `${SMALL_JPEG} ` })).toBe(false);
    expect(isValid({ jpeg: base64.encode(new TextEncoder().encode("<svg/>")) })).toBe(false);
    expect(isValid({ width: 9 })).toBe(false);
    expect(isValid({ confidentiality: "chatham" })).toBe(false);
  });
});

describe("Deleting a photograph permanently", () => {
  test("removes it for the whole team, and only its author or the administrator may do it", async () => {
    const [own] = await add(member, "A handout");
    const [other] = await add(admin, "The screen");
    await exchangeRecords(admin, member);
    expect(eraseAct(member.ledger, member.me, other!.key)).toMatchObject({ code: "erase.other" });
    await admin.commit(eraseAct(admin.ledger, admin.me, own!.key));
    await exchangeRecords(admin, member);
    for (const who of [admin, member])
      expect(thread(who).photographs.map(({ body }) => body.description)).toEqual(["The screen"]);
  });

  test("comes with deleting its note permanently, also if the note was retracted before", async () => {
    await add(member, "A handout");
    await member.commit(retractAnnotationAct(member.ledger, member.me, note));
    const act = eraseAct(member.ledger, member.me, note);
    const erased = (await member.commit(act)).map(({ body }) => (body as { target: string }).target);
    const types = erased.map((key) => member.ledger.record(key)!.record.type);
    expect(types).toContain("photograph");
    expect(types).toContain("annotation");
    expect(member.ledger.record(erased[types.indexOf("photograph")]!)!.state).toBe("missing");
  });

  test("is the only way to remove it: adding it cannot be undone, which would leave it in every copy", async () => {
    const records = await add(member, "A handout");
    expect(undoRecordsAct(member.ledger, member.me, records)).toMatchObject({ code: "undo.final" });
  });

  test("is no answer to undo: a note to which somebody else added one stays", async () => {
    const made = member.ledger.record(note)!;
    await add(admin, "The screen");
    await exchangeRecords(admin, member);
    expect(undoRecordsAct(member.ledger, member.me, [made])).toMatchObject({ code: "undo.answered" });
  });
});

describe("In what leaves, a photograph", () => {
  const ask = (changes: Partial<ExportAudience>): ExportAudience => ({
    audience: "team",
    informals: false,
    authors: "none",
    ...changes,
  });
  const shown = (asked: ExportAudience) => {
    const gated = gateThreadsForAudience([thread(member)], asked, member.ledger.members);
    const photographs = gated.shown[0]?.photographs ?? [];
    return { descriptions: photographs.map(({ description }) => description), left: gated.within.photographs };
  };

  test("is left out unless it is asked for, and counted", async () => {
    await add(member, "Team screen");
    await add(member, "Public screen", "public");
    expect(shown(ask({}))).toEqual({ descriptions: [], left: 2 });
    expect(shown(ask({ photographs: true }))).toEqual({ descriptions: ["Team screen", "Public screen"], left: 0 });
  });

  test("is shown to others than the team only if it and its note are public, and never under the Chatham House Rule", async () => {
    const open = ask({ audience: "public", photographs: true });
    for (const label of ["public", "team", "chatham", "informals"] as const) {
      note = await member.annotate({
        anchor: { draft: SMALL_DRAFT_ID, provision: "art_1" },
        kind: "risk",
        comment: "Look.",
        confidentiality: label,
      });
      await add(member, "Team screen");
      await add(member, "Public screen", "public");
      expect(shown(open).descriptions).toEqual(label === "public" ? ["Public screen"] : []);
      const team = shown(ask({ photographs: true, informals: true })).descriptions;
      expect(team).toHaveLength(label === "chatham" ? 0 : 2);
    }
  });
});

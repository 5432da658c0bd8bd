import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import {
  NO_INCOMING_FILE,
  canTakeIncomingFile,
  type IncomingFileState,
  type IncomingFileStep,
  type WaitingIncomingFile,
} from "#renderer/workspace/incoming/incomingState.ts";
import { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal } from "#shared/base/result.ts";
import { packDossier } from "#shared/exchange/dossier/pack.ts";
import { readDossierFile, type ParsedDossierFile } from "#shared/exchange/dossier/read.ts";
import type { MergePreview } from "#shared/exchange/packet/mergePreview.ts";
import type { NamedFile } from "#shared/host/host.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { toImportedDraftForRepair } from "#shared/import/repair/repairDraft.ts";
import { unwrapOutcome, SMALL_DRAFT } from "../support/team/team.ts";
import { deskWithDossier } from "./workspaceFixture.ts";
import { Puppet } from "./fakeWorker.ts";
import { SameThread } from "./sameThreadWorker.ts";

const READING: ImportedDraft = toImportedDraftForRepair(SMALL_DRAFT, {
  name: "draft.txt",
  sha256: "0".repeat(64),
  format: "text",
});
/** Waits until it holds, also on a busy machine. */
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 10_000 });
const word = (name: string): NamedFile => ({ name, bytes: new Uint8Array([1, 2, 3]) });

/** Opens dossier files in this thread. */
class OpenThread extends SameThread {
  override postMessage(question: unknown): void {
    const { bytes } = question as { readonly bytes: Uint8Array };
    void readDossierFile(bytes).then((data) => this.onmessage({ data }));
  }
}

/** Documents are read as the test decides; dossier files and records in this thread. */
function workerOf(_url: URL, { name }: WorkerOptions): object {
  if (name === "readFile") return new Puppet();
  return name === "readDossierFile" ? new OpenThread() : new SameThread();
}

describe("A file that arrives", () => {
  const alone = (what: WaitingIncomingFile["what"]): WaitingIncomingFile => ({ file: word("a"), what, together: null });
  const amongOthers = (what: WaitingIncomingFile["what"]): WaitingIncomingFile => ({
    ...alone(what),
    together: { shown: null },
  });
  const free = { isJoining: false, isLocked: false };
  const review = new DraftReview(READING, { file: word("a") }, { of: "dossier", match: null });
  const shown = (kind: IncomingFileStep["kind"]) => ({ kind, review }) as unknown as IncomingFileStep;
  const EVERYTHING = ["records", "document", "invitation", "draft", "returned"] as const;
  const taken = (state: IncomingFileState, around = free, wait = alone) =>
    EVERYTHING.filter((what) => canTakeIncomingFile(state, wait(what), around));

  test("is opened if nothing is on the screen, or only the reason why another could not be read", () => {
    expect(taken(NO_INCOMING_FILE)).toEqual(EVERYTHING);
    expect(taken(shown("failed"))).toEqual(EVERYTHING);
    expect(taken(NO_INCOMING_FILE, { ...free, isJoining: true })).toEqual(EVERYTHING);
  });

  test("replaces a draft that is under review if it is a document; an invitation opens a packet", () => {
    expect(taken(shown("review"))).toEqual(["document", "draft", "returned"]);
    expect(taken(shown("locked"))).toEqual(["invitation"]);
  });

  test("waits while something must be decided or is being processed, and while the window is locked", () => {
    for (const kind of ["unclear", "returned", "preview"] as const) expect(taken(shown(kind))).toEqual([]);
    expect(taken({ kind: "opening", over: NO_INCOMING_FILE })).toEqual([]);
    expect(taken(NO_INCOMING_FILE, { ...free, isLocked: true })).toEqual([]);
  });

  test("waits for everything else if others came with it, also while the user is joining", () => {
    expect(taken(NO_INCOMING_FILE, free, amongOthers)).toEqual(EVERYTHING);
    expect(taken(NO_INCOMING_FILE, { ...free, isJoining: true }, amongOthers)).toEqual([]);
    for (const kind of ["failed", "review", "locked"] as const) {
      expect(taken(shown(kind), free, amongOthers)).toEqual([]);
    }
  });
});

describe("The files that arrive in a workspace with a dossier", () => {
  let workspace: Workspace;
  let dossier: Dossier;
  const now = () => workspace.incoming.state.value;
  const told = () => workspace.notifications.all.value.map(({ text }) => text);
  const asked = (count: number) => until(() => expect(Puppet.all).toHaveLength(count));

  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    Puppet.all = [];
    vi.stubGlobal("Worker", workerOf);
    ({ workspace, dossier } = await deskWithDossier());
  });

  afterEach(async () => {
    await workspace.closeDossier();
    vi.unstubAllGlobals();
  });

  /** Returns the open dossier as a file. */
  async function asFile(name: string): Promise<NamedFile> {
    const records = [...dossier.ledger.records()].map(({ opened }) => opened);
    return { name, bytes: unwrapOutcome(await packDossier({ dossier: dossier.id, records, erased: new Set() })) };
  }

  /** Drops a document for which its worker reports comments. */
  async function unclear(name = "remarks.docx") {
    void workspace.incoming.add([word(name)]);
    await asked(1);
    expect(now()).toMatchObject({ kind: "recognising", job: { name } });
    Puppet.all[0]!.say({ outcome: { kind: "document", remarks: 4 } });
    await until(() => expect(now()).toMatchObject({ kind: "unclear", remarks: 4 }));
    return Puppet.all[0]!;
  }

  test("stay in one worker while they are classified, and are transferred to it once", async () => {
    const worker = await unclear();
    expect([worker.asked, worker.ended]).toEqual([{ ...word("remarks.docx"), as: "signs" }, false]);
    const answered = workspace.incoming.documents.answerUnclear("draft");
    expect(now()).toMatchObject({ kind: "reading-draft", over: { kind: "idle" } });
    expect(worker.asked).toEqual({ expectedLanguage: "en" });
    worker.say({ outcome: READING });
    await answered;
    expect(now().kind).toBe("review");
    expect([Puppet.all.length, worker.ended]).toEqual([1, true]);
  });

  test("wait for the user's answer, with a message; once one is closed, it is the next one's turn", async () => {
    const worker = await unclear();
    void workspace.incoming.add([word("next.docx")]);
    expect(told()).toEqual(["One more file waits."]);
    expect(workspace.incoming.waitingCount.value).toBe(1);
    workspace.incoming.dismiss();
    expect(worker.ended).toBe(true);
    await asked(2);
    expect(now()).toMatchObject({ kind: "recognising", job: { name: "next.docx" } });
    expect(workspace.incoming.waitingCount.value).toBe(0);
  });

  test("are not asked about any more when their dossier is closed", async () => {
    const worker = await unclear();
    await workspace.closeDossier();
    expect([now(), worker.ended]).toEqual([NO_INCOMING_FILE, true]);
  });

  test("are read as drafts if the dossier is closed while they are classified", async () => {
    void workspace.incoming.add([word("remarks.docx")]);
    await asked(1);
    await workspace.closeDossier();
    Puppet.all[0]!.say({ outcome: { kind: "document", remarks: 4 } });
    await until(() => expect(now().kind).toBe("reading-draft"));
    Puppet.all[0]!.say({ outcome: READING });
    await until(() => expect(now()).toMatchObject({ kind: "review", review: { match: null } }));
  });

  test("are refused as damaged dossiers if they have a dossier's name and nothing of a dossier", async () => {
    await workspace.incoming.add([word("Noise.clausemark")]);
    expect(now()).toEqual(NO_INCOMING_FILE);
    expect(told()).toEqual([expect.stringContaining("not a Clausemark dossier file, or it is damaged")]);
    expect(Puppet.all).toHaveLength(0);
  });

  test("wait while the window is locked, and are opened afterwards", async () => {
    workspace.lock.state.value = "locked";
    void workspace.incoming.add([word("next.docx")]);
    await workspace.whenIdle();
    await Promise.resolve();
    expect([workspace.incoming.waitingCount.value, Puppet.all.length]).toEqual([1, 0]);
    workspace.lock.state.value = "open";
    await asked(1);
    expect(now().kind).toBe("recognising");
  });

  test("are dropped when the window is locked, except a draft under review; the next is opened all the same", async () => {
    workspace.incoming.documents.repair(
      new DraftReview(READING, { file: word("first.docx") }, { of: "dossier", match: null }),
    );
    void workspace.incoming.add([word("second.docx"), word("third.docx")]);
    expect(workspace.incoming.waitingCount.value).toBe(2);
    await workspace.closeWhenIdle();
    expect([now().kind, workspace.incoming.waitingCount.value]).toEqual(["review", 0]);
    void workspace.incoming.add([word("fourth.docx")]);
    await asked(1);
    expect(now()).toMatchObject({ kind: "reading-draft", job: { name: "fourth.docx" }, over: { kind: "review" } });
  });

  test("do not change a draft that was opened in the meantime and repaired", async () => {
    void workspace.incoming.add([word("next.docx")]);
    await asked(1);
    Puppet.all[0]!.say({ outcome: { kind: "draft" } });
    await until(() => expect(now().kind).toBe("reading-draft"));
    const review = new DraftReview(READING, { file: word("first.docx") }, { of: "dossier", match: null });
    workspace.incoming.documents.repair(review);
    expect(now()).toMatchObject({ kind: "reading-draft", over: { kind: "review", review: { id: review.id } } });
    expect(isRefusal(review.repair({ what: "merge", at: SMALL_DRAFT.provisions.length - 1 }))).toBe(false);
    Puppet.all[0]!.say({ outcome: READING });
    await until(() => expect(now()).toEqual({ kind: "review", review }));
    expect(told().join()).toContain("Another draft is under review");
  });

  test("are reported in a message while a draft is under review, and do not interrupt it", async () => {
    workspace.incoming.documents.repair(
      new DraftReview(READING, { file: word("first.docx") }, { of: "dossier", match: null }),
    );
    void workspace.incoming.addReturned(word("next.docx"));
    await asked(1);
    Puppet.all[0]!.say({ outcome: refusal("reading.docx-broken") });
    await until(() => expect(now().kind).toBe("review"));
    expect(told()).toHaveLength(1);
  });

  test("are not opened under a draft under review: a dossier file waits until that is done", async () => {
    const file = await asFile("one.clausemark");
    workspace.incoming.documents.repair(
      new DraftReview(READING, { file: word("first.docx") }, { of: "dossier", match: null }),
    );
    void workspace.incoming.add([file]);
    expect(told()).toContain("One more file waits.");
    expect(now().kind).toBe("review");
    workspace.incoming.dismiss();
    await until(() => expect(told()).toContain("“one.clausemark” contains nothing new."));
    expect(now()).toEqual(NO_INCOMING_FILE);
  });

  test("are opened with those that have records first; a text that is no dossier is reported and stops none", async () => {
    const file = await asFile("one.clausemark");
    const bad = { name: "bad.clausemark", bytes: encodeUtf8("age-encryption.org/v1\n-> X25519 damaged\n") };
    void workspace.incoming.add([word("draft.docx"), bad, file]);
    await asked(1);
    expect(told()[0]).toContain("“bad.clausemark” was not opened.");
    expect(told()[1]).toBe("“one.clausemark” contains nothing new.");
    expect(now()).toMatchObject({ kind: "recognising", job: { name: "draft.docx" } });
  });

  test("are not merged into another dossier than the one that they were previewed for", async () => {
    const file = { dossier: "f".repeat(64), records: [], refused: [] } as unknown as ParsedDossierFile;
    const seen = { rows: [], damaged: [] } as unknown as MergePreview;
    workspace.incoming.state.value = { kind: "preview", name: "other.clausemark", file, preview: seen };
    await workspace.incoming.packets.merge();
    expect([now(), told()]).toEqual([NO_INCOMING_FILE, []]);
  });
});

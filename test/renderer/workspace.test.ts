import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Doc } from "yjs";
import { Workspace } from "#renderer/workspace/workspace.ts";
import { RecordVerifier } from "#renderer/workspace/persistence/recordVerifier.ts";
import { deleteDossierWithoutAsking } from "#renderer/workspace/actions/deleteDossier.ts";
import { IndexedDbDossierCopy, indexedDbNameOf } from "#renderer/workspace/persistence/indexedDbDossierCopy.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { createDossierFromDocument, loadDossierById } from "#renderer/workspace/dossier/openDossier.ts";
import { emptyNoteInput } from "#renderer/workspace/textModel/entryFormState.ts";
import { features } from "#renderer/features.ts";
import { frameCommands } from "#renderer/frame/frameCommands.ts";
import { commandsOfFeatures } from "#renderer/frame/feature.ts";
import { createWebHost } from "#renderer/host-web/webHost.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { rotateDossierKeyAct } from "#shared/acts/team/changeRoster.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { refusal } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import type { Host } from "#shared/host/host.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import { atRestWithSeed } from "../support/team/atRestWithSeed.ts";
import { unwrapOutcome, SMALL_DRAFT, SMALL_IMPORTED_DRAFT } from "../support/team/team.ts";
import { deskWithDossier } from "./workspaceFixture.ts";
import { workInThisThread } from "./sameThreadWorker.ts";

workInThisThread();

async function saved({ session }: Dossier): Promise<void> {
  await expect.poll(() => session!.localState.store.saving.value.state).toBe("saved");
}

/** Returns every byte that this browser stores, as text. */
async function everythingKept(): Promise<string> {
  const parts: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name!);
      request.onsuccess = () => resolve(request.result);
    });
    for (const store of db.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result as unknown[]);
      });
      for (const row of rows) {
        parts.push(ArrayBuffer.isView(row) ? Buffer.from(row as Uint8Array).toString("latin1") : JSON.stringify(row));
      }
    }
    db.close();
  }
  return parts.join("\n");
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("The workspace", () => {
  test("signs what is committed right after a new key was made, though that key is not opened yet", async () => {
    const { workspace, dossier } = await deskWithDossier();
    const { signer } = workspace.host;
    const open = signer.open.bind(signer);
    vi.spyOn(signer, "open").mockImplementation(async (...sealed) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return open(...sealed);
    });
    const rotated = dossier.changeRoster((keeper) => rotateDossierKeyAct(dossier.ledger, keeper));
    const named = dossier.commit(setProfileAct(dossier.ledger, dossier.me, "Ada"));
    unwrapOutcome(await rotated);
    unwrapOutcome(await named);
    expect(dossier.ledger.member(dossier.me!.member)?.name).toBe("Ada");
    await workspace.closeDossier();
  });

  test("has a note again after the dossier was closed and opened", async () => {
    const { workspace, dossier } = await deskWithDossier();
    const anchor = createProvisionAnchor(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
    await workspace.commit(
      annotateAct(dossier.ledger, dossier.me, { anchor, kind: "risk", comment: "Too wide by far" }),
    );
    await saved(dossier);
    await workspace.closeDossier();
    const again = unwrapOutcome(await loadDossierById(workspace, dossier.id));
    await again.session!.intake.whenIdle();
    expect(again.ledger.all(threadProjection).map(({ annotation }) => annotation.comment)).toEqual(["Too wide by far"]);
    expect(again.me?.administrator).toBe(true);
    await again.close();
  });

  test("does not call a note Saved that is being recorded, and has it again if the dossier is closed before", async () => {
    const host = createWebHost();
    const record: Host["signer"]["record"] = async (...unsigned) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return host.signer.record(...unsigned);
    };
    const { workspace, dossier } = await deskWithDossier({ ...host, signer: { ...host.signer, record } });
    const anchor = createProvisionAnchor(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
    const comments = ["one", "two", "three"];
    await saved(dossier);
    const { commitState } = dossier.session!.localState;
    expect(commitState.value.state).toBe("saved");
    const said = comments.map((comment) =>
      workspace.commit(annotateAct(dossier.ledger, dossier.me, { anchor, kind: "risk", comment })),
    );
    expect(commitState.value.state).toBe("saving");
    await said[0];
    expect(commitState.value.state).toBe("saving");
    await workspace.closeDossier();
    expect(commitState.value.state).toBe("saved");
    const again = unwrapOutcome(await loadDossierById(workspace, dossier.id));
    await again.session!.intake.whenIdle();
    expect(again.ledger.all(threadProjection).map(({ annotation }) => annotation.comment)).toEqual(comments);
    await again.close();
  });

  test("keeps a form that is being written, unreadable in everything that the browser stores", async () => {
    const { workspace, dossier } = await deskWithDossier();
    const at = createProvisionAnchor(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
    await workspace.commit(
      annotateAct(dossier.ledger, dossier.me, { anchor: at, kind: "risk", comment: "SAID-ONLY-TO-MEMBERS" }),
    );
    workspace.openForm({ what: "note", at, words: { ...emptyNoteInput("risk"), comment: "NOT-SAID-YET" } });
    await saved(dossier);
    await workspace.closeDossier();
    const kept = await everythingKept();
    expect(kept.length).toBeGreaterThan(1000);
    expect(kept).not.toContain("SAID-ONLY-TO-MEMBERS");
    expect(kept).not.toContain("NOT-SAID-YET");
    const again = unwrapOutcome(await loadDossierById(workspace, dossier.id));
    expect(again.session!.localState.form.value).toMatchObject({ what: "note", words: { comment: "NOT-SAID-YET" } });
    await again.close();
  });

  test("takes a note back by undo, restores it by the redo that is offered, and never refuses an undo silently", async () => {
    const { workspace, dossier } = await deskWithDossier();
    const anchor = createProvisionAnchor(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
    const rated = { anchor, kind: "risk", comment: "once", assessment: { provisional: 3 } } as const;
    const told = () => workspace.notifications.all.value.map(({ text, action }) => [text, action?.name]);
    await workspace.commit(annotateAct(dossier.ledger, dossier.me, rated));
    await workspace.undo.run("undo");
    expect(dossier.ledger.all(threadProjection)).toEqual([]);
    expect(told()).toEqual([[message("undo.done", { what: message("record.type.annotation") }), "command.redo"]]);
    workspace.notifications.all.value[0]!.action!.run();
    await expect
      .poll(told)
      .toEqual([[message("redo.done", { what: message("record.type.annotation") }), "command.undo"]]);
    expect(dossier.ledger.all(threadProjection).map(({ annotation }) => annotation.comment)).toEqual(["once"]);
    await workspace.undo.run("undo");
    await workspace.undo.run("undo");
    expect(workspace.notifications.all.value.at(-1)?.tone).toBe("trouble");
    await workspace.closeDossier();
  });

  test("does not store a hub that cannot be reached, and keeps the previous one", async () => {
    const notAllowed = refusal("network.address", { address: "nonsense" });
    const network = {
      allow: (hub: string) => Promise.resolve(hub === "https://hub.example" ? (true as const) : notAllowed),
      trusts: () => Promise.resolve(true as const),
    };
    const workspace = new Workspace({ ...createWebHost(), network });
    const dossier = unwrapOutcome(await createDossierFromDocument(workspace, { reading: SMALL_IMPORTED_DRAFT }));
    const { hub } = dossier.session!.localState;
    expect(await dossier.hub.setHub("https://nonsense")).toEqual(notAllowed);
    expect(hub.value).toBeNull();
    unwrapOutcome(await dossier.hub.setHub("https://hub.example"));
    expect(await dossier.hub.setHub("https://nonsense")).toEqual(notAllowed);
    expect(hub.value?.url).toBe("https://hub.example");
    expect(dossier.hub.connection.value).not.toBeNull();
    await dossier.close();
  });

  test("leaves nothing of a dossier open if its signer fails", async () => {
    const { workspace, dossier } = await deskWithDossier();
    await saved(dossier);
    await workspace.closeDossier();
    const { signer } = workspace.host;
    const notWritten = refusal("keys.not-written", { code: "ENOSPC" });
    const host = { ...workspace.host, signer: { ...signer, resume: () => Promise.resolve(notWritten) } };
    const closes = vi.spyOn(IndexedDbDossierCopy.prototype, "close");
    const ends = vi.spyOn(RecordVerifier.prototype, "end");
    expect(await loadDossierById(new Workspace(host), dossier.id)).toEqual(notWritten);
    expect(closes).toHaveBeenCalledOnce();
    expect(ends).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  test("does not open a dossier that another window has deleted since it was listed, and writes no card for it", async () => {
    const { workspace, dossier } = await deskWithDossier();
    await saved(dossier);
    await workspace.closeDossier();
    unwrapOutcome(await deleteDossierWithoutAsking(workspace, dossier.id));
    expect(await loadDossierById(workspace, dossier.id)).toEqual(refusal("dossier.gone"));
    await workspace.host.dossiers.remember(dossier.id, { title: "Draft" });
    expect(await workspace.host.dossiers.list()).toEqual([]);
  });

  test("leaves no copy of a dossier that another window deletes while this one is opening it", async () => {
    const { workspace, dossier } = await deskWithDossier();
    await saved(dossier);
    await workspace.closeDossier();
    let opened: IndexedDbDossierCopy | undefined;
    const forget = async (id: string) => {
      opened = unwrapOutcome(await IndexedDbDossierCopy.open(indexedDbNameOf(id), new Doc(), atRestWithSeed("ab")));
      return workspace.host.dossiers.forget(id);
    };
    unwrapOutcome(
      await deleteDossierWithoutAsking(
        new Workspace({ ...workspace.host, dossiers: { ...workspace.host.dossiers, forget } }),
        dossier.id,
      ),
    );
    await opened!.deleted;
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(indexedDbNameOf(dossier.id));
  });

  test("records nothing and changes nothing in a dry run of any command", async () => {
    const { workspace, dossier } = await deskWithDossier();
    const anchor = createProvisionAnchor(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
    const records = await workspace.commit(
      annotateAct(dossier.ledger, dossier.me, { anchor, kind: "risk", comment: "one" }),
    );
    workspace.viewState.thread.value = records![0]!.key;
    workspace.viewState.selected.value = {
      from: { provision: 2, block: 0, offset: 0 },
      to: { provision: 2, block: 0, offset: 8 },
    };
    const before = {
      size: dossier.session!.doc.size,
      writing: dossier.session!.localState.form.value,
      ...shown(workspace),
    };
    const commands = [...commandsOfFeatures(features), ...frameCommands];
    const applying = commands.filter((command) => command.run(workspace));
    await dossier.session!.intake.whenIdle();
    expect({
      size: dossier.session!.doc.size,
      writing: dossier.session!.localState.form.value,
      ...shown(workspace),
    }).toEqual(before);
    expect(applying.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["mark.1", "mark.risk", "note.reply", "note.settle", "undo", "files.save"]),
    );
    expect(applying.map(({ id }) => id)).not.toContain("note.reopen");
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    await workspace.closeDossier();
  });

  test("offers the command for the recovery sheet, until the sheet was saved elsewhere", async () => {
    const { workspace, dossier } = await deskWithDossier();
    const applies = () =>
      commandsOfFeatures(features).some((command) => command.id === "team.sheet" && command.run(workspace));
    expect(applies()).toBe(true);
    dossier.session!.localState.recoverySheet.value = null;
    expect(applies()).toBe(false);
    await workspace.closeDossier();
  });
});

function shown({ viewState, notifications, dossier }: Workspace) {
  return {
    open: dossier.value?.id,
    view: viewState.view.value,
    thread: viewState.thread.value,
    dialog: viewState.dialog.value,
    outlined: viewState.outlineOpen.value,
    notices: notifications.all.value,
  };
}

/** A thread that is ended before it answers. */
class SlowThread {
  postMessage(): void {}
  terminate(): void {}
}

describe("The list of dossiers", () => {
  /** The web edition, whose list of dossiers saves nothing until `open` is called. */
  function hostThatWaits() {
    const host = createWebHost();
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const remember: Host["dossiers"]["remember"] = (...of) => gate.then(() => host.dossiers.remember(...of));
    return { host: { ...host, dossiers: { ...host.dossiers, remember } }, open };
  }

  test("shows a dossier's title before that is Saved", async () => {
    const { host, open } = hostThatWaits();
    const workspace = new Workspace(host);
    const dossier = unwrapOutcome(await createDossierFromDocument(workspace, { reading: SMALL_IMPORTED_DRAFT }));
    await workspace.openDossier(dossier);
    await saved(dossier);
    expect(dossier.session!.localState.saving.value).toEqual({ state: "saving" });
    expect(dossier.session!.localState.flush()).toBe(false);
    open();
    await expect.poll(() => dossier.session!.localState.saving.value).toEqual({ state: "saved" });
    expect(dossier.session!.localState.flush()).toBe(true);
    expect(unwrapOutcome(await createWebHost().dossiers.list())).toMatchObject([
      { id: dossier.id, about: { title: dossier.title } },
    ]);
    await workspace.closeDossier();
  });

  test("still has a dossier that is closed before its records are read", async () => {
    const { workspace, dossier } = await deskWithDossier();
    await workspace.openDossier(dossier);
    await saved(dossier);
    await workspace.closeDossier();
    const about = async () =>
      unwrapOutcome(await workspace.host.dossiers.list()).find(({ id }) => id === dossier.id)!.about;
    const before = await about();
    expect(before).toMatchObject({ title: dossier.title, members: 1 });
    vi.stubGlobal("Worker", SlowThread);
    const again = unwrapOutcome(await loadDossierById(workspace, dossier.id));
    await workspace.openDossier(again);
    expect(again.ledger.members).toEqual([]);
    await workspace.closeDossier();
    workInThisThread();
    expect(await about()).toEqual(before);
  });

  test("names the reason if a dossier cannot be listed, and tries again", async () => {
    const host = createWebHost();
    let full = true;
    const remember: Host["dossiers"]["remember"] = (...of) =>
      full ? Promise.resolve(refusal("store.browser", { reason: "full" })) : host.dossiers.remember(...of);
    const workspace = new Workspace({ ...host, dossiers: { ...host.dossiers, remember } });
    const dossier = unwrapOutcome(await createDossierFromDocument(workspace, { reading: SMALL_IMPORTED_DRAFT }));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
    await workspace.openDossier(dossier);
    const { saving } = dossier.session!.localState;
    await vi.waitUntil(() => saving.value.state === "unsaved");
    expect(saving.value).toMatchObject({ refusal: { code: "store.browser" } });
    full = false;
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await expect.poll(() => saving.value).toEqual({ state: "saved" });
    await workspace.closeDossier();
  });
});

import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Doc } from "yjs";
import { Desk } from "#renderer/desk/desk.ts";
import { Examiner } from "#renderer/desk/disk/examiner.ts";
import { deleteHere } from "#renderer/desk/asked/leaving.ts";
import { LocalCopy, localName } from "#renderer/desk/disk/local.ts";
import type { Dossier } from "#renderer/desk/dossier/dossier.ts";
import { foundWith, reopen } from "#renderer/desk/dossier/opening.ts";
import { blank } from "#renderer/desk/words/writing.ts";
import { features } from "#renderer/features.ts";
import { frameCommands } from "#renderer/frame/commands.ts";
import { commandsOf } from "#renderer/frame/feature.ts";
import { webHost } from "#renderer/host-web/host.ts";
import { annotate } from "#shared/acts/notes/annotate.ts";
import { anchorProvision } from "#shared/anchor/createAnchor.ts";
import { refusal } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import type { Host } from "#shared/host/host.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import { atRestOf } from "../support/at-rest.ts";
import { must, SMALL_DRAFT, SMALL_READING } from "../support/team.ts";
import { deskWithDossier } from "./desks.ts";
import { workInThisThread } from "./same-thread.ts";

workInThisThread();

async function saved({ seat }: Dossier): Promise<void> {
  await expect.poll(() => seat!.own.store.saving.value.state).toBe("saved");
}

/** Every byte that this browser keeps, as text. */
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

describe("The desk", () => {
  test("has a note again after the dossier was closed and opened", async () => {
    const { desk, dossier } = await deskWithDossier();
    const anchor = anchorProvision(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
    await desk.say(annotate(dossier.ledger, dossier.me, { anchor, kind: "risk", comment: "Too wide by far" }));
    await saved(dossier);
    await desk.close();
    const again = must(await reopen(desk, dossier.id));
    await again.seat!.intake.whenIdle();
    expect(again.ledger.all(threads).map(({ annotation }) => annotation.comment)).toEqual(["Too wide by far"]);
    expect(again.me?.administrator).toBe(true);
    await again.close();
  });

  test("does not call Saved what is being said, and has it again where the dossier is closed before it was", async () => {
    const host = webHost();
    const record: Host["signer"]["record"] = async (...unsigned) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return host.signer.record(...unsigned);
    };
    const { desk, dossier } = await deskWithDossier({ ...host, signer: { ...host.signer, record } });
    const anchor = anchorProvision(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
    const comments = ["one", "two", "three"];
    await saved(dossier);
    const { saying } = dossier.seat!.own;
    expect(saying.value.state).toBe("saved");
    const said = comments.map((comment) =>
      desk.say(annotate(dossier.ledger, dossier.me, { anchor, kind: "risk", comment })),
    );
    expect(saying.value.state).toBe("saving");
    await said[0];
    expect(saying.value.state).toBe("saving");
    await desk.close();
    expect(saying.value.state).toBe("saved");
    const again = must(await reopen(desk, dossier.id));
    await again.seat!.intake.whenIdle();
    expect(again.ledger.all(threads).map(({ annotation }) => annotation.comment)).toEqual(comments);
    await again.close();
  });

  test("keeps what is being written, and in nothing the browser keeps can it be read", async () => {
    const { desk, dossier } = await deskWithDossier();
    const at = anchorProvision(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
    await desk.say(annotate(dossier.ledger, dossier.me, { anchor: at, kind: "risk", comment: "SAID-ONLY-TO-MEMBERS" }));
    desk.write({ what: "note", at, words: { ...blank("risk"), comment: "NOT-SAID-YET" } });
    await saved(dossier);
    await desk.close();
    const kept = await everythingKept();
    expect(kept.length).toBeGreaterThan(1000);
    expect(kept).not.toContain("SAID-ONLY-TO-MEMBERS");
    expect(kept).not.toContain("NOT-SAID-YET");
    const again = must(await reopen(desk, dossier.id));
    expect(again.seat!.own.writing.value).toMatchObject({ what: "note", words: { comment: "NOT-SAID-YET" } });
    await again.close();
  });

  test("takes a note back by undo, says it again by redo, and has undo decline nothing silently", async () => {
    const { desk, dossier } = await deskWithDossier();
    const anchor = anchorProvision(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
    await desk.say(annotate(dossier.ledger, dossier.me, { anchor, kind: "risk", comment: "once" }));
    await desk.retrace("back");
    expect(dossier.ledger.all(threads)).toEqual([]);
    await desk.retrace("forth");
    expect(dossier.ledger.all(threads).map(({ annotation }) => annotation.comment)).toEqual(["once"]);
    await desk.retrace("back");
    await desk.retrace("back");
    expect(desk.notices.all.value.at(-1)?.tone).toBe("trouble");
    await desk.close();
  });

  test("does not keep a hub that may not be reached, and keeps the one before it", async () => {
    const notAllowed = refusal("network.address", { address: "nonsense" });
    const network = {
      allow: (hub: string) => Promise.resolve(hub === "https://hub.example" ? (true as const) : notAllowed),
      trusts: () => Promise.resolve(true as const),
    };
    const desk = new Desk({ ...webHost(), network });
    const dossier = must(await foundWith(desk, { reading: SMALL_READING }));
    const { hub } = dossier.seat!.own;
    expect(await dossier.hub.share("https://nonsense")).toEqual(notAllowed);
    expect(hub.value).toBeNull();
    must(await dossier.hub.share("https://hub.example"));
    expect(await dossier.hub.share("https://nonsense")).toEqual(notAllowed);
    expect(hub.value?.url).toBe("https://hub.example");
    expect(dossier.hub.link.value).not.toBeNull();
    await dossier.close();
  });

  test("leaves nothing open of a dossier whose signer does not go on", async () => {
    const { desk, dossier } = await deskWithDossier();
    await saved(dossier);
    await desk.close();
    const { signer } = desk.host;
    const notWritten = refusal("keys.not-written", { code: "ENOSPC" });
    const host = { ...desk.host, signer: { ...signer, resume: () => Promise.resolve(notWritten) } };
    const closes = vi.spyOn(LocalCopy.prototype, "close");
    const ends = vi.spyOn(Examiner.prototype, "end");
    expect(await reopen(new Desk(host), dossier.id)).toEqual(notWritten);
    expect(closes).toHaveBeenCalledOnce();
    expect(ends).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  test("does not open a dossier that another window has deleted since it was listed, and writes no card of it", async () => {
    const { desk, dossier } = await deskWithDossier();
    await saved(dossier);
    await desk.close();
    must(await deleteHere(desk, dossier.id));
    expect(await reopen(desk, dossier.id)).toEqual(refusal("dossier.gone"));
    await desk.host.dossiers.remember(dossier.id, { title: "Draft" });
    expect(await desk.host.dossiers.list()).toEqual([]);
  });

  test("leaves no copy behind of a dossier that another window deletes while it is just opening it", async () => {
    const { desk, dossier } = await deskWithDossier();
    await saved(dossier);
    await desk.close();
    let opened: LocalCopy | undefined;
    const forget = async (id: string) => {
      opened = must(await LocalCopy.open(localName(id), new Doc(), atRestOf("ab")));
      return desk.host.dossiers.forget(id);
    };
    must(await deleteHere(new Desk({ ...desk.host, dossiers: { ...desk.host.dossiers, forget } }), dossier.id));
    await opened!.deleted;
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(localName(dossier.id));
  });

  test("says nothing and changes nothing by a dry run of any command", async () => {
    const { desk, dossier } = await deskWithDossier();
    const anchor = anchorProvision(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
    const records = await desk.say(annotate(dossier.ledger, dossier.me, { anchor, kind: "risk", comment: "one" }));
    desk.place.thread.value = records![0]!.key;
    desk.place.selected.value = {
      from: { provision: 2, block: 0, offset: 0 },
      to: { provision: 2, block: 0, offset: 8 },
    };
    const before = { size: dossier.seat!.doc.size, writing: dossier.seat!.own.writing.value, ...shown(desk) };
    const commands = [...commandsOf(features), ...frameCommands];
    const applying = commands.filter((command) => command.run(desk));
    await dossier.seat!.intake.whenIdle();
    expect({ size: dossier.seat!.doc.size, writing: dossier.seat!.own.writing.value, ...shown(desk) }).toEqual(before);
    expect(applying.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["mark.1", "mark.risk", "note.reply", "note.settle", "undo", "files.save"]),
    );
    expect(applying.map(({ id }) => id)).not.toContain("note.reopen");
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    await desk.close();
  });

  test("has a command as the way to the recovery sheet, until the sheet was saved somewhere else", async () => {
    const { desk, dossier } = await deskWithDossier();
    const applies = () => commandsOf(features).some((command) => command.id === "team.sheet" && command.run(desk));
    expect(applies()).toBe(true);
    dossier.seat!.own.recovery.value = null;
    expect(applies()).toBe(false);
    await desk.close();
  });
});

function shown({ place, notices, dossier }: Desk) {
  return {
    open: dossier.value?.id,
    view: place.view.value,
    thread: place.thread.value,
    dialog: place.dialog.value,
    outlined: place.outlined.value,
    notices: notices.all.value,
  };
}

/** A thread that has not answered yet when it is ended. */
class SlowThread {
  postMessage(): void {}
  terminate(): void {}
}

describe("The list of dossiers", () => {
  /** The web edition, whose list takes nothing down until it is let. */
  function hostThatWaits() {
    const host = webHost();
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const remember: Host["dossiers"]["remember"] = (...of) => gate.then(() => host.dossiers.remember(...of));
    return { host: { ...host, dossiers: { ...host.dossiers, remember } }, open };
  }

  test("knows a dossier by its title before that is Saved", async () => {
    const { host, open } = hostThatWaits();
    const desk = new Desk(host);
    const dossier = must(await foundWith(desk, { reading: SMALL_READING }));
    await desk.put(dossier);
    await saved(dossier);
    expect(dossier.seat!.own.saving.value).toEqual({ state: "saving" });
    expect(dossier.seat!.own.flush()).toBe(false);
    open();
    await expect.poll(() => dossier.seat!.own.saving.value).toEqual({ state: "saved" });
    expect(dossier.seat!.own.flush()).toBe(true);
    expect(must(await webHost().dossiers.list())).toMatchObject([{ id: dossier.id, about: { title: dossier.title } }]);
    await desk.close();
  });

  test("has a dossier as it was that is put away before its records are read", async () => {
    const { desk, dossier } = await deskWithDossier();
    await desk.put(dossier);
    await saved(dossier);
    await desk.close();
    const about = async () => must(await desk.host.dossiers.list()).find(({ id }) => id === dossier.id)!.about;
    const before = await about();
    expect(before).toMatchObject({ title: dossier.title, members: 1 });
    vi.stubGlobal("Worker", SlowThread);
    const again = must(await reopen(desk, dossier.id));
    await desk.put(again);
    expect(again.ledger.members).toEqual([]);
    await desk.close();
    workInThisThread();
    expect(await about()).toEqual(before);
  });

  test("says what keeps a dossier from being listed, and tries again", async () => {
    const host = webHost();
    let full = true;
    const remember: Host["dossiers"]["remember"] = (...of) =>
      full ? Promise.resolve(refusal("store.browser", { reason: "full" })) : host.dossiers.remember(...of);
    const desk = new Desk({ ...host, dossiers: { ...host.dossiers, remember } });
    const dossier = must(await foundWith(desk, { reading: SMALL_READING }));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
    await desk.put(dossier);
    const { saving } = dossier.seat!.own;
    await vi.waitUntil(() => saving.value.state === "unsaved");
    expect(saving.value).toMatchObject({ refusal: { code: "store.browser" } });
    full = false;
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await expect.poll(() => saving.value).toEqual({ state: "saved" });
    await desk.close();
  });
});

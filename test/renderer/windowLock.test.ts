import { signal } from "@preact/signals-core";
import { expect, test } from "vitest";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import type { SaveState } from "#renderer/workspace/persistence/writeQueue.ts";
import { ViewState } from "#renderer/workspace/viewState.ts";
import { WindowLock } from "#renderer/workspace/windowLock.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { CrossWindowMessage, Host, VaultState } from "#shared/host/host.ts";
import type { DossierId } from "#shared/records/envelope.ts";

const DOSSIER = "d".repeat(32) as DossierId;

/** Resolves after every promise that is already settled has been followed. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A locked window over one dossier. The test decides when a passphrase is checked and when a dossier has been read. */
function lockedWindow() {
  const saving = signal<SaveState>({ state: "saved" });
  const opened = { id: DOSSIER, session: { localState: { saving } } } as unknown as Dossier;
  const dossier = signal<Dossier | null>(null);
  const viewState = new ViewState();
  const checks: ((outcome: Outcome<true>) => void)[] = [];
  const reads: (() => void)[] = [];
  let vault: VaultState = "locked";
  let tell: (what: CrossWindowMessage) => void = () => undefined;
  let opening: Promise<void> = Promise.resolve();
  const host = {
    vault: {
      state: () => Promise.resolve(vault),
      unlock: async () => {
        const outcome = await new Promise<Outcome<true>>((resolve) => checks.push(resolve));
        if (outcome === true) vault = "open";
        return outcome;
      },
      lock: () => {
        vault = "locked";
        return Promise.resolve(true);
      },
      windows: {
        tell: () => undefined,
        hear: (take: typeof tell) => {
          tell = take;
          return () => undefined;
        },
      },
    },
    dossiers: { list: () => Promise.resolve([]) },
  } as unknown as Host;
  const close = () => {
    dossier.value = null;
    viewState.reset();
  };
  const reopen = () =>
    (opening = opening.then(async () => {
      close();
      await new Promise<void>((resolve) => reads.push(resolve));
      dossier.value = opened;
    }));
  const lock = new WindowLock({
    host,
    dossier,
    viewState,
    whenIdle: () => opening,
    closeWhenIdle: () => opening.then(close),
    keepPosition: () => undefined,
    reopen,
  });
  lock.state.value = "locked";
  lock.followOtherWindows();
  let firstUnlocks = 0;
  lock.onFirstUnlock = () => {
    firstUnlocks++;
    return reopen();
  };
  /** Lets the next passphrase be right or wrong, or the next dossier be read. */
  const next = async (what: "right" | "wrong" | "read") => {
    await settle();
    if (what === "read") reads.shift()!();
    else checks.shift()!(what === "right" ? true : refusal("vault.wrong"));
    await settle();
  };
  return {
    lock,
    dossier,
    viewState,
    saving,
    next,
    vault: () => vault,
    firstUnlocks: () => firstUnlocks,
    lockElsewhere: async () => (tell("lock"), settle()),
  };
}

/** A window that was unlocked and shows the dossier. */
async function openWindow() {
  const window = lockedWindow();
  void window.lock.unlock("");
  await window.next("right");
  await window.next("read");
  expect(window.dossier.value?.id).toBe(DOSSIER);
  return window;
}

test("What another window locks before the disk has everything is open again if the disk is done during unlocking", async () => {
  const { lock, dossier, saving, next, vault, lockElsewhere } = await openWindow();
  saving.value = { state: "saving" };
  await lockElsewhere();
  expect(lock.waitingForDisk.value).toBe(true);
  void lock.unlock("");
  await settle();
  saving.value = { state: "saved" };
  await next("right");
  expect(lock.state.value).toBe("open");
  expect(vault()).toBe("open");
  expect(lock.waitingForDisk.value).toBe(false);
  expect(dossier.value?.id).toBe(DOSSIER);
});

test("A wrong passphrase while the disk takes the rest leaves the window locked, and the dossier is put away", async () => {
  const { lock, dossier, saving, next, vault, lockElsewhere } = await openWindow();
  saving.value = { state: "saving" };
  await lockElsewhere();
  const outcome = lock.unlock("");
  await settle();
  saving.value = { state: "saved" };
  await next("wrong");
  expect(await outcome).toEqual(refusal("vault.wrong"));
  expect(lock.state.value).toBe("locked");
  expect(vault()).toBe("locked");
  expect(dossier.value).toBeNull();
  void lock.unlock("");
  await next("right");
  await next("read");
  expect(dossier.value?.id).toBe(DOSSIER);
});

test("A window that is locked while its dossier is opened returns to that dossier", async () => {
  const { lock, dossier, next, firstUnlocks, lockElsewhere } = lockedWindow();
  void lock.unlock("");
  await next("right");
  await lockElsewhere();
  await next("read");
  expect(lock.state.value).toBe("locked");
  expect(dossier.value).toBeNull();
  void lock.unlock("");
  await next("right");
  await next("read");
  expect(dossier.value?.id).toBe(DOSSIER);
  expect(firstUnlocks()).toBe(1);
});

test("A window that is locked while it returns to its dossier keeps its view", async () => {
  const { lock, dossier, viewState, next, lockElsewhere } = await openWindow();
  viewState.view.value = "matrix";
  await lockElsewhere();
  void lock.unlock("");
  await next("right");
  await lockElsewhere();
  await next("read");
  expect(dossier.value).toBeNull();
  viewState.view.value = "text";
  void lock.unlock("");
  await next("right");
  await next("read");
  expect(dossier.value?.id).toBe(DOSSIER);
  expect(viewState.view.value).toBe("matrix");
});

test("A window without an open dossier is unlocked without one", async () => {
  const { lock, dossier, next, lockElsewhere } = await openWindow();
  dossier.value = null;
  await lockElsewhere();
  void lock.unlock("");
  await next("right");
  expect(lock.state.value).toBe("open");
  expect(dossier.value).toBeNull();
});

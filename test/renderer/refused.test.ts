import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { exportAll } from "../../renderer/desk/asked/exporting.ts";
import { Desk } from "../../renderer/desk/desk.ts";
import { answerDevice } from "../../renderer/desk/own/membership.ts";
import { proposedWords } from "../../renderer/desk/words/writing.ts";
import { listenToDrops } from "../../renderer/features/files/drops.ts";
import { saveProposal } from "../../renderer/features/margin/saveProposal.ts";
import { webHost } from "../../renderer/host-web/host.ts";
import { anchorWhole } from "../../shared/anchor/select.ts";
import { isRefusal } from "../../shared/base/result.ts";
import { draftId } from "../../shared/draft/draft.ts";
import { proposals } from "../../shared/ledger/projections.ts";
import { encodeAnswer } from "../../shared/members/further.ts";
import { explain } from "../../shared/messages/messages.ts";
import { SMALL_DRAFT, SMALL_READING } from "../support/team.ts";
import { workInThisThread } from "./same-thread.ts";

workInThisThread();

let desk: Desk;

async function founded() {
  desk = new Desk(webHost());
  expect(await desk.found({ reading: SMALL_READING })).toBe(true);
  return desk.dossier.value!;
}

/** What the window has said, newest last. */
const told = () => desk.notices.all.value.map(({ text }) => text);

afterEach(() => desk.close());

test("A passphrase that was never set opens and removes nothing", async () => {
  desk = new Desk(webHost());
  for (const done of [await desk.host.vault.unlock("a guess"), await desk.host.vault.remove("a guess")]) {
    expect(isRefusal(done) && explain(done)).toBe("No passphrase is set on this machine.");
  }
});

test("Where no dossier can be opened, there is nothing to export", async () => {
  desk = new Desk(webHost());
  const done = await exportAll(desk, ["0".repeat(64)], "");
  expect(isRefusal(done) && explain(done)).toBe(
    "There is nothing to export: no dossier on this machine can be opened.",
  );
});

test("A machine that has a part in the dossier joins it as no further device, and vouches for none that is in it", async () => {
  const dossier = await founded();
  const { device, recipient } = dossier.seat!.card;
  const known = await answerDevice(desk.host, dossier, { device, recipient });
  expect(isRefusal(known) && explain(known)).toBe("This device is already in the team.");
  const answer = { dossier: dossier.id, title: "", device, recipient, by: device, sig: "0".repeat(128), sealed: "00" };
  await desk.join(encodeAnswer(answer), "");
  expect(told()).toContain("This machine already belongs to the dossier.");
});

test("A proposal's time that is none is named, and nothing is said", async () => {
  const dossier = await founded();
  const anchor = anchorWhole(SMALL_DRAFT, draftId(SMALL_DRAFT), 1);
  const words = { ...proposedWords("States may"), wording: "States shall", at: "half past ten" };
  expect(await saveProposal(desk, { what: "proposal", at: anchor, words, given: words }, "")).toBeNull();
  expect(told()).toEqual(["“half past ten” is not a time. Write it as 11:05, or with its day as 2026-03-04 11:05."]);
  expect(dossier.ledger.all(proposals)).toEqual([]);
});

test("A dropped file that has gone meanwhile is named, and the others are taken", async () => {
  await founded();
  const takes = vi.spyOn(desk.incoming, "add").mockResolvedValue();
  const gone = new File([], "gone.txt");
  Object.defineProperty(gone, "arrayBuffer", { value: () => Promise.reject(new DOMException("", "NotFoundError")) });
  const dataTransfer = { types: ["Files"], items: [], files: [gone, new File(["Article 1"], "draft.txt")] };
  const end = listenToDrops(desk, () => undefined);
  window.dispatchEvent(Object.assign(new Event("drop"), { dataTransfer }));
  await expect.poll(told).toContain("gone.txt could not be read. It may have been moved or changed; choose it again.");
  await expect.poll(() => takes.mock.calls.map(([files]) => files.map(({ name }) => name))).toEqual([["draft.txt"]]);
  end();
});

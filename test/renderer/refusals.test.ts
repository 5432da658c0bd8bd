import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { joinTeam } from "#renderer/workspace/actions/joinTeam.ts";
import { packDossiersInZip } from "#renderer/workspace/actions/packDossiersInZip.ts";
import { Workspace } from "#renderer/workspace/workspace.ts";
import { answerDeviceRequest } from "#renderer/workspace/session/dossierKeys.ts";
import { newProposalInput } from "#renderer/workspace/textModel/entryFormState.ts";
import { listenToDrops } from "#renderer/features/files/listenToDrops.ts";
import { saveProposal } from "#renderer/features/margin/forms/saveProposal.ts";
import { createWebHost } from "#renderer/host-web/webHost.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import { encodeDeviceLinkAnswer } from "#shared/members/joining/deviceLinking.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { SMALL_DRAFT, SMALL_IMPORTED_DRAFT } from "../support/team/team.ts";
import { workInThisThread } from "./sameThreadWorker.ts";

workInThisThread();

let workspace: Workspace;

async function founded() {
  workspace = new Workspace(createWebHost());
  expect(await workspace.createDossier({ reading: SMALL_IMPORTED_DRAFT })).toBe(true);
  return workspace.dossier.value!;
}

/** Returns the window's messages, newest last. */
const told = () => workspace.notifications.all.value.map(({ text }) => text);

afterEach(() => workspace.closeDossier());

test("A passphrase that was never set opens and removes nothing", async () => {
  workspace = new Workspace(createWebHost());
  for (const done of [await workspace.host.vault.unlock("a guess"), await workspace.host.vault.remove("a guess")]) {
    expect(isRefusal(done) && explainRefusal(done)).toBe("No passphrase is set on this machine.");
  }
});

test("A workspace in which no dossier can be opened has nothing to export", async () => {
  workspace = new Workspace(createWebHost());
  const done = await packDossiersInZip(workspace, ["0".repeat(64)], "");
  expect(isRefusal(done) && explainRefusal(done)).toBe(
    "There is nothing to export: no dossier on this machine can be opened.",
  );
});

test("A machine with a device in the dossier cannot join it as a further device, and a present device is not vouched for again", async () => {
  const dossier = await founded();
  const { device, recipient } = dossier.session!.publicKeys;
  const known = await answerDeviceRequest(workspace.host, dossier, { device, recipient });
  expect(isRefusal(known) && explainRefusal(known)).toBe("This device is already in the team.");
  const answer = { dossier: dossier.id, title: "", device, recipient, by: device, sig: "0".repeat(128), sealed: "00" };
  await joinTeam(workspace, encodeDeviceLinkAnswer(answer), "");
  expect(told()).toContain("This machine already belongs to the dossier.");
});

test("A proposal's invalid time is named, and nothing is recorded", async () => {
  const dossier = await founded();
  const anchor = createProvisionAnchor(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 1);
  const words = { ...newProposalInput("States may"), wording: "States shall", at: "half past ten" };
  expect(await saveProposal(workspace, { what: "proposal", at: anchor, words, given: words }, "")).toBeNull();
  expect(told()).toEqual(["“half past ten” is not a time. Write it as 11:05, or with its day as 2026-03-04 11:05."]);
  expect(dossier.ledger.all(proposalProjection)).toEqual([]);
});

test("A dropped file that has since been deleted is named, and the others are opened", async () => {
  await founded();
  const takes = vi.spyOn(workspace.incoming, "add").mockResolvedValue();
  const gone = new File([], "gone.txt");
  Object.defineProperty(gone, "arrayBuffer", { value: () => Promise.reject(new DOMException("", "NotFoundError")) });
  const dataTransfer = { types: ["Files"], items: [], files: [gone, new File(["Article 1"], "draft.txt")] };
  const end = listenToDrops(workspace, () => undefined);
  window.dispatchEvent(Object.assign(new Event("drop"), { dataTransfer }));
  await expect.poll(told).toContain("gone.txt could not be read. It may have been moved or changed; choose it again.");
  await expect.poll(() => takes.mock.calls.map(([files]) => files.map(({ name }) => name))).toEqual([["draft.txt"]]);
  end();
});

import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CopiedAdministratorKeyNotice } from "#renderer/features/team/administration/CopiedAdministratorKeyNotice.tsx";
import { createWebHost } from "#renderer/host-web/webHost.ts";
import { WorkspaceContext } from "#renderer/workspace/context.ts";
import { joinDossierByInvitation } from "#renderer/workspace/dossier/joinDossier.ts";
import { mergeRecords } from "#renderer/workspace/dossier/mergeRecords.ts";
import { Workspace } from "#renderer/workspace/workspace.ts";
import { createTeam, unwrapOutcome, openInvitation, Person } from "../support/team/team.ts";
import { workInThisThread } from "./sameThreadWorker.ts";

workInThisThread();

let workspace: Workspace;
let root: Root;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  workspace = new Workspace(createWebHost());
  document.body.innerHTML = "";
});
afterEach(async () => {
  root.unmount();
  await workspace.closeDossier();
});

const draw = () => {
  root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(
    <WorkspaceContext value={workspace}>
      <CopiedAdministratorKeyNotice />
    </WorkspaceContext>,
  );
};
const shown = () => document.body.textContent;
const hide = () =>
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent.includes("hide"))!.click();

describe("The notice that the administrator's key signs on two machines", () => {
  test("is hidden once somebody has checked it, also after a restart, and is back if both sign again", async () => {
    const { admin, secrets } = await createTeam();
    const invitation = await openInvitation(admin);
    const dossier = unwrapOutcome(await joinDossierByInvitation(workspace, invitation, [...admin.held.values()]));
    await workspace.openDossier(dossier);
    draw();
    const copy = new Person("Copy", secrets, admin.ledger.dossier);
    copy.keys.push(...admin.keys);
    copy.take(admin.held.values());
    copy.device.catchUp(admin.device.counter);
    const signOnBoth = async (comment: string) => {
      for (const each of [admin, copy]) await each.annotate({ comment: `${comment} by ${each.name}` });
      for (const each of [admin, copy]) await mergeRecords(workspace.dossier.value!, [...each.held.values()]);
    };
    expect(shown()).toBe("");
    await signOnBoth("First");
    await vi.waitFor(() => expect(shown()).toContain("signs on two machines"));
    hide();
    await vi.waitFor(() => expect(shown()).toBe(""));
    root.unmount();
    await workspace.closeDossier();
    await workspace.reopen(dossier.id);
    draw();
    await workspace.dossier.value!.session!.intake.whenIdle();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(shown()).toBe("");
    await signOnBoth("Second");
    await vi.waitFor(() => expect(shown()).toContain("signs on two machines"));
  });
});

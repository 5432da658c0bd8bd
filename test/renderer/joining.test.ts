import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { joinTeam } from "#renderer/workspace/actions/joinTeam.ts";
import { Workspace } from "#renderer/workspace/workspace.ts";
import { joinDossierByInvitation } from "#renderer/workspace/dossier/joinDossier.ts";
import { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { openDossierFile } from "#renderer/workspace/dossier/openDossier.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { createInvitation } from "#shared/acts/team/invitations.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { refusal } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import type { Host } from "#shared/host/host.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { encodeInvitation, newKeyPairs } from "#shared/members/joining/invitation.ts";
import { composeInvitationMessage } from "#shared/members/joining/invitationMessage.ts";
import { unwrapOutcome, SMALL_DRAFT } from "../support/team/team.ts";
import { workInThisThread } from "./sameThreadWorker.ts";

import { deskWithDossier, dossierWithInvitation, startHostInAnotherBrowser } from "./workspaceFixture.ts";

workInThisThread();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("Joining", () => {
  test("keeps the name that the user has given meanwhile, not the one that the invitation asked for", async () => {
    const { dossier } = await deskWithDossier();
    const renamed = dossier.commit(setProfileAct(dossier.ledger, dossier.me, "A pseudonym"));
    const named = dossier.commitFirstName("Her full name, An office");
    expect(unwrapOutcome(await renamed)).toHaveLength(1);
    expect(unwrapOutcome(await named)).toEqual([]);
    expect(dossier.ledger.member(dossier.me!.member)).toMatchObject({ name: "A pseudonym", organisation: "" });
  });

  test("opens a file's contents by an invitation, with nobody else online", async () => {
    const { workspace, dossier } = await deskWithDossier();
    const { ledger, me, session } = dossier;
    const anchor = createProvisionAnchor(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
    await workspace.commit(annotateAct(ledger, me, { anchor, kind: "risk", comment: "before" }));
    const key = session!.keyring.inForce(ledger, session!.publicKeys.device)!;
    const opening = unwrapOutcome(
      await createInvitation(
        ledger,
        { me, device: session!.publicKeys.device, key, keys: [key], now: new Date().toISOString() },
        { role: "observer", title: "" },
      ),
    );
    await workspace.commit(opening.act);
    await workspace.commit(annotateAct(ledger, me, { anchor, kind: "risk", comment: "after" }));
    const records = [...ledger.records()].map(({ opened }) => opened);
    await workspace.closeDossier();

    const joined = unwrapOutcome(
      await joinDossierByInvitation(new Workspace(await startHostInAnotherBrowser()), opening.invitation, records),
    );
    expect(joined.ledger.all(threadProjection).map(({ annotation }) => annotation.comment)).toEqual([
      "before",
      "after",
    ]);
    await joined.whenAdmitted();
    unwrapOutcome(
      await joined.commit(annotateAct(joined.ledger, joined.me, { anchor, kind: "question", comment: "mine" })),
    );
    await joined.close();
  });

  test("accepts a valid invitation after an invalid one was tried on the same machine", async () => {
    const { invitation, records } = await dossierWithInvitation();
    const workspace = new Workspace(await startHostInAnotherBrowser());
    const { seed, identity } = await newKeyPairs();
    const dead = unwrapOutcome(await joinDossierByInvitation(workspace, { ...invitation, seed, identity }, []));
    expect(dead.me).toBeNull();
    await dead.close();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const joined = unwrapOutcome(await joinDossierByInvitation(workspace, invitation, records));
    await joined.whenAdmitted();
    const { device } = joined.session!.publicKeys;
    await joined.close();
    // Joining again uses the same device.
    const again = unwrapOutcome(await joinDossierByInvitation(workspace, invitation, []));
    expect(again.session!.publicKeys.device).toBe(device);
    await again.close();
  });

  test("signs the name that was given on joining once the dossier is opened again, if it was closed before", async () => {
    const { dossier, invitation, records } = await dossierWithInvitation();
    const workspace = new Workspace(await startHostInAnotherBrowser());
    workspace.dossier.value = unwrapOutcome(
      await openDossierFile(workspace, { dossier: dossier.id, records, refused: [] }),
    );
    let admit = () => {};
    const admitted = vi
      .spyOn(Dossier.prototype, "whenAdmitted")
      .mockImplementationOnce(() => new Promise((resolve) => (admit = resolve)));
    expect(await joinTeam(workspace, encodeInvitation(invitation), "Ada, An office")).toBe(true);
    await workspace.closeDossier();
    admit();
    admitted.mockRestore();
    await workspace.reopen(dossier.id);
    const again = workspace.dossier.value!;
    await expect.poll(() => again.ledger.member(again.me!.member)).toMatchObject({ name: "Ada" });
    await expect.poll(() => again.session!.localState.joiningName.value).toBeNull();
    await workspace.closeDossier();
  });

  test("says why joining failed until the next attempt, and no longer", async () => {
    const { dossier, invitation, records } = await dossierWithInvitation();
    const workspace = new Workspace(await startHostInAnotherBrowser());
    const told = () => workspace.notifications.all.value.map(({ text }) => text);
    expect(await joinTeam(workspace, "https://example.org/#nothing", "")).toBe(false);
    expect(told()).toHaveLength(1);
    expect(await joinTeam(workspace, encodeInvitation(invitation), "")).toBe(false);
    expect(told()).toEqual([expect.stringContaining("First open the dossier file that came with it")]);
    workspace.dossier.value = unwrapOutcome(
      await openDossierFile(workspace, { dossier: dossier.id, records, refused: [] }),
    );
    expect(await joinTeam(workspace, encodeInvitation(invitation), "")).toBe(true);
    expect(told()).toEqual([]);
    await workspace.closeDossier();
  });

  test("takes a file with an invitation's message for an invitation, and not for a draft", async () => {
    const { invitation } = await dossierWithInvitation();
    const workspace = new Workspace(await startHostInAnotherBrowser());
    const text = composeInvitationMessage(invitation);
    await workspace.incoming.add([{ name: "mail.txt", bytes: encodeUtf8(text) }]);
    expect(workspace.viewState.dialog.value).toBe("join");
    expect(workspace.viewState.invitation.value).toBe(text.trim());
    expect(workspace.incoming.state.value.kind).toBe("idle");
    await workspace.closeDossier();
  });

  test("does not report keys as Saved that arrived and could not be stored, and tries again", async () => {
    const { dossier, invitation, records, key } = await dossierWithInvitation();
    const host = await startHostInAnotherBrowser();
    let full = true;
    const adopt: Host["signer"]["adopt"] = (device, id, keys) =>
      full && Object.keys(keys).length > 0
        ? Promise.resolve(refusal("store.browser", { reason: "full" }))
        : host.signer.adopt(device, id, keys);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
    const joined = unwrapOutcome(
      await joinDossierByInvitation(new Workspace({ ...host, signer: { ...host.signer, adopt } }), invitation, records),
    );
    await joined.whenAdmitted();
    expect(joined.title).toBe(dossier.title);
    expect(joined.session!.localState.saving.value).toMatchObject({
      state: "unsaved",
      refusal: { code: "store.browser" },
    });
    full = false;
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await expect.poll(() => joined.session!.localState.keys.saving.value).toEqual({ state: "saved" });
    expect(unwrapOutcome(await host.keys(dossier.id)).keys).toHaveProperty(key.id);
    await joined.close();
  });

  test("closes an invitation when it has expired, with a new key, even if nothing else happens", async () => {
    const { dossier } = await deskWithDossier();
    const expires = new Date(Date.now() + 400).toISOString();
    unwrapOutcome(
      await dossier.changeRoster(async (keeper) => {
        const opening = await createInvitation(dossier.ledger, keeper, { role: "observer", title: "", expires });
        return unwrapOutcome(opening).act;
      }),
    );
    const before = dossier.ledger.judgement.team!;
    expect(before.invitations.size).toBe(1);
    await expect.poll(() => dossier.ledger.judgement.team!.invitations.size).toBe(0);
    expect(dossier.ledger.judgement.team!.keysInForce[0]).not.toBe(before.keysInForce[0]);
    await dossier.close();
  });
});

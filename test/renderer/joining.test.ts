import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Desk } from "../../renderer/desk/desk.ts";
import { joinBy } from "../../renderer/desk/dossier/joining.ts";
import { openFile } from "../../renderer/desk/dossier/opening.ts";
import { annotate } from "../../shared/acts/annotate.ts";
import { invite } from "../../shared/acts/invite.ts";
import { anchorWhole } from "../../shared/anchor/select.ts";
import { refuse } from "../../shared/base/result.ts";
import { draftId } from "../../shared/draft/draft.ts";
import type { Host } from "../../shared/host/host.ts";
import { utf8 } from "../../shared/base/bytes.ts";
import { threads } from "../../shared/ledger/projections.ts";
import { encodeInvitation, newSecrets } from "../../shared/members/invitation.ts";
import { invitationText } from "../../shared/members/invitationText.ts";
import { must, SMALL_DRAFT } from "../support/team.ts";
import { workInThisThread } from "./same-thread.ts";

import { deskWithDossier, dossierWithInvitation, hostElsewhere } from "./desks.ts";

workInThisThread();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("Joining", () => {
  test("opens what a file brings by an invitation, with nobody else online", async () => {
    const { desk, dossier } = await deskWithDossier();
    const { ledger, me, seat } = dossier;
    const anchor = anchorWhole(SMALL_DRAFT, draftId(SMALL_DRAFT), 2);
    await desk.say(annotate(ledger, me, { anchor, kind: "risk", comment: "before" }));
    const key = seat!.keyring.inForce(ledger)!;
    const opening = must(
      await invite(ledger, { me, key, now: new Date().toISOString() }, { role: "observer", title: "" }),
    );
    await desk.say(opening.act);
    await desk.say(annotate(ledger, me, { anchor, kind: "risk", comment: "after" }));
    const records = [...ledger.records()].map(({ opened }) => opened);
    await desk.close();

    const joined = must(await joinBy(new Desk(await hostElsewhere()), opening.invitation, records));
    expect(joined.ledger.all(threads).map(({ annotation }) => annotation.comment)).toEqual(["before", "after"]);
    await joined.whenIn();
    must(await joined.commit(annotate(joined.ledger, joined.me, { anchor, kind: "question", comment: "mine" })));
    await joined.close();
  });

  test("lets in by a good invitation who has tried a dead one on the same machine before", async () => {
    const { invitation, records } = await dossierWithInvitation();
    const desk = new Desk(await hostElsewhere());
    const { seed, identity } = await newSecrets();
    const dead = must(await joinBy(desk, { ...invitation, seed, identity }, []));
    expect(dead.me).toBeNull();
    await dead.close();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const joined = must(await joinBy(desk, invitation, records));
    await joined.whenIn();
    const { device } = joined.seat!.card;
    await joined.close();
    // The same once more is the same device.
    const again = must(await joinBy(desk, invitation, []));
    expect(again.seat!.card.device).toBe(device);
    await again.close();
  });

  test("tells why one could not join until the next try, and no longer", async () => {
    const { dossier, invitation, records } = await dossierWithInvitation();
    const desk = new Desk(await hostElsewhere());
    const told = () => desk.notices.all.value.map(({ text }) => text);
    expect(await desk.join("https://example.org/#nothing", "")).toBe(false);
    expect(told()).toHaveLength(1);
    expect(await desk.join(encodeInvitation(invitation), "")).toBe(false);
    expect(told()).toEqual([expect.stringContaining("First open the dossier file that came with it")]);
    desk.dossier.value = must(await openFile(desk, { dossier: dossier.id, records, refused: [] }));
    expect(await desk.join(encodeInvitation(invitation), "")).toBe(true);
    expect(told()).toEqual([]);
    await desk.close();
  });

  test("takes a file with the message of an invitation in it for that, and for no draft", async () => {
    const { invitation } = await dossierWithInvitation();
    const desk = new Desk(await hostElsewhere());
    const text = invitationText(invitation);
    await desk.incoming.add([{ name: "mail.txt", bytes: utf8(text) }]);
    expect(desk.place.dialog.value).toBe("join");
    expect(desk.place.invitation.value).toBe(text.trim());
    expect(desk.incoming.state.value.kind).toBe("idle");
    await desk.close();
  });

  test("does not call keys Saved that came and cannot be kept, and tries again", async () => {
    const { dossier, invitation, records, key } = await dossierWithInvitation();
    const host = await hostElsewhere();
    let full = true;
    const adopt: Host["signer"]["adopt"] = (device, id, keys) =>
      full && Object.keys(keys).length > 0
        ? Promise.resolve(refuse("store.browser", { reason: "full" }))
        : host.signer.adopt(device, id, keys);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
    const joined = must(await joinBy(new Desk({ ...host, signer: { ...host.signer, adopt } }), invitation, records));
    await joined.whenIn();
    expect(joined.title).toBe(dossier.title);
    expect(joined.seat!.own.saving.value).toMatchObject({ state: "unsaved", refusal: { code: "store.browser" } });
    full = false;
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await expect.poll(() => joined.seat!.own.keys.saving.value).toEqual({ state: "saved" });
    expect(must(await host.keys(dossier.id)).keys).toHaveProperty(key.id);
    await joined.close();
  });

  test("closes an invitation when it is over, with a new key, though nothing else happens", async () => {
    const { dossier } = await deskWithDossier();
    const expires = new Date(Date.now() + 400).toISOString();
    must(
      await dossier.change(async (keeper) => {
        const opening = await invite(dossier.ledger, keeper, { role: "observer", title: "", expires });
        return must(opening).act;
      }),
    );
    const before = dossier.ledger.judgement.roster!.body;
    expect(before.invitations).toHaveLength(1);
    await expect.poll(() => dossier.ledger.judgement.roster!.body.invitations).toHaveLength(0);
    expect(dossier.ledger.judgement.roster!.body.keys[0]!.id).not.toBe(before.keys[0]!.id);
    await dossier.close();
  });
});

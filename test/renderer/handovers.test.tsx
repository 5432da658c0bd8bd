import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type * as creating from "#shared/acts/team/createDossier.ts";
import { updateToFormat2Act } from "#shared/acts/team/updateToFormat2.ts";
import { changeRoleAct, rotateDossierKeyAct } from "#shared/acts/team/changeRoster.ts";
import { confirmHandoverAct, createSignedHandover } from "#shared/acts/team/createSignedHandover.ts";
import { createInvitation } from "#shared/acts/team/invitations.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { deviceFingerprintOf } from "#shared/members/deviceFingerprint.ts";
import { findPendingHandovers } from "#shared/members/pendingHandovers.ts";
import { newRecoveryKey, deriveSecretsFromRecoveryCode } from "#shared/members/recoveryKey.ts";
import { isFormat1ClosingRoster } from "#shared/records/kinds/roster.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { WorkspaceContext } from "#renderer/workspace/context.ts";
import { KeyAndTakeOverSection } from "#renderer/features/team/administration/KeyAndTakeOverSection.tsx";
import { PendingHandovers } from "#renderer/features/team/administration/PendingHandovers.tsx";
import { UpdateFormatSection } from "#renderer/features/team/administration/UpdateFormatSection.tsx";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { mergeRecords } from "#renderer/workspace/dossier/mergeRecords.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { joinTeam, unwrapOutcome, type Person } from "../support/team/team.ts";
import { deskWithDossier } from "./workspaceFixture.ts";
import { workInThisThread } from "./sameThreadWorker.ts";

/** The format in which dossiers are created here. */
const created = vi.hoisted(() => ({ format: 2 as 1 | 2 }));
vi.mock("#shared/acts/team/createDossier.ts", async (importReal) => {
  const real = await importReal<typeof creating>();
  const createDossier: typeof real.createDossier = (administrator, recovery, sign) =>
    real.createDossier(administrator, recovery, sign, created.format);
  return { ...real, createDossier };
});

workInThisThread();

let workspace: Workspace;
let dossier: Dossier;
let root: Root;

beforeEach(async () => {
  created.format = 1;
  globalThis.indexedDB = new IDBFactory();
  // jsdom has no CSS.
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  ({ workspace, dossier } = await deskWithDossier());
  document.body.innerHTML = "";
  root = createRoot(document.body.appendChild(document.createElement("div")));
});

afterEach(async () => {
  root.unmount();
  await workspace.closeDossier();
});

const draw = (view: ReactNode) => root.render(<WorkspaceContext value={workspace}>{view}</WorkspaceContext>);
const shown = () => document.body.textContent;
const expectShown = (text: string) => vi.waitFor(() => expect(shown()).toContain(text));
const expectNothing = () => vi.waitFor(() => expect(shown()).toBe(""));
const buttons = () => [...document.querySelectorAll("button")];
const press = (name: string) =>
  vi.waitFor(() => {
    const button = buttons().find((each) => each.textContent === name);
    expect(button, name).toBeDefined();
    button!.click();
  });
const records = () => [...dossier.ledger.records()].map(({ opened }) => opened);
const membership = () => dossier.ledger.judgement.membership;
const deviceOf = (person: Person) => person.device.publicKeys.key;

/** Lets a lead in by an invitation of the desk's user. */
async function letIn(name: string): Promise<Person> {
  let made: Parameters<typeof joinTeam>[1] | undefined;
  const opened = await dossier.changeRoster(async (keeper) => {
    const opening = unwrapOutcome(await createInvitation(dossier.ledger, keeper, { role: "lead", title: "" }));
    made = opening.invitation;
    return opening.act;
  });
  unwrapOutcome(opened);
  const holder = { held: new Map(records().map((each) => [each.key, each])) } as unknown as Person;
  const person = await joinTeam(holder, made!, name);
  await exchange(person);
  await vi.waitFor(() => expect(dossier.ledger.judgement.team!.devices.has(deviceOf(person))).toBe(true));
  await exchange(person);
  return person;
}

/** The desk and others hand each other everything. */
async function exchange(...people: readonly Person[]): Promise<void> {
  for (const each of people) await mergeRecords(dossier, [...each.held.values()]);
  for (const each of people) {
    each.take(records());
    await each.collectKeys();
  }
}

/** Somebody takes the administration of a dossier of format 1 over with the desk's sheet. */
async function takeOver(person: Person): Promise<void> {
  const recovery = unwrapOutcome(
    await deriveSecretsFromRecoveryCode(dossier.session!.localState.recoverySheet.value!.sheet),
  );
  const device = person.device.publicKeys;
  const now = new Date().toISOString();
  const asked = { recovery, device, member: person.me!.member, cut: [], now };
  const handed = unwrapOutcome(await createSignedHandover(person.ledger, asked));
  person.keys.push(...handed.keys);
  person.take(handed.records);
}

/** Bea takes the administration over and updates the dossier, which Cem confirms. */
async function updateUnder(bea: Person, cem: Person, ...others: readonly Person[]): Promise<void> {
  await takeOver(bea);
  await exchange(bea, cem);
  const [, begin] = await bea.commit(await updateToFormat2Act(bea.ledger, bea.rosterContext()));
  await exchange(bea, cem);
  await cem.commit(confirmHandoverAct(begin!.key));
  await exchange(bea, cem, ...others);
  await vi.waitFor(() => expect(membership()).not.toBeNull());
}

/** The devices that have confirmed anything. */
const confirming = () => [...dossier.ledger.recordSet.confirmations.values()].map(({ record }) => record.device);
const stopsEarlierVersions = () =>
  [...dossier.ledger.recordSet.rosters.values()].some(({ body }) => isFormat1ClosingRoster(body));

describe("The offer to update a dossier", () => {
  test("is made to the administrator, says what it does, and is over once it is done", async () => {
    draw(<UpdateFormatSection />);
    await press("Update this dossier…");
    await expectShown("Earlier versions of Clausemark can no longer write in it.");
    await expectShown("Hubs must be updated first.");
    expect(shown()).not.toContain("another lead");
    expect(shown()).not.toContain("invitations");
    await press("Update");
    await vi.waitFor(() => expect(membership()).not.toBeNull());
    await expectNothing();
    await vi.waitFor(() => expect(stopsEarlierVersions()).toBe(true));
  });
});

describe("A beginning of format 2 in a team", () => {
  test("is shown until a lead confirms it, and everybody writes on before that", async () => {
    const bea = await letIn("Bea");
    draw(
      <>
        <UpdateFormatSection />
        <PendingHandovers />
      </>,
    );
    await press("Update this dossier…");
    await expectShown("it takes effect once another lead has confirmed it. Until then everybody goes on writing.");
    await press("Update");
    await expectShown("This waits until a lead confirms it: Bea.");
    expect(buttons().map((each) => each.textContent)).toEqual([]);
    await expectShown("Everybody goes on writing until it is confirmed.");
    const [{ key }] = unwrapOutcome(await dossier.commit(setProfileAct(dossier.ledger, dossier.me, "Ada"))) as [
      OpenedRecord,
    ];
    await exchange(bea);
    expect(stopsEarlierVersions()).toBe(false);
    const [begin] = bea.ledger.recordSet.begins.keys();
    await bea.commit(confirmHandoverAct(begin!));
    await exchange(bea);
    await expectNothing();
    expect(membership()).not.toBeNull();
    await vi.waitFor(() => expect(stopsEarlierVersions()).toBe(true));
    expect(dossier.ledger.judgement.verdict(dossier.ledger.recordSet.byKey.get(key)!)).toMatchObject({
      kind: "counts",
    });
  });

  test("is shown to nobody who can do nothing about it", async () => {
    const [bea, cem] = [await letIn("Bea"), await letIn("Cem")];
    await takeOver(bea);
    await exchange(bea, cem);
    const { member } = dossier.me!;
    await bea.commit(unwrapOutcome(await changeRoleAct(bea.ledger, bea.rosterContext(), { member, role: "observer" })));
    await exchange(bea, cem);
    await bea.commit(await updateToFormat2Act(bea.ledger, bea.rosterContext()));
    await exchange(bea, cem);
    expect(findPendingHandovers(dossier.ledger.judgement)).toHaveLength(1);
    draw(<PendingHandovers />);
    await expectNothing();
  });

  test("is confirmed by a lead after comparing the fingerprint, though no dossier key is in force", async () => {
    const bea = await letIn("Bea");
    await takeOver(bea);
    await exchange(bea);
    await bea.commit(await updateToFormat2Act(bea.ledger, bea.rosterContext()));
    await exchange(bea);
    draw(<PendingHandovers />);
    await expectShown("Bea is updating this dossier");
    await expectShown("Compare the fingerprint with Bea in person or by phone, then confirm.");
    await expectShown(deviceFingerprintOf(dossier.id, deviceOf(bea)));
    await press("Confirm");
    await vi.waitFor(() => expect(membership()).not.toBeNull());
    await expectNothing();
  });

  test("is confirmed by persons only: one is enough", async () => {
    const [bea, cem] = [await letIn("Bea"), await letIn("Cem")];
    await exchange(bea, cem);
    await updateUnder(bea, cem);
    await exchange(bea, cem);
    expect(confirming()).toEqual([deviceOf(cem)]);
  });
});

describe("A lead's app", () => {
  test("confirms a handover that others have confirmed by itself, once", async () => {
    const [bea, cem, dan] = [await letIn("Bea"), await letIn("Cem"), await letIn("Dan")];
    await exchange(bea, cem, dan);
    const recovery = unwrapOutcome(
      await deriveSecretsFromRecoveryCode(dossier.session!.localState.recoverySheet.value!.sheet),
    );
    await updateUnder(bea, cem, dan);
    const { publicKeys: device } = cem.device;
    const asked = { recovery, device, member: cem.me!.member, cut: [], now: new Date().toISOString() };
    const [handover] = unwrapOutcome(await createSignedHandover(cem.ledger, asked)).records;
    cem.take([handover!]);
    await exchange(cem, dan);
    expect(confirming()).toHaveLength(1);
    await dan.commit(confirmHandoverAct(handover!.key));
    await exchange(dan);
    await vi.waitFor(() => expect(confirming()).toHaveLength(3));
    expect(confirming().at(-1)).toBe(dossier.session!.publicKeys.device);
    await exchange(bea, cem, dan);
    expect(confirming()).toHaveLength(3);
  });
});

describe("Taking over with the sheet in a dossier of format 2", () => {
  test("makes a new sheet, waits, and excludes what the former administrator did not make", async () => {
    const [bea, cem] = [await letIn("Bea"), await letIn("Cem")];
    await exchange(bea, cem);
    const sheet = dossier.session!.localState.recoverySheet.value!.sheet;
    await updateUnder(bea, cem);
    await bea.commit(await rotateDossierKeyAct(bea.ledger, bea.rosterContext()));
    await exchange(bea, cem);

    draw(
      <>
        <PendingHandovers />
        <KeyAndTakeOverSection />
      </>,
    );
    await press("Take over administration");
    await expectShown("The old one is void once another lead has confirmed the takeover.");
    const field = document.querySelector<HTMLInputElement>("input[type=text]")!;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, codeOf(sheet));
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const former = document.querySelector<HTMLSelectElement>("[role=dialog] select")!;
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")!.set!.call(former, "stolen");
    former.dispatchEvent(new Event("change", { bubbles: true }));
    await expectShown("Clear the changes that Bea did not make, and they lose their effect.");
    await expectShown("key changed");
    const boxes = [...document.querySelectorAll<HTMLInputElement>("[role=dialog] input[type=checkbox]")];
    expect(boxes.every(({ checked }) => checked)).toBe(true);
    boxes[0]!.click();
    await press("Take over");
    await expectShown("The takeover waits until a lead confirms it: Cem.");
    const kept = dossier.session!.localState.recoverySheet.value!.sheet;
    expect(kept).not.toBe(sheet);
    const [handover] = dossier.ledger.recordSet.handovers.values();
    expect(handover!.body.ends).toMatchObject([{ device: deviceOf(bea), closed: true, without: [expect.any(String)] }]);
    expect(handover!.body.sheet!.key).toBe(unwrapOutcome(await deriveSecretsFromRecoveryCode(kept)).key);
    await press("Done");
    await expectShown("A new recovery sheet replaces the old one.");

    await exchange(cem);
    await cem.commit(confirmHandoverAct(handover!.key));
    await exchange(cem);
    await vi.waitFor(() => expect(dossier.me?.administrator).toBe(true));
    expect(dossier.ledger.judgement.team!.recovery.key).toBe(handover!.body.sheet!.key);
    expect(dossier.ledger.judgement.authorityOf(deviceOf(bea))).toBeNull();
  });
});

test("A sheet that was not saved is forgotten once a confirmed takeover has replaced it", async () => {
  const [bea, cem] = [await letIn("Bea"), await letIn("Cem")];
  await exchange(bea, cem);
  const { recoverySheet } = dossier.session!.localState;
  const recovery = unwrapOutcome(await deriveSecretsFromRecoveryCode(recoverySheet.value!.sheet));
  unwrapOutcome(await dossier.changeRoster((keeper) => updateToFormat2Act(dossier.ledger, keeper)));
  await exchange(bea, cem);
  await bea.commit(confirmHandoverAct([...bea.ledger.recordSet.begins.keys()][0]!));
  await exchange(bea, cem);
  const { secrets: next } = await newRecoveryKey();
  const handed = unwrapOutcome(
    await createSignedHandover(bea.ledger, {
      recovery,
      device: bea.device.publicKeys,
      member: bea.me!.member,
      cut: [],
      now: new Date().toISOString(),
      sheet: { key: next.key, recipient: next.recipient },
    }),
  );
  bea.take(handed.records);
  await exchange(bea, cem);
  expect(recoverySheet.value).not.toBeNull();
  await cem.commit(confirmHandoverAct(handed.records[0]!.key));
  await exchange(bea, cem);
  await vi.waitFor(() => expect(recoverySheet.value).toBeNull());
});

/** The code that is printed on a sheet. */
function codeOf(sheet: string): string {
  return /<code>([^<]+)<\/code>/.exec(sheet)![1]!;
}

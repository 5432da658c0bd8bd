import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type * as creating from "#shared/acts/team/createDossier.ts";
import { updateToFormat2Act } from "#shared/acts/team/updateToFormat2.ts";
import { fromHex } from "#shared/base/bytes.ts";
import { RECORD_QUOTAS } from "#shared/members/recordQuotas.ts";
import { NOT_KEPT_BY_HUB_CODE } from "#shared/records/sync/noticesFromHub.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { UnknownDevicesSection } from "#renderer/features/team/administration/UnknownDevicesSection.tsx";
import { WorkspaceContext } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import {
  isFloodedByUnknownDevices,
  partitionRefusedRecords,
  selectRecordsHubDiscarded,
} from "#renderer/workspace/hub/recordsHubDiscarded.ts";
import { collectRecordsRefusedByHub } from "#renderer/workspace/session/refusedRecords.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { signJunkRecords, createUnknownDeviceSigner } from "../support/team/junkRecords.ts";
import { unwrapOutcome } from "../support/team/team.ts";
import { workInThisThread } from "./sameThreadWorker.ts";
import { deskWithDossier } from "./workspaceFixture.ts";

/** The format in which dossiers are created here. */
const created = vi.hoisted(() => ({ format: 1 as 1 | 2 }));
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
let junk: readonly OpenedRecord[];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  ({ workspace, dossier } = await deskWithDossier());
  junk = await signJunkRecords(dossier.id, createUnknownDeviceSigner(1), 3);
  document.body.innerHTML = "";
  root = createRoot(document.body.appendChild(document.createElement("div")));
});

afterEach(async () => {
  root.unmount();
  await workspace.closeDossier();
});

const draw = () =>
  root.render(
    <WorkspaceContext value={workspace}>
      <UnknownDevicesSection />
    </WorkspaceContext>,
  );
const shown = () => document.body.textContent;
const expectShown = (text: string) => vi.waitFor(() => expect(shown()).toContain(text));
const press = (name: string) =>
  vi.waitFor(() => {
    const button = [...document.querySelectorAll("button")].find((each) => each.textContent === name);
    expect(button, name).toBeDefined();
    button!.click();
  });
/** What a hub or another member brings. */
const receive = async () => {
  dossier.session!.doc.put(junk, { kind: "hub" });
  await dossier.session!.intake.whenIdle();
};
const toFormat2 = async () =>
  unwrapOutcome(await dossier.changeRoster((keeper) => updateToFormat2Act(dossier.ledger, keeper)));

describe("Records of unknown devices", () => {
  test("are shown to the administrator with the step that removes them from the dossier", async () => {
    draw();
    expect(shown()).toBe("");
    await receive();
    await expectShown("3 records (0.1 MB) of 1 unknown device.");
    await expectShown("The administrator updates the dossier first.");
    await toFormat2();
    await press("Put away…");
    await expectShown("It disappears from the hub and from every member’s copy.");
    await press("Put away");
    await vi.waitFor(() => expect(shown()).toBe(""));
    const { doc, localState } = dossier.session!;
    expect(junk.every(({ key }) => !doc.has(key) && !doc.hasBody(key))).toBe(true);
    await localState.store.idle();
    await receive();
    expect(junk.every(({ key }) => !doc.has(key))).toBe(true);
  });

  test("that a hub does not keep are set aside, come back once listed, and go when they are put away", async () => {
    await receive();
    const { ledger } = dossier;
    const own = [...ledger.records()]
      .map(({ opened }) => opened.key)
      .filter((key) => !junk.some((each) => each.key === key));
    const unsent = [junk[1]!.key, ...own];
    expect(selectRecordsHubDiscarded(ledger, [junk[0]!.key, own[0]!], unsent)).toEqual([junk[0]!.key, junk[1]!.key]);
    const reason = { code: NOT_KEPT_BY_HUB_CODE, params: {} };
    const refused = collectRecordsRefusedByHub(dossier.session!.doc, [junk[0]!.key], reason);
    expect(refused.map(({ bytes }) => fromHex(bytes!))).toEqual([junk[0]!.bytes]);
    expect(partitionRefusedRecords(ledger, refused)).toEqual({ back: [], aside: refused });
    // A record of somebody who is listed comes back.
    const listed = collectRecordsRefusedByHub(dossier.session!.doc, [own[0]!], reason);
    expect(partitionRefusedRecords(ledger, listed)).toEqual({ back: listed, aside: [] });
    dossier.session!.localState.refused.value = refused;
    await toFormat2();
    draw();
    await press("Put away…");
    await press("Put away");
    await vi.waitFor(() => expect(dossier.session!.localState.refused.value).toEqual([]));
  });

  test("beyond what an honest hub keeps have the hub left alone", async () => {
    expect(isFloodedByUnknownDevices(dossier.ledger)).toBe(false);
    const [one] = junk;
    const many = Array.from({ length: 3 * RECORD_QUOTAS.unknown.records + 1 }, (_, i) => ({ ...one!, key: `${i}` }));
    dossier.ledger.add(many);
    expect(isFloodedByUnknownDevices(dossier.ledger)).toBe(true);
    expect(await dossier.hub.setHub("http://127.0.0.1:9")).toMatchObject({ code: "hub.flooded" });
    expect(dossier.hub.connection.value).toBeNull();
  });
});

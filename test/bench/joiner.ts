import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import WebSocket from "ws";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { hubSyncUrlOf } from "#shared/records/sync/hubChallenge.ts";
import { spawnHub, until } from "../hub/support.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createManyNotes } from "../support/team/manyNotes.ts";
import { Random } from "../support/random.ts";
import { joinTeam, openInvitation } from "../support/team/team.ts";
import { FigureCollector } from "./support/figures.ts";
import { connectAsApp, measureJoin, type ConnectDevice } from "./support/measureJoin.ts";
import { recordChildren } from "./support/profiles/recordProfiles.ts";
import { spawnBareHub, withStage } from "./support/spawnBareHub.ts";
import { measureSeveralClocksInTurn } from "./support/measureInTurn.ts";

/**
 * `npm run bench -- joiner [ROUNDS]`: an empty device joins a dossier of 5,000 notes at a hub. It measures the time
 * until the device has every record and body, from a hub that was just started and from one that has the dossier in
 * memory, and the bytes received. The peer is a bare Hocuspocus that has the same dossier in SQLite, checks nothing and
 * is read by the library's own provider. Both hubs run in their own processes on this machine. Verifying the records is
 * not included: `load` measures that.
 */
const NOTES = 5000;

const figures = new FigureCollector("joiner");
const { admin } = await createManyNotes(createConvention(new Random(7), 66, 3000).draft, NOTES);
const member = await joinTeam(admin, await openInvitation(admin), "Joiner");
const all = [...member.held.values()];
const folders = { ours: createTempFolder("hub"), bare: createTempFolder("bench") };
await filled();
const { ours, bare } = await measureSeveralClocksInTurn(Number(process.argv[2] ?? 5), {
  ours: () =>
    recordChildren(() =>
      withStage(async (stage) => {
        const hub = await spawnHub(stage, folders.ours);
        const joined = await twice(hub.url, connectAsApp(stage, member));
        await hub.terminate();
        return joined;
      }),
    ),
  bare: () => withStage(async (stage) => twice((await spawnBareHub(stage, folders.bare)).url, asLibrary)),
});
const [what, peer] = [`a device that has nothing joins ${NOTES} notes`, "bare Hocuspocus on SQLite"];
figures.addRatio(`${what}, the hub just started`, ours.first, { name: peer, ...bare.first });
figures.addRatio(`${what}, the hub at work`, ours.next, { name: peer, ...bare.next });
figures.addRatio(`${what}, bytes received`, ours.mb, { name: peer, ...bare.mb }, { in: "MB" });
figures.addRatio(`${what}, bytes received`, ours.mb, { name: "the records and bodies", ...alone() }, { in: "MB" });
figures.finish();

/** Fills both hubs with the same dossier and stops them, so that it is only on their disks. */
async function filled(): Promise<void> {
  await withStage(async (stage) => {
    const client = stage.client(admin, await spawnHub(stage, folders.ours));
    client.put(all);
    await client.inStep();
  });
  await withStage(async (stage) => {
    const full = new DossierDoc();
    full.put(all, { kind: "said" });
    const { url } = await spawnBareHub(stage, folders.bare);
    const [provider, end] = library(url, full, WebSocket);
    await until("all of it at the bare hub", () => provider.isSynced && !provider.hasUnsyncedChanges);
    end();
  });
}

/** Measures two devices that join one after the other. */
async function twice(url: string, connect: ConnectDevice): Promise<{ first: number; next: number; mb: number }> {
  const [first, next] = [await measureJoin(url, connect, all), await measureJoin(url, connect, all)];
  return { first: first.ms, next: next.ms, mb: next.bytes / 1024 ** 2 };
}

function asLibrary(url: string, into: DossierDoc, socket: typeof WebSocket): () => void {
  return library(url, into, socket)[1];
}

function library(url: string, { doc }: DossierDoc, socket: typeof WebSocket): [HocuspocusProvider, () => void] {
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: hubSyncUrlOf(url, null),
    WebSocketPolyfill: socket,
  });
  const name = admin.ledger.dossier;
  const provider = new HocuspocusProvider({ websocketProvider, name, document: doc, token: "none" });
  provider.attach();
  const end = () => {
    provider.destroy();
    websocketProvider.destroy();
  };
  return [provider, end];
}

/** The size of the dossier's content alone, without any protocol. */
function alone() {
  const bytes = all.reduce((sum, { text, bytes }) => sum + Buffer.byteLength(text) + (bytes?.length ?? 0), 0);
  const mb = bytes / 1024 ** 2;
  return { median: mb, least: mb, most: mb, rounds: 1, noise: 0 };
}

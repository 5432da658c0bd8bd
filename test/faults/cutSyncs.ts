import { encodeStateAsUpdate } from "yjs";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { MAX_UPDATE_CHUNK_BYTES } from "#shared/records/sync/updateChunker.ts";
import { spawnHub, Stage, until, type HubProcess } from "../hub/support.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createManyNotes } from "../support/team/manyNotes.ts";
import { cutFirstSocket, sumOfNumbers, type MeasuredSockets } from "../support/network/measuredSockets.ts";
import { Random } from "../support/random.ts";
import type { Person } from "../support/team/team.ts";
import type { FaultRun, FaultResult } from "./faultRun.ts";
import { readHubLog } from "./kills/hubNotes.ts";

/**
 * A whole dossier is sent to an empty hub, and from there to another user. Each time, the connection is cut in the
 * middle.
 */
export const cutSyncs: FaultRun = {
  name: "syncs",
  claim:
    "a dossier with so many notes goes to an empty hub, and from there to a joiner; each line is cut in the middle and laid again: no message has more than 4 MB and a few bytes, nothing is lost, and nothing goes twice that has arrived",
  count: 50_000,
  unit: "notes",
  run: (count, seed) => syncBothWays(count, seed),
};

const MB = 1024 * 1024;
/** The size of a message beyond its update. */
const AROUND = 200;
/** How many pieces may be in transit when a connection is cut. */
const ON_THE_WAY = 3;
/** The time limit of either direction, and the interval of memory measurements, in ms. */
const [PATIENCE_MS, LOOK_MS] = [15 * 60_000, 250];

async function syncBothWays(count: number, seed: number): Promise<FaultResult> {
  const { draft } = createConvention(new Random(seed), 66, 3000);
  const { admin } = await createManyNotes(draft, count, seed);
  const [whole, joiner] = [new DossierDoc(), new DossierDoc()];
  whole.put([...admin.held.values()], { kind: "said" });
  const bytes = encodeStateAsUpdate(whole.doc).length;
  const stage = new Stage();
  const data = createTempFolder("hub");
  const faults: string[] = [];
  try {
    const hub = await spawnHub(stage, data);
    const sync = async (what: string, dossier: DossierDoc, way: "sent" | "received"): Promise<string> => {
      const wire = cutFirstSocket((all) => sumOfNumbers(all[way]) > bytes / 2);
      const told = await synced(stage, hub, admin, dossier, wire);
      faults.push(...wrongWith(what, wire[way], bytes));
      return `${what}: ${told}; ${wire[way].length} messages, the largest ${Math.max(...wire[way]).toLocaleString("en")} bytes`;
    };
    const told = [await sync("to the hub", whole, "sent"), await sync("to a joiner", joiner, "received")];
    await stage.end();
    const there = await readHubLog(data, admin.ledger.dossier);
    faults.push(...missing("at the hub", admin, there), ...missing("with the joiner", admin, joiner));
    return { figure: `${count} notes, ${admin.held.size} records, ${mb(bytes)} MB; ${told.join("; ")}`, faults };
  } finally {
    await stage.end();
  }
}

/** Connects a document until it is in sync. Returns the time, and the memory used here and at the hub. */
async function synced(
  stage: Stage,
  hub: HubProcess,
  person: Person,
  dossier: DossierDoc,
  wire: MeasuredSockets,
): Promise<string> {
  const before = process.memoryUsage().rss;
  let [here, there] = [0, 0];
  const look = () => {
    here = Math.max(here, process.memoryUsage().rss - before);
    there = Math.max(there, hub.memory());
  };
  const looking = setInterval(look, LOOK_MS);
  const [began, cpu] = [performance.now(), hub.cpu()];
  const client = stage.client(person, hub, { doc: dossier.doc, socket: wire.socket });
  const isDone = () =>
    client.provider.isSynced && client.provider.isAuthenticated && !client.provider.hasUnsyncedChanges;
  await until("in step", isDone, PATIENCE_MS);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  clearInterval(looking);
  look();
  if (client.closed.length !== 1) throw new Error(`The line was cut ${client.closed.length} times, not once`);
  client.close();
  const worked = hub.cpu() - cpu;
  return `${seconds} s (${worked} s of the hub’s processor), client at most ${mb(here)} MB more, hub at most ${mb(there)} MB`;
}

function wrongWith(what: string, messages: readonly number[], bytes: number): readonly string[] {
  const tooLarge = messages.filter((each) => each > MAX_UPDATE_CHUNK_BYTES + AROUND);
  const faults = tooLarge.map((each) => `${what}: a message of ${each} bytes`);
  const twice = sumOfNumbers(messages) - bytes - ON_THE_WAY * MAX_UPDATE_CHUNK_BYTES;
  return twice > bytes / 100
    ? [...faults, `${what}: ${sumOfNumbers(messages)} bytes went where ${bytes} were to go`]
    : faults;
}

function missing(where: string, person: Person, dossier: DossierDoc): readonly string[] {
  const lost = [...person.held.keys()].filter((key) => !dossier.has(key) || !dossier.hasBody(key));
  const more = dossier.size - person.held.size;
  return [
    ...(lost.length > 0 ? [`${lost.length} records are missing ${where}`] : []),
    ...(more !== 0 ? [`${more} records too many ${where}`] : []),
  ];
}

const mb = (bytes: number): number => Math.round(bytes / MB);

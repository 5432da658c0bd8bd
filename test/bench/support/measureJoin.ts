import type { Socket } from "node:net";
import WebSocket from "ws";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { StoredRecord } from "#shared/records/validator.ts";
import { until, type Stage } from "#test/hub/support.ts";
import type { Person } from "#test/support/team/team.ts";

/** The time and the bytes that one device's join took. */
interface MeasuredJoin {
  readonly ms: number;
  readonly bytes: number;
}

/** Connects an empty device's document to a hub. Returns the function that closes the connection. */
export type ConnectDevice = (url: string, into: DossierDoc, socket: typeof WebSocket) => () => void;

/** Connects a person's device as the app does. */
export function connectAsApp(stage: Stage, person: Person): ConnectDevice {
  return (url, into, socket) => {
    const client = stage.client(person, { url }, { doc: into.doc, socket });
    return () => client.close();
  };
}

/** Measures how long an empty device takes to have all of these records with their bodies, and what it receives. */
export async function measureJoin(
  url: string,
  connect: ConnectDevice,
  all: readonly StoredRecord[],
): Promise<MeasuredJoin> {
  const sockets: WebSocket[] = [];
  class Counted extends WebSocket {
    constructor(address: string) {
      super(address);
      sockets.push(this);
    }
  }
  const into = new DossierDoc();
  // Counted as they arrive, since going through a large document again and again would take the device's time.
  const arrived = { records: new Set<RecordKey>(), bodies: new Set<RecordKey>() };
  into.observe(({ records, bodies }) => {
    for (const key of records) arrived.records.add(key);
    for (const key of bodies) arrived.bodies.add(key);
  });
  const began = performance.now();
  const end = connect(url, into, Counted as unknown as typeof WebSocket);
  const bodies = all.filter(({ bytes }) => bytes).length;
  await until("every record", () => arrived.records.size >= all.length && arrived.bodies.size >= bodies);
  const ms = performance.now() - began;
  const read = sockets.map((socket) => (socket as unknown as { readonly _socket: Socket })._socket.bytesRead);
  if (!all.every(({ key, bytes }) => (bytes ? into.hasBody(key) : into.has(key))))
    throw new Error("A record is missing.");
  end();
  return { ms, bytes: read.reduce((sum, bytes) => sum + bytes, 0) };
}

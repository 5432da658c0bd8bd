import { Server } from "@hocuspocus/server";
import { DatabaseSync } from "node:sqlite";
import { applyUpdate } from "yjs";

/**
 * A hub made of Hocuspocus' parts: everyone is let in, and each update is stored in SQLite (WAL, an fsync each) before
 * it is acknowledged. `node hub.ts FILE` prints its URL.
 */
const database = new DatabaseSync(process.argv[2]!);
database.exec(
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS updates (name TEXT, bytes BLOB)",
);
database.exec("CREATE INDEX IF NOT EXISTS by_name ON updates (name)");
const keep = database.prepare("INSERT INTO updates (name, bytes) VALUES (?, ?)");
const kept = database.prepare("SELECT bytes FROM updates WHERE name = ?");

const server = new Server({
  port: 0,
  address: "127.0.0.1",
  quiet: true,
  onLoadDocument({ document, documentName }) {
    for (const { bytes } of kept.all(documentName)) applyUpdate(document, bytes as Uint8Array);
    document.on("update", (update: Uint8Array) => void keep.run(documentName, update));
    return Promise.resolve();
  },
});
await server.listen();
console.log(server.webSocketURL.replace(/^ws/, "http"));

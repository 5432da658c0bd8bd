import { readFileSync } from "node:fs";
import { fromHex } from "#shared/base/bytes.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { applyStoredUpdates } from "#shared/records/sync/applyStoredUpdates.ts";
import { toDossierKey } from "#shared/records/sealBody.ts";

/**
 * `node --expose-gc core.ts UPDATE KEYS DOSSIER`: loads a dossier and prints the memory of the process after garbage
 * collection, in bytes: the heap, and the arrays' memory outside it. First with the document alone, then with the ledger.
 */
const [update, keys, dossier] = process.argv.slice(2) as [string, string, string];
const doc = new DossierDoc();
applyStoredUpdates(doc.doc, [new Uint8Array(readFileSync(update))]);
const alone = await measure();
const ring = (JSON.parse(readFileSync(keys, "utf8")) as readonly string[]).map((hex) => toDossierKey(fromHex(hex)));
const intake = new RecordIntake(doc, dossier, ring);
await intake.whenIdle();
console.log(`${alone} ${await measure()}`);
// Keeps a reference to the ledger until here.
if (intake.ledger.all(threadProjection).length === 0) process.exitCode = 1;

async function measure(): Promise<number> {
  for (let time = 0; time < 4; time++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    gc!();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

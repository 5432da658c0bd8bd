import { strToU8, unzipSync, zipSync } from "fflate";
import { isRefusal } from "#shared/base/result.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { Random } from "../support/random.ts";
import { createTeam } from "../support/team/team.ts";
import { clearBodyOf } from "#shared/records/validator.ts";
import type { FaultRun, FaultResult } from "./faultRun.ts";

/** Dossier files with bytes changed, cut, doubled or moved, in the zip or in its content. */
export const mutatedFiles: FaultRun = {
  name: "files",
  claim: "mutated dossier files: no crash, nothing but the very records that were written is read, a clear refusal",
  count: 5000,
  unit: "mutated files",
  run: (count, seed) => mutateAll(count, seed),
};

async function mutateAll(count: number, seed: number): Promise<FaultResult> {
  const { admin } = await createTeam();
  for (let i = 0; i < 6; i++) await admin.annotate({ comment: `Note ${i}`, source: `Source ${i}` });
  const good = writeDossierFile(admin.ledger.dossier, admin.held.values(), new Set());
  const faults: string[] = [];
  const met = { whole: 0, "read in part": 0, refused: 0 };
  for (let i = 0; i < count; i++) {
    const how = `alone: npm run test:faults -- files 1 --seed ${seed + i}`;
    try {
      const read = await readDossierFile(mutated(good, new Random(seed + i)));
      if (isRefusal(read)) {
        met.refused++;
        continue;
      }
      const other = read.records.filter((each) => {
        const [known, clear] = [admin.held.get(each.key), clearBodyOf(each)];
        return known?.text !== each.text || (clear !== undefined && clear.text !== clearBodyOf(known)?.text);
      });
      if (read.dossier === admin.ledger.dossier && other.length > 0)
        faults.push(`A record is read that was never written (${how})`);
      if (read.refused.length > 0 || read.records.length < admin.held.size) met["read in part"]++;
      else met.whole++;
    } catch (error) {
      faults.push(`${(error as Error).name}: ${(error as Error).message} (${how})`);
    }
  }
  const seen = Object.entries(met).map(([name, times]) => `${name} ${times}`);
  return { figure: `${faults.length} faults in ${count} mutated files (${seen.join(", ")})`, faults };
}

/** Changes the zip in one half of the cases. In the other half, changes the lines in it and zips them again. */
function mutated(good: Uint8Array, random: Random): Uint8Array {
  if (random.below(2) === 0) return change(good, random);
  const parts = unzipSync(good);
  const lines = change(parts["records.jsonl"]!, random);
  return zipSync({ "manifest.json": parts["manifest.json"] ?? strToU8(""), "records.jsonl": lines });
}

function change(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  const dice = random.below(4);
  if (dice === 0) return bytes.slice(0, at);
  const changed = bytes.slice();
  if (dice === 1)
    for (let i = 0; i < 1 + random.below(4); i++) changed[random.below(changed.length)] = random.below(256);
  else if (dice === 2) changed.copyWithin(random.below(changed.length), at, at + random.below(200));
  else return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(random.below(at + 1))]);
  return changed;
}

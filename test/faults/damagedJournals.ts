import { concatBytes, decodeUtf8, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { openJournal } from "#node/disk/journal.ts";
import { MemoryDisk } from "../support/memoryDisk.ts";
import { Random } from "../support/random.ts";
import type { FaultRun, FaultResult } from "./faultRun.ts";

const FOLDER = "/dossier";

/** What may happen to a journal, one at a time. */
const HARMS = ["full disk", "EIO", "truncated", "bit flipped"] as const;

/** The journal on a full or failing disk, and with truncated or changed files. */
export const damagedJournals: FaultRun = {
  name: "journals",
  claim:
    "full disk, EIO, truncated and bit-flipped journals: never a false Saved, everything before the damage comes back",
  count: 400,
  unit: "journals, a hundred of each harm",
  run: (count, seed) => harmAll(count, seed),
};

async function harmAll(count: number, seed: number): Promise<FaultResult> {
  const faults: string[] = [];
  const met = { saved: 0, refused: 0, damaged: 0 };
  for (let i = 0; i < count; i++) {
    const harm = HARMS[i % HARMS.length]!;
    const random = new Random(seed + i);
    const isFailing = harm === "full disk" || harm === "EIO";
    const wrong = await (isFailing ? failing(random, harm, met) : damaged(random, harm, met));
    const how = `alone: npm run test:faults -- journals ${HARMS.length} --seed ${seed + i - (i % HARMS.length)}`;
    if (wrong) faults.push(`${harm}: ${wrong} (${how})`);
  }
  const seen = Object.entries(met).map(([name, times]) => `${name} ${times}`);
  const empty = Object.entries(met).flatMap(([name, times]) => (times === 0 ? [`Nothing was ever ${name}`] : []));
  return { figure: `${faults.length} faults in ${count} journals (${seen.join(", ")})`, faults: [...faults, ...empty] };
}

type Met = { saved: number; refused: number; damaged: number };

/** Appends while the disk fails now and then. Everything acknowledged must be there, and nothing that was refused. */
async function failing(random: Random, harm: "full disk" | "EIO", met: Met): Promise<string | null> {
  const disk = new MemoryDisk(random);
  const journal = await openJournal(FOLDER, disk);
  disk.outcome = () =>
    random.next() < 0.2 ? (harm === "EIO" ? (random.below(2) ? "EIO" : "lost") : "ENOSPC") : "goes";
  const [saved, refused] = [new Set<string>(), new Set<string>()];
  for (let i = 0; i < 30; i++) {
    const text = `<${i}>`;
    const isDown = await journal.append(encodeUtf8(text)).then(
      () => true,
      () => false,
    );
    (isDown ? saved : refused).add(text);
  }
  met.saved += saved.size;
  met.refused += refused.size;
  disk.outcome = () => "goes";
  await journal.close();
  const after = await openJournal(FOLDER, disk.crash());
  const found = new Set((await after.read()).map((bytes) => decodeUtf8(bytes)));
  if ([...saved].some((text) => !found.has(text))) return "something is gone that was answered for";
  // When the journal is read again, a refused append may be a tail that survived the crash whole: it is put aside or
  // there, never in part.
  return [...found].some((text) => !saved.has(text!) && !refused.has(text!))
    ? "something is there that nobody wrote"
    : null;
}

/**
 * Truncates or changes one file of a closed journal. Everything before the damage must be restored, and the damage
 * reported.
 */
async function damaged(random: Random, harm: string, met: Met): Promise<string | null> {
  const disk = new MemoryDisk(random);
  const journal = await openJournal(FOLDER, disk);
  const texts: string[] = [];
  const compactAt = random.below(2) ? random.below(20) : -1;
  for (let i = 0; i < 20; i++) {
    const text = `<${i} ${"x".repeat(random.below(60))}>`;
    await journal.append(encodeUtf8(text));
    texts.push(text);
    if (i === compactAt) await journal.compact(() => concatBytes(...texts.map((each) => encodeUtf8(each))));
  }
  await journal.close();
  const files = [...disk.backup(FOLDER)].filter(([, bytes]) => bytes.length > 0);
  const [file, bytes] = random.pick(files);
  const at = random.below(bytes.length);
  disk.damage(file, (all) => (harm === "truncated" ? all.slice(0, at) : flipped(all, at, random)));
  const after = await openJournal(FOLDER, disk);
  const found = (await after.read()).map((each) => decodeUtf8(each)).join("");
  met.damaged += after.damage.length;
  // A log is damaged from one frame on. A damaged snapshot is lost as a whole; then the older generation has its
  // content.
  const whole = framesBefore(bytes, at, texts);
  const lost = (file.includes("snapshot") ? texts : texts.slice(0, whole)).filter((text) => !found.includes(text));
  if (file.endsWith(`log.${newest(files)}`) || file.includes("snapshot")) {
    if (lost.length > 0) return `${lost.length} texts before the damage are gone`;
  }
  return found.replace(/<\d+ x*>/g, "") === "" ? null : "something is there that nobody wrote";
}

function flipped(bytes: Bytes, at: number, random: Random): Bytes {
  bytes[at]! ^= 1 << random.below(8);
  return bytes;
}

/** Returns how many texts of the journal are complete before an offset in one of its files. */
function framesBefore(bytes: Bytes, at: number, texts: readonly string[]): number {
  const before = Buffer.from(bytes.subarray(0, at)).toString("latin1");
  const within = texts.filter((text) => Buffer.from(bytes).toString("latin1").includes(text));
  const first = texts.indexOf(within[0] ?? "");
  return first < 0 ? 0 : first + within.filter((text) => before.includes(text)).length;
}

function newest(files: readonly (readonly [string, Bytes])[]): number {
  return Math.max(...files.map(([file]) => Number(/log\.(\d+)$/.exec(file)?.[1] ?? 0)));
}

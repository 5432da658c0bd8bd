import type { Bytes } from "#shared/base/bytes.ts";
import type { Disk, DiskFile } from "#node/disk/disk.ts";
import type { Random } from "./random.ts";

/** A file's content as programs see it, and as it would be after a power failure. */
interface Inode {
  seen: Bytes;
  durable: Bytes;
  /** Ranges that were written but not yet synced: from, to. */
  dirty: (readonly [number, number])[];
}

/**
 * The outcome of a disk operation: success, an error, or the end of the machine. `lost` is a failing sync, after which
 * the system treats the data as clean and never writes it again. `lies` is a sync that reports success without writing.
 */
export type SimulatedDiskOutcome = "goes" | "ENOSPC" | "EIO" | "lost" | "lies" | "crash";

/**
 * A disk that forgets: after `crash`, bytes that were not synced and names whose folder was not synced may be lost,
 * wholly or in part, each independently. `outcome` is called before every operation. A failing write leaves a part of
 * its bytes.
 */
export class MemoryDisk implements Disk {
  #seen = new Map<string, Inode>();
  #durable = new Map<string, Inode>();
  #dead = false;
  outcome: (operation: string) => SimulatedDiskOutcome = () => "goes";
  readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  async makeFolder(): Promise<void> {
    this.#ask("makeFolder");
  }

  async list(folder: string): Promise<readonly string[]> {
    this.#ask("list");
    const within = [...this.#seen.keys()].filter((file) => file.startsWith(`${folder}/`));
    return [...new Set(within.map((file) => file.slice(folder.length + 1).split("/")[0]!))];
  }

  async read(file: string): Promise<Bytes> {
    this.#ask("read");
    return this.#inode(file).seen.slice();
  }

  async open(file: string): Promise<DiskFile> {
    this.#ask("open");
    const inode = this.#seen.get(file) ?? newInode(new Uint8Array());
    this.#seen.set(file, inode);
    return {
      write: async (bytes, at) => this.#write(inode, bytes, at),
      sync: async () => this.#sync(inode),
      truncate: async (length) => {
        this.#ask("truncate");
        inode.seen = inode.seen.slice(0, length);
      },
      close: async () => this.#ask("close"),
    };
  }

  async rename(from: string, to: string): Promise<void> {
    this.#ask("rename");
    this.#seen.set(to, this.#inode(from));
    this.#seen.delete(from);
  }

  async remove(file: string): Promise<void> {
    this.#ask("remove");
    this.#seen.delete(file);
  }

  async removeFolder(): Promise<void> {
    this.#ask("removeFolder");
  }

  async syncFolder(): Promise<void> {
    this.#ask("syncFolder");
    this.#durable = new Map(this.#seen);
  }

  /** Whether the machine has ended: nothing works until it starts again. */
  get isDead(): boolean {
    return this.#dead;
  }

  /** Returns the disk as the machine finds it when it starts again. */
  crash(): MemoryDisk {
    const found = new MemoryDisk(this.random);
    for (const file of new Set([...this.#durable.keys(), ...this.#seen.keys()])) {
      const inode = this.random.next() < 0.5 ? this.#durable.get(file) : this.#seen.get(file);
      if (!inode) continue;
      const bytes = this.#afterCrash(inode);
      found.#seen.set(file, newInode(bytes));
    }
    found.#durable = new Map(found.#seen);
    return found;
  }

  /** Returns every byte that could still be found, by file, synced or not. */
  everything(): readonly Bytes[] {
    return [...this.#durable.values(), ...this.#seen.values()].flatMap(({ seen, durable }) => [seen, durable]);
  }

  /** Copies a folder's files as a backup does; `restore` puts them back. */
  backup(folder: string): ReadonlyMap<string, Bytes> {
    const files = [...this.#seen].filter(([file]) => file.startsWith(`${folder}/`));
    return new Map(files.map(([file, { seen }]) => [file, seen.slice()]));
  }

  restore(folder: string, files: ReadonlyMap<string, Bytes>): void {
    for (const file of [...this.#seen.keys()]) if (file.startsWith(`${folder}/`)) this.#seen.delete(file);
    for (const [file, bytes] of files) this.#seen.set(file, newInode(bytes.slice()));
    this.#durable = new Map(this.#seen);
  }

  /** Changes a stored file like a hardware fault. */
  damage(file: string, change: (bytes: Bytes) => Bytes): void {
    const inode = this.#inode(file);
    inode.seen = change(inode.seen.slice());
    inode.durable = inode.seen.slice();
  }

  #write(inode: Inode, bytes: Uint8Array, at: number): void {
    const fate = this.#fateOf("write");
    const done = fate === "goes" ? bytes.length : this.random.below(bytes.length + 1);
    const seen = new Uint8Array(Math.max(inode.seen.length, at + done));
    seen.set(inode.seen);
    seen.set(bytes.subarray(0, done), at);
    inode.seen = seen;
    inode.dirty.push([at, at + done]);
    this.#suffer(fate, "write");
  }

  #sync(inode: Inode): void {
    const fate = this.#fateOf("sync");
    if (fate === "lies") return;
    if (fate === "goes" || fate === "lost") {
      const durable = new Uint8Array(inode.seen.length);
      durable.set(inode.durable.subarray(0, durable.length));
      if (fate === "goes") for (const range of inode.dirty) durable.set(inode.seen.subarray(...range), range[0]);
      inode.durable = durable;
      inode.dirty = [];
    }
    this.#suffer(fate, "sync");
  }

  // Any part of what was written since the last sync may have reached the disk, in any order.
  #afterCrash({ seen, durable }: Inode): Bytes {
    const length = between(durable.length, seen.length, this.random.next());
    const bytes = new Uint8Array(length);
    for (let i = 0, keep = true; i < length; i++) {
      if (i % 8 === 0) keep = this.random.next() < 0.5;
      bytes[i] = (keep ? seen[i] : durable[i]) ?? durable[i] ?? 0;
    }
    return bytes;
  }

  #inode(file: string): Inode {
    const inode = this.#seen.get(file);
    if (!inode) throw Object.assign(new Error(`ENOENT: ${file}`), { code: "ENOENT" });
    return inode;
  }

  #ask(operation: string): void {
    this.#suffer(this.#fateOf(operation), operation);
  }

  #fateOf(operation: string): SimulatedDiskOutcome {
    return this.#dead ? "crash" : this.outcome(operation);
  }

  #suffer(fate: SimulatedDiskOutcome, operation: string): void {
    if (fate === "goes" || fate === "lies") return;
    if (fate === "crash") this.#dead = true;
    const code = fate === "lost" ? "EIO" : fate;
    throw Object.assign(new Error(`${fate}: ${operation}`), { code });
  }
}

function newInode(bytes: Bytes): Inode {
  return { seen: bytes, durable: bytes.slice(), dirty: [] };
}

function between(a: number, b: number, share: number): number {
  return a + Math.round((b - a) * share);
}

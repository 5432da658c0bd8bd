import { createWriteStream, lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createGzip, deflateRawSync } from "node:zlib";

/**
 * An entry of a tar.gz or zip of a folder. The same files produce the same bytes on every machine: entries are sorted
 * by name, all have the given time, and none has an owner.
 */
export interface ArchiveEntry {
  /** Its path in the archive, with forward slashes. */
  readonly name: string;
  readonly mode: number;
  readonly bytes: Buffer;
  /** If true, `bytes` is the target of a symbolic link. */
  readonly isLink: boolean;
}

const EXECUTABLE = 0o755;
const PLAIN = 0o644;
const BLOCK = 512;

/** Yields every file below a folder, with paths under `root/`. */
export function* listArchiveEntries(folder: string, root: string): Generator<ArchiveEntry> {
  for (const name of namesBelow(folder, "")) {
    const file = path.join(folder, name);
    const { mode } = lstatSync(file);
    const isLink = lstatSync(file).isSymbolicLink();
    yield {
      name: `${root}/${name}`,
      mode: isLink || (mode & 0o100) !== 0 ? EXECUTABLE : PLAIN,
      bytes: isLink ? Buffer.from(readlinkSync(file)) : readFileSync(file),
      isLink,
    };
  }
}

function namesBelow(folder: string, under: string): string[] {
  const all = readdirSync(path.join(folder, under), { withFileTypes: true });
  const names = all.flatMap((each) => {
    const name = under === "" ? each.name : `${under}/${each.name}`;
    return each.isDirectory() ? namesBelow(folder, name) : [name];
  });
  return names.sort();
}

/** Writes entries as a tar.gz; `time` is in seconds since 1970. */
export function writeTarGz(file: string, entries: Iterable<ArchiveEntry>, time: number): Promise<void> {
  return pipeline(Readable.from(tar(entries, time)), createGzip({ level: 9 }), createWriteStream(file));
}

/** Writes entries as a zip; `time` is in seconds since 1970. */
export function writeZip(file: string, entries: Iterable<ArchiveEntry>, time: number): Promise<void> {
  return pipeline(Readable.from(zip(entries, time)), createWriteStream(file));
}

function* tar(entries: Iterable<ArchiveEntry>, time: number): Generator<Buffer> {
  for (const entry of entries) {
    yield tarHeader(entry, time);
    if (entry.isLink) continue;
    yield entry.bytes;
    yield Buffer.alloc((BLOCK - (entry.bytes.length % BLOCK)) % BLOCK);
  }
  yield Buffer.alloc(2 * BLOCK);
}

function tarHeader({ name, mode, bytes, isLink }: ArchiveEntry, time: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  const { prefix, rest } = split(name);
  const number = (value: number, at: number, length: number) =>
    header.write(`${value.toString(8).padStart(length - 1, "0")}\0`, at, "latin1");
  header.write(rest, 0);
  number(mode, 100, 8);
  number(0, 108, 8);
  number(0, 116, 8);
  number(isLink ? 0 : bytes.length, 124, 12);
  number(time, 136, 12);
  header.write("        ", 148);
  header.write(isLink ? "2" : "0", 156);
  if (isLink) bytes.copy(header, 157, 0, 100);
  header.write("ustar\x0000", 257, "latin1");
  header.write(prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return header;
}

/** Splits a name for a tar header, which has room for 100 bytes and a prefix of 155. */
function split(name: string): { prefix: string; rest: string } {
  if (Buffer.byteLength(name) <= 100) return { prefix: "", rest: name };
  const at = name.indexOf("/", Math.max(0, name.length - 101));
  const prefix = name.slice(0, Math.max(at, 0));
  const rest = name.slice(at + 1);
  if (at <= 0 || Buffer.byteLength(prefix) > 155 || Buffer.byteLength(rest) > 100)
    throw new RangeError(`No tar holds a name this long: ${name}`);
  return { prefix, rest };
}

function* zip(entries: Iterable<ArchiveEntry>, time: number): Generator<Buffer> {
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { common, packed } = zipEntry(entry, time);
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([signature(0x04034b50), common, name]);
    directory.push(centralEntry(entry, common, name, at));
    at += local.length + packed.length;
    yield local;
    yield packed;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  yield central;
  yield end;
}

/** Returns the fields that a file's header and its directory entry share, and its bytes as stored. */
function zipEntry({ name, bytes }: ArchiveEntry, time: number): { common: Buffer; packed: Buffer } {
  const packed = deflateRawSync(bytes, { level: 9 });
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x0800, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(dosTime(time), 6);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  return { common, packed };
}

/** Returns a directory entry, marked as made by Unix so that the mode is kept. */
function centralEntry({ mode, isLink }: ArchiveEntry, common: Buffer, name: Buffer, at: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE((((isLink ? 0o120000 : 0o100000) | mode) << 16) >>> 0, 6);
  rest.writeUInt32LE(at, 10);
  return Buffer.concat([signature(0x02014b50), Buffer.from([20, 3]), common, rest, name]);
}

function signature(of: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(of);
  return bytes;
}

/** Converts a time to DOS format, in UTC since a zip names no time zone; the earliest is 1980. */
function dosTime(time: number): number {
  const at = new Date(Math.max(time, Date.UTC(1980, 0, 1) / 1000) * 1000);
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const moment = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((day << 16) | moment) >>> 0;
}

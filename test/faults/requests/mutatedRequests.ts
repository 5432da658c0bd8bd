import type { Random } from "#test/support/random.ts";

/** Requests and first messages as a client sends them. Each is changed at random before it is sent. */
const TARGETS = [
  "/",
  "/healthz",
  "/sync",
  "/challenge?dossier=DOSSIER",
  "/assets/web-Bx3kQ9_z.js",
  "/..%2fsecret",
] as const;
const METHODS = ["GET", "HEAD", "POST", "OPTIONS", "CONNECT", "PRI", "GET"] as const;
const HOSTS = ["HOST", "evil.example", "[::1]:1", "localhost", "HOST, evil.example", "%00", ""] as const;
const HEADERS = [
  "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
  "Transfer-Encoding: chunked",
  "Content-Length: 12",
  "X-Forwarded-For: 203.0.113.9, ::1, nobody",
  'If-None-Match: "0-0"',
  "Range: bytes=9-1",
  "Expect: 100-continue",
  "Origin: https://evil.example",
] as const;

/** Returns a request's bytes, valid or not by chance. */
export function mutatedRequest(random: Random, host: string, dossier: string): Buffer {
  const target = random.pick(TARGETS).replace("DOSSIER", dossier);
  const headers = HEADERS.filter(() => random.below(4) === 0);
  const head = [
    `${random.pick(METHODS)} ${target} HTTP/1.${random.below(3)}`,
    `Host: ${random.pick(HOSTS).replace("HOST", host)}`,
  ];
  return mutated(random, Buffer.from(`${[...head, ...headers].join("\r\n")}\r\n\r\n`));
}

/** Returns a WebSocket frame with a client's mask, around what may be a message of the sync protocol. */
export function mutatedFrame(random: Random, dossier: string): Buffer {
  const opcode = random.pick([0, 1, 2, 2, 2, 8, 9, 10, 11]);
  const name = Buffer.from(dossier);
  const kind = Buffer.from([random.below(12), random.below(4), random.below(200)]);
  const rest = Buffer.from(Array.from({ length: random.below(120) }, () => random.below(256)));
  const body = mutated(random, Buffer.concat([Buffer.from([name.length]), name, kind, rest]));
  const length = body.length < 126 ? [body.length | 128] : [126 | 128, body.length >> 8, body.length & 255];
  const mask = Buffer.from([1, 2, 3, 4]);
  return Buffer.concat([
    Buffer.from([(random.below(8) === 0 ? 0 : 128) | opcode, ...length]),
    mask,
    body.map((byte, at) => byte ^ mask[at % 4]!),
  ]);
}

/** Leaves bytes unchanged in one of four cases; otherwise changes, doubles, removes or cuts off some. */
function mutated(random: Random, bytes: Buffer): Buffer {
  let changed = Buffer.from(bytes);
  for (let times = random.below(4); times > 0; times--) changed = random.pick(CHANGES)(random, changed);
  return changed;
}

const CHANGES: readonly ((random: Random, bytes: Buffer) => Buffer<ArrayBuffer>)[] = [
  (random, bytes) =>
    Buffer.from(bytes.map((byte, at, { length }) => (at === random.below(length) ? random.below(256) : byte))),
  (random, bytes) => Buffer.from(bytes.subarray(0, random.below(bytes.length + 1))),
  (random, bytes) => {
    const [from, to] = [random.below(bytes.length + 1), random.below(bytes.length + 1)];
    return Buffer.concat([bytes.subarray(0, Math.max(from, to)), bytes.subarray(Math.min(from, to))]);
  },
  (random, bytes) => {
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(8))]);
  },
];

import { expect, it } from "vitest";
import { parseCanonicalJson, toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { envelopeSchema, parseEnvelope } from "#shared/records/envelope.ts";
import { Random } from "#test/support/random.ts";

const HASH = "0123456789abcdef".repeat(4);
const SEALED = {
  v: 1,
  type: "annotation",
  device: HASH,
  seq: 12,
  prev: HASH,
  at: "2024-02-29T23:59:59.999Z",
  key: HASH.slice(32),
  body: HASH,
  sealed: HASH,
  sig: HASH + HASH,
};
const ENVELOPES = [
  SEALED,
  { ...SEALED, of: HASH },
  { ...SEALED, of: `resolution/${HASH}`, after: [HASH], body: null, key: undefined, sealed: undefined },
  { ...SEALED, type: "receipt", of: `receipt/${HASH}`, seq: 0, prev: null },
  { ...SEALED, type: "round", of: "round/blind", seq: 123_456_789_012 },
  { ...SEALED, type: "dossier", key: undefined, sealed: undefined },
];

/** The slow way: canonical text, then the schema. */
function parseBySchema(text: string): unknown {
  const value = parseCanonicalJson(text);
  if (value === undefined) return "canonical";
  return envelopeSchema.safeParse(value).success ? value : "schema";
}

it("Envelopes are parsed as by canonical JSON and the schema, whatever is changed in them", () => {
  const random = new Random(11);
  const alphabet = [
    ...'"{}[]:,\\ \n\u0000\u007féAFafgz09-+.TZ/_null',
    "\ud83d\ude00",
    "\ud800",
    "__proto__",
    "\\u0061",
    '"v":1',
  ];
  let accepted = 0;
  for (let round = 0; round < 4000; round++) {
    let text = toCanonicalJson(random.pick(ENVELOPES));
    for (let change = random.below(3); change > 0; change--) {
      const at = random.below(text.length + 1);
      text = text.slice(0, at) + (random.below(4) ? random.pick(alphabet) : "") + text.slice(at + random.below(3));
    }
    const parsed = parseEnvelope(text);
    expect([text, parsed]).toEqual([text, parseBySchema(text)]);
    if (typeof parsed === "object") accepted++;
  }
  expect(accepted).toBeGreaterThan(1300);
});

it("Dates and numbers of an envelope are those that the schema accepts", () => {
  const dates = ["2023-02-29", "2024-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-12-31", "12024-01-01"];
  const times = [
    "00:00:00.000Z",
    "24:00:00.000Z",
    "23:59:60.000Z",
    "10:00:00Z",
    "10:00:00.0000Z",
    "10:00:00.000+01:00",
  ];
  const changes = [
    ...dates.flatMap((date) => times.map((time) => ({ at: `${date}T${time}` }))),
    ...[-1, 0.5, 1e21, 2 ** 53, 2 ** 53 - 1, 999_999_999, 1_000_000_000, "1"].map((seq) => ({ seq })),
    ...["", "A", "a".repeat(40), "a".repeat(41), "-a", "a-"].map((type) => ({ type })),
    ...["round/blin", "tracks/all", `note/${HASH}`, `status/${HASH}0`, null].map((of) => ({ of })),
    ...[2, "1", null].map((v) => ({ v })),
  ];
  for (const change of changes) {
    const text = toCanonicalJson({ ...SEALED, ...change });
    expect([text, parseEnvelope(text)]).toEqual([text, parseBySchema(text)]);
  }
});

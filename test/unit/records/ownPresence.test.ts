import { expect, it } from "vitest";
import { readPresences } from "#renderer/workspace/hub/presence.ts";
import { sealPresence } from "#shared/records/sync/presence.ts";
import { newDossierKey } from "#shared/records/sealBody.ts";

const key = newDossierKey();
const [ann, bea, tablet, unknown] = ["a1", "be", "7a", "00"].map((each) => each.repeat(32)) as [
  string,
  string,
  string,
  string,
];
const own = 1;
const reader = {
  clientId: own,
  keyOf: () => key,
  memberOf: (device: string) => ({ [ann]: ann, [bea]: bea, [tablet]: ann })[device] ?? null,
};
const shown = (clientId: number, member: string, device?: unknown, provision?: string) => ({
  clientId,
  here: sealPresence({ member, ...(provision && { provision }) }, key),
  ...(device !== undefined && { device }),
});
const seen = (...states: ReturnType<typeof shown>[]) =>
  readPresences(states, reader).present.map(({ member }) => member);

it("A member's presence is shown once, and known as one's own on the member's own devices", () => {
  expect(seen(shown(own, ann), shown(2, bea, bea), shown(3, ann, tablet))).toEqual([ann, bea]);
  const there = readPresences([shown(2, ann, ann), shown(3, ann, tablet, "art_5")], reader);
  expect(there).toEqual({ present: [{ member: ann, provision: "art_5" }], isComplete: true });
});

it("A member's presence is not accepted from another member, whoever has the key", () => {
  expect(seen(shown(2, ann, bea), shown(3, ann, 7), shown(4, ann, null), shown(5, bea, tablet))).toEqual([]);
});

it("A presence of an unknown device waits, except the first of its member", () => {
  expect(readPresences([shown(2, ann, unknown)], reader)).toEqual({ present: [], isComplete: false });
  expect(readPresences([shown(2, unknown, unknown)], reader)).toEqual({
    present: [{ member: unknown }],
    isComplete: true,
  });
});

it("A presence is accepted as it comes from a hub that names no devices", () => {
  expect(seen(shown(2, ann))).toEqual([ann]);
});

import type { Membership } from "#shared/members/membership/membership.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Thief } from "./thieves.ts";
import type { World } from "./world.ts";

/** P5: with a former sheet a thief gets nothing, with the sheet in force alone no confirmed term. */
export function checkThieves(world: World, thieves: readonly Thief[], { terms, sheets }: Membership): void {
  const isThiefs = (key: RecordKey) => world.records.get(key)!.actor === "thief";
  const stolen = terms.filter(({ base }) => isThiefs(base.key));
  for (const { kind } of thieves) {
    if (kind === "sheet")
      for (const { base, isProvisional } of stolen)
        if (!isProvisional) world.fail("P5", `the sheet alone has the confirmed term ${base.key}`);
    const former = world.sheets[0]!;
    if (kind !== "former sheet" || sheets.at(-1)!.key === former) continue;
    for (const { base } of stolen)
      if (base.signer === former && sheetInForceAt(terms, base.key) !== former)
        world.fail("P5", `a former sheet has the term ${base.key}`);
  }
}

/** Returns the sheet that was in force when a term began. */
function sheetInForceAt(terms: Membership["terms"], key: RecordKey): string {
  const before = terms.slice(
    0,
    terms.findIndex(({ base }) => base.key === key),
  );
  const replaced = before.filter(({ base, isProvisional }) => base.sheet && !isProvisional);
  return replaced.at(-1)!.base.sheet!.key;
}

import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { invite } from "../../shared/acts/invite.ts";
import { canonical } from "../../shared/base/canonical.ts";
import { isRefusal, refuse, type Outcome } from "../../shared/base/result.ts";
import { message } from "../../shared/messages/messages.ts";
import { ROLES } from "../../shared/records/kind.ts";
import { openDossier, speaker } from "../dossier.ts";
import { oneOf, parse } from "../flags.ts";
import type { Io } from "../io.ts";

const flags = { as: { type: "string" }, role: { type: "string" }, out: { type: "string" } } as const;

/** `invite DOSSIER --as … --role ROLE --out FILE`: the administrator opens an invitation for one person. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as", "role", "out"] });
  const role = oneOf("role", values.role, ROLES, "observer");
  const out = values.out!;
  if (existsSync(out)) return refuse("cli.exists", { path: out });
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const who = await speaker(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const { key } = who;
  if (!key) return refuse("key.missing");
  const title = dossier.ledger.documents[0]?.body.title ?? "";
  const opening = await invite(dossier.ledger, { me: who.me, key, now: io.now().toISOString() }, { role, title });
  if (isRefusal(opening)) return opening;
  const said = await who.say(opening.act);
  if (isRefusal(said)) return said;
  await writeFile(out, `${canonical(opening.invitation)}\n`, { flag: "wx", mode: 0o600 });
  io.out(message("cli.invited", { role, path: out }));
  return 0;
}

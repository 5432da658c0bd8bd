import { admitDevice } from "#shared/acts/team/changeRoster.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import { oneOf, parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { idLike, keep } from "../keeping.ts";

const text = { type: "string" } as const;

/** `admit DOSSIER --as NAME --device ID --role ROLE`: takes in a device that what it came by does not let in. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const flags = { as: text, device: text, role: text } as const;
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as", "device", "role"] });
  const role = oneOf("role", values.role, ROLES, "observer");
  const kept = await keep(positionals[0]!, values.as!, io, async (ledger, keeper) => {
    const waiting = [...ledger.judgement.admissions].filter(([, { closed }]) => closed !== null);
    const device = idLike(
      waiting.map(([id]) => id),
      values.device!,
    );
    return isRefusal(device) ? device : admitDevice(ledger, keeper, { device, role });
  });
  if (isRefusal(kept)) return kept;
  io.out(message("cli.members.admitted", { role: message(`role.${role}`) }));
  return 0;
}

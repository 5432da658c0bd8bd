import { cutOffDevices, activeDevicesOf } from "#shared/acts/team/changeRoster.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { idLike, keep, memberCalled } from "../keeping.ts";

const text = { type: "string" } as const;

/** `remove DOSSIER --as NAME --member NAME [--device ID]`: cuts a member off, or one lost device; the key is changed. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const flags = { as: text, member: text, device: text } as const;
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as", "member"] });
  const kept = await keep(positionals[0]!, values.as!, io, async (ledger, keeper) => {
    const member = memberCalled(ledger, values.member!);
    if (isRefusal(member)) return member;
    const all = activeDevicesOf(ledger, member);
    const device = values.device === undefined ? null : idLike(all, values.device);
    return isRefusal(device) ? device : cutOffDevices(ledger, keeper, device === null ? all : [device]);
  });
  if (isRefusal(kept)) return kept;
  io.out(message("members.cut.done", { name: values.member! }));
  return 0;
}

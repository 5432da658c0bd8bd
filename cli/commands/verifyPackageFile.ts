import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { RELEASE_KEYS } from "#shared/host/releaseKeys.ts";
import { message } from "#shared/messages/messages.ts";
import { verifyPackageFile } from "#node/packages/verifyPackageFile.ts";
import { VERSION } from "#hub/version.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const flags = { sums: { type: "string" } } as const;

/**
 * `verify-package FILE [--sums FOLDER]`: says whether a package is the project's and not older than this version, by the
 * signed list beside it.
 */
export async function verifyPackageCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const verified = await verifyPackageFile(positionals[0]!, {
    keys: RELEASE_KEYS,
    running: VERSION,
    ...(values.sums !== undefined && { folder: values.sums }),
  });
  if (isRefusal(verified)) return verified;
  const { name, version, isNewer } = verified;
  io.out(message(isNewer ? "release.newer" : "release.same", { name, version, running: VERSION }));
  io.out(message("release.unchecked"));
  return 0;
}

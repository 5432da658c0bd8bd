import { codeFingerprintOf } from "#shared/host/codeRelease.ts";
import type { ServedCode } from "#shared/host/storedApp.ts";
import { message } from "#shared/messages/messages.ts";
import { listFileNames } from "#renderer/frame/unknownCode/listFileNames.ts";

/** Says what the hub serves, compared with what runs here; null if that is not known. */
export function describeServedCode(served: ServedCode): string | null {
  switch (served.kind) {
    case "unasked":
      return null;
    case "unreachable":
      return message("offline.served.unreachable");
    case "same":
      return message("offline.served.same");
    case "other-version":
      return message("offline.served.other-version", {
        version: served.version,
        fingerprint: codeFingerprintOf(served.list),
      });
    case "swapped":
      return message("offline.served.swapped", { files: listFileNames(served.files) });
  }
}

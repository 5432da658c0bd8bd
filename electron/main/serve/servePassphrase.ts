import { powerMonitor } from "electron";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { PassphraseService } from "../keys/passphraseService.ts";
import { refuseOnFailure } from "./refuseOnFailure.ts";
import type { WindowIpc } from "./windowIpc.ts";

/** How long a wrong passphrase delays the next attempt, in ms. */
const PENALTY = 500;

/**
 * Serves the passphrase requests one after the other. Each is answered after resealing every key file and journal was
 * tried.
 */
export function servePassphrase(line: WindowIpc, passphrase: PassphraseService): void {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<Outcome<true>>): Promise<Outcome<true>> => {
    const next = refuseOnFailure("keys.not-written", turn.then(work));
    turn = next;
    return next;
  };
  line.handle("vault:state", () => passphrase.state());
  line.handle("vault:unlock", (typed) => inTurn(async () => slowly(await passphrase.unlock(typed))));
  line.handle("vault:set", (typed, old) => inTurn(async () => slowly(await passphrase.set(typed, old))));
  line.handle("vault:remove", (typed) => inTurn(async () => slowly(await passphrase.remove(typed))));
  line.handle("vault:lock", () => inTurn(() => passphrase.lock()));
  powerMonitor.on("suspend", () => line.send("vault:asked"));
  powerMonitor.on("lock-screen", () => line.send("vault:asked"));
}

async function slowly(outcome: Outcome<true>): Promise<Outcome<true>> {
  if (isRefusal(outcome) && outcome.code === "vault.wrong")
    await new Promise((resolve) => setTimeout(resolve, PENALTY));
  return outcome;
}

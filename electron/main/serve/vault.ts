import { powerMonitor } from "electron";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Passphrase } from "../passphrase.ts";
import { orRefused } from "./failed.ts";
import type { Line } from "./ipc.ts";

/** How long a wrong passphrase keeps one from trying the next, in ms. */
const PENALTY = 500;

/** The passphrase over the keys: one question after the other, each answered when it was tried to seal every key file and journal. */
export function serveVault(line: Line, passphrase: Passphrase): void {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<Outcome<true>>): Promise<Outcome<true>> => {
    const next = orRefused("keys.not-written", turn.then(work));
    turn = next;
    return next;
  };
  line.answer("vault:state", () => passphrase.state());
  line.answer("vault:unlock", (typed) => inTurn(async () => slowly(await passphrase.unlock(typed))));
  line.answer("vault:set", (typed, old) => inTurn(async () => slowly(await passphrase.set(typed, old))));
  line.answer("vault:remove", (typed) => inTurn(async () => slowly(await passphrase.remove(typed))));
  line.answer("vault:lock", () => inTurn(() => passphrase.lock()));
  powerMonitor.on("suspend", () => line.push("vault:asked"));
  powerMonitor.on("lock-screen", () => line.push("vault:asked"));
}

async function slowly(outcome: Outcome<true>): Promise<Outcome<true>> {
  if (isRefusal(outcome) && outcome.code === "vault.wrong")
    await new Promise((resolve) => setTimeout(resolve, PENALTY));
  return outcome;
}

import { powerMonitor } from "electron";
import { isRefusal, type Outcome } from "../../../shared/base/result.ts";
import type { Keyring } from "../../../node/keys/keyring.ts";
import type { Vault } from "../../../node/keys/vault.ts";
import type { Journals } from "../journals.ts";
import type { Signers } from "../signers.ts";
import { orRefused } from "./failed.ts";
import type { Line } from "./ipc.ts";

/** How long a wrong passphrase keeps one from trying the next, in ms. */
const PENALTY = 500;

/** The passphrase over the keys: one question after the other, each answered when every key file and journal is on the disk. */
export function serveVault(line: Line, vault: Vault, keyring: Keyring, signers: Signers, journals: Journals): void {
  const reseal = async () => {
    await keyring.reseal();
    await journals.reseal();
  };
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<Outcome<true>>): Promise<Outcome<true>> => {
    const next = orRefused("keys.not-written", turn.then(work));
    turn = next;
    return next;
  };
  line.answer("vault:state", () => vault.state());
  line.answer("vault:unlock", (passphrase) => inTurn(async () => slowly(await vault.unlock(passphrase, reseal))));
  line.answer("vault:set", (passphrase, old) => inTurn(async () => slowly(await vault.set(passphrase, old, reseal))));
  line.answer("vault:remove", (passphrase) => inTurn(async () => slowly(await vault.remove(passphrase, reseal))));
  line.answer("vault:lock", () =>
    inTurn(async () => {
      await signers.lock();
      // They have keys, too.
      await journals.close();
      vault.lock();
      return true;
    }),
  );
  powerMonitor.on("suspend", () => line.push("vault:asked"));
  powerMonitor.on("lock-screen", () => line.push("vault:asked"));
}

async function slowly(outcome: Outcome<true>): Promise<Outcome<true>> {
  if (isRefusal(outcome) && outcome.code === "vault.wrong")
    await new Promise((resolve) => setTimeout(resolve, PENALTY));
  return outcome;
}

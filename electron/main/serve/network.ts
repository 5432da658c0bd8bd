import type { Session } from "electron";
import { refusal } from "#shared/base/result.ts";
import type { Network } from "../network.ts";
import type { Pins } from "../pins.ts";
import type { Routes } from "../routes.ts";
import type { Line } from "./ipc.ts";

/** What Electron is answered about a certificate: it is good, it is not, or it is to be verified as any other. */
const [GOOD, BAD, ORDINARY] = [0, -2, -3] as const;

/** Hubs that the person names. */
export function serveNetwork(line: Line, session: Session, network: Network, routes: Routes, pins: Pins): void {
  line.answer("network:allow", async (hub, pin) => {
    const allowed = network.allow(hub);
    if (allowed !== true) return allowed;
    pins.pin(hub, pin);
    verifyBy(session, pins);
    await routes.open(hub);
    return true;
  });
  line.answer("network:trusts", (hub) =>
    pins.isOther(hub) ? refusal("network.other-certificate", { hub: new URL(hub).host }) : true,
  );
}

/** Set anew each time: Chromium keeps what an earlier asking has come to. */
function verifyBy(session: Session, pins: Pins): void {
  session.setCertificateVerifyProc(({ hostname, certificate }, answer) => {
    const is = pins.check(hostname.replace(/^\[|\]$/g, ""), certificate.data);
    answer(is === null ? ORDINARY : is === "pinned" ? GOOD : BAD);
  });
}

import type { Session } from "electron";
import { refusal } from "#shared/base/result.ts";
import type { NetworkAllowlist } from "../network/networkAllowlist.ts";
import type { CertificatePins } from "../network/certificatePins.ts";
import type { ProxyRoutes } from "../network/proxyRoutes.ts";
import type { WindowIpc } from "./windowIpc.ts";

/** What Electron is answered about a certificate: it is good, it is not, or it is to be verified as any other. */
const [GOOD, BAD, ORDINARY] = [0, -2, -3] as const;

/** Hubs that the person names. */
export function serveNetwork(
  line: WindowIpc,
  session: Session,
  network: NetworkAllowlist,
  routes: ProxyRoutes,
  pins: CertificatePins,
): void {
  line.handle("network:allow", async (hub, pin) => {
    const allowed = network.allow(hub);
    if (allowed !== true) return allowed;
    pins.pin(hub, pin);
    verifyBy(session, pins);
    await routes.open(hub);
    return true;
  });
  line.handle("network:trusts", (hub) =>
    pins.hasOtherCertificate(hub) ? refusal("network.other-certificate", { hub: new URL(hub).host }) : true,
  );
}

/** Set anew each time: Chromium keeps what an earlier asking has come to. */
function verifyBy(session: Session, pins: CertificatePins): void {
  session.setCertificateVerifyProc(({ hostname, certificate }, answer) => {
    const is = pins.check(hostname.replace(/^\[|\]$/g, ""), certificate.data);
    answer(is === null ? ORDINARY : is === "pinned" ? GOOD : BAD);
  });
}

import type { Session } from "electron";
import { refusal } from "#shared/base/result.ts";
import type { NetworkAllowlist } from "../network/networkAllowlist.ts";
import type { CertificatePins } from "../network/certificatePins.ts";
import type { ProxyRoutes } from "../network/proxyRoutes.ts";
import type { WindowIpc } from "./windowIpc.ts";

/** Electron's codes for a certificate: valid, invalid, or to be verified as usual. */
const [GOOD, BAD, ORDINARY] = [0, -2, -3] as const;

/** Serves naming hubs, which allows and pins them. */
export function serveHubAccess(
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

/** Sets a new verify function each time, since Chromium caches the results of the previous one. */
function verifyBy(session: Session, pins: CertificatePins): void {
  session.setCertificateVerifyProc(({ hostname, certificate }, answer) => {
    const is = pins.check(hostname.replace(/^\[|\]$/g, ""), certificate.data);
    answer(is === null ? ORDINARY : is === "pinned" ? GOOD : BAD);
  });
}

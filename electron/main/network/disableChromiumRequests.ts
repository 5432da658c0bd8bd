import { app, type Session } from "electron";
import type { NetworkAllowlist } from "./networkAllowlist.ts";

/** Chromium's own background tasks and services, none of which the user asked for. */
const SWITCHES = [
  "disable-background-networking",
  "disable-breakpad",
  "disable-client-side-phishing-detection",
  "disable-component-update",
  "disable-default-apps",
  "disable-domain-reliability",
  "disable-sync",
  "dns-prefetch-disable",
  "no-first-run",
  "no-pings",
];
const FEATURES = [
  "AutofillServerCommunication",
  "CertificateTransparencyComponentUpdater",
  "DialMediaRouteProvider",
  "InterestFeedContentSuggestions",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "Translate",
];

/** Disables Chromium's own network requests. Call before the app is ready. */
export function disableChromiumRequests(): void {
  for (const each of SWITCHES) app.commandLine.appendSwitch(each);
  const before = app.commandLine.getSwitchValue("disable-features");
  app.commandLine.appendSwitch("disable-features", [...(before ? [before] : []), ...FEATURES].join(","));
}

/**
 * Keeps sessions from downloading a dictionary, which Chromium does when one is created. Call before the app is ready.
 */
export function disableDictionaryDownloads(): void {
  app.on("session-created", (session) => {
    session.setSpellCheckerEnabled(false);
    // On a Mac the system checks spelling, so nothing is downloaded.
    if (process.platform !== "darwin") session.setSpellCheckerLanguages([]);
  });
}

/** Restricts the window's session: only requests on the allowlist, no permissions, no downloads. */
export function restrictWindowSession(session: Session, network: NetworkAllowlist): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !network.allows(url) }));
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
}

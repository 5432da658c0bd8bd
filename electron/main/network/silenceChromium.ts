import { app, type Session } from "electron";
import type { NetworkAllowlist } from "./networkAllowlist.ts";

/** Chromium's own errands and services: none of them is the person's wish. */
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

/** Silences Chromium's own network calls. Before the app is ready. */
export function silenceChromium(): void {
  for (const each of SWITCHES) app.commandLine.appendSwitch(each);
  const before = app.commandLine.getSwitchValue("disable-features");
  app.commandLine.appendSwitch("disable-features", [...(before ? [before] : []), ...FEATURES].join(","));
}

/**
 * Keeps sessions from fetching a dictionary, which Chromium does when one is made, whatever the window says.
 * Before the app is ready.
 */
export function disableDictionaries(): void {
  app.on("session-created", (session) => {
    session.setSpellCheckerEnabled(false);
    // On a Mac the system checks, and there is nothing to fetch.
    if (process.platform !== "darwin") session.setSpellCheckerLanguages([]);
  });
}

/** Closes the window's session: no request but the network's list, no permission, no download. */
export function lockDownSession(session: Session, network: NetworkAllowlist): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !network.allows(url) }));
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
}

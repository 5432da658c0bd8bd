/**
 * Switches of Chromium and Node with which another program could read the window, replace its code or weaken its
 * sandbox. The packaged app does not start with them: whoever can put a line into a shortcut must not get the notes.
 */
const REFUSED: readonly RegExp[] = [
  /^remote-(?:debugging|allow)-/,
  /^(?:inspect|inspect-brk|inspect-port|inspect-publish-uid|js-flags)$/,
  /^(?:load-extension|disable-extensions-except|enable-automation|test-type|auto-open-devtools-for-tabs)$/,
  /^(?:disable-web-security|allow-file-access-from-files|unsafely-treat-insecure-origin-as-secure)$/,
  /^(?:ignore-certificate-errors(?:-spki-list)?|allow-running-insecure-content|ssl-key-log-file|log-net-log)$/,
  /^(?:renderer|gpu|utility|ppapi|zygote)-(?:cmd-prefix|launcher|startup-dialog)$/,
];

/**
 * Returns the first refused switch among a program's arguments, as it was given (without its value), or null. Chromium
 * takes one dash, two, or on Windows a slash, in any case; after `--` nothing is a switch.
 */
export function findRefusedCommandLineSwitch(args: readonly string[], platform = process.platform): string | null {
  const form = platform === "win32" ? /^((?:--?|\/)([a-z][a-z-]*))(?:=|$)/i : /^(--?([a-z][a-z-]*))(?:=|$)/i;
  for (const arg of args) {
    if (arg === "--") return null;
    const [, given, name] = form.exec(arg) ?? [];
    if (given && REFUSED.some((refused) => refused.test(name!.toLowerCase()))) return given;
  }
  return null;
}

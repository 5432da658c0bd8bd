import { refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

/**
 * Parses a typed hub address to an origin: "hub.example.org" is "https://hub.example.org". Refused with `hub.address`.
 */
export function parseHubAddress(typed: string): Outcome<string> {
  const text = typed.trim();
  const url = parsed(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  return url && isHub(url) ? url.origin : refusal("hub.address", { typed });
}

/** The URL parser accepts hosts that are no machine's name, and takes the scheme of "ftp://…" for a host. */
function isHub({ username, hostname, pathname }: URL): boolean {
  return username === "" && !pathname.startsWith("//") && /^(?:[\w.-]+|\[[\w:]+\])$/.test(hostname);
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/**
 * Returns the only hub that may be reached, or "" for any: the web edition comes from one, and may reach no other. A
 * demo comes from none.
 */
export function findOnlyAllowedHub({ host }: Pick<Workspace, "host">): string {
  return host.edition === "web" && !host.demo ? location.origin : "";
}

/** Returns the refusal `code` (or `hub.demo`) if nothing may be sent to a hub from here; otherwise null. */
export function forbiddenHubRefusal(
  workspace: Pick<Workspace, "host">,
  hub: string,
  code: "hub.elsewhere" | "join.elsewhere",
): Refusal | null {
  if (workspace.host.demo) return refusal("hub.demo");
  const own = findOnlyAllowedHub(workspace);
  return own === "" || hub === own ? null : refusal(code, { hub, own });
}

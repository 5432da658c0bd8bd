import { refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

/** A hub's address as it is typed, as an origin: "hub.example.org" is "https://hub.example.org". */
export function parseHubAddress(typed: string): Outcome<string> {
  const text = typed.trim();
  const url = parsed(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  return url && isHub(url) ? url.origin : refusal("hub.address", { typed });
}

/** A URL takes more for a host than a machine is called, and the scheme of "ftp://…" for one. */
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

/** The only hub that may be reached, or "" for any: the web edition comes from one, and may reach no other. */
export function onlyHub({ host }: Pick<Workspace, "host">): string {
  return host.edition === "web" ? location.origin : "";
}

/** Why nothing is sent to a hub from here, or null where it may be. */
export function hubRefusal(
  workspace: Pick<Workspace, "host">,
  hub: string,
  code: "hub.elsewhere" | "join.elsewhere",
): Refusal | null {
  const own = onlyHub(workspace);
  return own === "" || hub === own ? null : refusal(code, { hub, own });
}

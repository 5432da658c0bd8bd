import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DemoDossier } from "#shared/host/host.ts";
import { DEMO_DOSSIER_FILE, DEMO_INVITATION_FILE, DEMO_META_NAME } from "#shared/host/demo.ts";

/** Whether this page is a demo: `npm run demo:web` says so in the page itself. */
export function isDemoPage(page: Document = document): boolean {
  return page.querySelector(`meta[name="${DEMO_META_NAME}"]`) !== null;
}

/** Fetches the demo's dossier and its invitation, which lie beside the page. */
export async function fetchDemoDossier(): Promise<Outcome<DemoDossier>> {
  const dossier = await fetchBesidePage(DEMO_DOSSIER_FILE);
  if (isRefusal(dossier)) return dossier;
  const invitation = await fetchBesidePage(DEMO_INVITATION_FILE);
  if (isRefusal(invitation)) return invitation;
  const name = DEMO_DOSSIER_FILE.slice(DEMO_DOSSIER_FILE.lastIndexOf("/") + 1);
  return { file: { name, bytes: dossier }, invitation: decodeUtf8(invitation) ?? "" };
}

async function fetchBesidePage(file: string): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  try {
    const response = await fetch(`./${file}`);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    // The network is gone: the same sentence.
  }
  return refusal("demo.missing", { file });
}

import { refusal, type Outcome } from "#shared/base/result.ts";
import type { FileBytes, Host } from "#shared/host/host.ts";
import { dossiers } from "./dossiers.ts";
import { files } from "./files.ts";
import { readHeldKeys, signer } from "./signer.ts";
import { typeset } from "./typeset.ts";
import { vault } from "./vault.ts";

const SAMPLE = "draft-v1.docx";

/** Creates the browser's `Host`: its storage, its dialogs, and the hub that serves the page. */
export function createWebHost(): Host {
  return {
    edition: "web",
    keyStore: "browser",
    vault,
    signer,
    keys: readHeldKeys,
    files,
    typeset,
    sample: () => fetchFile(`./sample/${SAMPLE}`, SAMPLE),
    dossiers,
  };
}

async function fetchFile(url: string, name: string): Promise<Outcome<FileBytes>> {
  try {
    const response = await fetch(url);
    if (!response.ok) return refusal("sample.missing");
    return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return refusal("sample.missing");
  }
}

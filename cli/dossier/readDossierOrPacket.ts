import { basename } from "node:path";
import { readFile } from "node:fs/promises";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { readDossierFile, type ParsedDossierFile } from "#shared/exchange/dossier/read.ts";
import { looksLikePacket, readPacketHead } from "#shared/exchange/packet/head.ts";
import { decryptPacket } from "#shared/exchange/packet/encryption.ts";
import { decryptAgeFileKey } from "#shared/members/joining/invitation.ts";
import { Keyring } from "#node/keys/keyring.ts";
import { readFileBytes } from "./openedDossierFile.ts";

/** Reads the passphrase in the first line of a file. Refuses with `cli.no-file`. */
export async function readPassphraseFile(path: string): Promise<Outcome<string>> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== "string") return refusal("cli.no-file", { name: basename(path), code: text.code ?? "" });
  return text.split(/\r?\n/u)[0]!;
}

/**
 * Reads a dossier file, or a packet that a device of this machine or a passphrase opens. Refuses with `packet.asks`,
 * `packet.others`, or as reading the file does.
 */
export async function readDossierOrPacket(
  path: string,
  home: string,
  passphrase: string | null,
): Promise<Outcome<ParsedDossierFile>> {
  const bytes = await readFileBytes(path);
  if (isRefusal(bytes) || !looksLikePacket(bytes)) return isRefusal(bytes) ? bytes : readDossierFile(bytes);
  const head = readPacketHead(bytes);
  if (isRefusal(head)) return head;
  if (head.asks === "passphrase") {
    if (passphrase === null) return refusal("packet.asks", { name: basename(path) });
    const file = await decryptPacket(bytes, { passphrase });
    return isRefusal(file) ? file : readDossierFile(file);
  }
  for (const { identity } of await new Keyring(`${home}/keys`).all()) {
    const fileKey = await decryptAgeFileKey(identity, head.header);
    if (!fileKey) continue;
    const file = await decryptPacket(bytes, { fileKey });
    return isRefusal(file) ? file : readDossierFile(file);
  }
  return refusal("packet.others");
}

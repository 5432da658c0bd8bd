import { fromHex, randomBytes, type Bytes } from "#shared/base/bytes.ts";
import { hmacSha256 } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { loadAgeEncryption } from "#shared/members/loadAgeEncryption.ts";
import { decryptAgeFileKey, type AgeFileKey } from "#shared/members/joining/invitation.ts";
import { encodeAgeIdentity } from "#shared/members/joining/joinCode.ts";
import { formatTypedCode, parseTypedCode, TYPED_CODE_BYTES } from "#shared/members/typedCode.ts";

/** A code that opens backups on any machine, and the age recipient to which backups are encrypted. */
export interface BackupCode {
  /** 36 letters and digits in groups of four. It is shown once and never stored. */
  readonly code: string;
  readonly recipient: string;
}

/** Generates a backup code from 160 random bits. */
export async function newBackupCode(): Promise<BackupCode> {
  const bytes = randomBytes(TYPED_CODE_BYTES);
  const recipient = await (await loadAgeEncryption()).identityToRecipient(identityOf(bytes));
  return { code: formatTypedCode(bytes, "backup"), recipient };
}

/** Returns the age identity that a typed backup code, or the file in which it was saved, stands for (`backup.code.wrong`). */
export function readBackupCode(text: string): Outcome<string> {
  const bytes = parseTypedCode(text, "backup");
  return bytes === null || typeof bytes === "string" ? refusal("backup.code.wrong") : identityOf(bytes);
}

/** Returns the age recipient of a backup code. */
export async function recipientOfBackupCode(text: string): Promise<Outcome<string>> {
  const identity = readBackupCode(text);
  return isRefusal(identity) ? identity : (await loadAgeEncryption()).identityToRecipient(identity);
}

/**
 * Returns the key that a backup code gives to a backup, by the backup's header. Refused with `backup.code.wrong`, or with
 * `backup.other-code` if another code opens it.
 */
export async function openBackupHead(header: Bytes, code: string): Promise<Outcome<{ readonly fileKey: AgeFileKey }>> {
  const identity = readBackupCode(code);
  if (isRefusal(identity)) return identity;
  const fileKey = await decryptAgeFileKey(identity, header);
  return fileKey ? { fileKey } : refusal("backup.other-code");
}

function identityOf(bytes: Bytes): string {
  return encodeAgeIdentity(fromHex(hmacSha256(bytes, "clausemark/1 backup identity")));
}

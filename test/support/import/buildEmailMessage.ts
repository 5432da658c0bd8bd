/** One part of a message. */
export interface EmailPart {
  readonly type: string;
  readonly bytes: Uint8Array | string;
  readonly name?: string;
  readonly inline?: boolean;
}

/** Builds an e-mail message with its parts in base64 or, for text, quoted-printable. */
export function buildEmailMessage(subject: string, parts: readonly EmailPart[], kind = "mixed"): string {
  const headers = [
    "From: Secretariat <secretariat@example.org>",
    "To: observers@example.org",
    `Subject: ${subject}`,
    "Date: Mon, 4 May 2026 10:00:00 +0000",
    "MIME-Version: 1.0",
  ];
  return [...headers, ...joinParts(parts, kind, "lamp"), ""].join("\r\n");
}

function joinParts(parts: readonly EmailPart[], kind: string, boundary: string): string[] {
  return [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    "",
    ...parts.flatMap((part) => [`--${boundary}`, ...linesOf(part)]),
    `--${boundary}--`,
  ];
}

function linesOf({ type, bytes, name, inline = false }: EmailPart): string[] {
  const place =
    name === undefined ? [] : [`Content-Disposition: ${inline ? "inline" : "attachment"}; filename="${name}"`];
  if (type === "message/rfc822" && typeof bytes === "string") return [`Content-Type: ${type}`, ...place, "", bytes];
  if (typeof bytes === "string")
    return [
      `Content-Type: ${type}; charset=utf-8`,
      ...place,
      "Content-Transfer-Encoding: quoted-printable",
      "",
      quoted(bytes),
    ];
  const base64 = Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\r\n");
  return [`Content-Type: ${type}`, ...place, "Content-Transfer-Encoding: base64", "", base64];
}

/** Encodes text as quoted-printable, with soft line breaks. */
function quoted(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => {
    const encoded = [...new TextEncoder().encode(line)].map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
    );
    const rows: string[] = [""];
    for (const piece of encoded) {
      if (rows[rows.length - 1]!.length + piece.length > 70) rows.push("");
      rows[rows.length - 1] += piece;
    }
    return rows.join("=\r\n");
  });
  return lines.join("\r\n");
}

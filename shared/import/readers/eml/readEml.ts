import type { Attachment, Email } from "postal-mime";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import type { FormatReaderOutput, ImportExclusion, ImportWarning } from "#shared/import/sourceLines.ts";
import { foldAndTrimWhitespace } from "../sourceLineBuilder.ts";
import { hasTooManyBase64Pieces } from "./encodedPieces.ts";

/** Reads the lines of a file of any format. */
export type ReadFileLines = (file: FileToImport) => Promise<Outcome<FormatReaderOutput>>;

/** Messages in messages are opened to this depth. */
const MAX_MESSAGES = 5;
/** What is never a draft: pictures, signatures, invitations. */
const NO_DRAFT =
  /^(?:image|audio|video|font)\/|^application\/(?:pkcs7|pgp|x-pkcs7|ics)|^text\/(?:calendar|vcard|x-vcard)/i;

/**
 * Reads a saved e-mail message: the first draft that is attached to it, or else its own text. `read` reads a file in any
 * format, and so the attachments. Whatever else the message holds is named in the warnings, and the words around an
 * attached draft are exclusions. Refuses a message without text and drafts with `reading.mail-empty`, and a web page that
 * was saved as a message with `reading.mhtml`. One that no mail program makes is refused with `reading.mail-pieces`.
 */
export async function readEml(bytes: Uint8Array, read: ReadFileLines): Promise<Outcome<FormatReaderOutput>> {
  if (hasTooManyBase64Pieces(bytes)) return refusal("reading.mail-pieces");
  const message = await parse(bytes);
  if (message === null) return refusal("reading.mail-empty");
  if (isSavedPage(message)) return refusal("reading.mhtml");
  const attached = await filesIn(message, 0);
  const drafts: { readonly name: string; readonly lines: FormatReaderOutput }[] = [];
  const others: { readonly name: string; readonly isDraft: boolean }[] = [];
  let first = null;
  for (const file of attached) {
    const isWanted = drafts.length === 0;
    const lines = await read(file);
    if (isRefusal(lines)) {
      first ??= lines;
      others.push({ name: file.name, isDraft: false });
    } else if (isWanted) drafts.push({ name: file.name, lines });
    else others.push({ name: file.name, isDraft: true });
  }
  const [draft] = drafts;
  if (draft) return withAttachment(draft.lines, draft.name, others, message);
  const body = await bodyOf(message, read);
  if (body === null) return first ?? refusal("reading.mail-empty");
  if (isRefusal(body)) return body;
  return { ...body, ...titleOf(body, message), warnings: [...body.warnings, ...warnOthers(others)] };
}

async function parse(bytes: Uint8Array): Promise<Email | null> {
  // Loaded when it is needed, as few drafts come in a message.
  const { default: PostalMime } = await import("postal-mime");
  try {
    return await PostalMime.parse(bytes, {
      attachmentEncoding: "arraybuffer",
      forceRfc822Attachments: true,
      maxNestingDepth: 50,
    });
  } catch {
    return null;
  }
}

/** Returns whether a browser saved a page as a message: its parts are the files of the page. */
function isSavedPage({ headers, from }: Email): boolean {
  const isRelated = headers.some(({ key, value }) => key === "content-type" && /^multipart\/related/i.test(value));
  const isSaved = headers.some(({ key }) => key === "snapshot-content-location");
  return isSaved || (isRelated && !from);
}

/** Returns the attached files that may be drafts, also those of attached messages. */
async function filesIn({ attachments }: Email, depth: number): Promise<readonly FileToImport[]> {
  const found: FileToImport[] = [];
  for (const [i, attachment] of attachments.entries()) {
    const bytes = bytesOf(attachment);
    const isInline = attachment.related === true || (attachment.disposition === "inline" && attachment.contentId);
    if (bytes.length === 0 || isInline || NO_DRAFT.test(attachment.mimeType)) continue;
    const inner = /^message\/rfc822$/i.test(attachment.mimeType) && depth < MAX_MESSAGES ? await parse(bytes) : null;
    if (inner) {
      const files = await filesIn(inner, depth + 1);
      found.push(...(files.length > 0 ? files : [new FileToImport(nameOf(attachment, i), bytes)]));
    } else found.push(new FileToImport(nameOf(attachment, i), bytes));
  }
  return found;
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function nameOf({ filename }: Attachment, index: number): string {
  return foldAndTrimWhitespace(filename ?? "") || `${index + 1}`;
}

/** Reads the text of a message: as the sender formatted it, or plain. */
async function bodyOf({ html, text }: Email, read: ReadFileLines): Promise<Outcome<FormatReaderOutput> | null> {
  const encode = (words: string) => new TextEncoder().encode(words);
  const candidates = [
    ...(html ? [new FileToImport("message.html", encode(`<!DOCTYPE html>${html}`))] : []),
    ...(text?.trim() ? [new FileToImport("message.txt", encode(text))] : []),
  ];
  for (const file of candidates) {
    const lines = await read(file);
    if (!isRefusal(lines) && lines.lines.length > 0) return lines;
  }
  return null;
}

/** Takes the subject as the title of a text that has none. */
function titleOf({ title }: FormatReaderOutput, { subject }: Email): { readonly title?: string } {
  const words = foldAndTrimWhitespace(subject ?? "").replace(/^(?:(?:re|fwd?|tr|rv|aw|wg)\s*:\s*)+/i, "");
  const own = title ?? words;
  return own === "" ? {} : { title: own };
}

function withAttachment(
  lines: FormatReaderOutput,
  name: string,
  others: readonly { readonly name: string; readonly isDraft: boolean }[],
  message: Email,
): FormatReaderOutput {
  const words = foldAndTrimWhitespace([message.subject ?? "", message.text ?? textOf(message.html ?? "")].join(" "));
  const around: ImportExclusion[] = words === "" ? [] : [{ reason: "message", text: words, where: null }];
  return {
    ...lines,
    warnings: [
      { code: "reading.mail-attachment", params: { name }, where: null },
      ...warnOthers(others),
      ...lines.warnings,
    ],
    exclusions: [...(lines.exclusions ?? []), ...around],
  };
}

function warnOthers(others: readonly { readonly name: string; readonly isDraft: boolean }[]): ImportWarning[] {
  return others.map(({ name, isDraft }) => ({
    code: isDraft ? "reading.mail-other-draft" : "reading.mail-other",
    params: { name },
    where: null,
  }));
}

function textOf(html: string): string {
  return html.replace(/<(?:style|script)\b[^]*?<\/(?:style|script)>/gi, " ").replace(/<[^>]*>/g, " ");
}

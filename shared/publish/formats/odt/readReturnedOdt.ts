import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import { openOdt, type OdtDocument } from "#shared/import/readers/odt/odtXml.ts";
import { xmlChildrenOf } from "#shared/import/readers/parseXml.ts";
import type { FileSourceDraftFinder } from "#shared/publish/returned/fileSourceDraft.ts";
import type { ReturnedContent } from "#shared/publish/returned/returnedContent.ts";
import { parseDocxManifestVariables, type DocxManifest } from "../docx/manifest.ts";
import { matchReturnedCommentedDocument } from "../docx/read/readReturnedDocx.ts";
import { loadDocxVocabulary } from "../docx/vocabulary.ts";
import { readCommentedOdt } from "./commentedOdt.ts";

/**
 * Reads an OpenDocument text that a program made of a Word file of ours: its comments and tracked changes, as those of
 * the Word file.
 *
 * @returns the content, null if the file is not ours, or a refusal of `openOdt`
 */
export async function readReturnedOdt(
  file: FileToImport,
  find: FileSourceDraftFinder,
): Promise<Outcome<ReturnedContent | null>> {
  const document = openOdt(file);
  if (isRefusal(document)) return document;
  const key = readOwnManifestOfOdt(document);
  if (!key || !find(key.draft)) return null;
  return matchReturnedCommentedDocument({ ...readCommentedOdt(document.text), key }, find, await loadDocxVocabulary());
}

/** Reads the manifest that a Word file of ours had; null in other files. */
export function readOwnManifestOfOdt({ text }: OdtDocument): DocxManifest | null {
  const variables = xmlChildrenOf(text, "text:user-field-decls")
    .flatMap((list) => xmlChildrenOf(list, "text:user-field-decl"))
    .map(({ attributes }) => [attributes.name ?? "", attributes["string-value"] ?? ""] as const);
  return parseDocxManifestVariables(variables);
}

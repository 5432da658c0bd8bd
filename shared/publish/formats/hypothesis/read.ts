import { parseJson, type Json } from "#shared/base/canonicalJson.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { groupPairsByKey } from "#shared/publish/returned/threadRoots.ts";
import type { ReturnedContent, ReturnedNote, ReturnedReply } from "#shared/publish/returned/returnedContent.ts";
import { placeOfWebAnnotation } from "../jsonld/place.ts";
import { parseHypothesisTags } from "./tags.ts";
import { HYPOTHESIS_OWN_AUTHORITY } from "./authority.ts";

type Row = { readonly [name: string]: Json | undefined };

/**
 * Reads what Hypothesis exports: the JSON of its export or of its search, with replies by their `references`. Page
 * notes have no place; a highlight is a note without words.
 *
 * @returns the notes, `returned.broken` if the text is no JSON, or `returned.none` if it has no annotation
 */
export function readHypothesis(text: string): Outcome<ReturnedContent> {
  const json = parseJson(text.replace(/^\uFEFF/, ""));
  if (json === undefined) return refusal("returned.broken", { format: "JSON" });
  const rows = rowsOf(json);
  if (rows.length === 0) return refusal("returned.none");
  const ids = new Set(rows.map(({ id }) => id));
  const isReply = (row: Row) => ids.has(rootOf(row));
  const replies = groupPairsByKey(rows.filter(isReply).map((row) => [rootOf(row), row] as const));
  const notes = rows.filter((row) => !isReply(row)).map((row) => noteOf(row, replies.get(row["id"]) ?? []));
  return { notes, proposals: [] };
}

/** Whether JSON is from Hypothesis: its annotations have a `uri`, those of the W3C do not. */
export function isHypothesisJson(text: string): boolean {
  const json = parseJson(text.replace(/^\uFEFF/, ""));
  return json !== undefined && rowsOf(json).some(({ uri, type }) => typeof uri === "string" && type === undefined);
}

function rowsOf(json: Json): readonly Row[] {
  const list = isRow(json) ? (json["annotations"] ?? json["rows"]) : json;
  return Array.isArray(list) ? (list as readonly Json[]).filter(isRow) : [];
}

/** Returns the id of the annotation that a reply's thread begins with; undefined if it is no reply. */
function rootOf({ references }: Row): Json | undefined {
  return Array.isArray(references) ? (references as readonly Json[])[0] : undefined;
}

function noteOf(row: Row, replies: readonly Row[]): ReturnedNote {
  const tags = Array.isArray(row["tags"])
    ? (row["tags"] as readonly Json[]).filter((tag) => typeof tag === "string")
    : [];
  const inOrder = [...replies].sort((a, b) => (stringOf(a["created"]) < stringOf(b["created"]) ? -1 : 1));
  return {
    place: placeOfWebAnnotation(row),
    comment: stringOf(row["text"]),
    ...parseHypothesisTags(tags),
    ...saidBy(row),
    replies: inOrder.flatMap((each): readonly ReturnedReply[] => {
      const text = stringOf(each["text"]);
      return text.trim() === "" ? [] : [{ text, ...saidBy(each) }];
    }),
  };
}

/**
 * Returns the display name, or else the account's ("acct:name@hypothes.is"), and the time. The accounts that Clausemark
 * writes have no names of their own.
 */
function saidBy({ user, user_info: info, created }: Row): { by?: string; at?: string } {
  const shown = isRow(info) ? stringOf(info["display_name"]) : "";
  const account = stringOf(user);
  const by = shown || (account.endsWith(`@${HYPOTHESIS_OWN_AUTHORITY}`) ? "" : account.replace(/^acct:|@[^@]*$/g, ""));
  const at = stringOf(created);
  return { ...(by && { by }), ...(at && { at }) };
}

function stringOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function isRow(value: Json | undefined): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

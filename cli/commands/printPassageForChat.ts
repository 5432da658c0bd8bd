import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { composeChatPassage, formatChatPassage, type ChatPassageSubject } from "#shared/publish/chat/chatPassage.ts";
import { formatPlaceLink } from "#shared/host/placeLink.ts";
import { findAddressOnSite, parseSiteAddress } from "#shared/publish/formats/site/siteAddress.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { anchorAtAddress } from "../texts/anchorAtAddress.ts";
import { openDossierForViewer } from "../dossier/openedDossierFile.ts";
import { readChoiceFlag, parseArguments, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const flags = {
  as: text,
  note: text,
  at: text,
  quote: text,
  audience: text,
  "include-informals": { type: "boolean" },
  link: { type: "boolean" },
  site: text,
} as const;

/**
 * `copy DOSSIER --note ID | --at ADDRESS [--quote TEXT] …`: prints one passage for a chat or, with `--link`, the link to
 * it and its address on the site that `--site` names. Needs no key.
 */
export async function printPassageForChatCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  if ((values.note === undefined) === (values.at === undefined)) throw UsageError.choice("note", "at");
  const audience = readChoiceFlag("audience", values.audience, ["public", "team"], "public");
  const informals = values["include-informals"] ?? false;
  if (informals && audience === "public") throw UsageError.clash("include-informals", "audience public");
  if (values.site !== undefined && !values.link) throw UsageError.missing("--link");
  if (values.link && values.audience !== undefined) throw UsageError.clash("audience", "link");
  const site = values.site === undefined ? null : parseSiteAddress(values.site);
  if (isRefusal(site)) return site;
  const dossier = await openDossierForViewer(positionals[0]!, values.as, io);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const passed = values.note === undefined ? wordsAt(ledger, values.at!, values.quote) : noteOf(ledger, values.note);
  if (isRefusal(passed)) return passed;
  if (values.link) {
    for (const line of linksTo(ledger, passed, site)) io.out(line);
    return 0;
  }
  const chat = composeChatPassage(ledger, passed, { audience, informals, authors: "none" });
  if (isRefusal(chat)) return chat;
  io.out(formatChatPassage(chat));
  return 0;
}

/** Returns the link to a passage, and its address on the site. */
function linksTo(ledger: Ledger, subject: ChatPassageSubject, site: string | null): readonly string[] {
  const thread = "annotation" in subject ? subject : undefined;
  const { anchor } = "annotation" in subject ? subject.annotation : "body" in subject ? subject.body : subject;
  const { draft, provision } = anchor;
  const link = formatPlaceLink({ dossier: ledger.dossier, draft, provision, ...(thread && { note: thread.id }) });
  const address = site && findAddressOnSite(ledger, site, { draft, provision, note: thread && { thread, anchor } });
  return [link, ...(address ? [address] : [])];
}

function wordsAt(ledger: Ledger, address: string, quote: string | undefined): Outcome<ChatPassageSubject> {
  const anchor = anchorAtAddress(ledger, address, quote, "whole");
  return isRefusal(anchor) ? anchor : { anchor };
}

/** Finds the one note or proposal whose id begins with `id`. */
function noteOf(ledger: Ledger, id: string): Outcome<ChatPassageSubject> {
  const found = [...ledger.all(threadProjection), ...ledger.all(proposalProjection)].filter((each) =>
    each.id.startsWith(id),
  );
  return found.length === 1 ? found[0]! : refusal("cli.note", { id, count: found.length });
}

import {
  retractAgreedLanguageOriginAct,
  addAgreedLanguageOriginAct,
} from "#shared/acts/negotiation/agreedLanguageOrigins.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { computeRedline } from "#shared/draft/redline.ts";
import { findProvisionAtTypedAddress } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { listAgreedLanguageOrigins, suggestReferenceProvisions } from "#shared/ledger/queries/agreedLanguageOrigins.ts";
import { agreedLanguageOriginProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import { CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { openDossier, openWritableDossier, findActiveDossierAuthor } from "../dossier/openedDossierFile.ts";
import { readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;
const flags = {
  as: text,
  at: text,
  from: text,
  withdraw: text,
  suggest: yes,
  comment: text,
  confidentiality: text,
  json: yes,
} as const;
type Values = ReturnType<typeof parseArguments<typeof flags>>["values"];

/**
 * `origin DOSSIER [--json]`: the agreed language that provisions of the newest text take from reference texts, as a
 * redline. `--at ADDRESS --suggest` searches for it; `--as NAME --at ADDRESS --from "UNTOC 18(21)"` records it.
 */
export async function printAgreedLanguageOriginsCommand(
  args: string[],
  io: CommandEnvironment,
): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const isWriting = values.from !== undefined || values.withdraw !== undefined;
  if (isWriting) parseArguments(args, flags, { positionals: 1, required: values.withdraw ? ["as"] : ["as", "at"] });
  const dossier = await (isWriting ? openWritableDossier(positionals[0]!, io) : openDossier(positionals[0]!));
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  if (!isWriting) return values.suggest ? suggest(ledger, values, io) : list(ledger, values, io);
  const who = await findActiveDossierAuthor(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const act = values.withdraw
    ? retractAgreedLanguageOriginAct(ledger, who.me, idOf(ledger, values.withdraw))
    : originAct(ledger, who.me, values);
  if (isRefusal(act)) return act;
  const made = await who.commit(act);
  if (isRefusal(made)) return made;
  io.out(made[0]!.record.of ?? made[0]!.key);
  return 0;
}

function originAct(ledger: Ledger, me: Parameters<typeof addAgreedLanguageOriginAct>[1], values: Values) {
  const [at, from] = [
    findProvisionAtTypedAddress(ledger, values.at!),
    findProvisionAtTypedAddress(ledger, values.from!),
  ];
  if (isRefusal(at)) return at;
  if (isRefusal(from)) return from;
  const named = ({ id, draft, index }: typeof at) => ({ draft: id, provision: draft.provisions[index]!.eId });
  return addAgreedLanguageOriginAct(ledger, me, {
    at: named(at),
    from: named(from),
    ...(values.comment !== undefined && { comment: values.comment }),
    ...(values.confidentiality !== undefined && {
      confidentiality: readChoiceFlag("confidentiality", values.confidentiality, CONFIDENTIALITY_LABELS, "team"),
    }),
  });
}

function idOf(ledger: Ledger, begun: string): string {
  return ledger.all(agreedLanguageOriginProjection).find(({ id }) => id.startsWith(begun))?.id ?? begun;
}

function list(ledger: Ledger, { json }: Values, io: CommandEnvironment): Outcome<number> {
  const revision = ledger.newestText?.revision;
  if (!revision) return refusal("draft.none");
  const { draft } = revision.body;
  const all = listAgreedLanguageOrigins(ledger, revision.draftId).map(({ origin, provision, from }) => ({
    id: origin.id,
    address: draft.provisions[provision]!.address,
    from: from.citation,
    words: buildSubtreeReadingText(draft, provision).text,
    source: from.words,
    author: ledger.member(origin.author)?.name ?? "",
    comment: origin.body.comment,
    confidentiality: origin.body.confidentiality,
  }));
  if (json) io.json(all);
  else if (all.length === 0) io.out(message("origin.none"));
  else {
    io.out(
      all
        .map(({ id, address, from, source, words, author }) => {
          const line = computeRedline(source, words).map(({ is, text }) =>
            is === "same" ? text : is === "gone" ? `{-${text}-}` : `{+${text}+}`,
          );
          return `${id.slice(0, 12)}  ${message("origin.line", { address, from })}  ${line.join("").replace(/\s+/gu, " ")}  (${author})`;
        })
        .join("\n"),
    );
  }
  return 0;
}

function suggest(ledger: Ledger, { at, json }: Values, io: CommandEnvironment): Outcome<number> {
  const found = findProvisionAtTypedAddress(ledger, at ?? "");
  if (isRefusal(found)) return found;
  const all = suggestReferenceProvisions(ledger, found.id, found.index).map(({ citation, likeness, words }) => {
    return { from: citation, likeness: Math.round(likeness * 100) / 100, words };
  });
  if (json) io.json(all);
  else if (all.length === 0) io.out(message("origin.suggest.none"));
  else
    io.out(
      all
        .map(({ from, likeness, words }) => `${message("origin.suggested", { from, likeness })}  ${clip(words)}`)
        .join("\n"),
    );
  return 0;
}

function clip(words: string): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { textLanguageOf } from "#shared/ledger/texts/textChains.ts";
import { nameOfText, type TextEntry } from "#shared/ledger/texts/textEntries.ts";
import {
  findLanguageVersionGaps,
  languageVersionsOf,
  type LanguageVersionGap,
} from "#shared/ledger/texts/languageVersions.ts";
import { message } from "#shared/messages/messages.ts";
import { openDossier } from "../dossier/openDossier.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../io.ts";

const flags = { json: { type: "boolean" } } as const;

/**
 * `languages DOSSIER [--json]`: lists the language versions of each text, and the provisions that one has and another
 * lacks.
 */
export async function run(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const { texts } = dossier.ledger;
  const groups: (readonly TextEntry[])[] = [];
  for (const text of texts) {
    const versions = [text, ...languageVersionsOf(texts, text)];
    if (versions.length > 1 && !groups.some((group) => group.includes(text))) groups.push(versions);
  }
  const listed = groups.map((group) => ({
    text: nameOfText(group[0]!),
    languages: group.map(textLanguageOf),
    lacking: findLanguageVersionGaps(group).map(lackingOne),
  }));
  if (values.json) io.json(listed);
  else if (listed.length === 0) io.out(message("cli.languages.none"));
  else io.out(listed.flatMap(linesOf).join("\n"));
  return 0;
}

function lackingOne({ has, lacks, provision }: LanguageVersionGap) {
  const { address, heading } = has.revision.body.draft.provisions[provision]!;
  return { address, heading, has: textLanguageOf(has), lacks: textLanguageOf(lacks) };
}

function linesOf({
  text,
  languages,
  lacking,
}: {
  readonly text: string;
  readonly languages: readonly string[];
  readonly lacking: readonly ReturnType<typeof lackingOne>[];
}): readonly string[] {
  const head = `${text}: ${languages.join(", ")}. ${message("languages.lacking", { count: lacking.length })}`;
  return [
    head,
    ...lacking.map(({ address, heading, has, lacks }) => {
      return `  ${[address, message("languages.has", { has, lacks }), heading].filter(Boolean).join("  ")}`;
    }),
  ];
}

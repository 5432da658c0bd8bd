import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { addPhotographAct } from "#shared/acts/notes/photographs.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { gateThreadsForAudience } from "#shared/publish/gate/audience.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import { jpegBytesOf } from "#shared/records/kinds/photograph.ts";
import { scalePhotographInProcess } from "#node/pictures/scalePhotographInProcess.ts";
import { parseArguments, readChoiceFlag, UsageError } from "../arguments/parseArguments.ts";
import { commitActOnEntry } from "../dossier/commitActOnEntry.ts";
import { openDossier, readFileBytes } from "../dossier/openedDossierFile.ts";
import type { CommandEnvironment } from "../environment.ts";
import { openCommandOutput } from "../output/commandOutput.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const flags = {
  as: text,
  note: text,
  file: text,
  description: text,
  public: flag,
  out: text,
  audience: text,
  "include-informals": flag,
  json: flag,
} as const;

/**
 * `photographs DOSSIER [--json]`: lists the photographs of notes. With `--file` it adds one to a note and prints its id,
 * with `--out` it saves those that an audience may see as JPEG files in a folder, and says how many it left out.
 */
export async function listOrAddPhotographsCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const path = positionals[0]!;
  const { file, out } = values;
  if (file !== undefined && out !== undefined) throw UsageError.clash("file", "out");
  if (file !== undefined) return add(path, { ...values, file }, io);
  if (out === undefined) return list(path, values.json === true, io);
  const audience = readChoiceFlag("audience", values.audience, ["public", "team"], "public");
  const informals = values["include-informals"] ?? false;
  if (informals && audience === "public") throw UsageError.clash("include-informals", "audience public");
  return save(path, out, { audience, informals }, io);
}

interface AddFlags {
  readonly as?: string | undefined;
  readonly note?: string | undefined;
  readonly file: string;
  readonly description?: string | undefined;
  readonly public?: boolean | undefined;
}

async function add(path: string, values: AddFlags, io: CommandEnvironment): Promise<Outcome<number>> {
  const { as, note, description } = values;
  for (const [name, value] of Object.entries({ as, note, description }))
    if (value === undefined) throw UsageError.missing(`--${name}`);
  const bytes = await readFileBytes(values.file);
  const picture = isRefusal(bytes) ? bytes : await scalePhotographInProcess(bytes);
  if (isRefusal(picture)) return picture;
  const confidentiality = values.public ? "public" : "team";
  const committed = await commitActOnEntry(io, path, { as: as!, note: note! }, (ledger, me, id) =>
    addPhotographAct(ledger, me, id, { picture, description: description!, confidentiality }),
  );
  if (isRefusal(committed)) return committed;
  const { width, height } = picture;
  io.out(committed[0]!.key);
  io.err(message("cli.photographs.added", { width, height, kilobytes: Math.ceil(picture.bytes.length / 1024) }));
  return 0;
}

async function list(path: string, json: boolean, io: CommandEnvironment): Promise<Outcome<number>> {
  const dossier = await openDossier(path);
  if (isRefusal(dossier)) return dossier;
  const photographs = dossier.ledger.all(threadProjection).flatMap(({ id: note, photographs: own }) =>
    own.map(({ id, at, body: { width, height, description, confidentiality } }) => ({
      id,
      note,
      at,
      width,
      height,
      description,
      confidentiality,
    })),
  );
  if (json) io.json(photographs);
  else if (photographs.length === 0) io.out(message("cli.photographs.none"));
  else
    io.out(
      photographs
        .map(({ id, note, width, height, confidentiality, description }) =>
          [id.slice(0, 16), note.slice(0, 16), `${width}×${height}`, confidentiality, description].join("  "),
        )
        .join("\n"),
    );
  return 0;
}

async function save(
  path: string,
  folder: string,
  asked: { readonly audience: "public" | "team"; readonly informals: boolean },
  io: CommandEnvironment,
): Promise<Outcome<number>> {
  const dossier = await openDossier(path);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const threads = ledger.all(threadProjection);
  const gated = gateThreadsForAudience(threads, { ...asked, authors: "none", photographs: true }, ledger.members);
  const shown = gated.shown.flatMap(({ photographs = [] }) => photographs);
  const all = threads.reduce((sum, { photographs }) => sum + photographs.length, 0);
  await mkdir(folder, { recursive: true });
  for (const [i, { jpeg, description }] of shown.entries()) {
    const name = `photograph-${i + 1}.jpg`;
    const output = await openCommandOutput(join(folder, name), io, { fresh: true, mode: 0o600 });
    if (isRefusal(output)) return output;
    await output.write(jpegBytesOf({ jpeg }));
    output.report(`${name}  ${description}`);
  }
  io.err(message("cli.photographs.saved", { count: shown.length, path: folder }));
  if (all > shown.length) io.err(message("cli.photographs.withheld", { count: all - shown.length }));
  return 0;
}

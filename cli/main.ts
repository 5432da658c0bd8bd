import { pickLanguage } from "#shared/base/language.ts";
import { explainRefusal, message, setMessageLanguage } from "#shared/messages/messages.ts";
import { escapeControlCharactersInJson, replaceControlCharacters } from "#shared/base/controlCharacters.ts";
import { toNearestWordParam } from "#shared/base/nearestWord.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { clausemarkHome } from "#node/clausemarkHome.ts";
import { HelpRequestedError, UsageError } from "./arguments/parseArguments.ts";
import { formatCommandHelp, formatHelpOverview, formatCommandUsage } from "./help/help.ts";
import type { CommandEnvironment, CliEnvironment } from "./io.ts";
import { CommandLocks } from "./dossier/commandLocks.ts";
import type { CliCommandName } from "./help/usage.ts";

type Command = (args: string[], io: CommandEnvironment) => Promise<Outcome<number>>;

/** The commands, each loaded when it is called. */
const commands: Readonly<Record<CliCommandName, () => Promise<{ readonly run: Command }>>> = {
  import: () => import("./commands/import.ts"),
  new: () => import("./commands/new.ts"),
  add: () => import("./commands/add.ts"),
  invite: () => import("./commands/invite.ts"),
  join: () => import("./commands/join.ts"),
  members: () => import("./commands/members.ts"),
  role: () => import("./commands/role.ts"),
  remove: () => import("./commands/remove.ts"),
  admit: () => import("./commands/admit.ts"),
  key: () => import("./commands/key.ts"),
  device: () => import("./commands/device.ts"),
  handover: () => import("./commands/handover.ts"),
  office: () => import("./commands/office.ts"),
  confirm: () => import("./commands/confirm.ts"),
  update: () => import("./commands/update.ts"),
  "put-away": () => import("./commands/put-away.ts"),
  annotate: () => import("./commands/annotate.ts"),
  rate: () => import("./commands/rate.ts"),
  agree: () => import("./commands/agree.ts"),
  reply: () => import("./commands/reply.ts"),
  settle: () => import("./commands/settle.ts"),
  assign: () => import("./commands/assign.ts"),
  photographs: () => import("./commands/photographs.ts"),
  round: () => import("./commands/round.ts"),
  agreement: () => import("./commands/agreement.ts"),
  propose: () => import("./commands/propose.ts"),
  status: () => import("./commands/status.ts"),
  capture: () => import("./commands/capture.ts"),
  meeting: () => import("./commands/meeting.ts"),
  revise: () => import("./commands/revise.ts"),
  compare: () => import("./commands/compare.ts"),
  place: () => import("./commands/place.ts"),
  correct: () => import("./commands/correct.ts"),
  move: () => import("./commands/move.ts"),
  list: () => import("./commands/list.ts"),
  delta: () => import("./commands/delta.ts"),
  origin: () => import("./commands/origin.ts"),
  languages: () => import("./commands/languages.ts"),
  coverage: () => import("./commands/coverage.ts"),
  state: () => import("./commands/state.ts"),
  since: () => import("./commands/since.ts"),
  copy: () => import("./commands/copy.ts"),
  pack: () => import("./commands/pack.ts"),
  merge: () => import("./commands/merge.ts"),
  export: () => import("./commands/export.ts"),
  "import-annotations": () => import("./commands/import-annotations.ts"),
  groups: () => import("./commands/groups.ts"),
  reach: () => import("./commands/reach.ts"),
  transcript: () => import("./commands/transcript.ts"),
  standards: () => import("./commands/standards.ts"),
  votes: () => import("./commands/votes.ts"),
  watch: () => import("./commands/watch.ts"),
  who: () => import("./commands/who.ts"),
  erase: () => import("./commands/erase.ts"),
  verify: () => import("./commands/verify.ts"),
  hub: () => import("./commands/hub.ts"),
};

/** Runs one command. Exit 0: done. 1: refused or failed, one line on standard error. 2: wrong usage. */
export async function runCli(argv: readonly string[], environment: CliEnvironment): Promise<number> {
  const io = createCommandIo(environment);
  const [name = "", ...args] = argv;
  if (name === "help" || name === "--help" || name === "-h") {
    io.out(formatHelpOverview());
    return 0;
  }
  if (!isCommand(name)) {
    const near = toNearestWordParam(name, Object.keys(commands));
    io.err(name === "" ? formatHelpOverview() : message("cli.unknown-command", { name, near }));
    return 2;
  }
  try {
    const outcome = await (await commands[name]()).run(args, io);
    if (!isRefusal(outcome)) return outcome;
    io.err(explainRefusal(outcome));
    return 1;
  } catch (error) {
    return exitCodeFor(error, name, io);
  } finally {
    await io.locks.release();
  }
}

/**
 * Creates the environment of a command. Text by others must not control the terminal, so control characters are
 * replaced.
 */
function createCommandIo(environment: CliEnvironment): CommandEnvironment {
  const out = (text: string) => environment.out(replaceControlCharacters(text));
  return {
    ...environment,
    out,
    err: (text) => environment.err(replaceControlCharacters(text)),
    json: (value) => out(escapeControlCharactersInJson(JSON.stringify(value, null, 2))),
    locks: new CommandLocks(),
  };
}

function isCommand(name: string): name is CliCommandName {
  return Object.hasOwn(commands, name);
}

/** Returns the exit code for an exception. Programming errors are rethrown so that they are visible. */
function exitCodeFor(error: unknown, name: CliCommandName, io: CommandEnvironment): number {
  if (error instanceof HelpRequestedError) {
    io.out(formatCommandHelp(name, error.options));
    return 0;
  }
  if (error instanceof UsageError) {
    io.err(`${explainRefusal(error.why)}\n${formatCommandUsage(name)}`);
    return 2;
  }
  // The file system failed: a full disk, no permission.
  const { code, path = "" } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  io.err(message("cli.failed", { code, path }));
  return 1;
}

if (import.meta.main) {
  // A reader that stops early (`| head`) closes the pipe; that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const environment: CliEnvironment = {
    out: (text) => void process.stdout.write(`${text}\n`),
    bytes: (bytes) => void process.stdout.write(bytes),
    err: (text) => void process.stderr.write(`${text}\n`),
    home: clausemarkHome(),
    now: () => new Date(),
  };
  await setMessageLanguage(pickLanguage([new Intl.DateTimeFormat().resolvedOptions().locale]));
  process.exitCode = await runCli(process.argv.slice(2), environment);
}

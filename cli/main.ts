import { pickSupportedLanguage } from "#shared/base/language.ts";
import { explainRefusal, message, setMessageLanguage } from "#shared/messages/messages.ts";
import { escapeControlCharactersInJson, replaceControlCharacters } from "#shared/base/controlCharacters.ts";
import { toNearestWordParam } from "#shared/base/nearestWord.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { clausemarkHomeFolder } from "#node/clausemarkHome.ts";
import { HelpRequestedError, UsageError } from "./arguments/parseArguments.ts";
import { formatCommandHelp, formatHelpOverview, formatCommandUsage } from "./help/help.ts";
import type { CommandEnvironment, CliEnvironment } from "./io.ts";
import { CommandLocks } from "./dossier/commandLocks.ts";
import type { CliCommandName } from "./help/usage.ts";

type Command = (args: string[], io: CommandEnvironment) => Promise<Outcome<number>>;

/** The commands, each loaded when it is called. */
const commands: Readonly<Record<CliCommandName, () => Promise<Command>>> = {
  import: async () => (await import("./commands/import.ts")).printImportedDraftCommand,
  new: async () => (await import("./commands/new.ts")).createDossierCommand,
  add: async () => (await import("./commands/add.ts")).addDraftCommand,
  invite: async () => (await import("./commands/invite.ts")).openInvitationCommand,
  join: async () => (await import("./commands/join.ts")).joinDossierCommand,
  members: async () => (await import("./commands/members.ts")).listMembersCommand,
  role: async () => (await import("./commands/role.ts")).changeRoleCommand,
  remove: async () => (await import("./commands/remove.ts")).removeMemberCommand,
  admit: async () => (await import("./commands/admit.ts")).admitDeviceCommand,
  key: async () => (await import("./commands/key.ts")).changeDossierKeyCommand,
  device: async () => (await import("./commands/device.ts")).linkOwnDeviceCommand,
  handover: async () => (await import("./commands/handover.ts")).takeOverAdministrationCommand,
  office: async () => (await import("./commands/office.ts")).changeAdministratorsCommand,
  confirm: async () => (await import("./commands/confirm.ts")).confirmHandoverCommand,
  update: async () => (await import("./commands/update.ts")).updateDossierFormatCommand,
  "put-away": async () => (await import("./commands/put-away.ts")).putAwayUnknownDevicesCommand,
  annotate: async () => (await import("./commands/annotate.ts")).annotatePassageCommand,
  rate: async () => (await import("./commands/rate.ts")).rateNoteCommand,
  agree: async () => (await import("./commands/agree.ts")).recordAgreedSeverityCommand,
  reply: async () => (await import("./commands/reply.ts")).run,
  settle: async () => (await import("./commands/settle.ts")).resolveThreadCommand,
  assign: async () => (await import("./commands/assign.ts")).assignNoteCommand,
  photographs: async () => (await import("./commands/photographs.ts")).listOrAddPhotographsCommand,
  round: async () => (await import("./commands/round.ts")).setBlindRoundCommand,
  agreement: async () => (await import("./commands/agreement.ts")).printRaterAgreementCommand,
  propose: async () => (await import("./commands/propose.ts")).proposeWordingCommand,
  status: async () => (await import("./commands/status.ts")).setProvisionStatusCommand,
  capture: async () => (await import("./commands/capture.ts")).recordCaptureLinesCommand,
  meeting: async () => (await import("./commands/meeting.ts")).addMeetingCommand,
  revise: async () => (await import("./commands/revise.ts")).addRevisionCommand,
  compare: async () => (await import("./commands/compare.ts")).printConcordanceCommand,
  place: async () => (await import("./commands/place.ts")).placeEntryCommand,
  correct: async () => (await import("./commands/correct.ts")).correctRevisionCommand,
  move: async () => (await import("./commands/move.ts")).moveTextToDocumentCommand,
  list: async () => (await import("./commands/list.ts")).listDossierItemsCommand,
  delta: async () => (await import("./commands/delta.ts")).printWeakeningsCommand,
  origin: async () => (await import("./commands/origin.ts")).printAgreedLanguageOriginsCommand,
  languages: async () => (await import("./commands/languages.ts")).printLanguageVersionsCommand,
  coverage: async () => (await import("./commands/coverage.ts")).printDiscussionCoverageCommand,
  state: async () => (await import("./commands/state.ts")).printTextStateCommand,
  since: async () => (await import("./commands/since.ts")).printSinceReportCommand,
  copy: async () => (await import("./commands/copy.ts")).printPassageForChatCommand,
  pack: async () => (await import("./commands/pack.ts")).writePacketCommand,
  merge: async () => (await import("./commands/merge.ts")).mergeDossiersCommand,
  export: async () => (await import("./commands/export.ts")).exportNotesCommand,
  "import-annotations": async () => (await import("./commands/import-annotations.ts")).importAnnotationsCommand,
  groups: async () => (await import("./commands/groups.ts")).listOrAddGroupsCommand,
  reach: async () => (await import("./commands/reach.ts")).printCitationReachCommand,
  transcript: async () => (await import("./commands/transcript.ts")).printTranscriptCommand,
  standards: async () => (await import("./commands/standards.ts")).listOrAddStandardsCommand,
  votes: async () => (await import("./commands/votes.ts")).listOrRecordVotesCommand,
  watch: async () => (await import("./commands/watch.ts")).printWatchFindingsCommand,
  who: async () => (await import("./commands/who.ts")).printSyncStatusCommand,
  erase: async () => (await import("./commands/erase.ts")).erasePermanentlyCommand,
  verify: async () => (await import("./commands/verify.ts")).verifyDossierCommand,
  hub: async () => (await import("./commands/hub.ts")).runTeamHubCommand,
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
    const outcome = await (await commands[name]())(args, io);
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
    home: clausemarkHomeFolder(),
    now: () => new Date(),
  };
  await setMessageLanguage(pickSupportedLanguage([new Intl.DateTimeFormat().resolvedOptions().locale]));
  process.exitCode = await runCli(process.argv.slice(2), environment);
}

import { pickSupportedLanguage } from "#shared/base/language.ts";
import { explainRefusal, message, setMessageLanguage } from "#shared/messages/messages.ts";
import { escapeControlCharactersInJson, replaceControlCharacters } from "#shared/base/controlCharacters.ts";
import { toNearestWordParam } from "#shared/base/nearestWord.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { clausemarkHomeFolder } from "#node/clausemarkHomeFolder.ts";
import { HelpRequestedError, UsageError } from "./arguments/parseArguments.ts";
import { formatCommandHelp, formatHelpOverview, formatCommandUsage, formatShortestCall } from "./help/formatHelp.ts";
import type { CommandEnvironment, CliEnvironment } from "./environment.ts";
import { CommandLocks } from "./dossier/commandLocks.ts";
import type { CliCommandName } from "./help/commandUsage.ts";

type Command = (args: string[], io: CommandEnvironment) => Promise<Outcome<number>>;

/** The commands, each loaded when it is called. */
const commands: Readonly<Record<CliCommandName, () => Promise<Command>>> = {
  import: async () => (await import("./commands/printImportedDraft.ts")).printImportedDraftCommand,
  new: async () => (await import("./commands/createDossier.ts")).createDossierCommand,
  add: async () => (await import("./commands/addDraft.ts")).addDraftCommand,
  invite: async () => (await import("./commands/openInvitation.ts")).openInvitationCommand,
  join: async () => (await import("./commands/joinDossier.ts")).joinDossierCommand,
  members: async () => (await import("./commands/listMembers.ts")).listMembersCommand,
  role: async () => (await import("./commands/changeRole.ts")).changeRoleCommand,
  remove: async () => (await import("./commands/removeMember.ts")).removeMemberCommand,
  admit: async () => (await import("./commands/admitDevice.ts")).admitDeviceCommand,
  key: async () => (await import("./commands/changeDossierKey.ts")).changeDossierKeyCommand,
  device: async () => (await import("./commands/linkOwnDevice.ts")).linkOwnDeviceCommand,
  handover: async () => (await import("./commands/takeOverAdministration.ts")).takeOverAdministrationCommand,
  office: async () => (await import("./commands/changeAdministrators.ts")).changeAdministratorsCommand,
  confirm: async () => (await import("./commands/confirmHandover.ts")).confirmHandoverCommand,
  update: async () => (await import("./commands/updateDossierFormat.ts")).updateDossierFormatCommand,
  "put-away": async () => (await import("./commands/putAwayUnknownDevices.ts")).putAwayUnknownDevicesCommand,
  annotate: async () => (await import("./commands/annotatePassage.ts")).annotatePassageCommand,
  rate: async () => (await import("./commands/rateNote.ts")).rateNoteCommand,
  agree: async () => (await import("./commands/recordAgreedSeverity.ts")).recordAgreedSeverityCommand,
  reply: async () => (await import("./commands/reply.ts")).run,
  settle: async () => (await import("./commands/resolveThread.ts")).resolveThreadCommand,
  assign: async () => (await import("./commands/assignNote.ts")).assignNoteCommand,
  photographs: async () => (await import("./commands/listOrAddPhotographs.ts")).listOrAddPhotographsCommand,
  round: async () => (await import("./commands/setBlindRound.ts")).setBlindRoundCommand,
  agreement: async () => (await import("./commands/printRaterAgreement.ts")).printRaterAgreementCommand,
  propose: async () => (await import("./commands/proposeWording.ts")).proposeWordingCommand,
  status: async () => (await import("./commands/setProvisionStatus.ts")).setProvisionStatusCommand,
  capture: async () => (await import("./commands/recordCaptureLines.ts")).recordCaptureLinesCommand,
  meeting: async () => (await import("./commands/addMeeting.ts")).addMeetingCommand,
  revise: async () => (await import("./commands/addRevision.ts")).addRevisionCommand,
  compare: async () => (await import("./commands/printConcordance.ts")).printConcordanceCommand,
  place: async () => (await import("./commands/placeEntry.ts")).placeEntryCommand,
  correct: async () => (await import("./commands/correctRevision.ts")).correctRevisionCommand,
  move: async () => (await import("./commands/moveTextToDocument.ts")).moveTextToDocumentCommand,
  list: async () => (await import("./commands/listDossierItems.ts")).listDossierItemsCommand,
  delta: async () => (await import("./commands/printWeakenings.ts")).printWeakeningsCommand,
  origin: async () => (await import("./commands/printAgreedLanguageOrigins.ts")).printAgreedLanguageOriginsCommand,
  languages: async () => (await import("./commands/printLanguageVersions.ts")).printLanguageVersionsCommand,
  coverage: async () => (await import("./commands/printDiscussionCoverage.ts")).printDiscussionCoverageCommand,
  state: async () => (await import("./commands/printTextState.ts")).printTextStateCommand,
  since: async () => (await import("./commands/printSinceReport.ts")).printSinceReportCommand,
  copy: async () => (await import("./commands/printPassageForChat.ts")).printPassageForChatCommand,
  pack: async () => (await import("./commands/writePacket.ts")).writePacketCommand,
  backup: async () => (await import("./commands/backUpDossier.ts")).backUpDossierCommand,
  restore: async () => (await import("./commands/restoreDossier.ts")).restoreDossierCommand,
  merge: async () => (await import("./commands/mergeDossiers.ts")).mergeDossiersCommand,
  export: async () => (await import("./commands/exportNotes.ts")).exportNotesCommand,
  "import-annotations": async () => (await import("./commands/importAnnotations.ts")).importAnnotationsCommand,
  groups: async () => (await import("./commands/listOrAddGroups.ts")).listOrAddGroupsCommand,
  reach: async () => (await import("./commands/printCitationReach.ts")).printCitationReachCommand,
  transcript: async () => (await import("./commands/printTranscript.ts")).printTranscriptCommand,
  standards: async () => (await import("./commands/listOrAddStandards.ts")).listOrAddStandardsCommand,
  votes: async () => (await import("./commands/listOrRecordVotes.ts")).listOrRecordVotesCommand,
  watch: async () => (await import("./commands/printWatchFindings.ts")).printWatchFindingsCommand,
  who: async () => (await import("./commands/printSyncStatus.ts")).printSyncStatusCommand,
  erase: async () => (await import("./commands/erasePermanently.ts")).erasePermanentlyCommand,
  verify: async () => (await import("./commands/verifyDossier.ts")).verifyDossierCommand,
  "verify-package": async () => (await import("./commands/verifyPackageFile.ts")).verifyPackageCommand,
  hub: async () => (await import("./commands/runTeamHub.ts")).runTeamHubCommand,
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
    io.err(`${explainRefusal(error.explain(formatShortestCall(name)))}\n${formatCommandUsage(name)}`);
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

import { EXPORT_FORMAT_NAMES, EXPORT_TABLES } from "#shared/publish/formats/exportFormats.ts";
import { BRIEFING_LAYOUTS } from "#shared/publish/layouts/content/layouts.ts";

/**
 * The content of `clausemark help` and `clausemark COMMAND --help`. It is syntax, the same in every language, so it is
 * kept here in English only; command output is in the message catalogue.
 */

interface Usage {
  /** What the command does. */
  readonly does: string;
  /** The forms of calling it, without the program's name. A long form has continuation lines. */
  readonly forms: readonly string[];
}

export type CliCommandName = keyof typeof COMMAND_USAGE;

/** The commands in the order of a working day. */
export const COMMAND_USAGE = {
  import: {
    does: "what would be read from a file: its outline, what it attributes to delegations, or all of it as JSON",
    forms: [
      "import FILE [--json] [--changes accepted|rejected|shown] [--paragraphs] [--manual-markup] [--attributions]\n" +
        "[--recognise LANGUAGE]",
    ],
  },
  new: {
    does: "makes a dossier file from a draft, with you as its administrator",
    forms: [
      'new DOSSIER --draft FILE --as "Name, Organisation" [--title T] [--kind K] [--symbol S] [--date DAY]\n' +
        "[--paragraphs] [--manual-markup] [--languages] [--attributions certain|all] [--recognise LANGUAGE]",
    ],
  },
  add: {
    does: "adds a further text, or a document",
    forms: [
      "add DOSSIER --draft FILE --as NAME [--document new|TITLE|ID] [--title T] [--kind K] [--symbol S] [--date DAY]\n" +
        "[--paragraphs] [--manual-markup] [--languages] [--attributions certain|all] [--recognise LANGUAGE]",
    ],
  },
  revise: {
    does: "adds the next text of a document, or with --document new another document; prints where every note is in it, and what needs review",
    forms: [
      "revise DOSSIER --draft FILE [--as NAME] [--document new|NAME|ID] [--title T] [--covers whole|1,2,2 bis,3] [--kind K]\n" +
        "[--symbol S] [--date DAY] [--paragraphs] [--manual-markup] [--languages] [--attributions certain|all]\n" +
        "[--recognise LANGUAGE] [--json]",
    ],
  },
  correct: {
    does: "replaces a misread text by a better reading; every note stays on its words",
    forms: [
      "correct DOSSIER --as NAME --draft FILE [--revision SYMBOL|ID] [--symbol S] [--date DAY] [--language CODE]",
    ],
  },
  move: {
    does: "moves a text to another document, with everything recorded on it",
    forms: ["move DOSSIER --as NAME --text TEXT --to DOCUMENT|new [--title T] [--kind K]"],
  },
  place: {
    does: "places a note in a text, or confirms a position for it; without an address where it was found, unless that is in another article or hardly on the same words",
    forms: [
      "place DOSSIER --as NAME --note ID [--text TEXT] [--at ADDRESS [--quote WORDS]] [--closed]",
      "place DOSSIER --as NAME --note ID [--text TEXT] --discard | --take-back",
      "place DOSSIER --as NAME --position ID [--text TEXT] [--at ADDRESS [--quote WORDS]] | --discard | --take-back",
      "place DOSSIER --as NAME --status ID [--text TEXT] --discard | --take-back",
    ],
  },
  compare: {
    does: "what changed between two texts, provision by provision",
    forms: ["compare FILE FILE [--json]", "compare DOSSIER [TEXT|FILE [TEXT|FILE]] [--json]"],
  },
  delta: {
    does: "what became weaker from one text to the next; or records it for a provision",
    forms: [
      "delta DOSSIER [--from TEXT] [--to TEXT] [--all] [--as NAME] [--json]",
      "delta DOSSIER --as NAME --at ADDRESS --is better|same|worse|new-risk|gone|none [--from TEXT] [--to TEXT]\n" +
        "[--right RIGHT] [--comment WORDS] [--confidentiality C]",
    ],
  },
  origin: {
    does: "agreed language: where the words of a provision come from",
    forms: [
      "origin DOSSIER [--json]",
      "origin DOSSIER --at ADDRESS --suggest [--json]",
      'origin DOSSIER --as NAME --at ADDRESS --from "UNTOC 18(21)" [--comment WORDS] [--confidentiality C]',
      "origin DOSSIER --as NAME --withdraw ID",
    ],
  },
  languages: {
    does: "texts that are here in several languages, what one of them lacks, and how they differ in numbers, references, brackets and negations",
    forms: ["languages DOSSIER [--json]", "languages FILE FILE [--json | --csv]"],
  },
  annotate: {
    does: "makes a note; prints its id",
    forms: [
      "annotate DOSSIER --as NAME --at ADDRESS [--quote WORDS] --comment WORDS\n" +
        "[--kind risk|safeguard|omission|question] [--right privacy,expression] [--standard ICCPR-17-1,…]\n" +
        "[--level 1..4] [--scale N] [--scope N] [--irremediability N] [--likelihood N]\n" +
        "[--tag scope,…] [--confidentiality C] [--source WORDS] [--track NAME]",
    ],
  },
  reply: {
    does: "replies to a note; prints the reply’s id",
    forms: ["reply DOSSIER --as NAME --note ID --text WORDS"],
  },
  rate: {
    does: "your own rating of a note; prints its severity",
    forms: [
      "rate DOSSIER --as NAME --note ID --level 1..4",
      "rate DOSSIER --as NAME --note ID [--scale N] [--scope N] [--irremediability N] [--likelihood N]",
    ],
  },
  agree: {
    does: "the level that the raters agreed on",
    forms: ["agree DOSSIER --as NAME --note ID --level 1..4|none [--reason WORDS]"],
  },
  round: {
    does: "begins or ends a blind round of rating",
    forms: ["round DOSSIER --as NAME --blind yes|no"],
  },
  agreement: {
    does: "how well the raters agree",
    forms: ["agreement DOSSIER [--as NAME] [--json]"],
  },
  settle: {
    does: "resolves a note, or reopens it",
    forms: ["settle DOSSIER --as NAME --note ID [--open] [--reason WORDS]"],
  },
  assign: {
    does: "assigns a note to a member, or to nobody",
    forms: ["assign DOSSIER --as NAME --note ID --to NAME|nobody"],
  },
  photographs: {
    does: "the photographs of notes; or adds one to a note, or saves those that an audience may see as JPEG files",
    forms: [
      "photographs DOSSIER [--json]",
      "photographs DOSSIER --as NAME --note ID --file FILE --description WORDS [--public]",
      "photographs DOSSIER --out FOLDER [--audience public|team] [--include-informals]",
    ],
  },
  propose: {
    does: "notes rival wording or floor text; prints its id",
    forms: [
      "propose DOSSIER --as NAME --at ADDRESS [--quote WORDS | --after] --new WORDS | --delete [--form written|floor]\n" +
        '[--by "Mexico,Barbados for CARICOM"] [--cosponsors Norway,EU] [--by-kind state|group|person|other]\n' +
        "[--time TIME] [--basis B] [--meeting ID] [--comment WORDS] [--track NAME] [--confidentiality C]",
      "propose DOSSIER --as NAME --on ID [--new WORDS | --delete] [--fate open|withdrawn|adopted|partly|dropped] …",
    ],
  },
  status: {
    does: "sets the status of a provision",
    forms: [
      "status DOSSIER --as NAME --at ADDRESS\n" +
        "--status agreed|pending|informals|package|withdrawn|deleted|reopened|none\n" +
        "[--note WORDS] [--confidentiality C]",
    ],
  },
  capture: {
    does:
      'records positions, as they are typed in the window: 40(20 bis) CAN NZ + / MEX ~ "shall" > "may" @informals. ' +
      'A position on words: NOR + "may" #2 (the second in the text), NOR + "may" of MEX (what Mexico proposed). All lines are recorded, or none',
    forms: ["capture DOSSIER --as NAME [--meeting ID] LINE…", "capture DOSSIER --as NAME --retract ID"],
  },
  meeting: {
    does: "names a meeting, and prints its id; or redefines the tracks",
    forms: [
      "meeting DOSSIER --as NAME --name TEXT | --next [--date DAY] [--track NAME] [--confidentiality C]",
      "meeting DOSSIER --as NAME --tracks plenary,informals:informals,…",
    ],
  },
  groups: {
    does: "the groups of delegations that the team added; or adds one, for every member’s capture line and imports",
    forms: [
      "groups DOSSIER [--json]",
      "groups DOSSIER --as NAME --name TEXT [--short CODE] [--also NAME,…]",
      "groups DOSSIER --as NAME --withdraw ID",
    ],
  },
  list: {
    does: "notes, positions, proposals and statuses in the order of the text",
    forms: [
      "list DOSSIER [--filter LINE] [--as NAME] [--json]",
      "list DOSSIER [--sort place|severity|date|author|state] [--group article|severity|author|state|assignee|tag] " +
        "[--filter LINE] [--as NAME] [--json]",
    ],
  },
  coverage: {
    does: "what was discussed, by day, meeting and provision",
    forms: [
      "coverage DOSSIER [--date DAY] [--meeting NAME|ID] [--audience team|public] [--include-informals]\n" +
        "[--authors names|roles|none] [--as NAME] [--json]",
    ],
  },
  state: {
    does: "what is unsettled in a text: brackets, options and agreed provisions, article by article and text by text",
    forms: ["state DOSSIER [--text TEXT] [--audience team|public] [--include-informals] [--json]"],
  },
  since: {
    does: "what happened since a moment, for whom, and whom to talk to",
    forms: [
      "since DOSSIER --from MOMENT|COPY [--for NAME|ROLE] [--audience team|public] [--include-informals] [--as NAME] [--json]",
    ],
  },
  votes: {
    does: "votes with their outcome, totals, groups and who turned; or records one, from a list of States or a CSV file",
    forms: [
      "votes DOSSIER [--audience team|public] [--include-informals] [--json]",
      "votes DOSSIER --as NAME --at ADDRESS [--quote WORDS] --question WORDS [--list FILE] [--partial] [--others-absent]\n" +
        "[--rule simple|two-thirds|consensus] [--effect keeps|removes|changes|unclear] [--proposal ID]\n" +
        "[--announced YES-NO-ABSTAINING] [--result adopted|rejected] [--time TIME] [--meeting ID] [--confidentiality C]",
      "votes DOSSIER --as NAME --on ID … [--explain STATE --words WORDS [--basis B]]",
      "votes DOSSIER --as NAME --withdraw ID",
    ],
  },
  watch: {
    does: "what the drafting watch flags; or dismisses it for the team",
    forms: [
      "watch FILE|DOSSIER [--rules all|RULE,…] [--before FILE] [--dismissed] [--json]",
      "watch DOSSIER --as NAME --dismiss ADDRESS [--rules RULE,…] [--before FILE]",
      "watch DOSSIER --as NAME --restore ADDRESS [--rules RULE,…] [--before FILE]",
    ],
  },
  transcript: {
    does: "a transcript (VTT, SRT, text, HTML): its passages with delegations, its speakers, or the capture lines that it offers; records nothing",
    forms: ["transcript FILE [--speakers] [--offered] [--official] [--json]"],
  },
  reach: {
    does: "what cites a provision: directly, within ranges, by defined terms, and through how many steps",
    forms: ["reach FILE|DOSSIER --at ADDRESS [--steps N] [--json]"],
  },
  standards: {
    does: "the bank of standards; or adds to the team’s own",
    forms: [
      "standards [DOSSIER] [--right privacy,…] [--json]",
      "standards DOSSIER --as NAME --instrument TEXT [--place TEXT] [--symbol S] --words WORDS [--told] [--right privacy,…]",
      "standards DOSSIER --as NAME --withdraw ID",
    ],
  },
  copy: {
    does: "a passage for a chat: its citation, its words and the concern",
    forms: [
      "copy DOSSIER --note ID [--audience public|team] [--include-informals] [--as NAME]",
      "copy DOSSIER --at ADDRESS [--quote WORDS] [--audience public|team] [--include-informals] [--as NAME]",
      "copy DOSSIER --note ID | --at ADDRESS --link [--site URL]",
    ],
  },
  export: {
    does: "what an audience may see, as a file for print or for other programs",
    forms: [
      `export DOSSIER --format ${EXPORT_FORMAT_NAMES.join("|")} --out FILE\n` +
        "[--json] [--audience public|team] [--include-informals] [--include-replies] [--include-earlier] [--include-photographs]\n" +
        "[--authors names|roles|none] [--language en|fr|es|ru|ar|zh] [--text TEXT] [--filter LINE] [--provisions 5,24,37(15)] [--as NAME]",
      "export DOSSIER --format docx,xlsx,jsonld --out FOLDER …",
      "export DOSSIER --format jsonld --out FILE … [--with-text]",
      `export DOSSIER --format pdf --out FILE … [--layout ${BRIEFING_LAYOUTS.join("|")}]\n` +
        "[--by TEXT] [--contact TEXT] [--compact] [--introduction FILE] [--line TEXT] [--footer TEXT] [--logo FILE] [--logo-alt TEXT] [--archive]\n" +
        "[--paper a4|us-letter] [--whole-text] [--date DAY] [--state] [--votes] [--concordance [--from TEXT]] [--reach]\n" +
        "[--since MOMENT|COPY]",
      `export DOSSIER --format csv|xlsx --out FILE …\n[--table ${EXPORT_TABLES.join("|")}] [--from TEXT] [--to TEXT]`,
    ],
  },
  "import-annotations": {
    does: "imports comments from a file; without --as only prints what is new in it",
    forms: ["import-annotations DOSSIER FILE [--as NAME] [--text TEXT] [--confidentiality C] [--reopen] [--json]"],
  },
  merge: {
    does: "merges other dossiers or packets into one; every record is verified",
    forms: ["merge DOSSIER OTHER… [--passphrase-file FILE] [--as NAME] [--dry-run]"],
  },
  pack: {
    does: "a packet that only the members you name can open, or anyone who knows a passphrase",
    forms: ["pack DOSSIER --as NAME --to NAME,… | --passphrase-file FILE [--since NAME,…] --out FILE"],
  },
  backup: {
    does: "an encrypted copy in a folder or on a stick, opened again to check it; the oldest are removed",
    forms: ["backup DOSSIER --as NAME --to FOLDER [--keep N] [--code FILE]"],
  },
  restore: {
    does: "the dossier of a backup, or of the newest backup in a folder that opens",
    forms: ["restore FILE|FOLDER --out DOSSIER [--code FILE] [--dossier ID]"],
  },
  who: {
    does: "sync status: who has what, by the receipts",
    forms: ["who DOSSIER [--json]"],
  },
  invite: {
    does: "opens an invitation, or closes one (administrator)",
    forms: [
      "invite DOSSIER --as NAME --role lead|observer|reader --out FILE [--uses one|many] [--days N] [--text]",
      "invite DOSSIER --as NAME --for FORMER-MEMBER --out FILE [--days N] [--text]",
      "invite DOSSIER --as NAME --close ID",
    ],
  },
  join: {
    does: "joins a team by an invitation",
    forms: ["join DOSSIER --invitation FILE --as NAME"],
  },
  members: {
    does: "the team: roles, devices and open invitations",
    forms: ["members DOSSIER [--json]"],
  },
  role: {
    does: "gives a member another role (administrator)",
    forms: ["role DOSSIER --as NAME --member NAME --role lead|observer|reader"],
  },
  remove: {
    does: "removes a member or one of a member’s devices from the team, and changes the key (administrator)",
    forms: ["remove DOSSIER --as NAME --member NAME [--device ID]"],
  },
  admit: {
    does: "admits somebody whose invitation was used up or had expired (administrator)",
    forms: ["admit DOSSIER --as NAME --device ID --role lead|observer|reader"],
  },
  device: {
    does: "another device of your own: request it on the new one, vouch for it on the old one, join on the new one",
    forms: [
      "device DOSSIER --as NAME --ask FILE",
      "device DOSSIER --as NAME --vouch FILE --out FILE",
      "device DOSSIER --as NAME --answer FILE",
    ],
  },
  key: {
    does: "changes the dossier’s key (administrator)",
    forms: ["key DOSSIER --as NAME"],
  },
  handover: {
    does: "takes over the administration with the recovery sheet",
    forms: [
      "handover DOSSIER --as NAME --sheet FILE [--cut none|device|member] [--back | --new]",
      "handover DOSSIER --as NAME --sheet FILE --stolen [--forged ID,…] [--back | --new]",
    ],
  },
  office: {
    does: "makes a lead a second administrator, ends the office of one of two, or replaces the recovery sheet (administrator)",
    forms: ["office DOSSIER --as NAME --add DEVICE | --end DEVICE | --new-sheet [--sheet FILE]"],
  },
  confirm: {
    does: "confirms a takeover of the administration, or the update of a dossier, after comparing fingerprints (lead)",
    forms: ["confirm DOSSIER --as NAME --handover ID"],
  },
  update: {
    does: "updates a dossier to the new format, in which earlier versions of Clausemark cannot write (administrator)",
    forms: ["update DOSSIER --as NAME"],
  },
  "put-away": {
    does: "removes from every copy what devices sent that are in no list of members (administrator)",
    forms: ["put-away DOSSIER --as NAME"],
  },
  erase: {
    does: "deletes words permanently",
    forms: ["erase DOSSIER --as NAME --id ID [--former]"],
  },
  verify: {
    does: "checks every record",
    forms: ["verify DOSSIER"],
  },
  "verify-package": {
    does: "whether a package is the project’s and not older than this version, by the signed list beside it",
    forms: ["verify-package FILE [--sums FOLDER]"],
  },
  hub: {
    does: "the team’s hub, until Ctrl+C ends it; on 127.0.0.1",
    forms: ["hub [--port N] [--data FOLDER]"],
  },
} as const satisfies Readonly<Record<string, Usage>>;

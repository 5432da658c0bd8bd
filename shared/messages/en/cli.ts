export const cli = {
  "cli.added":
    "{what, select, document {Added as a new document: “{title}”.} other {Added as another text of “{title}”.}}",
  "cli.agreed": "{level, select, none {No level is agreed on any more.} other {Agreed on: {level}.}}",
  "cli.agreement":
    "{name}: {means, select, none {no alpha ({units, plural, =0 {no note was rated by two} one {# note was rated by two, and nothing varies} other {# notes were rated by two, and nothing varies}})} other {alpha {value} over {units, plural, one {# note} other {# notes}}: {means, select, reliable {reliable} tentative {for tentative conclusions only} other {not reliable}}}}",
  "cli.agreement.set":
    "{rated, plural, =0 {No note is rated yet.} one {# note is rated} other {# notes are rated}}{rated, plural, =0 {} other {, by {raters, plural, one {# person} other {# people}}. Alpha is Krippendorff’s, for ordinal data.}}",
  "cli.aside": "set aside: {type} {key}: {reason}",
  "cli.corrected":
    "Corrected. {there, plural, one {# note stands} other {# notes stand}} on the corrected text{lost, plural, =0 {} one {; # has lost its words} other {; # have lost their words}}.",
  "cli.change": "{at}  {author} {type, select, inserted {inserted} other {deleted}}: “{words}”",
  "cli.documents": "No document is called “{name}”. The dossier has: {known}.",
  "cli.exists": "{path} is there already and is never written over. Choose another name.",
  "cli.exported":
    "Wrote {path}: {pages, plural, one {# page} other {# pages}}, {notes, plural, one {# note} other {# notes}}{kept, plural, =0 {} one {; # note is not for this audience} other {; # notes are not for this audience}}{proposals, plural, =0 {} one {; # proposal} other {; # proposals}}{proposalsKept, plural, =0 {} one {; # proposal is not for this audience} other {; # proposals are not for this audience}}.",
  "cli.exported-positions":
    "Wrote {path}: {rows, plural, one {# position} other {# positions}}{kept, plural, =0 {} one {; # position is not for this audience} other {; # positions are not for this audience}}.",
  "cli.failed":
    "The system refused ({code}){path, select, other { at {path}}}. Check the space and the permissions there, then try again.",
  "cli.finding":
    "{address}  {rule}{words, select, none {} other {: “{words}”}}{was, select, none {} other { (before: “{was}”)}}",
  "cli.fork": "fork: device {device} signed more than one record as number {seq}",
  "cli.found-status": "{at}  in the text: “{words}”",
  "cli.gap": "gap: device {device} signed records {from} to {to} that are not here",
  "cli.invited": "Wrote an invitation for one {role} to {path}. Whoever holds the file can join: hand it over safely.",
  "cli.joined": "Joined “{title}” as {role}.",
  "cli.made":
    "Made {path} (dossier {id}).\nThe recovery key is in {sheet}: print it, then take the file off this machine.",
  "cli.merged": "{fresh} new, {known} known, {refused} refused",
  "cli.no-annotations": "No annotations yet.",
  "cli.no-file": "There is no file {name}. Check the name and the folder.",
  "cli.no-key":
    "Nobody called “{as}” has a key for this dossier on this machine. Join it by an invitation, or check --as.",
  "cli.no-revision": "No text of the dossier is called “{name}”. There are: {known}.",
  "cli.not-joined": "The invitation does not let anybody in: {reason}",
  "cli.refused-line": "{name}, line {line}{type, select, none {} other { ({type} {key})}} is refused: {reason}",
  "cli.status": "{address}: {status, select, none {no status} other {{status}}}",
  "cli.revisions": "“{name}” is the name of several texts. Name one by its id: {known}.",
  "cli.remark": "{at}  {author}: {text}",
  "cli.round": "Notes are rated {blind, select, true {blind} other {openly}} from now on.",
  "cli.thread":
    "{count, plural, =0 {No note has an id that begins with {id}.} other {# notes have an id that begins with {id}. Say more of it.}}",
  "cli.unknown-command": "There is no command “{name}”. “clausemark help” lists them.",
  "cli.unreadable": "{name} cannot be read ({code}).",
  "cli.unwritable": "{path} cannot be written ({code}).",
  "cli.note":
    "{count, plural, =0 {No note and no proposal has an id that begins with {id}.} other {# notes or proposals have an id that begins with {id}. Say more of it.}}",
  "cli.usage": `Usage: clausemark <command>
  import FILE [--json] [--changes accepted|rejected|shown]
  new DOSSIER --draft FILE --as "Name, Organisation" [--title T] [--kind K] [--symbol S] [--date YYYY-MM-DD]
  add DOSSIER --draft FILE --as NAME [--document new|TITLE|ID] [--title T] [--kind K] [--symbol S] [--date YYYY-MM-DD]
  invite DOSSIER --as NAME --role lead|observer|reader | --for FORMER-MEMBER --out FILE [--uses one|many] [--days N] [--link]
  invite DOSSIER --as NAME --close ID
  join DOSSIER --invitation FILE --as NAME
  members DOSSIER [--json]
  role DOSSIER --as NAME --member NAME --role lead|observer|reader
  remove DOSSIER --as NAME --member NAME [--device ID]
  admit DOSSIER --as NAME --device ID --role lead|observer|reader
  key DOSSIER --as NAME
  device DOSSIER --as NAME --ask FILE | --vouch FILE --out FILE | --answer FILE
  handover DOSSIER --as NAME --sheet FILE [--cut none|device|member] [--back | --new]
  annotate DOSSIER --as NAME --at ADDRESS [--quote TEXT] --comment TEXT
           [--kind risk|safeguard|omission|question] [--right privacy,expression]
           [--level 1..4] [--scale 1..4|unclear] [--scope …] [--irremediability …] [--likelihood …]
           [--confidentiality public|team|chatham|informals] [--source TEXT] [--track NAME]
           [--standard ICCPR-17-1,…]
  rate DOSSIER --as NAME --note ID --level 1..4 | --scale 1..4|unclear [--scope …] [--irremediability …] [--likelihood …]
  agree DOSSIER --as NAME --note ID --level 1..4|none [--reason TEXT]
  round DOSSIER --as NAME --blind yes|no
  agreement DOSSIER [--json]
  propose DOSSIER --as NAME --at ADDRESS [--quote TEXT | --after] --new TEXT | --delete [--form written|floor]
          [--by "Mexico,Barbados for CARICOM"] [--cosponsors Norway,EU] [--by-kind state|group|person|other]
          [--time YYYY-MM-DDTHH:MM] [--basis …] [--meeting ID] [--comment TEXT] [--track NAME] [--confidentiality …]
  propose DOSSIER --as NAME --on ID [--new TEXT | --delete] [--fate open|withdrawn|adopted|partly|dropped] […]
  status DOSSIER --as NAME --at ADDRESS [--note TEXT] [--confidentiality …]
         --status agreed|pending|informals|package|withdrawn|deleted|reopened|none
  capture DOSSIER --as NAME [--meeting ID] LINE… | --retract ID    for instance: '40(20 bis) CAN NZ + / MEX ~ "shall" > "may" @informals'
  meeting DOSSIER --as NAME --name TEXT | --next [--date YYYY-MM-DD] [--track NAME] [--confidentiality …]
          [--tracks plenary,informals:informals,…]
  revise DOSSIER --draft FILE [--as NAME] [--document NAME] [--covers whole|1,2,2 bis,3] [--kind K] [--symbol S] [--date YYYY-MM-DD] [--json]
  place DOSSIER --as NAME --note ID [--text SYMBOL|DOCUMENT|ID] [--at ADDRESS [--quote TEXT]] [--closed] | --discard | --take-back
  correct DOSSIER --as NAME --draft FILE [--revision SYMBOL|ID] [--symbol S] [--date YYYY-MM-DD] [--language xx]
  compare FILE FILE | DOSSIER [TEXT|FILE [TEXT|FILE]] [--json]
  settle DOSSIER --as NAME --note ID [--open] [--reason TEXT]
  assign DOSSIER --as NAME --note ID --to NAME|nobody
  list DOSSIER [--filter LINE [--as NAME]] [--json]    for instance: 'right:privacy severity:>=3 -author:me "free words"'
  copy DOSSIER --note ID | --at ADDRESS [--quote TEXT] [--audience public|team] [--include-informals]
  pack DOSSIER --as NAME --to NAME,… | --passphrase-file FILE [--since NAME,…] --out FILE
  merge DOSSIER OTHER… [--passphrase-file FILE] [--as NAME] [--dry-run]
  who DOSSIER [--json]
  erase DOSSIER --as NAME --id ID [--former]
  delta DOSSIER [--from TEXT] [--to TEXT] [--all] [--json]
  delta DOSSIER --as NAME --at ADDRESS --is better|same|worse|new-risk|gone|none [--right RIGHT] [--comment TEXT]
  languages DOSSIER [--json]
  origin DOSSIER [--json] | --at ADDRESS --suggest
  origin DOSSIER --as NAME --at ADDRESS --from "UNTOC 18(21)" | --as NAME --withdraw ID
  export DOSSIER --format pdf|docx|xlsx|csv|jsonld|xfdf|akn|qdpx|md|json [--table register|positions|proposals|concordance] [--text current|SYMBOL|DOCUMENT|ID] [--filter LINE] [--provisions 5,24,37(15)] [--concordance] [--from TEXT] [--to TEXT] --out FILE [--audience public|team] [--include-informals] [--authors names|roles|none]
         [--language en|fr|es|ru|ar|zh]
         [--layout annotated|table|submission|delegate|daily|matrix] [--introduction FILE]
         [--line TEXT] [--footer TEXT] [--logo FILE] [--logo-alt TEXT] [--archive] [--paper a4|us-letter] [--whole-text] [--date YYYY-MM-DD]
  import-annotations DOSSIER FILE [--as NAME] [--text SYMBOL|DOCUMENT|ID] [--confidentiality …] [--reopen] [--json]
  watch FILE|DOSSIER [--rules all|RULE,…] [--before FILE] [--json]
  standards [DOSSIER] [--right privacy,…] [--json]
  standards DOSSIER --as NAME --instrument TEXT [--place TEXT] [--symbol S] --words TEXT [--told] [--right …] | --withdraw ID
  verify DOSSIER
  hub [--port N] [--data DIR]
Keys live under $CLAUSEMARK_HOME; the language is that of LC_ALL, LC_MESSAGES or LANG. Exit 0: done. 1: refused or failed. 2: wrong usage.`,
  "cli.usage.add":
    "Usage: clausemark add DOSSIER --draft FILE --as NAME [--document new|TITLE|ID] [--title T] [--kind convention|resolution|package|conference-room-paper|non-paper|reference] [--symbol S] [--date YYYY-MM-DD]",
  "cli.usage.agree": "Usage: clausemark agree DOSSIER --as NAME --note ID --level 1..4|none [--reason TEXT]",
  "cli.usage.agreement": "Usage: clausemark agreement DOSSIER [--json]",
  "cli.usage.annotate":
    "Usage: clausemark annotate DOSSIER --as NAME --at ADDRESS --comment TEXT [options]; see “clausemark help”.",
  "cli.usage.copy":
    "Usage: clausemark copy DOSSIER --note ID | --at ADDRESS [--quote TEXT] [--audience public|team] [--include-informals]",
  "cli.usage.capture":
    "Usage: clausemark capture DOSSIER --as NAME [--meeting ID] LINE… | --retract ID; see “clausemark help”.",
  "cli.usage.meeting":
    "Usage: clausemark meeting DOSSIER --as NAME --name TEXT | --next [--date YYYY-MM-DD] [--track NAME] [--confidentiality …] [--tracks NAME:public|team|chatham|informals,…]",
  "cli.usage.correct":
    "Usage: clausemark correct DOSSIER --as NAME --draft FILE [--revision SYMBOL|ID] [--symbol S] [--date YYYY-MM-DD] [--language xx]",
  "cli.usage.export":
    "Usage: clausemark export DOSSIER --format pdf|docx|xlsx|csv|jsonld|xfdf|akn|qdpx|md|json [--table register|positions|proposals|concordance] [--text current|SYMBOL|DOCUMENT|ID] [--filter LINE] [--provisions 5,24,37(15)] [--concordance] [--from TEXT] [--to TEXT] --out FILE [--audience public|team] [--include-informals] [--authors names|roles|none] [--language en|fr|es|ru|ar|zh] [--layout annotated|table|submission|delegate|daily|matrix] [--introduction FILE] [--line TEXT] [--footer TEXT] [--logo FILE] [--logo-alt TEXT] [--archive] [--paper a4|us-letter] [--whole-text] [--date YYYY-MM-DD]",
  "cli.usage.hub": "Usage: clausemark hub [--port N] [--data DIR]",
  "cli.usage.import": "Usage: clausemark import FILE [--json] [--changes accepted|rejected|shown]",
  "cli.usage.admit": "Usage: clausemark admit DOSSIER --as NAME --device ID --role lead|observer|reader",
  "cli.usage.device": "Usage: clausemark device DOSSIER --as NAME --ask FILE | --vouch FILE --out FILE | --answer FILE",
  "cli.usage.handover":
    "Usage: clausemark handover DOSSIER --as NAME --sheet FILE [--cut none|device|member] [--back | --new]",
  "cli.usage.key": "Usage: clausemark key DOSSIER --as NAME",
  "cli.usage.members": "Usage: clausemark members DOSSIER [--json]",
  "cli.usage.remove": "Usage: clausemark remove DOSSIER --as NAME --member NAME [--device ID]",
  "cli.usage.role": "Usage: clausemark role DOSSIER --as NAME --member NAME --role lead|observer|reader",
  "cli.usage.invite":
    "Usage: clausemark invite DOSSIER --as NAME --role lead|observer|reader | --for FORMER-MEMBER --out FILE [--uses one|many] [--days N] [--link]; to close one: invite DOSSIER --as NAME --close ID",
  "cli.usage.join": "Usage: clausemark join DOSSIER --invitation FILE --as NAME",
  "cli.usage.list": "Usage: clausemark list DOSSIER [--filter LINE [--as NAME]] [--json]",
  "cli.usage.merge": "Usage: clausemark merge DOSSIER OTHER… [--passphrase-file FILE] [--as NAME] [--dry-run]",
  "cli.usage.new":
    'Usage: clausemark new DOSSIER --draft FILE --as "Name, Organisation" [--title T] [--kind K] [--symbol S] [--date YYYY-MM-DD]',
  "cli.usage.propose":
    "Usage: clausemark propose DOSSIER --as NAME --at ADDRESS --new TEXT | --on ID [options]; see “clausemark help”.",
  "cli.usage.rate":
    "Usage: clausemark rate DOSSIER --as NAME --note ID --level 1..4 | --scale 1..4|unclear [--scope …] [--irremediability …] [--likelihood …]",
  "cli.usage.round": "Usage: clausemark round DOSSIER --as NAME --blind yes|no",
  "cli.usage.standards":
    "Usage: clausemark standards [DOSSIER] [--right privacy,…] [--json]; to add one: standards DOSSIER --as NAME --instrument TEXT [--place TEXT] [--symbol S] --words TEXT [--told] [--right …]; to take one back: standards DOSSIER --as NAME --withdraw ID",
  "cli.usage.status":
    "Usage: clausemark status DOSSIER --as NAME --at ADDRESS --status agreed|pending|informals|package|withdrawn|deleted|reopened|none",
  "cli.usage.verify": "Usage: clausemark verify DOSSIER",
  "cli.usage.watch": "Usage: clausemark watch FILE|DOSSIER [--rules all|RULE,…] [--before FILE] [--json]",
  "cli.verified": "{records} records checked: {refused} refused, {waiting} waiting, {aside} set aside.",
  "cli.waits": "waits: {type} {key}: {reason}",
  "cli.watch.no-before": "There is no text to compare with (--before FILE): the rules that compare flag nothing.",
  "cli.watch.nothing": "Nothing is flagged.",
  "cli.wrong-usage": "Wrong usage ({what}).",
  "draft.none": "The dossier has no draft yet. Add one first.",
  "recovery.keep":
    "Print this sheet, put it where the administrator’s machine is not, and delete the file. Nobody can make it again.",
  "right.unknown": "There is no right called “{right}”. Known are: {known}.",
  "recovery.title": "Clausemark: recovery sheet of “{title}”",
  "recovery.what": "Whoever holds this key can take over the administration of the dossier and read everything in it.",
} as const;

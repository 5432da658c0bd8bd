export const cli = {
  "cli.added":
    "{what, select, document {Added as a new document: “{title}”.} other {Added as another text of “{title}”.}}",
  "cli.agreed": "{level, select, none {No level is agreed on any more.} other {Agreed on: {level}.}}",
  "cli.agreement":
    "{name}: {means, select, none {no alpha ({units, plural, =0 {no note was rated by two} one {# note was rated by two, and nothing varies} other {# notes were rated by two, and nothing varies}})} other {alpha {value} over {units, plural, one {# note} other {# notes}}: {means, select, reliable {reliable} tentative {for tentative conclusions only} other {not reliable}}}}",
  "cli.agreement.set":
    "{rated, plural, =0 {No note is rated yet.} one {# note is rated} other {# notes are rated}}{rated, plural, =0 {} other {, by {raters, plural, one {# person} other {# people}}. Alpha is Krippendorff’s, for ordinal data.}}",
  "cli.aside": "set aside: {type} {key}: {reason}",
  "cli.conflict-copy":
    '{copy} has {count, plural, one {# record} other {# records}} that {path} lacks: a sync service has set it aside. Bring in what it says: clausemark merge "{path}" "{copy}"',
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
  "cli.invited": "Wrote an invitation (role: {role}) to {path}. Whoever holds the file can join: hand it over safely.",
  "cli.joined": "Joined “{title}” (role: {role}).",
  "cli.key-not-saved":
    "What was said is in {name}; do not run the command again. Only the key file {path} could not be brought up to date ({code}). Check the space and the permissions there.",
  "cli.made":
    "Made {path} (dossier {id}).\nThe recovery key is in {sheet}: print it, then take the file off this machine.",
  "cli.merged": "{fresh} new, {known} known, {refused} refused",
  "cli.no-annotations": "No annotations yet.",
  "cli.no-file": "There is no file {name}. Check the name and the folder.",
  "cli.no-folder": "There is no folder {folder}. Create it, or choose another.",
  "cli.no-key":
    "Nobody called “{as}” has a key for this dossier on this machine. Join it by an invitation, or check --as.",
  "cli.no-revision": "No text of the dossier is called “{name}”. There are: {known}.",
  "cli.not-flushed": "{path} is written. The system did not confirm that it is safe on the disk ({code}); keep a copy.",
  "cli.not-joined": "The invitation does not let anybody in: {reason}",
  "cli.overtaken":
    "{name} was changed or taken over by another program meanwhile. Nothing was written; run the command again.",
  "cli.read-only": "{path} is read-only and stays as it is. Allow writing to it, or work on a copy.",
  "cli.refused-line": "{name}, line {line}{type, select, none {} other { ({type} {key})}} is refused: {reason}",
  "cli.status": "{address}: {status, select, none {no status} other {{status}}}",
  "cli.revisions": "“{name}” is the name of several texts. Name one by its id: {known}.",
  "cli.remark": "{at}  {author}: {text}",
  "cli.round": "Notes are rated {blind, select, true {blind} other {openly}} from now on.",
  "cli.hidden":
    "A blind round is open: the {notes, plural, one {level of # note is} other {levels of # notes are}} hidden{named, select, true { until you have rated {notes, plural, one {it} other {them}}} other {. Name yourself with --as to see the notes that you have rated}}.",
  "cli.thread":
    "{count, plural, =0 {No note has an id that begins with {id}.} other {# notes have an id that begins with {id}. Say more of it.}}",
  "cli.unknown-command":
    "There is no command “{name}”.{near, select, none {} other { Did you mean “{near}”?}} “clausemark help” lists them.",
  "cli.unreadable": "{name} cannot be read ({code}).",
  "cli.unwritable": "{path} cannot be written ({code}).",
  "cli.note":
    "{count, plural, =0 {No note and no proposal has an id that begins with {id}.} other {# notes or proposals have an id that begins with {id}. Say more of it.}}",
  "cli.verified": "{records} records checked: {refused} refused, {waiting} waiting, {aside} set aside.",
  "cli.waits": "waits: {type} {key}: {reason}",
  "cli.watch.no-before": "There is no text to compare with (--before FILE): the rules that compare flag nothing.",
  "cli.watch.nothing": "Nothing is flagged.",
  "cli.wrong.bare":
    "{flag} stands without its value. A value that begins with a dash is written behind the sign: {flag}=-1.",
  "cli.wrong.choice": "Say which: one of {flags}.",
  "cli.wrong.clash": "{flag} does not go with {other}.",
  "cli.wrong.missing": "{what} is missing.",
  "cli.wrong.names": "{count, plural, one {A file has to be named.} other {# files have to be named.}}",
  "cli.wrong.renamed": "{flag} is no longer taken. Write {now} instead.",
  "cli.wrong.surplus": "“{what}” is one word too many. Words with spaces stand between quotation marks.",
  "cli.wrong.unknown": "There is no option {flag} here.{near, select, none {} other { Did you mean {near}?}}",
  "cli.wrong.value": "{flag} does not take “{value}”.",
  "draft.none": "The dossier has no draft yet. Add one first.",
  "recovery.keep":
    "Print this sheet, put it where the administrator’s machine is not, and delete the file. Nobody can make it again.",
  "right.unknown": "There is no right called “{right}”. Known are: {known}.",
  "recovery.title": "Clausemark: recovery sheet of “{title}”",
  "recovery.what": "Whoever holds this key can take over the administration of the dossier and read everything in it.",
} as const;

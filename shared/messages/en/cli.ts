export const cli = {
  "cli.added":
    "{what, select, document {Added as a new document: “{title}”.} other {Added as another text of “{title}”.}}",
  "cli.agreed": "{level, select, none {Agreed severity removed.} other {Agreed severity: {level}.}}",
  "cli.agreement":
    "{name}: {means, select, none {no alpha ({units, plural, =0 {no note rated by two people} one {# note rated by two people, all ratings the same} other {# notes rated by two people, all ratings the same}})} other {alpha {value} over {units, plural, one {# note} other {# notes}}: {means, select, reliable {reliable} tentative {for tentative conclusions only} other {not reliable}}}}",
  "cli.agreement.set":
    "{rated, plural, =0 {No note has been rated yet.} one {# note is rated} other {# notes are rated}}{rated, plural, =0 {} other {, by {raters, plural, one {# person} other {# people}}. Alpha is Krippendorff’s, for ordinal data.}}",
  "cli.aside": "set aside: {type} {key}: {reason}",
  "cli.conflict-copy":
    '{copy} has {count, plural, one {# record} other {# records}} that {path} lacks: a sync service has set it aside. Merge it: clausemark merge "{path}" "{copy}"',
  "cli.corrected":
    "Corrected. {there, plural, one {# note is} other {# notes are}} on the corrected text{lost, plural, =0 {} one {; the text of # note was removed} other {; the text of # notes was removed}}.",
  "cli.change": "{at}  {author} {type, select, inserted {inserted} other {deleted}}: “{words}”",
  "cli.documents": "There is no document “{name}”. The dossier has: {known}.",
  "cli.exists": "{path} exists already and is never overwritten. Choose another name.",
  "cli.exported":
    "Wrote {path}: {pages, plural, one {# page} other {# pages}}, {notes, plural, one {# note} other {# notes}}{kept, plural, =0 {} one {; # note is not for this audience} other {; # notes are not for this audience}}{proposals, plural, =0 {} one {; # proposal} other {; # proposals}}{proposalsKept, plural, =0 {} one {; # proposal is not for this audience} other {; # proposals are not for this audience}}{positions, plural, =0 {} one {; # position} other {; # positions}}.",
  "cli.exported-positions":
    "Wrote {path}: {rows, plural, one {# position} other {# positions}}{kept, plural, =0 {} one {; # position is not for this audience} other {; # positions are not for this audience}}.",
  "cli.failed":
    "Cannot read or write{path, select, other { {path}}} ({code}). Check the free space and the permissions, then try again.",
  "cli.finding":
    "{address}  {rule}{words, select, none {} other {: “{words}”}}{was, select, none {} other { (before: “{was}”)}}",
  "cli.fork": "fork: device {device} signed more than one record as number {seq}",
  "cli.found-status": "{at}  in the text: “{words}”",
  "cli.gap": "gap: records {from} to {to} signed by device {device} are missing here",
  "cli.invited": "Wrote an invitation (role: {role}) to {path}. Anyone who has the file can join: hand it over safely.",
  "cli.joined": "Joined “{title}” (role: {role}).",
  "cli.key-not-saved":
    "Everything was saved in {name}; do not run the command again. Only the key file {path} could not be updated ({code}). Check the free space and the permissions there.",
  "cli.made":
    "Created {path} (dossier {id}).\nThe recovery sheet is {sheet}: print it, then remove the file from this machine.",
  "cli.merged": "{fresh} new, {known} known, {refused} refused",
  "cli.no-annotations": "No notes yet.",
  "cli.no-file": "There is no file {name}. Check the name and the folder.",
  "cli.no-folder": "There is no folder {folder}. Create it, or choose another.",
  "cli.no-key":
    "“{as}” has no key for this dossier on this machine.{known, select, none {} other { There are keys for: {known}.}} Join with an invitation, or check --as.",
  "cli.no-revision": "There is no text “{name}” in the dossier. It has: {known}.",
  "cli.not-a-dossier":
    "{name} is not a Clausemark dossier, or it is damaged. Check the name, or ask for the file again.",
  "cli.not-a-folder": "Several formats are written to a folder, and {path} is not one. Name a folder.",
  "cli.nothing-found":
    "Nothing matches the filter, so no file was written.{near, select, none {} other { Did you mean {near}?}}",
  "cli.not-flushed":
    "{path} was written, but the system did not confirm that it is safe on the disk ({code}). Keep a copy.",
  "cli.not-joined": "The invitation was not accepted: {reason}",
  "cli.overtaken":
    "{name} was changed or replaced by another program in the meantime. Nothing was written; run the command again.",
  "cli.read-only": "{path} is read-only and was not changed. Allow writing to it, or work on a copy.",
  "cli.refused-line": "{name}, line {line}{type, select, none {} other { ({type} {key})}}: refused: {reason}",
  "cli.status": "{address}: {status, select, none {no status} other {{status}}}",
  "cli.revisions": "Several texts are called “{name}”. Give the id of one: {known}.",
  "cli.remark": "{at}  {author}: {text}",
  "cli.round": "Notes are rated {blind, select, true {blind} other {openly}} from now on.",
  "cli.hidden":
    "A blind round is open: the {notes, plural, one {level of # note is} other {levels of # notes are}} hidden{named, select, true { until you have rated {notes, plural, one {it} other {them}}} other {. Name yourself with --as to see the notes that you have rated}}.",
  "cli.thread":
    "{count, plural, =0 {No note has an id that begins with {id}.} other {# notes have an id that begins with {id}. Give more of it.}}",
  "cli.unknown-command":
    "Unknown command “{name}”.{near, select, none {} other { Did you mean “{near}”?}} “clausemark help” lists all commands.",
  "cli.unreadable": "Cannot read {name} ({code}).",
  "cli.unwritable": "Cannot write {path} ({code}).",
  "cli.note":
    "{count, plural, =0 {No note or proposal has an id that begins with {id}.} other {# notes or proposals have an id that begins with {id}. Give more of it.}}",
  "cli.verified": "{records} records checked: {refused} refused, {waiting} waiting, {aside} set aside.",
  "cli.waits": "waits: {type} {key}: {reason}",
  "cli.watch.no-before": "There is no text to compare with (--before FILE), so the rules that compare flag nothing.",
  "cli.watch.nothing": "Nothing flagged.",
  "cli.wrong.bare":
    '{flag} needs a value.{value, select, none {} other { If it begins with a dash, write {flag}="{value}".}}',
  "cli.wrong.choice": "Choose one of {flags}.",
  "cli.wrong.clash": "{flag} and {other} cannot be used together.",
  "cli.wrong.missing": "{what} is missing.",
  "cli.wrong.names": "{count, plural, one {Name a file: {call}} other {Name # files: {call}}}",
  "cli.wrong.public-day": "Public exports never name a day. Add --audience team, or leave out --date.",
  "cli.wrong.renamed": "{flag} was renamed. Use {now} instead.",
  "cli.wrong.surplus": "Unexpected “{what}”. Put words with spaces in quotation marks.",
  "cli.wrong.unknown": "Unknown option {flag}.{near, select, none {} other { Did you mean {near}?}}",
  "cli.wrong.value":
    "“{value}” is not a valid value for {flag}.{near, select, none {} other { Did you mean “{near}”?}}{known, select, none {} other { Use one of: {known}.}}",
  "draft.none": "The dossier has no draft yet. Add one first.",
  "recovery.keep":
    "Print this sheet, keep it away from the administrator’s machine, and delete the file. It cannot be made again.",
  "right.unknown":
    "There is no right “{right}”.{near, select, none {} other { Did you mean “{near}”?}} Use one of: {known}.",
  "right.ambiguous": "“{right}” may be several rights. Use one of: {known}.",
  "recovery.title": "Clausemark: recovery sheet of “{title}”",
  "recovery.what": "Whoever holds this key can take over the administration of the dossier and read everything in it.",
} as const;

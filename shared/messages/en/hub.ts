export const hub = {
  "disk.held":
    "Another Clausemark hub, or a command of one, is using {folder}. Stop that one first, or name another folder.",
  "disk.locked":
    "Another Clausemark command (process {pid, number, ::group-off} on {host}) is still using {file}. Wait until it has ended, then try again.",
  "hub.busy": "Too many attempts are being made at the hub at the moment. It will be tried again shortly.",
  "hub.challenge": "The hub’s question was answered too late or twice. It will be tried again.",
  "hub.cut-off":
    "The hub has refused what came from this device several times and does not listen to it for a few minutes. Update Clausemark if this comes back.",
  "hub.filling-hub":
    "The hub’s room is {percent, number}% used. When it is full, what is written stays on each machine until there is room: tell whoever runs the hub.",
  "hub.filling":
    "This dossier takes up {percent, number}% of what the hub allows it. When it is full, what is written stays on each machine: erase what is not needed, or ask whoever runs the hub for more.",
  "hub.full-hub":
    "The hub has no room left. What you write is safe on this machine and goes by itself when there is room again. Whoever runs the hub has to make it.",
  "hub.full":
    "This dossier is as large as the hub allows. What you write is safe on this machine and goes by itself when there is room: erase what is not needed, or ask whoever runs the hub.",
  "hub.folder":
    "The hub cannot use the folder {folder} ({cause}). Check that it may be written to, or name another one.",
  "hub.may-not-create":
    "This hub takes no new dossiers. Ask whoever runs it to publish yours, or to start it with --open.",
  "hub.no-address": "This machine has no address {host}. Name one of its own, or 127.0.0.1.",
  "hub.no-hub": "There is no Clausemark hub at {hub}. Check the address.",
  "hub.not-stored":
    "The hub could not store this ({cause}): its disk may be full. What you wrote is safe on this machine and will be sent again.",
  "hub.other-hub":
    "The hub at {hub} calls itself {other}. Somebody may be standing between you: check the address with whoever runs it.",
  "hub.port-forbidden": "Port {port, number, ::group-off} is reserved on this machine. Choose one above 1023.",
  "hub.port-taken": "Port {port, number, ::group-off} is taken by another program. Choose another with --port.",
  "hub.signature": "The hub could not confirm that this is your device. Check that you use the right address.",
  "hub.stopping":
    "The hub is being stopped, perhaps for an update. What you write is safe on this machine; it connects again by itself.",
  "hub.stranger":
    "The hub does not let this device in: it does not have the dossier, or does not know the device as a member of it. Your invitation may have been used already or closed, or you may have been removed: ask the administrator for a new one.",
  "hub.token": "The hub does not understand this Clausemark. One of the two needs an update.",
  "hub.usage": [
    "Usage: hub --data FOLDER [--port N] [--host ADDRESS] [--web FOLDER] [--origin URL]… [--proxy ADDRESS]…",
    "           [--open | --create-with FILE|FOLDER] [--tls-cert FILE --tls-key FILE] [--metrics [ADDRESS:]PORT]",
    "           [--dossier-quota SIZE] [--hub-quota SIZE] [--keep-free SIZE] [--drain SECONDS]",
    "           [--log error|warn|info] [--config FILE]",
    "       hub backup FOLDER --data FOLDER",
    "       hub restore FOLDER --data FOLDER",
    "       hub compact --data FOLDER",
    "       hub verify --data FOLDER",
    "Each option may be said in the environment instead (CLAUSEMARK_HUB_PORT=8460), or in the FILE that --config names.",
    "With DATABASE_URL everything is kept in PostgreSQL instead, which several hubs may share, with REDIS_URL between them.",
  ].join("\n"),
  "hub.compacted":
    "{dossiers, plural, one {One dossier} other {# dossiers}} put together: {before, number} KB before, {after, number} KB now.",
  "hub.damaged": "Dossier {dossier}: {file} is damaged ({kind}), {bytes, number} bytes could not be read.",
  "hub.database": "The hub cannot use its database ({cause}). Check DATABASE_URL, and that PostgreSQL is running.",
  "hub.file": "The hub cannot read the file {file} ({cause}). Check its name, and that the hub’s user may read it.",
  "hub.no-data": "There is nothing of a hub in {folder}. Name the folder that the hub is started with.",
  "hub.no-web": "There is no web edition in {folder}. Build it with “npm run build”, or start the hub without --web.",
  "hub.phrase-empty": "There is no passphrase in the file {file}. Write one into it.",
  "hub.tls":
    "The certificate in {cert} and the key in {key} cannot be used ({cause}). Both have to be PEM files, and belong together.",
  "hub.no-backup": "There is no backup of a hub in {folder}. Name the folder that was given to “backup”.",
  "hub.phrase": "Passphrase for new dossiers",
  "hub.phrase-missing": "This hub takes a new dossier only from whoever knows its passphrase. Ask whoever runs it.",
  "hub.phrase-wrong": "That is not this hub’s passphrase. Check it with whoever runs the hub.",
  "hub.phrase-twice":
    "“{one}” and “{other}” have the same passphrase. Give each organisation its own, so that it can be taken away from one.",
  "hub.record-damaged": "Dossier {dossier}: the record {record} is not as it was signed ({cause}).",
  "hub.restored":
    "{dossiers, plural, one {One dossier} other {# dossiers}} brought back, with {records, plural, one {one record} other {# records}}.",
  "hub.saved":
    "{dossiers, plural, one {One dossier} other {# dossiers}} saved in {folder}, with {records, plural, one {one record} other {# records}}.",
  "hub.crowded":
    "More lines to the hub are open from this device than it takes ({most, number}). Close dossiers and windows that you do not need. It is tried again in {seconds, plural, one {one second} other {# seconds}}; nothing is lost.",
  "hub.slow":
    "More came from here than the hub takes at a time. It goes on in {seconds, plural, one {one second} other {# seconds}}; nothing is lost.",
  "hub.too-large":
    "It is larger ({size, number} KB) than this hub, or a proxy before it, lets through. It stays on this machine, and everything else goes on. Ask whoever runs the hub to let larger messages through; then leave it and share the dossier there again.",
  "hub.too-large-others":
    "A record of somebody else’s is larger ({size, number} KB) than this hub, or a proxy before it, lets through. What others write still arrives; from here nothing more is sent. Ask whoever runs the hub to let larger messages through; then leave it and share the dossier there again.",
  "hub.unwell":
    "The hub cannot reach what it keeps at the moment. What you write is safe on this machine, and it will be tried again.",
  "hub.verified":
    "{dossiers, plural, one {One dossier} other {# dossiers}} verified, {records, plural, one {one record} other {# records}}: all is as it was signed.",
  "hub.verified-damaged":
    "{dossiers, plural, one {One dossier} other {# dossiers}} verified, {records, plural, one {one record} other {# records}}: not all is as it was written. Restore a backup beside it; the clients send again what they have.",
  "hub.same-folder": "{folder} is the folder that the hub keeps everything in. Name another one for the backup.",
  "hub.not-backup":
    "What is in {folder} is no backup of a hub, and would be written over. Name an empty folder, or one that “backup” has saved in before.",
  "hub.left-backup":
    "{dossiers, plural, one {One dossier that the hub does not have any more has} other {# dossiers that the hub does not have any more have}} left the backup.",
  "hub.unread": "Dossier {dossier} cannot be read ({cause}).",
  "hub.nothing":
    "There is no dossier in {place}: nothing was saved or verified. Check that it is the right place, and that its disk is there.",
  "hub.others-folder":
    "{folder} belongs to another user (number {user}), whose hub could not read what root writes there. Give this command as that user.",
  "hub.no-folder": "“{command}” has to be told the backup’s folder: hub {command} FOLDER --data FOLDER.",
  "hub.no-option": "The hub has no option {option}. “hub --help” names all that there are.",
  "hub.option-alone": "{option} stands alone: nothing is said behind it.",
  "hub.option-value": "Something has to be said behind {option}. “hub --help” says what.",
  "hub.unexpected": "The hub does not know what “{value}” is to mean here. “hub --help” names what it takes.",
  "hub.needs": "{option} is of use only together with {other}. Name both, or neither.",
  "hub.wrong-variable": "What is in {variable} is no such address. It has to look like {form}",
  "hub.wrong-origin":
    "{option} cannot be “{value}”. It is the address that people open, with http:// or https://, such as https://hub.example.org.",
  "hub.wrong-proxy":
    "{option} cannot be “{value}”. It is an address such as 127.0.0.1, or a network such as 10.0.0.0/8.",
  "hub.wrong-port": "{option} cannot be “{value}”. A port is a whole number from 0 to 65535.",
  "hub.wrong-level": "{option} cannot be “{value}”. It is error, warn or info.",
  "hub.wrong-seconds": "{option} cannot be “{value}”. It is a whole number of seconds, from 0 to 60.",
  "hub.wrong-size": "{option} cannot be “{value}”. It is a size such as 500MB or 2GB, or 0 for none.",
  "hub.config-line": "Line {line, number, ::group-off} of {file} says nothing. It has to look like NAME=value.",
  "hub.wrong-flag": "{option} cannot be “{value}”. It is true or false.",
  "hub.two-places":
    "DATABASE_URL is set, and --data or CLAUSEMARK_HUB_DATA names a folder: everything is kept in one of the two. Unset the one, or leave the other out.",
  "hub.no-place": "The hub has to be told where it keeps everything: --data FOLDER, or a database in DATABASE_URL.",
  "hub.database-role":
    "The hub’s role may not make its tables in the database (42501). Let the role own the database: ALTER DATABASE … OWNER TO ….",
  "update.collision": "Two copies of this dossier were in use under one identity. Yours is being set up afresh.",
  "update.delete": "A record was taken away that nobody may take away. The hub keeps it.",
  "update.foreign": "The hub was sent something that is no part of a dossier and did not take it.",
  "update.incomplete": "The hub lacks something that came before this. Your copy is being set up afresh.",
  "update.malformed": "The hub was sent something it cannot read and did not take it.",
  "update.orphan": "The hub was sent a text without the signed record it belongs to and did not take it.",
  "update.overwrite": "A record was changed that nobody may change. The hub keeps the one it has.",
} as const;

export const hub = {
  "disk.held": "Another Clausemark hub, or a command of one, is using {folder}. Stop it first, or name another folder.",
  "disk.locked":
    "Another Clausemark command (process {pid, number, ::group-off} on {host}) is still using {file}. Wait until it ends, then try again.",
  "hub.busy": "The hub has too many attempts to handle at the moment. Clausemark will try again shortly.",
  "hub.challenge": "The hub’s challenge was answered too late or twice. Clausemark will try again.",
  "hub.cut-off":
    "The hub has refused data from this device several times and will not accept any for a few minutes. Update Clausemark if this happens again.",
  "hub.filling-hub":
    "The hub’s storage is {percent, number}% full. Once it is full, new work stays on each machine until there is room: tell the hub’s operator.",
  "hub.filling":
    "This dossier uses {percent, number}% of the storage that the hub allows it. Once it is full, new work stays on each machine: delete permanently what is not needed, or ask the hub’s operator for more.",
  "hub.full-hub":
    "The hub is full. What you write is safe on this machine and will be sent when there is room. Ask the hub’s operator to make room.",
  "hub.full":
    "This dossier has reached the size that the hub allows. What you write is safe on this machine and will be sent when there is room: delete permanently what is not needed, or ask the hub’s operator.",
  "hub.folder": "The hub cannot use the folder {folder} ({cause}). Check that it is writable, or name another one.",
  "hub.may-not-create":
    "This hub accepts no new dossiers. Ask its operator to publish yours, or to start the hub with --open.",
  "hub.no-address": "This machine does not have the address {host}. Use one of its own addresses, or 127.0.0.1.",
  "hub.no-hub": "There is no Clausemark hub at {hub}. Check the address.",
  "hub.not-stored":
    "The hub could not store this ({cause}); its disk may be full. What you wrote is safe on this machine and will be sent again.",
  "hub.other-hub":
    "The hub at {hub} identifies itself as {other}. Somebody may be intercepting the connection: check the address with the hub’s operator.",
  "hub.port-forbidden": "Port {port, number, ::group-off} is reserved on this machine. Choose one above 1023.",
  "hub.socket-taken":
    "At {file} another program listens, or there is a file that is no socket. Name another file with --socket, or remove this one.",
  "hub.port-taken": "Port {port, number, ::group-off} is in use by another program. Choose another with --port.",
  "hub.signature": "The hub could not verify this device. Check that you use the right address.",
  "hub.stopping":
    "The hub is stopping, perhaps for an update. What you write is safe on this machine, which reconnects by itself.",
  "hub.stranger":
    "The hub refused this device: it does not have the dossier, or does not know the device as a member of it. Your invitation may have been used or closed, or you may have been removed: ask the administrator for a new one.",
  "hub.token": "The hub and this version of Clausemark do not understand each other. One of them needs an update.",
  "hub.usage": [
    "Usage: hub --data FOLDER [--port N] [--host ADDRESS] [--socket FILE] [--web FOLDER] [--origin URL]…",
    "           [--proxy ADDRESS]… [--open | --create-with FILE|FOLDER] [--tls-cert FILE --tls-key FILE] [--metrics [ADDRESS:]PORT]",
    "           [--dossier-quota SIZE] [--hub-quota SIZE] [--keep-free SIZE] [--drain SECONDS]",
    "           [--log error|warn|info] [--security-txt FILE] [--config FILE]",
    "       hub backup FOLDER --data FOLDER",
    "       hub restore FOLDER --data FOLDER",
    "       hub compact --data FOLDER",
    "       hub verify --data FOLDER",
    "Each option may be set in the environment instead (CLAUSEMARK_HUB_PORT=8460), or in the FILE that --config names.",
    "With DATABASE_URL everything is kept in PostgreSQL instead, which several hubs may share, with REDIS_URL between them.",
  ].join("\n"),
  "hub.compacted":
    "{dossiers, plural, one {One dossier} other {# dossiers}} compacted: {before, number} KB before, {after, number} KB now.",
  "hub.damaged": "Dossier {dossier}: {file} is damaged ({kind}); {bytes, number} bytes could not be read.",
  "hub.database": "The hub cannot use its database ({cause}). Check DATABASE_URL, and that PostgreSQL is running.",
  "hub.file": "The hub cannot read the file {file} ({cause}). Check its name and that the hub’s user may read it.",
  "hub.no-data": "The folder {folder} contains no hub data. Name the folder that the hub is started with.",
  "hub.no-web": "There is no web edition in {folder}. Build it with “npm run build”, or start the hub without --web.",
  "hub.phrase-empty": "The file {file} contains no passphrase. Write one into it.",
  "hub.tls":
    "The certificate in {cert} and the key in {key} cannot be used ({cause}). Both must be PEM files and belong together.",
  "hub.no-backup": "The folder {folder} contains no hub backup. Name the folder that was given to “backup”.",
  "hub.phrase": "Passphrase for new dossiers",
  "hub.phrase-missing": "This hub accepts new dossiers only with its passphrase. Ask its operator.",
  "hub.phrase-wrong": "Wrong passphrase for this hub. Check it with the hub’s operator.",
  "hub.phrase-twice":
    "“{one}” and “{other}” have the same passphrase. Give each organisation its own, so that one can be withdrawn without the other.",
  "hub.record-damaged": "Dossier {dossier}: record {record} is not as it was signed ({cause}).",
  "hub.restored":
    "{dossiers, plural, one {One dossier} other {# dossiers}} restored, with {records, plural, one {one record} other {# records}}.",
  "hub.saved":
    "{dossiers, plural, one {One dossier} other {# dossiers}} saved in {folder}, with {records, plural, one {one record} other {# records}}.",
  "hub.crowded":
    "This device has more connections open than the hub allows ({most, number}). Close dossiers and windows that you do not need. Clausemark tries again in {seconds, plural, one {one second} other {# seconds}}; nothing is lost.",
  "hub.slow":
    "More data was sent than the hub accepts at a time. Sending continues in {seconds, plural, one {one second} other {# seconds}}; nothing is lost.",
  "hub.too-large":
    "This record is larger ({size, number} KB) than this hub, or a proxy in front of it, allows. It stays on this machine; everything else is sent. Ask the hub’s operator to allow larger messages, then leave the hub and share the dossier there again.",
  "hub.too-large-others":
    "A record by somebody else is larger ({size, number} KB) than this hub, or a proxy in front of it, allows. What others write still arrives, but nothing more is sent from here. Ask the hub’s operator to allow larger messages, then leave the hub and share the dossier there again.",
  "hub.not-kept":
    "The hub keeps only little from unknown devices and readers. {count, plural, one {# record stays} other {# records stay}} on this machine only.",
  "hub.flooded":
    "The hub sends more from unknown devices than a hub keeps. This machine has disconnected from it. Ask the hub’s operator, or leave the hub.",
  "hub.unwell":
    "The hub cannot reach its storage at the moment. What you write is safe on this machine and will be sent later.",
  "hub.verified":
    "{dossiers, plural, one {One dossier} other {# dossiers}} verified, with {records, plural, one {one record} other {# records}}: everything is as it was signed.",
  "hub.verified-damaged":
    "{dossiers, plural, one {One dossier} other {# dossiers}} verified, with {records, plural, one {one record} other {# records}}: not everything is as it was written. Restore a backup beside it; clients send again what they have.",
  "hub.same-folder": "{folder} is the hub’s own data folder. Name another one for the backup.",
  "hub.not-backup":
    "The contents of {folder} are not a hub backup and would be overwritten. Name an empty folder, or one that “backup” has used before.",
  "hub.left-backup":
    "{dossiers, plural, one {One dossier that the hub no longer has was} other {# dossiers that the hub no longer has were}} removed from the backup.",
  "hub.unread": "Dossier {dossier} cannot be read ({cause}).",
  "hub.nothing":
    "There is no dossier in {place}: nothing was saved or verified. Check that it is the right place and that its disk is mounted.",
  "hub.others-folder":
    "{folder} belongs to another user (number {user}), whose hub could not read files written by root. Run this command as that user.",
  "hub.no-folder": "“{command}” needs the backup’s folder: hub {command} FOLDER --data FOLDER.",
  "hub.no-option":
    "Unknown option {option}.{near, select, none {} other { Did you mean “{near}”?}} “hub --help” lists all options.",
  "hub.option-alone": "{option} takes no value.",
  "hub.option-value": "{option} needs a value. See “hub --help”.",
  "hub.unexpected": "Unexpected “{value}”.{near, select, none {} other { Did you mean “{near}”?}} See “hub --help”.",
  "hub.needs": "{option} works only together with {other}. Give both or neither.",
  "hub.wrong-variable": "{variable} is not a valid address. It must look like {form}",
  "hub.wrong-origin":
    "{option} cannot be “{value}”. It must be the address that people open, with http:// or https://, such as https://hub.example.org.",
  "hub.wrong-proxy":
    "{option} cannot be “{value}”. It must be an address such as 127.0.0.1, or a network such as 10.0.0.0/8.",
  "hub.wrong-port": "{option} cannot be “{value}”. A port is a whole number from 0 to 65535.",
  "hub.wrong-level": "{option} cannot be “{value}”. Use error, warn or info.",
  "hub.wrong-seconds": "{option} cannot be “{value}”. Use a whole number of seconds, from 0 to 60.",
  "hub.wrong-size": "{option} cannot be “{value}”. Use a size such as 500MB or 2GB, or 0 for none.",
  "hub.config-line": "Line {line, number, ::group-off} of {file} is not valid. It must look like NAME=value.",
  "hub.wrong-flag": "{option} cannot be “{value}”. Use true or false.",
  "hub.two-places":
    "DATABASE_URL is set, and --data or CLAUSEMARK_HUB_DATA names a folder. Data is kept in only one of them: unset the one or leave out the other.",
  "hub.no-place": "The hub needs a place for its data: --data FOLDER, or a database in DATABASE_URL.",
  "hub.database-role":
    "The hub’s role may not create tables in the database (42501). Make the role the owner of the database: ALTER DATABASE … OWNER TO ….",
  "update.collision": "Two copies of this dossier were used under one identity. Yours is being set up again.",
  "update.delete": "A record was deleted that nobody may delete. The hub keeps it.",
  "update.foreign": "The hub was sent something that is not part of a dossier, and refused it.",
  "update.incomplete": "The hub lacks something that came before this. Your copy is being set up again.",
  "update.malformed": "The hub was sent something it cannot read, and refused it.",
  "update.orphan": "The hub was sent content without its signed record, and refused it.",
  "update.overwrite": "A record was changed that nobody may change. The hub keeps the one it has.",
} as const;

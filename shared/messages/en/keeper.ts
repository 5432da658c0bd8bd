export const keeper = {
  "hub.blocked":
    "Whoever runs the hub has closed this dossier there for the present. What you write is safe on this machine and is sent once it is open again: ask them.",
  "hub.deleted":
    "Whoever runs the hub has deleted this dossier there, and the hub does not take it again. What is on this machine stays here: ask them, or the administrator.",
  "hub.device-blocked":
    "Whoever runs the hub lets this device in no more. What you write is safe on this machine: ask them.",
  "hub.read-only": "The hub takes nothing at present. Your work is kept here and sent later.",
  "keeper.usage": [
    "       hub list [--records] [--json] --data FOLDER",
    "       hub block DOSSIER… --data FOLDER           hub block --device DEVICE… --data FOLDER",
    "       hub unblock DOSSIER… --data FOLDER         hub unblock --device DEVICE… --data FOLDER",
    "       hub delete DOSSIER… [--yes] --data FOLDER",
    "       hub export DOSSIER FOLDER --data FOLDER",
    "       hub read-only on|off --data FOLDER",
    "       hub migrate FOLDER database                hub migrate database FOLDER",
  ].join("\n"),
  "keeper.form": "The command is given like this: hub {form}",
  "keeper.which-short":
    "“{value}” is no beginning of an identifier. It takes at least the twelve digits that the log shows.",
  "keeper.which-none": "There is no dossier whose identifier begins with {value}. “hub list” names all that there are.",
  "keeper.which-many": "{count, plural, other {# dossiers begin}} with {value}: give more of the identifier.",
  "keeper.blocked": "Dossier {dossier} is blocked: nobody gets in until it is unblocked. What is kept of it stays.",
  "keeper.device-blocked": "Device {device} is blocked: it gets in nowhere until it is unblocked.",
  "keeper.lifted": "{subject} is no longer blocked or deleted: whoever belongs there gets in again.",
  "keeper.not-ordered": "{subject} was neither blocked nor deleted: nothing was changed.",
  "keeper.deleted": "Dossier {dossier} is deleted, and stays away.",
  "keeper.deletion-pending":
    "The order to delete dossier {dossier} stands, but the hub that has the folder has not carried it out yet. A hub of an earlier version does not know such orders: stop it, and give the command again.",
  "keeper.read-only-on": "The hub takes nothing from now on. What people write stays with them, and they are told so.",
  "keeper.read-only-off": "The hub takes everything again. What people wrote meanwhile comes by itself.",
  "keeper.delete-what": "Dossier {dossier}: {bytes, number} bytes, last written {written}.",
  "keeper.delete-ask": "Type “yes” to delete {count, plural, one {this dossier} other {these # dossiers}} for good: ",
  "keeper.delete-needs-yes":
    "What is deleted is gone for good. Give the command again with --yes, or on a terminal, which asks.",
  "keeper.delete-not": "Nothing was deleted.",
  "keeper.list-dossier": "dossier",
  "keeper.list-bytes": "bytes",
  "keeper.list-records": "records",
  "keeper.list-devices": "devices",
  "keeper.list-written": "last written",
  "keeper.list-state": "state",
  "keeper.state-open": "open",
  "keeper.state-blocked": "blocked",
  "keeper.state-deleted": "deleted",
  "keeper.list-sum": "{dossiers, plural, one {One dossier} other {# dossiers}}, {bytes, number} bytes.",
  "keeper.list-device": "Device {device} is blocked since {at}.",
  "keeper.list-read-only": "The hub is read-only: it takes nothing.",
  "keeper.export-there":
    "There is a backup in {folder} already, and the dossier would be added to it. Name an empty folder, or one that is not there yet.",
  "keeper.exported":
    "Dossier {dossier} saved in {folder}, with {records, plural, one {one record} other {# records}}. “hub restore” brings it back.",
  "keeper.left-out":
    "{dossiers, plural, one {One dossier was} other {# dossiers were}} left out, since {dossiers, plural, one {it was} other {they were}} deleted here. “hub unblock” lets {dossiers, plural, one {it} other {them}} in again.",
  "keeper.migrated":
    "{dossiers, plural, one {One dossier is} other {# dossiers are}} in {to} now, with {records, plural, one {one record} other {# records}}, each verified to be there. What is in {from} stays until you delete it.",
  "keeper.migrate-lost":
    "Dossier {dossier}: {count, plural, one {one record has} other {# records have}} not arrived. Give the command again.",
  "keeper.migrate-deleted":
    "{from} has an order to delete what is still in {to}: {dossiers}. Nothing was brought. Delete it in {to} as well, or lift the order in {from} with “hub unblock”, and give the command again.",
  "keeper.migrate-busy": "A hub or a command is using the database. Stop every hub first.",
  "keeper.migrate-ends":
    "One end has to be a folder, the other the word “database”, which is the one in DATABASE_URL: hub {form}",
} as const;

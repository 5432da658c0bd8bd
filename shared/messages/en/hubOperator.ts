export const hubOperator = {
  "hub.blocked":
    "The hub’s operator has blocked this dossier for now. What you write is safe on this machine and will be sent when it is unblocked; ask the operator.",
  "hub.deleted":
    "The hub’s operator has deleted this dossier from the hub, which will not accept it again. What is on this machine stays here; ask the operator or the administrator.",
  "hub.device-blocked":
    "The hub’s operator has blocked this device. What you write is safe on this machine; ask the operator.",
  "hub.read-only": "The hub is read-only for now. What you write is safe on this machine and will be sent later.",
  "keeper.usage": [
    "       hub list [--records] [--json] --data FOLDER",
    "       hub block DOSSIER… --data FOLDER           hub block --device DEVICE… --data FOLDER",
    "       hub unblock DOSSIER… --data FOLDER         hub unblock --device DEVICE… --data FOLDER",
    "       hub delete DOSSIER… [--yes] --data FOLDER",
    "       hub export DOSSIER FOLDER --data FOLDER",
    "       hub read-only on|off --data FOLDER",
    "       hub migrate FOLDER database                hub migrate database FOLDER",
  ].join("\n"),
  "keeper.form": "Usage: hub {form}",
  "keeper.which-short": "“{value}” is too short for an identifier. Give at least the twelve digits shown in the log.",
  "keeper.which-none": "No dossier’s identifier begins with {value}. “hub list” lists all dossiers.",
  "keeper.which-many": "{count, plural, other {# dossiers begin}} with {value}: give more of the identifier.",
  "keeper.blocked": "Dossier {dossier} is blocked: nobody can connect to it until it is unblocked. Its data is kept.",
  "keeper.device-blocked": "Device {device} is blocked: it cannot connect until it is unblocked.",
  "keeper.lifted": "{subject} is no longer blocked or deleted: its members can connect again.",
  "keeper.not-ordered": "{subject} was neither blocked nor deleted, so nothing was changed.",
  "keeper.deleted": "Dossier {dossier} is deleted, and is not accepted again.",
  "keeper.deletion-pending":
    "Dossier {dossier} is marked for deletion, but the hub that uses the folder has not deleted it yet. A hub of an earlier version does not know such orders: stop it, and run the command again.",
  "keeper.read-only-on":
    "The hub is read-only from now on. What people write stays on their machines, and they are told.",
  "keeper.read-only-off": "The hub accepts everything again. What people wrote in the meantime will arrive by itself.",
  "keeper.delete-what": "Dossier {dossier}: {bytes, number} bytes, last written {written}.",
  "keeper.delete-ask":
    "Type “yes” to delete {count, plural, one {this dossier} other {these # dossiers}} permanently: ",
  "keeper.delete-needs-yes":
    "Deletion is permanent. Run the command again with --yes, or in a terminal, which asks first.",
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
  "keeper.list-device": "Device {device} has been blocked since {at}.",
  "keeper.list-read-only": "The hub is read-only.",
  "keeper.export-there":
    "There is already a backup in {folder}, and the dossier would be added to it. Name an empty folder, or one that does not exist yet.",
  "keeper.exported":
    "Dossier {dossier} saved in {folder}, with {records, plural, one {one record} other {# records}}. “hub restore” restores it.",
  "keeper.left-out":
    "{dossiers, plural, one {One dossier was} other {# dossiers were}} left out because {dossiers, plural, one {it was} other {they were}} deleted here. “hub unblock” allows {dossiers, plural, one {it} other {them}} again.",
  "keeper.migrated":
    "{dossiers, plural, one {One dossier is} other {# dossiers are}} in {to} now, with {records, plural, one {one record} other {# records}}, each verified there. What is in {from} stays until you delete it.",
  "keeper.migrate-lost":
    "Dossier {dossier}: {count, plural, one {one record has} other {# records have}} not arrived. Run the command again.",
  "keeper.migrate-deleted":
    "{from} has an order to delete dossiers that are still in {to}: {dossiers}. Nothing was moved. Delete them in {to} too, or lift the order in {from} with “hub unblock”, and run the command again.",
  "keeper.migrate-busy": "A hub or a command is using the database. Stop all hubs first.",
  "keeper.migrate-ends":
    "One end must be a folder, the other the word “database”, which means the one in DATABASE_URL: hub {form}",
} as const;

import type { hubOperator as en } from "../en/hubOperator.ts";

export const hubOperator = {
  "hub.blocked":
    "Le gestionnaire du serveur de synchronisation a bloqué ce dossier pour le moment. Ce que vous écrivez est en sûreté sur cet ordinateur et sera envoyé quand il sera débloqué : adressez-vous au gestionnaire.",
  "hub.deleted":
    "Le gestionnaire du serveur de synchronisation y a supprimé ce dossier, et le serveur ne l’acceptera plus. Ce qui est sur cet ordinateur y reste : adressez-vous au gestionnaire ou à l’administrateur.",
  "hub.device-blocked":
    "Le gestionnaire du serveur de synchronisation a bloqué cet appareil. Ce que vous écrivez est en sûreté sur cet ordinateur : adressez-vous au gestionnaire.",
  "hub.read-only":
    "Le serveur de synchronisation est en lecture seule pour le moment. Ce que vous écrivez est en sûreté sur cet ordinateur et sera envoyé plus tard.",
  "keeper.form": "Usage : hub {form}",
  "keeper.which-short":
    "« {value} » est trop court pour un identifiant. Donnez au moins les douze chiffres que montre le journal.",
  "keeper.which-none":
    "Aucun identifiant de dossier ne commence par {value}. « hub list » donne la liste de tous les dossiers.",
  "keeper.which-many":
    "{count, plural, one {# dossier commence} many {# de dossiers commencent} other {# dossiers commencent}} par {value} : indiquez plus de chiffres de l’identifiant.",
  "keeper.blocked":
    "Le dossier {dossier} est bloqué : personne ne peut s’y connecter tant qu’il n’est pas débloqué. Ses données sont conservées.",
  "keeper.device-blocked":
    "L’appareil {device} est bloqué : il ne peut pas se connecter tant qu’il n’est pas débloqué.",
  "keeper.lifted": "{subject} n’est plus bloqué ni supprimé : ses membres peuvent de nouveau se connecter.",
  "keeper.not-ordered": "{subject} n’était ni bloqué ni supprimé : rien n’a donc été modifié.",
  "keeper.deleted": "Le dossier {dossier} est supprimé, et n’est plus accepté.",
  "keeper.deletion-pending":
    "Le dossier {dossier} est marqué pour suppression, mais le serveur de synchronisation qui utilise le répertoire ne l’a pas encore supprimé. Un serveur d’une version antérieure ne connaît pas de tels ordres : arrêtez-le, puis relancez la commande.",
  "keeper.read-only-on":
    "Le serveur de synchronisation est désormais en lecture seule. Ce que chacun écrit reste sur son ordinateur, et chacun en est averti.",
  "keeper.read-only-off":
    "Le serveur de synchronisation accepte de nouveau tout. Ce qui a été écrit entre-temps arrivera de soi-même.",
  "keeper.delete-what": "Dossier {dossier} : {bytes, number} octets, dernière écriture : {written}.",
  "keeper.delete-ask":
    "Tapez « yes » pour effacer définitivement {count, plural, =1 {ce dossier} one {# dossier} many {ces # de dossiers} other {ces # dossiers}} : ",
  "keeper.delete-needs-yes":
    "La suppression est définitive. Relancez la commande avec --yes, ou dans un terminal, où une confirmation vous sera demandée.",
  "keeper.delete-not": "Rien n’a été supprimé.",
  "keeper.list-dossier": "dossier",
  "keeper.list-bytes": "octets",
  "keeper.list-records": "entrées",
  "keeper.list-devices": "appareils",
  "keeper.list-written": "dernière écriture",
  "keeper.list-state": "état",
  "keeper.state-open": "ouvert",
  "keeper.state-blocked": "bloqué",
  "keeper.state-deleted": "supprimé",
  "keeper.list-sum":
    "{dossiers, plural, one {# dossier} many {# de dossiers} other {# dossiers}}, {bytes, number} octets.",
  "keeper.list-device": "L’appareil {device} est bloqué depuis {at}.",
  "keeper.list-read-only": "Le serveur de synchronisation est en lecture seule.",
  "keeper.export-there":
    "Il y a déjà une sauvegarde dans {folder}, et le dossier y serait ajouté. Indiquez un répertoire vide, ou un répertoire qui n’existe pas encore.",
  "keeper.exported":
    "Dossier {dossier} enregistré dans {folder}, avec {records, plural, one {# entrée} many {# d’entrées} other {# entrées}}. « hub restore » le restaure.",
  "keeper.left-out":
    "{dossiers, plural, one {# dossier a été laissé de côté, car il a été supprimé ici} many {# de dossiers ont été laissés de côté, car ils ont été supprimés ici} other {# dossiers ont été laissés de côté, car ils ont été supprimés ici}}. « hub unblock » permet de {dossiers, plural, one {l’accepter} other {les accepter}} de nouveau.",
  "keeper.migrated":
    "{dossiers, plural, one {# dossier est} many {# de dossiers sont} other {# dossiers sont}} maintenant dans {to}, avec {records, plural, one {# entrée} many {# d’entrées} other {# entrées}}, chacune vérifiée sur place. Ce qui est dans {from} reste jusqu’à ce que vous le supprimiez.",
  "keeper.migrate-lost":
    "Dossier {dossier} : {count, plural, one {# entrée n’est pas arrivée} many {# d’entrées ne sont pas arrivées} other {# entrées ne sont pas arrivées}}. Relancez la commande.",
  "keeper.migrate-deleted":
    "Dans {from}, il a été ordonné de supprimer des dossiers qui sont encore dans {to} : {dossiers}. Rien n’a été transféré. Supprimez-les aussi dans {to}, ou levez l’ordre dans {from} avec « hub unblock », puis relancez la commande.",
  "keeper.migrate-busy":
    "Un serveur de synchronisation ou une commande utilise la base de données. Arrêtez d’abord tous les serveurs.",
  "keeper.migrate-ends":
    "L’un des deux doit être un répertoire, l’autre le mot « database », c’est-à-dire la base de DATABASE_URL : hub {form}",
} satisfies Partial<Record<keyof typeof en, string>>;

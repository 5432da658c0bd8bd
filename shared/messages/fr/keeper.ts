import type { keeper as en } from "../en/keeper.ts";

export const keeper = {
  "hub.blocked":
    "La personne qui gère le serveur y a bloqué ce dossier pour le moment. Ce que vous écrivez est en sûreté sur cet ordinateur et sera envoyé quand il sera débloqué : adressez-vous à elle.",
  "hub.deleted":
    "La personne qui gère le serveur y a supprimé ce dossier, et le serveur ne l’accepte plus. Ce qui est sur cet ordinateur y reste : adressez-vous à elle, ou à l’administrateur.",
  "hub.device-blocked":
    "La personne qui gère le serveur ne laisse plus entrer cet appareil. Ce que vous écrivez est en sûreté sur cet ordinateur : adressez-vous à elle.",
  "hub.read-only": "Le serveur n’accepte rien en ce moment. Votre travail est gardé ici et sera envoyé plus tard.",
  "keeper.form": "La commande se donne ainsi : hub {form}",
  "keeper.which-short":
    "« {value} » n’est pas le début d’un identifiant. Il faut au moins les douze chiffres que montre le journal.",
  "keeper.which-none": "Il n’y a pas de dossier dont l’identifiant commence par {value}. « hub list » les nomme tous.",
  "keeper.which-many":
    "{count, plural, one {# dossier commence} many {# de dossiers commencent} other {# dossiers commencent}} par {value} : donnez davantage de l’identifiant.",
  "keeper.blocked":
    "Le dossier {dossier} est bloqué : personne n’y entre tant qu’il n’est pas débloqué. Ce qui en est gardé reste.",
  "keeper.device-blocked": "L’appareil {device} est bloqué : il n’entre nulle part tant qu’il n’est pas débloqué.",
  "keeper.lifted": "{subject} n’est plus bloqué ni supprimé : les membres y entrent de nouveau.",
  "keeper.not-ordered": "{subject} n’était ni bloqué ni supprimé : rien n’a changé.",
  "keeper.deleted": "Le dossier {dossier} est supprimé, et ne revient pas.",
  "keeper.deletion-pending":
    "L’ordre de supprimer le dossier {dossier} est donné, mais le serveur qui utilise le répertoire ne l’a pas encore exécuté. Un serveur d’une version antérieure ne connaît pas de tels ordres : arrêtez-le, et donnez la commande de nouveau.",
  "keeper.read-only-on":
    "Le serveur n’accepte plus rien. Ce que chacun écrit reste sur son ordinateur, et chacun en est averti.",
  "keeper.read-only-off": "Le serveur accepte de nouveau tout. Ce qui a été écrit entre-temps arrive de soi-même.",
  "keeper.delete-what": "Dossier {dossier} : {bytes, number} octets, écrit pour la dernière fois {written}.",
  "keeper.delete-ask":
    "Tapez « yes » pour supprimer définitivement {count, plural, =1 {ce dossier} one {# dossier} many {ces # de dossiers} other {ces # dossiers}} : ",
  "keeper.delete-needs-yes":
    "Ce qui est supprimé l’est définitivement. Donnez la commande de nouveau avec --yes, ou dans un terminal, qui le demande.",
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
  "keeper.list-read-only": "Le serveur est en lecture seule : il n’accepte rien.",
  "keeper.export-there":
    "Il y a déjà une sauvegarde dans {folder}, et le dossier y serait ajouté. Indiquez un répertoire vide, ou un répertoire qui n’existe pas encore.",
  "keeper.exported":
    "Dossier {dossier} enregistré dans {folder}, avec {records, plural, one {# entrée} many {# d’entrées} other {# entrées}}. « hub restore » le rétablit.",
  "keeper.left-out":
    "{dossiers, plural, one {# dossier a été laissé de côté, car il a été supprimé ici} many {# de dossiers ont été laissés de côté, car ils ont été supprimés ici} other {# dossiers ont été laissés de côté, car ils ont été supprimés ici}}. « hub unblock » {dossiers, plural, one {le} other {les}} laisse entrer de nouveau.",
  "keeper.migrated":
    "{dossiers, plural, one {# dossier est} many {# de dossiers sont} other {# dossiers sont}} maintenant dans {to}, avec {records, plural, one {# entrée} many {# d’entrées} other {# entrées}}, dont la présence a été vérifiée une à une. Ce qui est dans {from} reste jusqu’à ce que vous le supprimiez.",
  "keeper.migrate-lost":
    "Dossier {dossier} : {count, plural, one {# entrée n’est pas arrivée} many {# d’entrées ne sont pas arrivées} other {# entrées ne sont pas arrivées}}. Donnez la commande de nouveau.",
  "keeper.migrate-deleted":
    "Dans {from}, il a été ordonné de supprimer ce qui est encore dans {to} : {dossiers}. Rien n’a été transféré. Supprimez-le aussi dans {to}, ou levez l’ordre dans {from} avec « hub unblock », puis donnez la commande de nouveau.",
  "keeper.migrate-busy": "Un serveur ou une commande utilise la base de données. Arrêtez d’abord tous les serveurs.",
  "keeper.migrate-ends":
    "L’un des deux doit être un répertoire, l’autre le mot « database », la base de DATABASE_URL : hub {form}",
} satisfies Partial<Record<keyof typeof en, string>>;

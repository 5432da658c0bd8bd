import type { desktop as en } from "../en/desktop.ts";

export const desktop = {
  "close.anyway": "Fermer quand même",
  "close.keep": "Garder ouvert",
  "close.unsaved": "Tout n’est pas enregistré",
  "close.unsaved.detail":
    "Le disque n’a pas encore tout accepté ; si vous fermez maintenant, le reste est perdu. Laissez la fenêtre ouverte, libérez de l’espace sur le disque, et fermez quand « Enregistré » s’affiche.",
  "dossier.locked": "Dossier {id} (ses clés ne peuvent être ouvertes)",
  "dossiers.failed": "La liste des dossiers n’a pas pu être écrite ({code}). Le dossier lui-même n’est pas touché.",
  "dossiers.not-deleted":
    "Tout n’a pas pu être supprimé ({code}) : une partie est encore sur cet ordinateur. Fermez les autres programmes qui pourraient avoir ouvert les fichiers de Clausemark, puis réessayez.",
  "file.none": "{name} n’est pas un fichier qui puisse être ouvert.",
  "file.not-read":
    "{name} n’a pas pu être lu ({code}). Vérifiez que le fichier existe et que vous avez le droit de le lire.",
  "file.not-written":
    "{name} n’a pas été écrit : {code, select, ENOSPC {le disque est plein. Faites de la place, ou choisissez un autre endroit.} EACCES {vous n’avez pas le droit d’écrire là. Choisissez un autre endroit.} EPERM {vous n’avez pas le droit d’écrire là. Choisissez un autre endroit.} EROFS {le disque est en lecture seule. Choisissez un autre endroit.} other {le disque signale {code}. Choisissez un autre endroit.}}",
  "file.too-large": "{name} dépasse {megabytes} Mo, la taille maximale que Clausemark ouvre.",
  "files.all": "Tous les fichiers",
  "files.dossier": "Dossier Clausemark",
  "files.draft": "Projets et dossiers",
  "files.invitation": "Invitation Clausemark",
  "files.pdf": "PDF",
  "files.recovery": "Feuille de récupération",
  "hub.not-started":
    "Le serveur de synchronisation n’a pas pu être démarré ({code}). Relancez Clausemark et partagez à nouveau ; d’ici là, transmettez ce qui est nouveau par des fichiers d’échange.",
  "journal.compact-failed":
    "Le journal enregistré n’a pas pu être raccourci ({code}). Rien n’est perdu ; Clausemark réessaiera.",
  "journal.damaged": "Une partie de « {title} » n’a pas pu être lue sur cet ordinateur",
  "journal.damaged.detail":
    "{bytes, plural, one {# octet} many {# d’octets} other {# octets}} de son journal étaient endommagés. Rien n’en a été supprimé, tout a été mis de côté :\n{files}\nTout ce qui précède est là, ainsi que ce que contient la copie de la fenêtre. Fusionnez le fichier d’un autre membre de l’équipe, ou synchronisez avec le serveur, pour récupérer ce qui manque.",
  "journal.sealed.detail":
    "Une partie en a été chiffrée avec une clé qui n’est plus sur cet ordinateur, et seule cette clé l’ouvre. Rien n’est endommagé ni supprimé ; cette partie se trouve dans :\n{files}\nFusionnez le fichier d’un autre membre de l’équipe, ou synchronisez avec le serveur, pour récupérer ce qui manque.",
  "journal.not-appended":
    "NON ENREGISTRÉ : {code, select, ENOSPC {le disque est plein. Faites de la place ; d’ici là, votre travail est conservé en mémoire.} EDQUOT {votre quota de disque est épuisé. Faites de la place ; d’ici là, votre travail est conservé en mémoire.} EACCES {vous n’avez pas le droit d’écrire dans le répertoire de Clausemark. Votre travail est conservé en mémoire ; enregistrez-en une copie ailleurs.} EROFS {le disque est en lecture seule. Votre travail est conservé en mémoire ; enregistrez-en une copie ailleurs.} other {le disque signale {code}. Votre travail est conservé en mémoire ; enregistrez-en une copie ailleurs.}}",
  "journal.not-read": "Les données enregistrées de ce dossier n’ont pas pu être lues ({code}). Rien n’a été modifié.",
  "keys.locked":
    "Les clés du dossier sont sur cet ordinateur, chiffrées par le trousseau du système, qui est verrouillé. Déverrouillez le trousseau, puis redémarrez Clausemark.",
  "keys.none":
    "Cette installation n’a pas de clé pour le dossier. Rejoignez-le par une invitation, ou ouvrez un fichier de dossier pour le lire.",
  "keys.not-found": "La clé de signature n’est pas dans cette installation, ou appartient à un autre dossier.",
  "keys.not-opened": "Ceci n’a pas été chiffré pour la clé de cette installation.",
  "keys.not-written": "La clé n’a pas pu être écrite ({code}). Faites de la place sur le disque et réessayez.",
  "keys.other-chain": "Cette entrée n’a pas été signée par la clé de cette installation.",
  "menu.edit": "&Édition",
  "menu.cut": "Couper",
  "menu.copy": "Copier",
  "menu.paste": "Coller",
  "menu.selectAll": "Tout sélectionner",
  "menu.resetZoom": "Taille réelle",
  "menu.zoomIn": "Zoom avant",
  "menu.zoomOut": "Zoom arrière",
  "menu.togglefullscreen": "Plein écran",
  "menu.file": "&Fichier",
  "menu.help": "&Aide",
  "menu.quit": "Quitter Clausemark",
  "menu.view": "&Affichage",
  "network.address":
    "« {address} » n’est pas l’adresse d’un serveur de synchronisation. Une telle adresse ressemble à https://hub.example.org.",
  "network.plain":
    "Le serveur de synchronisation {host} n’est pas sur le réseau local : son adresse doit donc commencer par https://.",
  "sample.missing":
    "Le projet d’exemple n’a pas pu être lu. Dans un navigateur, vérifiez le réseau et réessayez ; sinon, réinstallez l’application de bureau.",
  "shell.fault":
    "Une erreur s’est produite dans Clausemark ({channel}). Ce qui est enregistré est en sûreté ; veuillez signaler l’erreur.",
  "shell.refused": "Clausemark a refusé ceci ({channel}) : la demande n’était pas valable.",
  "start.not-portable":
    "Cette copie est portable, et son dossier {folder} n’est pas accessible en écriture ({code}). Déplacez le programme à un endroit où vous pouvez écrire, ou supprimez ce dossier pour que tout soit conservé dans vos dossiers personnels.",
  "start.switch-refused":
    "Clausemark ne démarre pas avec {given} : d’autres programmes pourraient lire ce que vous écrivez. Retirez cette option de la commande ou du raccourci qui lance Clausemark.",
  "typeset.crashed": "Le PDF n’a pas été créé : le programme de composition s’est arrêté inopinément. Réessayez.",
  "typeset.timeout": "Le PDF n’était pas terminé au bout de {minutes} minutes. Essayez avec une sélection plus petite.",
  "files.languageData": "Données linguistiques",
  "files.picture": "Image",
} satisfies Partial<Record<keyof typeof en, string>>;

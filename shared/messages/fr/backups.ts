import type { backups as en } from "../en/backups.ts";

export const backups = {
  "command.backups": "Sauvegardes…",
  "files.backupCode": "Code de sauvegarde",
  "backup.title": "Sauvegardes",
  "backup.what":
    "Pendant le travail et à la fermeture d’un dossier, une copie chiffrée est écrite dans votre répertoire ou sur votre clé USB, rouverte pour contrôle, et les copies les plus anciennes sont supprimées.",
  "backup.what.files":
    "Ce navigateur ne laisse aucune page écrire dans un répertoire ; enregistrez une sauvegarde chiffrée du dossier ouvert sous forme de fichier.",
  "backup.choose": "Choisir un répertoire…",
  "backup.folder": "Répertoire :",
  "backup.keep": "Sauvegardes conservées par dossier",
  "backup.now": "Sauvegarder maintenant",
  "backup.stop": "Arrêter les sauvegardes",
  "backup.save": "Enregistrer une sauvegarde…",
  "backup.code": "Code de sauvegarde",
  "backup.code.what":
    "Ce code ouvre les sauvegardes sur n’importe quel ordinateur et ne sera plus affiché ; enregistrez-le maintenant et conservez-le à part.",
  "backup.code.save": "Enregistrer le code…",
  "backup.list": "Sauvegardes dans le répertoire",
  "backup.none": "Aucune sauvegarde.",
  "backup.other-dossier": "Dossier {id}…",
  "backup.restore": "Restaurer…",
  "backup.restore.of": "Restaurer {title}, {when}",
  "backup.restore.file": "Restaurer depuis un fichier…",
  "backup.done":
    "{count, plural, one {# dossier a été sauvegardé, et la sauvegarde a été rouverte.} other {# dossiers ont été sauvegardés, et les sauvegardes ont été rouvertes.}}",
  "backup.failed": "« {title} » n’a pas été sauvegardé. {reason}",
  "backup.off": "Aucun répertoire de sauvegarde n’est choisi.",
  "backup.settings":
    "Les réglages des sauvegardes n’ont pas pu être lus ou enregistrés ({code}). Vérifiez l’espace disque et les autorisations.",
  "backup.unreachable":
    "Le répertoire de sauvegarde {folder} est inutilisable ({code}). Branchez la clé USB, ou choisissez un autre répertoire sous Sauvegardes.",
  "backup.permission":
    "Le navigateur ne laisse plus cette page écrire dans {folder}. Ouvrez Sauvegardes et choisissez « Sauvegarder maintenant ».",
  "backup.unverified":
    "La nouvelle sauvegarde n’a pas pu être rouverte et a été supprimée. Les précédentes sont toujours là ; vérifiez le disque ou la clé USB.",
  "backup.gone": "La sauvegarde {name} n’existe pas.",
  "backup.code.wrong":
    "Ce n’est pas un code de sauvegarde. Il compte 36 lettres et chiffres par groupes de quatre ; vérifiez chacun.",
  "backup.other-code":
    "Un autre code ouvre cette sauvegarde. Demandez le code enregistré lors du choix de son répertoire.",
  "cli.backup.done": "Sauvegarde {path} écrite et rouverte",
  "cli.backup.code":
    "Le code de sauvegarde est dans {path} : il ouvre les sauvegardes sur n’importe quel ordinateur. Conservez-le à part.",
  "cli.backup.no-code":
    "Aucun code de sauvegarde n’a encore été créé pour {home}. Indiquez un fichier pour ce code (--code FILE).",
  "cli.restored":
    "{count, plural, one {# entrée} other {# entrées}} de {name} dans {path}. Ce fichier ne contient aucune clé : pour y écrire ici, rejoignez le dossier comme appareil supplémentaire (« device »), par une invitation (« join ») ou avec la feuille de récupération (« handover »).",
  "cli.restore.skipped": "{name} est laissé de côté : {reason}",
  "cli.restore.none": "Aucune sauvegarde de {folder} n’a pu être ouverte.",
  "cli.restore.several":
    "{folder} contient des sauvegardes de plusieurs dossiers. Indiquez-en un par le début de son identifiant (--dossier) : {ids}",
} as const satisfies Partial<Record<keyof typeof en, string>>;

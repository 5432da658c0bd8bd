export const members = {
  "roster.yours-not": "Seul l’administrateur modifie la liste des membres.",
  "roster.full":
    "La liste des membres serait trop longue, ou un rôle a changé trop souvent. Retirez ce qui ne sert plus.",
  "member.unknown": "La liste des membres n’a plus personne de tel.",
  "member.administrator":
    "L’administrateur reste responsable et ne peut pas être exclu. Transmettez d’abord l’administration, avec la feuille de récupération.",
  "member.role-same": "C’est déjà ce rôle.",
  "invitation.over": "Une invitation doit rester ouverte un moment. Choisissez un jour plus tardif.",
  "invitation.unknown": "Cette invitation est déjà fermée.",
  "device.request-unreadable":
    "Ce n’est pas la demande d’un nouvel appareil, ou elle n’est pas entière. Copiez-la en entier.",
  "recovery.length": "Le code a 36 lettres et chiffres. Il en manque, ou il y en a trop.",
  "recovery.typo": "Il y a une erreur dans le code. Comparez-le à la feuille, groupe par groupe.",
  "recovery.unreadable":
    "Il n’y a pas de code de récupération ici. Il ressemble à 7H3K-0QXM-… et figure sur la feuille de récupération.",
  "recovery.other": "C’est la feuille de récupération d’un autre dossier.",
  "recovery.already": "Cet appareil a déjà l’administration.",
  "recovery.device-cut":
    "Cet appareil a été exclu. Faites-le d’abord entrer à nouveau, ou portez le fichier du dossier sur une autre machine.",
  "recovery.use":
    "Pour s’en servir, ouvrez le dossier dans Clausemark sur la machine du nouvel administrateur : Équipe, « Reprendre l’administration ». Tapez le code ou lisez ce fichier. Les lettres I, L, O et U n’y figurent pas.",
  "recovery.dossier": "Dossier {dossier}",
} as const;

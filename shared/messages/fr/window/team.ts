import type { team as en } from "#shared/messages/en/window/team.ts";

export const team = {
  "member.unnamed": "Sans nom",

  "step.offline": "Hors ligne depuis {since}{count, plural, =0 {} other { · # à envoyer}}",
  "step.syncing": "Synchronisation{count, plural, =0 {} other { · # à envoyer}}",
  "step.sending": "Envoi des entrées : {done, number} sur {of, number}",
  "step.fetching": "Réception des entrées : {done, number} sur {of, number}",
  "step.in-step": "Synchronisé",
  "link.out-of-reach":
    "Serveur de synchronisation {hub} injoignable. Vérifiez son adresse et le réseau ; rien n’est perdu.",
  "link.refused":
    "Le serveur de synchronisation a refusé ceci, pour une raison que cette version de Clausemark ne connaît pas ({reason}).",
  "hub.address":
    "« {typed} » n’est pas l’adresse d’un serveur de synchronisation. Une telle adresse ressemble à https://hub.example.org.",
  "hub.elsewhere":
    "Dans un navigateur, le dossier ne peut être partagé que sur {own}, d’où vient cette page. Ouvrez {hub} dans le navigateur et ouvrez-y le fichier du dossier, ou utilisez l’application de bureau.",

  "team.present": "{count, plural, one {# en ligne} other {# en ligne}}",
  "team.share.short": "Partager",
  "team.recovery.short": "Enregistrer la feuille de récupération",
  "team.stranger":
    "Vous lisez un fichier de dossier. Pour y écrire, rejoignez le dossier avec une invitation de son administrateur.",
  "team.waiting":
    "Votre adhésion n’a pas encore été confirmée. Vous pouvez lire ce que votre invitation ouvre, et vous pourrez écrire quand la liste des membres sera arrivée.",
  "team.members": "{count, plural, one {# membre} other {# membres}}",
  "team.you": "vous",
  "team.administrator": "administrateur/administratrice",
  "team.pending": "adhésion non encore confirmée",
  "role.lead": "Responsable",
  "role.lead.note": "Ajoute projets et documents, marque toute discussion comme résolue",
  "role.observer": "Observateur/observatrice",
  "role.observer.note": "Écrit notes, évaluations et réponses",
  "role.reader": "Lecture seule",
  "role.reader.note": "Ne peut que lire",

  "team.recovery.title": "Feuille de récupération",
  "team.recovery.what":
    "Toute personne qui la détient peut reprendre l’administration, quoi qu’il arrive à cet ordinateur. Enregistrez-la sur un autre support ou imprimez-la ; elle est alors enlevée de cet ordinateur.",
  "team.recovery.save": "Enregistrer la feuille…",

  "team.hub": "Serveur de synchronisation",
  "team.hub.what":
    "Le serveur propre à l’équipe stocke des entrées chiffrées : il voit des appareils, des heures, des types et des tailles, jamais un mot ni un nom.",
  "team.hub.address": "Adresse",
  "team.hub.share": "Partager",
  "team.hub.batched": "Envoyer quelques fois par jour",
  "team.hub.batched.what":
    "Le serveur apprend moins sur le moment où vous écrivez ; les autres le reçoivent une à quatre heures plus tard, avec le jour au lieu de l’heure, et ne voient pas que vous êtes là.",
  "team.hub.leave": "Quitter le serveur de synchronisation",

  "team.invite": "Inviter",
  "team.invite.what":
    "Un message, un code QR ou un fichier permet de rejoindre l’équipe. Toute personne qui l’a peut le transmettre : envoyez-le par une voie sûre.",
  "team.invite.role": "Rôle du nouveau membre",
  "team.invite.make": "Créer une invitation",
  "team.invite.made": "Invitation",
  "team.invite.secret":
    "{uses, select, many {Toute personne qui l’a peut rejoindre l’équipe, et lire ce qui s’écrit jusqu’à sa clôture.} other {La première personne qui l’utilise rejoint l’équipe ; tant qu’elle n’est ni utilisée ni close, toute personne qui l’a peut aussi lire ce qui s’écrit.}} Elle ne s’affiche que maintenant.",
  "team.invite.copy": "Copier",

  "join.title": "Rejoindre une équipe",
  "join.invitation": "Invitation",
  "join.hint": "Collez le message entier que vous avez reçu, ou une image du code QR.",
  "join.by-link":
    "Cette invitation est venue sous forme de lien, que l’historique du navigateur, la messagerie électronique et les applications de discussion peuvent avoir conservé. Toute personne qui le trouve peut lire le dossier jusqu’à ce que l’administrateur close l’invitation et, même ensuite, ce qui a été écrit avant. Vous pouvez l’utiliser pour rejoindre l’équipe, mais une nouvelle invitation est préférable.",
  "join.file": "Depuis un fichier…",
  "join.go": "Rejoindre",
  "join.file-first":
    "Cette invitation n’indique aucun serveur de synchronisation. Ouvrez d’abord le fichier de dossier qui l’accompagne, puis rejoignez l’équipe.",

  "team.aside": "{count, plural, one {# entrée ne compte} other {# entrées ne comptent}} pas",
  "team.aside.what": "Elles sont conservées mais sans effet ; demandez à l’administrateur ce qui s’est passé.",
} satisfies Partial<Record<keyof typeof en, string>>;

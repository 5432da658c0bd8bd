import type { offline as en } from "../en/offline.ts";

export const offline = {
  "command.offline": "Usage hors ligne et mises à jour…",
  "region.offline": "Version du serveur",
  "offline.title": "Usage hors ligne et mises à jour",
  "offline.stored.all":
    "Cet appareil a enregistré Clausemark ({megabytes, number} Mo). L’application s’ouvre, se recharge et produit des notes d’information sans le serveur de synchronisation et sans réseau. Seul le texte des images demande le serveur, une fois par langue.",
  "offline.stored.start":
    "Cet appareil ouvre Clausemark sans le serveur de synchronisation. Il n’a pas encore enregistré ce qui produit un PDF : enregistrez-le maintenant si vous en aurez besoin sans réseau.",
  "offline.stored.nothing":
    "Clausemark n’est pas encore enregistré sur cet appareil. Sans le serveur de synchronisation, l’application ne s’ouvre pas.",
  "offline.none.insecure":
    "Sans ce serveur de synchronisation, Clausemark ne s’ouvre pas ici : le navigateur n’enregistre aucune application d’une adresse sans HTTPS. Avant de partir, enregistrez le dossier dans un fichier, ou utilisez l’application de bureau.",
  "offline.none.unsupported":
    "Sans ce serveur de synchronisation, Clausemark ne s’ouvre pas ici : ce navigateur n’enregistre aucune application, comme dans une fenêtre privée. Avant de partir, enregistrez le dossier dans un fichier, ou utilisez l’application de bureau.",
  "offline.none.refused":
    "Sans ce serveur de synchronisation, Clausemark ne s’ouvre pas ici : le navigateur n’a pas enregistré l’application, comme dans une fenêtre privée ou s’il ne se fie pas au certificat du serveur. Avant de partir, enregistrez le dossier dans un fichier, ou utilisez l’application de bureau.",
  "offline.progress": "Enregistrement… {done, number} sur {of, number} Mo",
  "offline.fingerprint": "Empreinte",
  "offline.store": "Enregistrer maintenant",
  "offline.check": "Chercher une mise à jour",
  "offline.later": "Plus tard",
  "offline.served.unreachable": "Le serveur de synchronisation est injoignable.",
  "offline.served.same": "Le serveur de synchronisation fournit la même version.",
  "offline.served.other-version":
    "Le serveur de synchronisation fournit maintenant une autre version : {version}, empreinte {fingerprint}. Vous gardez la vôtre jusqu’à ce que vous mettiez à jour.",
  "offline.served.swapped":
    "Le serveur de synchronisation fournit du code qui diffère de sa propre liste : {files}. Cet appareil ne l’a pas utilisé. Ne mettez pas à jour, et interrogez la personne qui gère le serveur.",
  "offline.update": "Mettre à jour…",
  "offline.update.title": "Passer à la version {version}",
  "offline.update.what":
    "La version du serveur remplace celle de cet appareil et peut ensuite utiliser les clés qui s’y trouvent. Si vous n’attendiez pas de mise à jour, comparez d’abord l’empreinte avec la personne qui gère le serveur. Vos dossiers restent tels quels.",
  "offline.update.go": "Mettre à jour et recharger",
  "offline.unknown.title": "Ce n’est pas le code que vous utilisiez jusqu’ici",
  "offline.unknown.what":
    "Le serveur de synchronisation a envoyé la version {version} avec des fichiers que cet appareil ne connaît pas : {files}. Vous n’avez pas choisi de mettre à jour. La personne qui gère le serveur, ou qui s’en est emparée, pourrait lire votre phrase secrète et vos dossiers avec un autre code.",
  "offline.unknown.stored": "La version que vous utilisiez jusqu’ici est enregistrée sur cet appareil.",
  "offline.unknown.lost":
    "La version que vous utilisiez jusqu’ici ne peut plus s’ouvrir ici. Interrogez la personne qui gère le serveur avant de continuer.",
  "offline.unknown.open": "Ouvrir la version enregistrée",
  "offline.unknown.use": "Utiliser désormais cette version",
  "offline.list.unreadable":
    "La liste des fichiers du serveur est illisible. Interrogez la personne qui gère le serveur.",
  "offline.list.forged":
    "La liste du code de cet appareil est endommagée, ou quelqu’un l’a modifiée. Demandez à la personne qui gère le serveur quelle version il fournit.",
  "offline.file.missing": "{file} n’a pas pu être obtenu du serveur de synchronisation. Réessayez avec un réseau.",
  "offline.file.other":
    "Le fichier {file} du serveur diffère de celui de la liste. Rien n’a été changé. Interrogez la personne qui gère le serveur.",
  "offline.nothing-stored": "Clausemark n’est pas encore enregistré sur cet appareil.",
  "offline.nothing-new": "Le serveur de synchronisation ne fournit aucune autre version.",
} satisfies Partial<Record<keyof typeof en, string>>;

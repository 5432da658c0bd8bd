export const machine = {
  "command.lock": "Verrouiller la fenêtre",
  "command.passphrase": "Phrase secrète des clés de cette machine …",
  "lock.title": "Clausemark est verrouillé",
  "lock.what": "Ce que vous avez écrit est sur le disque, scellé. Votre phrase secrète le rouvre là où vous étiez.",
  "lock.open": "Déverrouiller",
  "lock.opening": "Ouverture …",
  "lock.holding":
    "Tout ce que vous avez écrit n’est pas encore sur le disque : votre travail et ses clés restent en mémoire jusqu’à ce que le disque les prenne. N’éteignez pas la machine.",
  "lock.after": "Verrouiller quand personne n’est là",
  "lock.minutes": "{minutes, plural, =0 {Jamais} one {Après # minute} other {Après # minutes}}",
  "lock.on-sleep": "Verrouiller quand la machine se met en veille ou que son écran est verrouillé",
  "keys.here": "Les clés de cette machine",
  "keys.by.passphrase":
    "Votre phrase secrète protège les clés de cette machine. Sans elle, personne ne lit ce qui est ici ni n’écrit en votre nom, vous non plus.",
  "keys.by.keychain":
    "Le trousseau du système garde les clés : quiconque peut ouvrir votre session sur cette machine peut lire ce qui est dans Clausemark et écrire en votre nom.",
  "keys.by.unprotected":
    "Ce système n’a pas d’endroit où enfermer des clés : quiconque prend cette machine peut lire ce qui est dans Clausemark et écrire en votre nom. Définissez une phrase secrète, ou chiffrez le disque.",
  "keys.by.browser":
    "Les clés se trouvent dans le stockage de ce navigateur : quiconque prend cette machine ou sa sauvegarde peut lire ce qui est dans Clausemark et écrire en votre nom. Définissez une phrase secrète, ou chiffrez le disque.",
  "keys.damaged": "Un fichier de clé de cette machine était endommagé",
  "keys.damaged.detail":
    "La clé {file}… n’a pas pu être lue, et sa copie a pris sa place. Rien n’est perdu. Le fichier endommagé est gardé sous {aside}. Un dommage vient rarement seul : enregistrez vos dossiers sur un autre disque.",
  "passphrase.label": "Phrase secrète",
  "passphrase.title": "Une phrase secrète pour les clés de cette machine",
  "passphrase.change.title": "Changer la phrase secrète",
  "passphrase.set": "Définir une phrase secrète …",
  "passphrase.change": "Changer ou supprimer la phrase secrète …",
  "passphrase.offer": "Protéger ce qui est sur cette machine par une phrase secrète …",
  "passphrase.what":
    "Ce que vous écrivez est scellé sur cette machine ; la phrase secrète enferme les clés qui l’ouvrent et qui signent pour vous. Elle est demandée à chaque démarrage et après chaque verrouillage. Personne ne peut vous la rendre : sans elle, vous rejoignez vos dossiers à nouveau par une invitation.",
  "passphrase.traces":
    "Des experts peuvent encore retrouver sur ce disque les clés qui y étaient avant, surtout sur un SSD. Définissez la phrase secrète avant qu’il y ait quelque chose à protéger, ou chiffrez aussi tout le disque.",
  "passphrase.traces.web":
    "Des experts peuvent encore retrouver sur le disque les clés qui étaient avant dans ce navigateur. Définissez la phrase secrète avant qu’il y ait quelque chose à protéger, ou chiffrez aussi tout le disque.",
  "passphrase.now": "La phrase secrète en vigueur",
  "passphrase.new": "Nouvelle phrase secrète",
  "passphrase.again": "La même encore une fois",
  "passphrase.hint": "Au moins {least} caractères ; six mots au hasard conviennent.",
  "passphrase.differ": "Les deux ne sont pas identiques. Saisissez deux fois la nouvelle phrase secrète.",
  "passphrase.save": "Enregistrer",
  "passphrase.working": "Scellement …",
  "passphrase.remove": "Supprimer la phrase secrète",
  "passphrase.done": "La phrase secrète est désormais en vigueur.",
  "passphrase.removed": "La phrase secrète est supprimée.",
  "vault.locked": "Clausemark est verrouillé. Déverrouillez-le d’abord avec votre phrase secrète.",
  "vault.wrong": "Ce n’est pas la phrase secrète.",
  "vault.none": "Aucune phrase secrète n’est définie sur cette machine.",
  "vault.short": "Une phrase secrète a au moins {least} caractères.",
  "vault.damaged":
    "Le fichier que votre phrase secrète ouvre est endommagé, et sa copie aussi (vault.json et vault.copy.json dans {folder}). Rétablissez-les depuis une sauvegarde. Sans elle, les clés d’ici ne peuvent être ouvertes : demandez à votre administrateur une invitation pour rejoindre à nouveau.",

  "room.title": "Partager dans cette salle",
  "room.what":
    "Sans internet : cette machine est le relais des autres applications de bureau de son réseau. Seul ce dossier est partagé, par une ligne chiffrée ; les invitations faites pendant ce temps portent l’empreinte à laquelle les autres reconnaissent cette machine.",
  "room.address": "À l’adresse",
  "room.start": "Partager sur ce réseau",
  "room.again": "Partager à nouveau sur ce réseau",
  "room.instead": "Tant qu’il est partagé ici, cette machine prend la place du relais {url}.",
  "room.shared": "Partagé à {url}",
  "room.stop": "Arrêter le partage",
  "room.invite":
    "Faites une invitation maintenant : elle mène ici. Qui a déjà rejoint retrouve cette machine de lui-même.",
  "room.firewall":
    "Si les autres n’arrivent pas, le pare-feu de cette machine doit laisser entrer le port {port}, et le réseau doit laisser ses machines se parler.",
  "room.sleep":
    "Le partage finit avec Clausemark. Gardez l’écran ouvert : tant que le partage dure, la machine ne se met pas en veille d’elle-même.",
  "network.other-certificate":
    "La machine à {hub} montre un autre certificat que celui que nomme votre invitation. Ou bien le dossier est maintenant partagé depuis une autre machine, ou bien quelqu’un s’est mis entre les deux. Rien n’a été envoyé. Demandez une nouvelle invitation, et comparez-la de vive voix.",
  "join.desktop-only":
    "Cette invitation mène à une machine dans la salle. Seule l’application de bureau peut vérifier que c’est la bonne ; ouvrez-y l’invitation.",
} as const;

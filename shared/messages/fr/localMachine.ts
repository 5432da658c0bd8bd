export const localMachine = {
  "command.lock": "Verrouiller Clausemark",
  "command.passphrase": "Phrase secrète…",
  "lock.title": "Clausemark est verrouillé",
  "lock.what":
    "Ce que vous avez écrit est enregistré sur le disque, chiffré. Votre phrase secrète le rouvre là où vous en étiez.",
  "lock.open": "Déverrouiller",
  "lock.opening": "Ouverture…",
  "lock.holding":
    "Tout n’est pas encore enregistré sur le disque : votre travail et ses clés restent donc en mémoire jusque-là. N’éteignez pas l’ordinateur.",
  "lock.kept": "Réglage enregistré.",
  "lock.after": "Verrouiller en cas d’inactivité",
  "lock.minutes": "{minutes, plural, =0 {Jamais} one {Après # minute} other {Après # minutes}}",
  "lock.on-sleep": "Verrouiller quand l’ordinateur se met en veille ou que son écran est verrouillé",
  "keys.here": "Clés de cet ordinateur",
  "keys.by.passphrase":
    "Votre phrase secrète protège les clés de cet ordinateur. Sans elle, personne, pas même vous, ne peut lire ce qui est ici ni écrire en votre nom.",
  "keys.by.keychain":
    "Le trousseau du système garde les clés : quiconque peut ouvrir votre session sur cet ordinateur peut lire ce qui est dans Clausemark et écrire en votre nom.",
  "keys.by.unprotected":
    "Ce système n’offre pas d’endroit sûr pour des clés : quiconque s’empare de cet ordinateur peut lire ce qui est dans Clausemark et écrire en votre nom. Définissez une phrase secrète, ou chiffrez le disque.",
  "keys.by.portable":
    "Cette copie est portable : ses clés se trouvent dans le dossier placé à côté du programme, et quiconque prend ce dossier peut lire ce que contient Clausemark et écrire en votre nom. Définissez une phrase secrète.",
  "keys.by.browser":
    "Les clés se trouvent dans le stockage de ce navigateur : quiconque s’empare de cet ordinateur ou de sa sauvegarde peut lire ce qui est dans Clausemark et écrire en votre nom. Définissez une phrase secrète, ou chiffrez le disque.",
  "keys.damaged": "Un fichier de clé de cet ordinateur était endommagé",
  "keys.damaged.detail":
    "La clé {file}… n’a pas pu être lue et a été remplacée par sa copie. Rien n’est perdu. Le fichier endommagé est conservé sous {aside}. Le disque a peut-être d’autres dommages : enregistrez vos dossiers sur un autre disque.",
  "passphrase.label": "Phrase secrète",
  "passphrase.title": "Définir une phrase secrète",
  "passphrase.change.title": "Changer la phrase secrète",
  "passphrase.set": "Définir une phrase secrète…",
  "passphrase.change": "Changer ou enlever la phrase secrète…",
  "passphrase.offer": "Protéger les données de cet ordinateur par une phrase secrète…",
  "passphrase.what":
    "Ce que vous écrivez est chiffré sur cet ordinateur ; la phrase secrète protège les clés qui le déchiffrent et qui signent pour vous. Personne ne peut la récupérer : sans elle, vous devrez rejoindre vos dossiers à nouveau par une invitation.",
  "passphrase.traces":
    "Des experts peuvent encore retrouver sur ce disque les clés qui y étaient avant, surtout sur un SSD. Définissez la phrase secrète avant qu’il y ait quelque chose à protéger, ou chiffrez aussi tout le disque.",
  "passphrase.traces.web":
    "Des experts peuvent encore retrouver sur le disque les clés qui étaient avant dans ce navigateur. Définissez la phrase secrète avant qu’il y ait quelque chose à protéger, ou chiffrez aussi tout le disque.",
  "passphrase.now": "Phrase secrète actuelle",
  "passphrase.new": "Nouvelle phrase secrète",
  "passphrase.again": "Répéter la phrase secrète",
  "passphrase.hint": "Au moins {least} caractères ; six mots au hasard conviennent.",
  "passphrase.rating.hours": "Faible : un programme la devine en quelques heures. Ajoutez des mots.",
  "passphrase.rating.months": "Moyenne : un programme disposant de nombreux processeurs la devine en quelques mois.",
  "passphrase.rating.years": "Bonne : un programme disposant de nombreux processeurs mettrait des années.",
  "passphrase.rating.centuries": "Très bonne : un programme mettrait des siècles.",
  "passphrase.rating.script":
    "Impossible de dire si elle est difficile à deviner : les mots de cette écriture ne sont pas connus ici. Six mots au hasard conviennent.",
  "passphrase.differ": "Les deux phrases secrètes diffèrent. Saisissez deux fois la nouvelle.",
  "passphrase.save": "Enregistrer",
  "passphrase.working": "Chiffrement…",
  "passphrase.remove": "Enlever la phrase secrète",
  "passphrase.done": "Phrase secrète définie.",
  "passphrase.removed": "Phrase secrète enlevée.",
  "vault.locked": "Clausemark est verrouillé. Déverrouillez-le d’abord avec votre phrase secrète.",
  "vault.wrong": "Phrase secrète incorrecte.",
  "vault.none": "Aucune phrase secrète n’est définie sur cet ordinateur.",
  "vault.short": "Une phrase secrète a au moins {least} caractères.",
  "vault.unsealed":
    "La phrase secrète est définie, mais {count, plural, =0 {une partie de ce qui est sur cet ordinateur n’a pas pu être chiffrée} one {les données de # dossier sur cet ordinateur n’ont pas pu être chiffrées} other {les données de # dossiers sur cet ordinateur n’ont pas pu être chiffrées}}{code, select, none {} other { ({code})}}. Clausemark réessaie à chaque déverrouillage.",
  "vault.damaged":
    "Le fichier que votre phrase secrète ouvre est endommagé, et sa copie aussi (vault.json et vault.copy.json dans {folder}). Restaurez-les à partir d’une sauvegarde. Sans sauvegarde, les clés de cet ordinateur ne peuvent pas être ouvertes : demandez à votre administrateur une invitation pour rejoindre l’équipe à nouveau.",

  "room.title": "Partager dans cette salle",
  "room.what":
    "Sans internet, cet ordinateur sert de serveur aux autres applications de bureau de son réseau, pour ce dossier seulement et par une connexion chiffrée.",
  "room.address": "Adresse",
  "room.start": "Partager sur ce réseau",
  "room.again": "Partager à nouveau sur ce réseau",
  "room.instead": "Tant que le dossier est partagé ici, cet ordinateur remplace le serveur de synchronisation {url}.",
  "room.shared": "Partagé à l’adresse {url}",
  "room.stop": "Arrêter le partage",
  "room.invite": "Créez une invitation maintenant : elle mène ici.",
  "room.firewall":
    "Si les autres ne peuvent pas se connecter, autorisez le port {port} dans le pare-feu de cet ordinateur ; le réseau doit aussi laisser ses ordinateurs communiquer entre eux.",
  "room.sleep": "Le partage prend fin quand Clausemark ou l’ordinateur portable est fermé.",
  "network.other-certificate":
    "L’ordinateur à l’adresse {hub} présente un autre certificat que celui de votre invitation. Ou bien le dossier est maintenant partagé depuis un autre ordinateur, ou bien quelqu’un intercepte la connexion. Rien n’a été envoyé. Demandez une nouvelle invitation, et vérifiez-la en personne.",
  "join.desktop-only":
    "Cette invitation mène à un ordinateur dans la salle. Seule l’application de bureau peut vérifier que c’est le bon ; ouvrez-y l’invitation.",
  "join.elsewhere":
    "Dans un navigateur, vous ne pouvez rejoindre une équipe que sur {own}, d’où vient cette page. Cette invitation mène à {hub} : ouvrez cette adresse dans le navigateur et collez-y l’invitation, ou utilisez l’application de bureau.",

  "command.dossiers": "Dossiers de cet ordinateur…",
  "command.travel": "Supprimer les données de Clausemark avant un voyage…",
  "files.zip": "Archive zip",
  "dossiers.title": "Dossiers de cet ordinateur",
  "dossiers.none": "Aucun dossier pour l’instant.",
  "dossiers.members": "{count, plural, one {# membre} other {# membres}}",
  "dossiers.size": "{kilobytes, number} ko",
  "dossiers.synced.hub": "synchronisé avec le serveur : {when}",
  "dossiers.synced.file": "dernier fichier fusionné : {when}",
  "dossiers.never": "jamais synchronisé",
  "dossiers.opened": "ouvert : {when}",
  "delete.go": "Supprimer…",
  "delete.label": "Supprimer {title}",
  "delete.title": "Supprimer de cet ordinateur",
  "delete.what":
    "Les clés du dossier, ses entrées et toutes ses autres données sont supprimées de cet ordinateur et ne peuvent pas y être restaurées. Ce que d’autres en ont reste chez eux.",
  "delete.traces":
    "Les fichiers sont écrasés, ou le navigateur réécrit les siens sans ces données. Un disque, surtout SSD, peut tout de même garder d’anciennes copies de blocs ; sans les clés elles sont illisibles, à moins que les blocs des clés ne soient retrouvés. Un disque chiffré, ou une phrase secrète dès le début, supprime ce risque.",
  "delete.word": "supprimer",
  "delete.type": "Saisissez « {word} » pour continuer",
  "delete.wait": "Indisponible tant qu’on ne sait pas qui d’autre a tout.",
  "delete.for-good": "Supprimer de cet ordinateur",
  "delete.working": "Suppression…",
  "delete.done": "Supprimé de cet ordinateur.",
  "travel.title": "Supprimer les données de Clausemark avant un voyage",
  "travel.what":
    "Les dossiers sélectionnés et leurs clés sont supprimés de cet ordinateur ; s’ils le sont tous, les réglages aussi. Pour revenir, demandez une invitation de remplacement à votre administrateur : vous continuez sous votre nom. Un administrateur a besoin de la feuille de récupération et d’une copie du dossier.",
  "travel.blocks": "Suppression bloquée, car ceci serait perdu définitivement :",
  "travel.blocked":
    "Indisponible : {count, plural, one {# dossier bloque} other {# dossiers bloquent}} la suppression. Enregistrez ce qui serait perdu, désélectionnez le dossier ou choisissez « Supprimer quand même ».",
  "travel.none": "Sélectionnez au moins un dossier.",
  "travel.sample": "Laisser l’exemple comme seul dossier, si tout est supprimé",
  "app.old":
    "Cette version de Clausemark a été construite il y a {months, plural, one {# mois} other {# mois}}, et des failles du Chromium qu’elle contient ont été publiées depuis. Procurez-vous une version plus récente et vérifiez-la sous À propos avant de l’installer.",
  "travel.anyway": "Supprimer quand même…",
  "travel.anyway.title": "Supprimer quand même",
  "travel.anyway.what":
    "{count, plural, one {# dossier est supprimé} other {# dossiers sont supprimés}} de cet ordinateur. Ce qui est indiqué ici comme n’étant nulle part ailleurs, ou comme non enregistré, est perdu définitivement et ne peut pas être restauré.",
  "travel.reach": "Ce qui ne peut pas être supprimé ainsi",
  "travel.reach.browser":
    "L’historique propre au navigateur, sa liste de téléchargements, ses fichiers en cache et de session : l’adresse de cette page, les noms des fichiers enregistrés et, depuis des versions antérieures, les liens des invitations ouvertes et les titres de dossiers.",
  "travel.reach.clear":
    "Pour les effacer, fermez ensuite cet onglet et appuyez sur Ctrl+Maj+Suppr (sur un Mac, Commande+Maj+Suppr ; dans Safari, Historique puis Effacer l’historique). Choisissez toute la période et sélectionnez l’historique, les téléchargements et les fichiers en cache. Si un compte synchronise l’historique, effacez-le là aussi.",
  "travel.reach.copies":
    "Les sauvegardes, les fichiers enregistrés, les autres ordinateurs, ainsi que les autres navigateurs et utilisateurs de celui-ci.",
  "travel.done": "Les dossiers sélectionnés ont été supprimés de cet ordinateur.",
  "loss.looking": "Recherche des personnes qui l’ont aussi…",
  "loss.unknown": "On ne sait pas ce que d’autres en ont : {reason}",
  "loss.none": "Pour autant qu’on le sache ici, d’autres ont tout.",
  "loss.records":
    "{count, plural, one {On ne sait pas si # entrée se trouve ailleurs.} other {On ne sait pas si # entrées se trouvent ailleurs.}} Synchronisez avec le serveur, ou envoyez un fichier d’échange et attendez l’accusé de réception.",
  "loss.records.here":
    "{count, plural, one {On ne sait pas si # entrée se trouve ailleurs} other {On ne sait pas si # entrées se trouvent ailleurs}}, car le serveur de synchronisation {hub} est sur cet ordinateur. Envoyez un fichier d’échange et attendez l’accusé de réception, ou partagez par un serveur sur un autre ordinateur.",
  "loss.mine":
    "{count, plural, one {# note privée n’est} other {# notes privées ne sont}} qu’ici. Partagez avec l’équipe celles que vous voulez garder.",
  "loss.unfinished": "{count, plural, one {# note inachevée n’est} other {# notes inachevées ne sont}} qu’ici.",
  "loss.unsigned":
    "{count, plural, one {# note pas encore signée n’est} other {# notes pas encore signées ne sont}} qu’ici.",
  "loss.sheet":
    "La feuille de récupération n’a été enregistrée nulle part ailleurs : sans elle personne ne peut reprendre l’administration.",
  "loss.sheet.where":
    "Enregistrez-la sur un support qui ne voyage pas avec vous, ou imprimez-la et supprimez le fichier : toute personne qui la détient peut reprendre l’administration.",
  "loss.hub": "Le serveur de synchronisation {hub} a accusé réception de tout.",
  "loss.by": "Accusés de réception : {who}",
  "loss.who": "{name} ({when})",
  "export.go": "Tout exporter…",
  "export.title": "Tout exporter",
  "export.what":
    "{count, plural, =1 {Le dossier} one {# dossier} other {Les # dossiers}} de cet ordinateur, chacun dans un fichier distinct, dans une archive zip.",
  "export.hint":
    "Avec une phrase secrète, chaque fichier est chiffré et les titres ne paraissent pas dans les noms des fichiers. Sans elle, quiconque obtient l’archive peut tout lire.",
  "export.keys":
    "Vos clés de signature n’y sont pas : pour continuer en votre nom sur un autre ordinateur, ajoutez-le d’abord comme autre appareil.",
  "export.clear": "Exporter sans chiffrement…",
  "export.sealed": "Exporter avec chiffrement…",
  "export.working": "Exportation…",
  "export.done":
    "Enregistré sous {name}.{left, plural, =0 {} one { # dossier n’a pas pu être ouvert et n’y est pas.} other { # dossiers n’ont pas pu être ouverts et n’y sont pas.}}",
  "export.nothing": "Il n’y a rien à exporter : aucun dossier de cet ordinateur ne peut être ouvert.",
  "dossier.deleted": "« {title} » a été supprimé de cet ordinateur dans une autre fenêtre.",
  "dossier.gone": "Ce dossier n’est plus sur cet ordinateur : il a été supprimé dans une autre fenêtre.",
  "store.in-use": "Ce dossier est ouvert dans une autre fenêtre. Fermez-le d’abord là-bas.",
} as const;

import type { hub as en } from "../en/hub.ts";

export const hub = {
  "disk.held":
    "Un autre serveur Clausemark, ou une commande de serveur, utilise {folder}. Arrêtez d’abord celui-là, ou indiquez un autre répertoire.",
  "disk.locked":
    "Une autre commande Clausemark (processus {pid, number, ::group-off} sur {host}) utilise encore {file}. Attendez qu’elle soit terminée, puis réessayez.",
  "hub.busy": "Trop de tentatives visent le serveur en ce moment. Un nouvel essai sera fait sous peu.",
  "hub.challenge": "La question du serveur a reçu une réponse trop tard ou deux fois. Un nouvel essai sera fait.",
  "hub.cut-off":
    "Le serveur a refusé plusieurs fois ce qui venait de cet appareil et ne l’écoute plus pendant quelques minutes. Mettez Clausemark à jour si cela se reproduit.",
  "hub.filling-hub":
    "La place du serveur est utilisée à {percent, number} %. Quand il sera plein, ce qui s’écrit restera sur chaque ordinateur jusqu’à ce qu’il y ait de la place : prévenez la personne qui gère le serveur.",
  "hub.filling":
    "Ce dossier occupe {percent, number} % de ce que le serveur lui accorde. Quand il sera plein, ce qui s’écrit restera sur chaque ordinateur : effacez ce qui n’est pas nécessaire, ou demandez davantage de place à la personne qui gère le serveur.",
  "hub.full-hub":
    "Le serveur n’a plus de place. Ce que vous écrivez est en sûreté sur cet ordinateur et partira de lui-même dès qu’il y en aura de nouveau. C’est à la personne qui gère le serveur d’en faire.",
  "hub.full":
    "Ce dossier est aussi grand que le serveur le permet. Ce que vous écrivez est en sûreté sur cet ordinateur et partira de lui-même dès qu’il y aura de la place : effacez ce qui n’est pas nécessaire, ou adressez-vous à la personne qui gère le serveur.",
  "hub.folder":
    "Le serveur ne peut utiliser le répertoire {folder} ({cause}). Vérifiez qu’on peut y écrire, ou indiquez-en un autre.",
  "hub.may-not-create":
    "Ce serveur n’accepte pas de nouveaux dossiers. Demandez à la personne qui le gère de publier le vôtre, ou de le démarrer avec --open.",
  "hub.no-address": "Cet ordinateur n’a pas l’adresse {host}. Indiquez l’une des siennes, ou 127.0.0.1.",
  "hub.no-hub": "Il n’y a pas de serveur Clausemark à l’adresse {hub}. Vérifiez-la.",
  "hub.not-stored":
    "Le serveur n’a pas pu stocker ceci ({cause}) : son disque est peut-être plein. Ce que vous avez écrit est en sûreté sur cet ordinateur et sera renvoyé.",
  "hub.other-hub":
    "Le serveur {hub} se nomme {other}. Quelqu’un s’est peut-être interposé : vérifiez l’adresse auprès de la personne qui le gère.",
  "hub.port-forbidden":
    "Le port {port, number, ::group-off} est réservé sur cet ordinateur. Choisissez-en un au-dessus de 1023.",
  "hub.port-taken":
    "Le port {port, number, ::group-off} est pris par un autre programme. Choisissez-en un autre avec --port.",
  "hub.signature":
    "Le serveur n’a pas pu confirmer que c’est votre appareil. Vérifiez que vous utilisez la bonne adresse.",
  "hub.stopping":
    "Le serveur est en train de s’arrêter, peut-être pour une mise à jour. Ce que vous écrivez est en sûreté sur cet ordinateur ; la connexion se rétablit d’elle-même.",
  "hub.stranger":
    "Le serveur ne laisse pas entrer cet appareil : il n’a pas ce dossier, ou ne connaît pas l’appareil comme membre du dossier. Votre invitation a peut-être déjà servi ou été close, ou votre accès a été retiré : demandez une nouvelle invitation à l’administrateur.",
  "hub.token": "Le serveur ne comprend pas cette version de Clausemark. L’un des deux a besoin d’une mise à jour.",
  "hub.compacted":
    "{dossiers, plural, one {# dossier condensé} many {# de dossiers condensés} other {# dossiers condensés}} : {before, number} ko avant, {after, number} ko maintenant.",
  "hub.damaged": "Dossier {dossier} : {file} est endommagé ({kind}), {bytes, number} octets n’ont pu être lus.",
  "hub.database":
    "Le serveur ne peut utiliser sa base de données ({cause}). Vérifiez DATABASE_URL, et que PostgreSQL est en marche.",
  "hub.file":
    "Le serveur ne peut lire le fichier {file} ({cause}). Vérifiez son nom, et que l’utilisateur du serveur peut le lire.",
  "hub.no-data":
    "Il n’y a aucune donnée d’un serveur dans {folder}. Indiquez le répertoire avec lequel le serveur est lancé.",
  "hub.no-web":
    "Il n’y a pas d’édition web dans {folder}. Construisez-la avec « npm run build », ou lancez le serveur sans --web.",
  "hub.phrase-empty": "Il n’y a pas de phrase secrète dans le fichier {file}. Écrivez-en une.",
  "hub.tls":
    "Le certificat de {cert} et la clé de {key} ne peuvent être utilisés ({cause}). Il faut deux fichiers PEM qui vont ensemble.",
  "hub.no-backup": "Il n’y a pas de sauvegarde d’un serveur dans {folder}. Indiquez le répertoire donné à « backup ».",
  "hub.phrase": "Phrase secrète pour les nouveaux dossiers",
  "hub.phrase-missing":
    "Ce serveur n’accepte un nouveau dossier que de qui connaît sa phrase secrète. Demandez-la à la personne qui le gère.",
  "hub.phrase-wrong": "Ce n’est pas la phrase secrète de ce serveur. Vérifiez-la auprès de la personne qui le gère.",
  "hub.phrase-twice":
    "« {one} » et « {other} » ont la même phrase secrète. Donnez à chaque organisation la sienne, pour pouvoir la retirer à une seule.",
  "hub.record-damaged": "Dossier {dossier} : l’entrée {record} n’est pas telle qu’elle a été signée ({cause}).",
  "hub.restored":
    "{dossiers, plural, one {# dossier rétabli} many {# de dossiers rétablis} other {# dossiers rétablis}}, avec {records, plural, one {# entrée} many {# d’entrées} other {# entrées}}.",
  "hub.saved":
    "{dossiers, plural, one {# dossier enregistré} many {# de dossiers enregistrés} other {# dossiers enregistrés}} dans {folder}, avec {records, plural, one {# entrée} many {# d’entrées} other {# entrées}}.",
  "hub.crowded":
    "Cet appareil a plus de connexions ouvertes au serveur que celui-ci n’en accepte ({most, number}). Fermez les dossiers et les fenêtres dont vous n’avez pas besoin. Un nouvel essai sera fait dans {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} ; rien n’est perdu.",
  "hub.slow":
    "Cet ordinateur a envoyé plus que le serveur n’accepte à la fois. L’envoi se poursuit dans {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} ; rien n’est perdu.",
  "hub.too-large":
    "C’est plus volumineux ({size, number} ko) que ce que ce serveur, ou un proxy devant lui, laisse passer. Cela reste sur cet ordinateur, et tout le reste suit son cours. Demandez à la personne qui gère le serveur de laisser passer des messages plus grands ; puis quittez-le et partagez-y de nouveau le dossier.",
  "hub.too-large-others":
    "Une entrée de quelqu’un d’autre est plus volumineuse ({size, number} ko) que ce que ce serveur, ou un proxy devant lui, laisse passer. Ce que les autres écrivent arrive toujours ; d’ici, plus rien n’est envoyé. Demandez à la personne qui gère le serveur de laisser passer des messages plus grands ; puis quittez-le et partagez-y de nouveau le dossier.",
  "hub.unwell":
    "Le serveur n’accède pas en ce moment aux données qu’il garde. Ce que vous écrivez est en sûreté sur cet ordinateur, et un nouvel essai sera fait.",
  "hub.verified":
    "{dossiers, plural, one {# dossier vérifié} many {# de dossiers vérifiés} other {# dossiers vérifiés}}, {records, plural, one {# entrée} many {# d’entrées} other {# entrées}} : tout est tel qu’il a été signé.",
  "hub.verified-damaged":
    "{dossiers, plural, one {# dossier vérifié} many {# de dossiers vérifiés} other {# dossiers vérifiés}}, {records, plural, one {# entrée} many {# d’entrées} other {# entrées}} : une partie n’est pas telle qu’elle a été écrite. Rétablissez une sauvegarde à côté ; les clients renvoient ce qu’ils ont.",
  "hub.same-folder": "{folder} est le répertoire où le serveur garde tout. Indiquez-en un autre pour la sauvegarde.",
  "hub.not-backup":
    "Ce qui est dans {folder} n’est pas une sauvegarde d’un serveur et serait écrasé. Indiquez un répertoire vide, ou un répertoire où « backup » a déjà enregistré.",
  "hub.left-backup":
    "{dossiers, plural, one {# dossier que le serveur n’a plus a été retiré} many {# de dossiers que le serveur n’a plus ont été retirés} other {# dossiers que le serveur n’a plus ont été retirés}} de la sauvegarde.",
  "hub.unread": "Le dossier {dossier} ne peut être lu ({cause}).",
  "hub.nothing":
    "Il n’y a aucun dossier dans {place} : rien n’a été enregistré ni vérifié. Vérifiez que c’est le bon endroit, et que son disque est là.",
  "hub.others-folder":
    "{folder} appartient à un autre utilisateur (numéro {user}), dont le serveur ne pourrait lire ce que root y écrit. Donnez cette commande en tant que cet utilisateur.",
  "hub.no-folder":
    "Il faut indiquer à « {command} » le répertoire de la sauvegarde : hub {command} FOLDER --data FOLDER.",
  "hub.no-option": "Le serveur n’a pas d’option {option}. « hub --help » les nomme toutes.",
  "hub.option-alone": "{option} s’emploie sans valeur.",
  "hub.option-value": "Il faut une valeur après {option}. « hub --help » dit laquelle.",
  "hub.unexpected": "Le serveur ne sait pas ce que « {value} » veut dire ici. « hub --help » nomme ce qu’il accepte.",
  "hub.needs": "{option} ne sert qu’avec {other}. Indiquez les deux, ou aucune.",
  "hub.wrong-variable": "Ce qui est dans {variable} n’est pas une telle adresse. Elle doit ressembler à {form}",
  "hub.wrong-origin":
    "{option} ne peut être « {value} ». C’est l’adresse qu’on ouvre, avec http:// ou https://, comme https://hub.example.org.",
  "hub.wrong-proxy":
    "{option} ne peut être « {value} ». C’est une adresse comme 127.0.0.1, ou un réseau comme 10.0.0.0/8.",
  "hub.wrong-port": "{option} ne peut être « {value} ». Un port est un nombre entier de 0 à 65535.",
  "hub.wrong-level": "{option} ne peut être « {value} ». C’est error, warn ou info.",
  "hub.wrong-seconds": "{option} ne peut être « {value} ». C’est un nombre entier de secondes, de 0 à 60.",
  "hub.wrong-size": "{option} ne peut être « {value} ». C’est une taille comme 500MB ou 2GB, ou 0 pour aucune.",
  "hub.config-line": "La ligne {line, number, ::group-off} de {file} ne dit rien. Elle doit ressembler à NAME=value.",
  "hub.wrong-flag": "{option} ne peut être « {value} ». C’est true ou false.",
  "hub.two-places":
    "DATABASE_URL est défini, et --data ou CLAUSEMARK_HUB_DATA indique un répertoire : tout est gardé dans l’un des deux. Retirez l’un ou l’autre.",
  "hub.no-place": "Il faut dire au serveur où il garde tout : --data FOLDER, ou une base de données dans DATABASE_URL.",
  "hub.database-role":
    "Le rôle du serveur n’a pas le droit de créer ses tables dans la base de données (42501). Faites-en le propriétaire de la base : ALTER DATABASE … OWNER TO ….",
  "update.collision":
    "Deux copies de ce dossier étaient utilisées sous une même identité. La vôtre est en train d’être recréée.",
  "update.delete": "Une entrée a été retirée, ce que personne n’a le droit de faire. Le serveur la garde.",
  "update.foreign": "Le serveur a reçu quelque chose qui ne fait partie d’aucun dossier et ne l’a pas accepté.",
  "update.incomplete": "Il manque au serveur quelque chose qui précède ceci. Votre copie est en train d’être recréée.",
  "update.malformed": "Le serveur a reçu quelque chose qu’il ne peut lire et ne l’a pas accepté.",
  "update.orphan": "Le serveur a reçu un texte sans l’entrée signée à laquelle il appartient et ne l’a pas accepté.",
  "update.overwrite":
    "Une entrée a été modifiée, ce que personne n’a le droit de faire. Le serveur garde celle qu’il a.",
} satisfies Partial<Record<keyof typeof en, string>>;

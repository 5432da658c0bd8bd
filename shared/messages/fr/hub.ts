import type { hub as en } from "../en/hub.ts";

export const hub = {
  "disk.held":
    "Un autre relais Clausemark, ou une commande de relais, utilise {folder}. Arrêtez d’abord celui-là, ou indiquez un autre répertoire.",
  "disk.locked":
    "Une autre commande Clausemark (processus {pid, number, ::group-off} sur {host}) utilise encore {file}. Attendez qu’elle soit terminée, puis réessayez.",
  "hub.busy": "Trop de tentatives visent le relais en ce moment. Un nouvel essai sera fait sous peu.",
  "hub.challenge": "La question du relais a reçu une réponse trop tard ou deux fois. Un nouvel essai sera fait.",
  "hub.cut-off":
    "Le relais a refusé plusieurs fois ce qui venait de cet appareil et ne l’écoute plus pendant quelques minutes. Mettez Clausemark à jour si cela se reproduit.",
  "hub.filling-hub":
    "La place du relais est utilisée à {percent, number} %. Quand il sera plein, ce qu’on écrit restera sur chaque machine jusqu’à ce qu’il y ait de la place : prévenez qui gère le relais.",
  "hub.filling":
    "Ce dossier occupe {percent, number} % de ce que le relais lui accorde. Quand il sera plein, ce qu’on écrit restera sur chaque machine : effacez ce dont on n’a pas besoin, ou demandez davantage à qui gère le relais.",
  "hub.full-hub":
    "Le relais n’a plus de place. Ce que vous écrivez est en sûreté sur cette machine et partira de lui-même dès qu’il y en aura de nouveau. C’est à qui gère le relais d’en faire.",
  "hub.full":
    "Ce dossier est aussi grand que le relais le permet. Ce que vous écrivez est en sûreté sur cette machine et partira de lui-même dès qu’il y aura de la place : effacez ce dont on n’a pas besoin, ou adressez-vous à qui gère le relais.",
  "hub.folder":
    "Le relais ne peut utiliser le répertoire {folder} ({cause}). Vérifiez qu’on peut y écrire, ou indiquez-en un autre.",
  "hub.may-not-create":
    "Ce relais n’accepte pas de nouveaux dossiers. Demandez à qui le gère de publier le vôtre, ou de le démarrer avec --open.",
  "hub.no-address": "Cette machine n’a pas d’adresse {host}. Indiquez l’une des siennes, ou 127.0.0.1.",
  "hub.no-hub": "Il n’y a pas de relais Clausemark à {hub}. Vérifiez l’adresse.",
  "hub.not-stored":
    "Le relais n’a pas pu stocker ceci ({cause}) : son disque est peut-être plein. Ce que vous avez écrit est en sûreté sur cette machine et sera renvoyé.",
  "hub.other-hub":
    "Le relais {hub} se nomme {other}. Quelqu’un se tient peut-être entre vous : vérifiez l’adresse auprès de qui le gère.",
  "hub.port-forbidden":
    "Le port {port, number, ::group-off} est réservé sur cette machine. Choisissez-en un au-dessus de 1023.",
  "hub.port-taken":
    "Le port {port, number, ::group-off} est pris par un autre programme. Choisissez-en un autre avec --port.",
  "hub.signature":
    "Le relais n’a pas pu confirmer que c’est votre appareil. Vérifiez que vous utilisez la bonne adresse.",
  "hub.stopping":
    "Le relais est en train de s’arrêter, peut-être pour une mise à jour. Ce que vous écrivez est en sûreté sur cette machine ; elle se reconnecte d’elle-même.",
  "hub.stranger":
    "Le relais ne laisse pas entrer cet appareil : il n’a pas ce dossier, ou ne connaît pas l’appareil comme membre du dossier. Votre invitation a peut-être déjà servi ou été close, ou vous avez été retiré : demandez-en une nouvelle à l’administrateur.",
  "hub.token": "Le relais ne comprend pas cette version de Clausemark. L’un des deux a besoin d’une mise à jour.",
  "hub.compacted":
    "{dossiers, plural, one {# dossier condensé} many {# de dossiers condensés} other {# dossiers condensés}} : {before, number} Ko avant, {after, number} Ko maintenant.",
  "hub.damaged": "Dossier {dossier} : {file} est endommagé ({kind}), {bytes, number} octets n’ont pu être lus.",
  "hub.database":
    "Le relais ne peut utiliser sa base de données ({cause}). Vérifiez DATABASE_URL, et que PostgreSQL est en marche.",
  "hub.file":
    "Le relais ne peut lire le fichier {file} ({cause}). Vérifiez son nom, et que l’utilisateur du relais peut le lire.",
  "hub.no-data": "Il n’y a rien d’un relais dans {folder}. Indiquez le répertoire avec lequel le relais est lancé.",
  "hub.no-web":
    "Il n’y a pas d’édition web dans {folder}. Construisez-la avec « npm run build », ou lancez le relais sans --web.",
  "hub.phrase-empty": "Il n’y a pas de phrase de passe dans le fichier {file}. Écrivez-en une.",
  "hub.tls":
    "Le certificat de {cert} et la clé de {key} ne peuvent servir ({cause}). Il faut deux fichiers PEM qui vont ensemble.",
  "hub.no-backup": "Il n’y a pas de sauvegarde d’un relais dans {folder}. Indiquez le répertoire donné à « backup ».",
  "hub.phrase": "Phrase de passe pour les nouveaux dossiers",
  "hub.phrase-missing":
    "Ce relais n’accepte un nouveau dossier que de qui connaît sa phrase de passe. Demandez-la à qui le gère.",
  "hub.phrase-wrong": "Ce n’est pas la phrase de passe de ce relais. Vérifiez-la auprès de qui le gère.",
  "hub.phrase-twice":
    "« {one} » et « {other} » ont la même phrase de passe. Donnez à chaque organisation la sienne, pour pouvoir la retirer à une seule.",
  "hub.record-damaged": "Dossier {dossier} : l’enregistrement {record} n’est pas tel qu’il a été signé ({cause}).",
  "hub.restored":
    "{dossiers, plural, one {# dossier rétabli} many {# de dossiers rétablis} other {# dossiers rétablis}}, avec {records, plural, one {# enregistrement} many {# d’enregistrements} other {# enregistrements}}.",
  "hub.saved":
    "{dossiers, plural, one {# dossier enregistré} many {# de dossiers enregistrés} other {# dossiers enregistrés}} dans {folder}, avec {records, plural, one {# enregistrement} many {# d’enregistrements} other {# enregistrements}}.",
  "hub.crowded":
    "Cet appareil a plus de connexions ouvertes au relais que celui-ci n’en accepte ({most, number}). Fermez les dossiers et les fenêtres dont vous n’avez pas besoin. Un nouvel essai sera fait dans {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} ; rien n’est perdu.",
  "hub.slow":
    "Plus est venu d’ici que le relais ne prend à la fois. Cela reprend dans {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} ; rien n’est perdu.",
  "hub.too-large":
    "C’est plus volumineux ({size, number} Ko) que ce que ce relais, ou un proxy devant lui, laisse passer. Cela reste sur cette machine, et tout le reste suit son cours. Demandez à qui gère le relais de laisser passer des messages plus grands ; puis quittez-le et partagez-y de nouveau le dossier.",
  "hub.too-large-others":
    "Un enregistrement de quelqu’un d’autre est plus volumineux ({size, number} Ko) que ce que ce relais, ou un proxy devant lui, laisse passer. Ce que les autres écrivent arrive toujours ; d’ici, plus rien n’est envoyé. Demandez à qui gère le relais de laisser passer des messages plus grands ; puis quittez-le et partagez-y de nouveau le dossier.",
  "hub.unwell":
    "Le relais ne peut atteindre ce qu’il garde en ce moment. Ce que vous écrivez est en sûreté sur cette machine, et un nouvel essai sera fait.",
  "hub.verified":
    "{dossiers, plural, one {# dossier vérifié} many {# de dossiers vérifiés} other {# dossiers vérifiés}}, {records, plural, one {# enregistrement} many {# d’enregistrements} other {# enregistrements}} : tout est tel qu’il a été signé.",
  "hub.verified-damaged":
    "{dossiers, plural, one {# dossier vérifié} many {# de dossiers vérifiés} other {# dossiers vérifiés}}, {records, plural, one {# enregistrement} many {# d’enregistrements} other {# enregistrements}} : tout n’est pas tel qu’il a été écrit. Rétablissez-y une sauvegarde ; les clients renvoient ce qu’ils ont.",
  "hub.same-folder": "{folder} est le répertoire où le relais garde tout. Indiquez-en un autre pour la sauvegarde.",
  "hub.not-backup":
    "Ce qui est dans {folder} n’est pas une sauvegarde d’un relais et serait écrasé. Indiquez un répertoire vide, ou un répertoire où « backup » a déjà enregistré.",
  "hub.left-backup":
    "{dossiers, plural, one {# dossier que le relais n’a plus a} many {# de dossiers que le relais n’a plus ont} other {# dossiers que le relais n’a plus ont}} quitté la sauvegarde.",
  "hub.unread": "Le dossier {dossier} ne peut être lu ({cause}).",
  "hub.nothing":
    "Il n’y a aucun dossier dans {place} : rien n’a été enregistré ni vérifié. Vérifiez que c’est le bon endroit, et que son disque est là.",
  "hub.others-folder":
    "{folder} appartient à un autre utilisateur (numéro {user}), dont le relais ne pourrait lire ce que root y écrit. Donnez cette commande en tant que cet utilisateur.",
  "hub.no-folder":
    "Il faut indiquer à « {command} » le répertoire de la sauvegarde : hub {command} FOLDER --data FOLDER.",
  "hub.no-option": "Le relais n’a pas d’option {option}. « hub --help » les nomme toutes.",
  "hub.option-alone": "{option} s’emploie seul : rien ne le suit.",
  "hub.option-value": "Il faut une valeur après {option}. « hub --help » dit laquelle.",
  "hub.unexpected": "Le relais ne sait pas ce que « {value} » veut dire ici. « hub --help » nomme ce qu’il accepte.",
  "hub.needs": "{option} ne sert qu’avec {other}. Indiquez les deux, ou aucun.",
  "hub.wrong-variable": "Ce qui est dans {variable} n’est pas une telle adresse. Elle doit ressembler à {form}",
  "hub.wrong-origin":
    "{option} ne peut être « {value} ». C’est l’adresse qu’on ouvre, avec http:// ou https://, comme https://hub.example.org.",
  "hub.wrong-proxy":
    "{option} ne peut être « {value} ». C’est une adresse comme 127.0.0.1, ou un réseau comme 10.0.0.0/8.",
  "hub.wrong-port": "{option} ne peut être « {value} ». Un port est un nombre entier de 0 à 65535.",
  "hub.wrong-level": "{option} ne peut être « {value} ». C’est error, warn ou info.",
  "hub.wrong-seconds": "{option} ne peut être « {value} ». C’est un nombre entier de secondes, de 0 à 60.",
  "hub.wrong-size": "{option} ne peut être « {value} ». C’est une taille comme 500MB ou 2GB, ou 0 pour aucune.",
  "hub.config-line": "La ligne {line, number, ::group-off} de {file} ne dit rien. Elle doit ressembler à NAME=value.",
  "hub.wrong-flag": "{option} ne peut être « {value} ». C’est true ou false.",
  "hub.two-places":
    "DATABASE_URL est défini, et --data ou CLAUSEMARK_HUB_DATA indique un répertoire : tout est gardé dans l’un des deux. Retirez l’un ou l’autre.",
  "hub.no-place": "Il faut dire au relais où il garde tout : --data FOLDER, ou une base de données dans DATABASE_URL.",
  "hub.database-role":
    "Le rôle du relais n’a pas le droit de créer ses tables dans la base de données (42501). Faites-en le propriétaire de la base : ALTER DATABASE … OWNER TO ….",
  "update.collision":
    "Deux copies de ce dossier servaient sous une même identité. La vôtre est en train d’être rétablie à neuf.",
  "update.delete": "Un enregistrement a été retiré, ce que personne n’a le droit de faire. Le relais le garde.",
  "update.foreign": "Le relais a reçu quelque chose qui ne fait partie d’aucun dossier et ne l’a pas pris.",
  "update.incomplete":
    "Il manque au relais quelque chose qui précède ceci. Votre copie est en train d’être rétablie à neuf.",
  "update.malformed": "Le relais a reçu quelque chose qu’il ne peut lire et ne l’a pas pris.",
  "update.orphan": "Le relais a reçu un texte sans l’enregistrement signé auquel il appartient et ne l’a pas pris.",
  "update.overwrite":
    "Un enregistrement a été modifié, ce que personne n’a le droit de faire. Le relais garde celui qu’il a.",
} satisfies Partial<Record<keyof typeof en, string>>;

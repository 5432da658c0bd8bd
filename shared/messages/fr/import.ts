import type { reading as en } from "../en/import.ts";

export const reading = {
  "address.empty": "Aucune adresse n’a été donnée. Tapez par exemple 24(1)(a), 40(20 bis) ou preamble(3).",
  "address.none":
    "Rien dans ce texte n’a l’adresse « {typed} ». Tapez par exemple 24(1)(a), 40(20 bis) ou preamble(3).",
  "address.several":
    "« {typed} » peut désigner {count, number} endroits de ce texte, dont {first} et {second}. Tapez l’adresse entière.",
  "reading.place": "{unit, select, page {page} paragraph {paragraphe} other {ligne}} {n, number}",
  "reading.at": "{place} : {what}",
  "reading.empty": "Le fichier est vide : il ne contient aucun texte.",
  "reading.too-large":
    "Le fichier est trop gros pour être lu : {megabytes, number} Mo au plus. Retirez les images, ou enregistrez-le comme texte.",
  "reading.too-long":
    "Le fichier a {count, number} paragraphes ou plus, ce qu’aucun projet n’a. Séparez-en les documents.",
  "reading.endless":
    "Un paragraphe du fichier a plus de {count, number} caractères, ce qu’aucun projet n’a. Ouvrez le projet lui-même, en DOCX, PDF ou texte brut.",
  "reading.image": "C’est une image, pas un texte. Ouvrez le projet en DOCX, PDF, HTML, Markdown ou texte brut.",
  "reading.binary": "Ce n’est pas un texte lisible. Ouvrez le projet en DOCX, PDF, HTML, Markdown ou texte brut.",
  "reading.encoding": "Le texte est dans un codage inconnu. Enregistrez-le en UTF-8 et ouvrez-le de nouveau.",
  "reading.pdf-damaged": "Le PDF est endommagé ou tronqué. Téléchargez-le ou copiez-le de nouveau.",
  "reading.pdf-unavailable":
    "La partie de l’application qui lit les PDF n’a pas pu être chargée. Connectez-vous au réseau et ouvrez le fichier de nouveau.",
  "reading.pdf-scan":
    "Ce PDF ne contient pas de texte, seulement des images de pages. Ouvrez le projet en DOCX, ou passez d’abord le PDF à la reconnaissance de texte.",
  "reading.pdf-broken":
    "Les lettres enregistrées dans ce PDF ne sont pas celles qu’il montre, comme dans bien des documents de l’ONU en arabe, en chinois et en russe : rien n’y serait trouvable ni citable. Ouvrez le projet en DOCX, ou collez son texte.",
  "reading.pdf-long":
    "Le PDF a plus de {count, number} pages, ce qu’aucun projet n’a. Enregistrez à part les pages du projet.",
  "reading.pdf-heavy":
    "Le PDF demande plus de mémoire ou de temps qu’un projet ne devrait, et n’est pas lu. Imprimez-le dans un nouveau PDF, ou ouvrez le DOCX.",
  "reading.pdf-restored":
    "{count, plural, one {Une lettre est mal enregistrée dans le PDF et a été rétablie d’après sa forme.} other {# lettres sont mal enregistrées dans le PDF et ont été rétablies d’après leur forme.}} Vérifiez les majuscules et les accents des titres.",
  "reading.pdf-doubtful":
    "{count, plural, one {Une lettre de ce PDF n’est peut-être pas ce qu’il montre.} other {# lettres de ce PDF ne sont peut-être pas ce qu’il montre.}} Vérifiez les noms et les mots étrangers.",
  "reading.pdf-redline":
    "Ce PDF montre des modifications : {count, plural, one {une ligne est barrée ou numérotée deux fois} other {# lignes sont barrées ou numérotées deux fois}}. Il ne dit pas ce qui a été supprimé, donc tous les mots ont été gardés : ouvrez le DOCX avec ses modifications suivies, s’il existe.",
  "reading.pdf-bare":
    "{count, plural, one {Une page ne contient pas de texte : vide,} other {# pages ne contiennent pas de texte : vides,}} ou image dont le texte manque ici.",
  "reading.pdf-slanted": "Un texte en travers de la page a été laissé de côté : « {text} ».",
  "reading.pdf-note": "Aucun appel dans le texte ne renvoie à la note de bas de page {mark} ; elle est à la fin.",
  "reading.pdf-comment": "Un commentaire de cette page ne porte sur aucun texte et a été laissé de côté.",
  "reading.spreadsheet":
    "C’est un tableur. Enregistrez en CSV un registre qui vous revient, ou en DOCX le projet lui-même, et ouvrez ce fichier.",
  "reading.slides":
    "Ce sont des diapositives. Ouvrez le projet lui-même ; enregistrez-le en DOCX s’il n’a pas d’autre forme.",
  "reading.mail": "C’est un message enregistré. Ouvrez le projet qui y est joint.",
  "reading.mhtml":
    "C’est une page web enregistrée en un seul fichier. Enregistrez-la en HTML ou en DOCX, et ouvrez-la.",
  "reading.pages": "Les documents Pages ne sont pas lus. Exportez le projet en DOCX, et ouvrez-le.",
  "reading.epub": "Les livres numériques ne sont pas lus. Enregistrez le projet en DOCX, HTML ou texte, et ouvrez-le.",
  "reading.qda":
    "C’est un projet pour logiciels d’analyse qualitative (REFI-QDA) : Clausemark en écrit mais n’en lit pas. Rapportez les notes en CSV, Word ou Web Annotations, ou ouvrez le projet de texte.",
  "reading.xps": "Le format XPS n’est pas lu. Enregistrez le projet en DOCX ou en texte, et ouvrez-le.",
  "reading.zip": "C’est un dossier compressé. Décompressez-le, et ouvrez le projet qui s’y trouve ({name} peut-être).",
  "reading.dossiers":
    "{count, plural, one {C’est un dossier compressé avec un fichier de dossier, comme « Tout exporter » l’enregistre. Décompressez-le, et ouvrez ce fichier.} many {C’est un dossier compressé avec # fichiers de dossier, comme « Tout exporter » les enregistre. Décompressez-le, et ouvrez ces fichiers.} other {C’est un dossier compressé avec # fichiers de dossier, comme « Tout exporter » les enregistre. Décompressez-le, et ouvrez ces fichiers.}}",
  "reading.packed": "C’est une archive compressée. Décompressez-la, et ouvrez le projet qui s’y trouve.",
  "reading.akn-none": "Ce fichier Akoma Ntoso ne contient aucun document. Ouvrez le fichier du texte lui-même.",
  "reading.xml-cut": "Le XML est rompu à la ligne {line, number}. Téléchargez ou copiez le fichier de nouveau.",
  "reading.entities": "Le XML déclare ses propres entités, ce qu’aucun projet ne fait. Il n’est pas ouvert.",
  "reading.heading-changes":
    "{count, plural, one {Une modification suivie dans un titre a été considérée comme acceptée.} other {# modifications suivies dans des titres ont été considérées comme acceptées.}}",
  "reading.rtf": "Le format RTF n’est pas lu. Enregistrez le projet en DOCX ou en texte, et ouvrez-le.",
  "reading.doc": "C’est un fichier Word d’avant 2007. Enregistrez-le en DOCX, et ouvrez-le.",
  "reading.odt": "Le format OpenDocument n’est pas lu. Enregistrez le projet en DOCX ou en texte, et ouvrez-le.",
  "reading.encrypted":
    "Le fichier est protégé par un mot de passe. Ouvrez-le dans Word, enregistrez-le sans mot de passe, et ouvrez-le ici.",
  "reading.xml":
    "Ce type de XML{root, select, none {} other { ({root})}} n’est pas lu. Ouvrez le projet en Akoma Ntoso, DOCX, HTML, Markdown ou texte.",
  "reading.xml-broken":
    "La partie {part} du fichier est rompue{line, select, 0 {} other { à la ligne {line}}}. Enregistrez ou copiez le fichier de nouveau.",
  "reading.doctype":
    "La partie {part} du fichier déclare ses propres entités, ce qu’aucun projet ne fait. Il n’est pas ouvert.",
  "reading.docx-broken": "Le DOCX est endommagé ou tronqué. Téléchargez-le ou copiez-le de nouveau.",
  "reading.docx-none": "C’est un fichier zip sans document Word. Ouvrez le projet en DOCX, HTML, Markdown ou texte.",
  "reading.too-deep":
    "Les parties de ce fichier sont trop imbriquées pour être lues. Enregistrez-le comme texte, et ouvrez-le.",
  "reading.bomb": "Une fois décompressé, le fichier dépasserait {megabytes, number} Mo ; il n’est pas ouvert.",
  "reading.stopped": "La lecture a été arrêtée. Rien n’a été ajouté.",
  "reading.nothing":
    "Aucun article, paragraphe ni autre disposition numérotée n’a été trouvé dans ce texte. Vérifiez que le fichier est bien le projet.",
  "reading.lost":
    "{count, plural, one {Un mot du fichier n’est entré} other {# mots du fichier ne sont entrés}} dans aucune disposition : « {words} »",
  "reading.contents":
    "{count, plural, one {Une ligne d’une table des matières a été laissée de côté.} other {# lignes d’une table des matières ont été laissées de côté.}}",
  "reading.reference": "« {text} » ressemble à un titre mais n’est pas dans l’ordre ; il a été lu comme du texte.",
  "reading.gap": "Il n’y a rien entre {before} et {after} : des numéros manquent.",
  "reading.repeated": "Le numéro répète un numéro déjà utilisé ; il s’appelle ici {address}.",
  "reading.repeated-often":
    "{count, number} numéros en répètent d’autres déjà utilisés, à partir de {address}. Vérifiez si le fichier contient plus d’un texte.",
  "reading.option": "La suite des options est incomplète à {address}. Vérifiez de quelle disposition c’est une option.",
  "reading.run-on":
    "« {number} » figure à l’intérieur du paragraphe « {before} ». Vérifiez si un paragraphe distinct y commence.",
  "reading.brackets":
    "Dans {address}, {opening, plural, =0 {{closing, plural, one {un crochet fermant est} other {# crochets fermants sont}}} one {un crochet ouvrant est} other {# crochets ouvrants sont}} sans pendant{closing, plural, =0 {} other {{opening, plural, =0 {} other {, de même que {closing, plural, one {un crochet fermant} other {# crochets fermants}}}}}}. Le texte a été laissé tel quel.",
  "reading.brackets-often":
    "{count, number} crochets sont sans pendant, à partir de {address}. Le texte a été laissé tel quel.",
  "reading.deletions":
    "{count, plural, one {Une suppression suivie a été laissée hors du texte.} other {# suppressions suivies ont été laissées hors du texte.}}",
  "reading.insertions":
    "{count, plural, one {Une insertion suivie a été prise comme texte.} other {# insertions suivies ont été prises comme texte.}}",
  "reading.insertions-left":
    "{count, plural, one {Une insertion suivie a été laissée hors du texte.} other {# insertions suivies ont été laissées hors du texte.}}",
  "reading.deletions-kept":
    "{count, plural, one {Une suppression suivie a été gardée dans le texte.} other {# suppressions suivies ont été gardées dans le texte.}}",
  "reading.note-gone":
    "La note {mark} est partie avec des mots qu’une modification suivie retire. Elle disait : « {words} »",
  "reading.columns":
    "Un tableau place « {comments} » à côté de « {text} » : {count, plural, one {son seul commentaire a été pris comme commentaire du texte} other {ses # commentaires ont été pris comme commentaires du texte}}.",
  "reading.struck-words": "Barré à la main, et non comme modification suivie ; les mots ont été gardés : « {words} »",
  "reading.hidden": "Du texte masqué a été laissé de côté : « {words} »",
  "reading.comment-lost": "Un commentaire de {author} a perdu sa place dans le texte. Il dit : « {text} »",
  "reading.running-heads": "Les en-têtes et pieds de page ont été laissés de côté : « {words} »",
  "reading.picture": "Une image a été laissée de côté.",
  "reading.picture-named": "Une image a été laissée de côté : « {words} »",
  "reading.chart": "Un graphique a été laissé de côté.",
  "reading.chart-named": "Un graphique a été laissé de côté : « {words} »",
  "reading.diagram": "Un diagramme a été laissé de côté avec les mots qu’il contient.",
  "reading.diagram-named": "Un diagramme a été laissé de côté avec les mots qu’il contient : « {words} »",
  "reading.object": "Un objet incorporé a été laissé de côté.",
  "reading.object-named": "Un objet incorporé a été laissé de côté : « {words} »",
  "reading.embedded": "Un autre fichier inséré ici a été laissé de côté. Ouvrez-le séparément.",
  "reading.equation": "Une équation a été lue comme de simples signes : « {words} »",
  "reading.symbol": "Un signe d’une police de symboles est inconnu et a été laissé de côté : {words}.",
  "reading.field": "Un champ que Word calcule a été laissé de côté : « {words} »",
  "reading.number-format": "Le format de numérotation « {format} » est inconnu ; ses numéros ont été lus en chiffres.",
  "reading.part-broken": "La partie {part} du fichier est rompue et a été laissée de côté.",
  "reading.more-left-out":
    "{count, plural, one {Un autre élément des mêmes types a été laissé de côté.} other {# autres éléments des mêmes types ont été laissés de côté.}}",
  "reading.excluded": "Laissé de côté : {list}",
  "reading.excluded.of": "{name} ({count, number})",
  "reading.excluded.times": "×{count, number}",
  "reading.excluded.running-head": "En-têtes et pieds de page",
  "reading.excluded.page-number": "Numéros de page",
  "reading.excluded.contents": "Table des matières",
  "reading.excluded.page-frame": "Cadre de la page web",
  "reading.excluded.metadata": "Indications sur le fichier",
  "reading.excluded.column-name": "Titres de colonnes",
  "reading.excluded.repeated-number": "Numéros imprimés deux fois",
  "reading.excluded.watermark": "Filigranes",
  "reading.excluded.hidden": "Texte masqué",
  "reading.excluded.picture": "Images",
  "reading.excluded.object": "Graphiques et objets incorporés",
  "reading.excluded.note": "Notes de bas de page sans appel dans le texte",
  "reading.excluded.comment": "Commentaires sans place dans le texte",
} satisfies Partial<Record<keyof typeof en, string>>;

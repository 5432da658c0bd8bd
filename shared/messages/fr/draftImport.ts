import type { draftImport as en } from "../en/draftImport.ts";

export const draftImport = {
  "address.empty": "Saisissez une référence, par exemple 24(1)(a), 40(20 bis) ou preamble(3).",
  "address.none":
    "« {typed} » n’existe pas dans ce texte. Saisissez une référence, par exemple 24(1)(a), 40(20 bis) ou preamble(3).",
  "address.several":
    "« {typed} » peut désigner {count, number} endroits de ce texte, dont {first} et {second}. Saisissez la référence complète.",
  "reading.place": "{unit, select, page {page} paragraph {paragraphe} other {ligne}} {n, number}",
  "reading.at": "{place} : {what}",
  "reading.empty": "Le fichier ne contient pas de texte.",
  "reading.too-large":
    "Le fichier est trop volumineux : la limite est de {megabytes, number} Mo. Enlevez les images, ou enregistrez-le comme texte.",
  "reading.too-long":
    "Le fichier a {count, number} paragraphes ou plus ; aucun projet n’en compte autant. Séparez les documents qu’il contient.",
  "reading.endless":
    "Un paragraphe du fichier a plus de {count, number} caractères ; aucun projet n’en a d’aussi longs. Ouvrez le projet lui-même, en DOCX, ODT, RTF, PDF ou texte brut.",
  "reading.image":
    "Ce type d’image ne peut pas être lu. Enregistrez-la en PNG, JPEG ou PDF, ou ouvrez le projet en DOCX, HTML, Markdown ou texte brut.",
  "reading.picture-damaged": "L’image est endommagée ou tronquée. Copiez-la de nouveau.",
  "reading.picture-large":
    "L’image a plus de {megapixels, number} millions de pixels. Réduisez-la, puis ouvrez-la de nouveau.",
  "reading.picture-unreadable":
    "Aucun texte n’a pu être reconnu dans l’image. Elle est peut-être floue, trop petite, couchée sur le côté, prise trop de biais, ou le texte est manuscrit. Photographiez ou numérisez la page à l’endroit et nette, de sorte qu’elle remplisse l’image.",
  "reading.picture-language":
    "Aucun texte n’a pu être reconnu en anglais, en arabe, en chinois, en espagnol ou en français. Si le texte est en russe, ses données linguistiques manquent : installez Tesseract avec le russe, ou choisissez le fichier rus.traineddata. Sinon, l’image est peut-être floue, trop petite, couchée sur le côté ou prise trop de biais.",
  "reading.recognition-unavailable":
    "La reconnaissance de texte de l’application n’a pas pu être chargée. Connectez-vous au réseau et ouvrez le fichier de nouveau.",
  "reading.recognition-canvas":
    "Le texte des images ne peut pas être reconnu ici : le module facultatif @napi-rs/canvas n’est pas installé, ou n’existe pas pour ce système. Installez-le avec « npm install @napi-rs/canvas », ou ouvrez le fichier dans l’application.",
  "reading.recognition-data":
    "Les données linguistiques qui servent à reconnaître {language, select, ar {l’arabe} en {l’anglais} es {l’espagnol} fr {le français} ru {le russe} zh {le chinois} other {cette langue}} manquent ou sont endommagées. Connectez-vous au réseau et ouvrez le fichier de nouveau, ou choisissez de nouveau les données linguistiques.",
  "reading.recognising": "Reconnaissance de la page {page, number} sur {of, number}",
  "reading.recognised":
    "{pages, plural, =1 {Une page a été reconnue} one {# page a été reconnue} many {# de pages ont été reconnues} other {# pages ont été reconnues}} à partir {layer, select, wrong {de l’image que montre la page, car les lettres enregistrées dans le PDF sont différentes} other {d’une image}} ; le degré de certitude moyen des lettres est de {confidence, number} %. Comparez le texte avec l’original, à commencer par les chiffres et les noms.",
  "reading.recognised-gap":
    "Quelque chose sur cette page n’a pas été reconnu. Comparez la page avec l’original : une ligne peut manquer.",
  "reading.recognised-words": "Reconnu avec un doute : {words}",
  "reading.recognised-number":
    "« {read} » a été reconnu, et {number} est le suivant dans l’ordre ; {number} a été retenu.",
  "reading.binary":
    "Ce fichier ne contient pas de texte lisible. Ouvrez le projet en DOCX, ODT, RTF, PDF, HTML, Markdown ou texte brut.",
  "reading.encoding": "Le codage du texte est inconnu. Enregistrez-le en UTF-8 et ouvrez-le de nouveau.",
  "reading.pdf-damaged": "Le PDF est endommagé ou tronqué. Téléchargez-le ou copiez-le de nouveau.",
  "reading.pdf-unavailable":
    "Le lecteur de PDF de l’application n’a pas pu être chargé. Connectez-vous au réseau et ouvrez le fichier de nouveau.",
  "reading.pdf-scan":
    "Ce PDF ne contient que des images de pages, sans texte. Ouvrez le projet en DOCX, ou passez d’abord le PDF à la reconnaissance de texte.",
  "reading.pdf-broken":
    "Les lettres enregistrées dans ce PDF ne sont pas celles qu’il montre, comme dans bien des documents de l’ONU en arabe, en chinois et en russe : rien ne pourrait y être trouvé ni cité. Ouvrez le projet en DOCX, ou collez son texte.",
  "reading.pdf-long":
    "Le PDF a plus de {count, number} pages ; aucun projet n’en compte autant. Enregistrez à part les pages du projet.",
  "reading.pdf-heavy":
    "Le PDF demande plus de mémoire ou de temps qu’un projet ne le devrait, et n’a pas été lu. Imprimez-le dans un nouveau PDF, ou ouvrez le DOCX.",
  "reading.pdf-restored":
    "{count, plural, one {# lettre est mal enregistrée dans le PDF et a été rétablie d’après sa forme.} other {# lettres sont mal enregistrées dans le PDF et ont été rétablies d’après leur forme.}} Vérifiez les majuscules et les accents des titres.",
  "reading.pdf-doubtful":
    "{count, plural, one {# lettre de ce PDF diffère peut-être de ce qu’il montre.} other {# lettres de ce PDF diffèrent peut-être de ce qu’il montre.}} Vérifiez les noms et les mots étrangers.",
  "reading.pdf-redline":
    "Ce PDF montre des modifications : {count, plural, one {# ligne est barrée ou numérotée deux fois} other {# lignes sont barrées ou numérotées deux fois}}. Tous les mots ont été conservés : lisez les marques comme des modifications suivies, si cela est proposé, ou ouvrez le DOCX avec son suivi des modifications, s’il existe.",
  "reading.pdf-bare":
    "{count, plural, one {# page ne contient pas de texte : vide,} other {# pages ne contiennent pas de texte : vides,}} ou image dont le texte manque ici.",
  "reading.pdf-slanted": "Un texte en travers de la page a été laissé de côté : « {text} ».",
  "reading.pdf-note": "Aucun appel dans le texte ne renvoie à la note de bas de page {mark} ; elle figure à la fin.",
  "reading.pdf-comment": "Un commentaire de cette page ne porte sur aucun texte et a été laissé de côté.",
  "reading.spreadsheet":
    "C’est une feuille de calcul. Pour importer un registre renvoyé, enregistrez-le en CSV ; pour ajouter un projet, enregistrez-le en DOCX.",
  "reading.slides":
    "Ce sont des diapositives. Ouvrez le projet lui-même, ou enregistrez-le en DOCX s’il n’en existe pas d’autre version.",
  "reading.mail":
    "C’est un message enregistré par Outlook (MSG). Enregistrez le projet qui y est joint et ouvrez-le, ou enregistrez le message en EML.",
  "reading.mail-pieces":
    "Des parties de ce message sont codées en plus de morceaux que n’en produit aucun logiciel de messagerie. Enregistrez le projet joint dans un fichier et ouvrez-le.",
  "reading.mail-empty": "Ce message ne contient pas de texte, et aucun projet n’y est joint.",
  "reading.mail-attachment":
    "Le projet est le fichier {name} joint à ce message. Le message lui-même a été laissé de côté.",
  "reading.mail-other-draft":
    "Un autre projet est joint à ce message : {name}. Pour l’ajouter, enregistrez-le et ouvrez ce fichier.",
  "reading.mail-other": "Un fichier joint à ce message ne peut pas être lu : {name}.",
  "reading.mhtml":
    "C’est une page web enregistrée en un seul fichier. Enregistrez-la en HTML ou en DOCX, et ouvrez ce fichier.",
  "reading.pages": "Les documents Pages ne peuvent pas être lus. Exportez le projet en DOCX, et ouvrez ce fichier.",
  "reading.epub":
    "Les livres numériques ne peuvent pas être lus. Enregistrez le projet en DOCX, HTML ou texte, et ouvrez ce fichier.",
  "reading.qda":
    "C’est un projet pour logiciels d’analyse qualitative (REFI-QDA) : Clausemark sait en produire, mais pas en lire. Importez les commentaires en CSV, Word ou Web Annotations, ou ouvrez le projet de texte.",
  "reading.xps": "Le format XPS ne peut pas être lu. Enregistrez le projet en DOCX ou en texte, et ouvrez ce fichier.",
  "reading.zip": "C’est une archive zip. Décompressez-la, et ouvrez le projet qui s’y trouve ({name} peut-être).",
  "reading.dossiers":
    "{count, plural, one {C’est une archive zip qui contient # fichier de dossier, enregistrée par « Tout exporter ». Décompressez-la, et ouvrez ce fichier.} other {C’est une archive zip qui contient # fichiers de dossier, enregistrée par « Tout exporter ». Décompressez-la, et ouvrez ces fichiers.}}",
  "reading.packed": "C’est une archive. Décompressez-la, et ouvrez le projet qui s’y trouve.",
  "reading.akn-none": "Ce fichier Akoma Ntoso ne contient aucun document. Ouvrez le fichier du texte lui-même.",
  "reading.xml-cut": "Le XML est endommagé à la ligne {line, number}. Téléchargez ou copiez le fichier de nouveau.",
  "reading.entities": "Le XML déclare ses propres entités, ce qu’aucun projet ne fait. Il n’a pas été ouvert.",
  "reading.heading-changes":
    "{count, plural, one {# modification marquée par le suivi des modifications dans un titre a été acceptée.} other {# modifications marquées par le suivi des modifications dans des titres ont été acceptées.}}",
  "reading.doc":
    "C’est un fichier Word au format d’avant 2007. Ouvrez-le dans Word ou LibreOffice, enregistrez-le en DOCX avec « Enregistrer sous », et ouvrez ce fichier.",
  "reading.odt-broken": "Le fichier OpenDocument est endommagé ou incomplet. Téléchargez-le ou copiez-le de nouveau.",
  "reading.odt-part": "Ce n’est qu’une partie d’un fichier OpenDocument. Ouvrez le fichier ODT dont elle provient.",
  "reading.rtf-broken": "Le fichier RTF est endommagé ou incomplet. Téléchargez-le ou copiez-le de nouveau.",
  "reading.encrypted":
    "Le fichier est protégé par un mot de passe. Ouvrez-le dans Word, enregistrez-le sans mot de passe, et ouvrez ce fichier.",
  "reading.xml":
    "Ce type de XML{root, select, none {} other { ({root})}} ne peut pas être lu. Ouvrez le projet en Akoma Ntoso, DOCX, ODT, RTF, HTML, Markdown ou texte.",
  "reading.json":
    "C’est un fichier de données (JSON), pas un texte. Ouvrez le projet en DOCX, ODT, RTF, PDF, HTML, Markdown ou texte brut.",
  "reading.xml-broken":
    "La partie {part} du fichier est endommagée{line, select, 0 {} other { à la ligne {line}}}. Enregistrez ou copiez le fichier de nouveau.",
  "reading.doctype":
    "La partie {part} du fichier déclare ses propres entités, ce qu’aucun projet ne fait. Le fichier n’a pas été ouvert.",
  "reading.docx-broken": "Le DOCX est endommagé ou tronqué. Téléchargez-le ou copiez-le de nouveau.",
  "reading.docx-none":
    "Ce fichier zip ne contient aucun document Word. Ouvrez le projet en DOCX, ODT, RTF, HTML, Markdown ou texte.",
  "reading.too-deep": "Le fichier est trop imbriqué pour être lu. Enregistrez-le comme texte, et ouvrez ce fichier.",
  "reading.bomb": "Une fois décompressé, le fichier dépasserait {megabytes, number} Mo ; il n’a pas été ouvert.",
  "reading.stopped": "Lecture arrêtée. Rien n’a été ajouté.",
  "reading.nothing": "Aucun paragraphe n’a été trouvé dans ce fichier. Vérifiez qu’il s’agit bien du projet.",
  "reading.paragraphs":
    "{count, plural, =1 {Le seul paragraphe de ce texte est numéroté} other {Les # paragraphes de ce texte sont numérotés}} ici, à partir de ¶1. Ces numéros ne figurent pas dans le fichier.",
  "reading.lost":
    "{count, plural, one {# mot du fichier n’a pu être attribué} other {# mots du fichier n’ont pu être attribués}} à aucune disposition : « {words} »",
  "reading.contents":
    "{count, plural, one {# ligne d’une table des matières a été laissée de côté.} other {# lignes d’une table des matières ont été laissées de côté.}}",
  "reading.reference":
    "« {text} » ressemble à un titre mais n’est pas à sa place dans l’ordre des titres ; il a été lu comme du texte.",
  "reading.gap": "Des numéros manquent entre {before} et {after}.",
  "reading.repeated": "Ce numéro a déjà été utilisé ; la référence est ici {address}.",
  "reading.repeated-often":
    "{count, number} numéros ont déjà été utilisés, à partir de {address}. Vérifiez si le fichier contient plus d’un texte.",
  "reading.option":
    "La suite des variantes est incomplète en {address}. Vérifiez de quelle disposition c’est une variante.",
  "reading.run-on":
    "« {number} » figure à l’intérieur du paragraphe « {before} ». Vérifiez si un paragraphe distinct y commence.",
  "reading.brackets":
    "Dans {address}, {opening, plural, =0 {{closing, plural, one {# crochet fermant n’a} other {# crochets fermants n’ont}}} one {# crochet ouvrant n’a} other {# crochets ouvrants n’ont}} pas de crochet correspondant{closing, plural, =0 {} other {{opening, plural, =0 {} other {, et {closing, plural, one {# crochet fermant n’en a pas non plus} other {# crochets fermants n’en ont pas non plus}}}}}}. Le texte a été laissé inchangé.",
  "reading.brackets-often":
    "{count, number} crochets n’ont pas de crochet correspondant, à partir de {address}. Le texte a été laissé inchangé.",
  "reading.deletions":
    "{count, plural, one {# suppression marquée par le suivi des modifications n’a pas été retenue dans le texte.} other {# suppressions marquées par le suivi des modifications n’ont pas été retenues dans le texte.}}",
  "reading.insertions":
    "{count, plural, one {# insertion marquée par le suivi des modifications a été conservée dans le texte.} other {# insertions marquées par le suivi des modifications ont été conservées dans le texte.}}",
  "reading.insertions-left":
    "{count, plural, one {# insertion marquée par le suivi des modifications a été laissée hors du texte.} other {# insertions marquées par le suivi des modifications ont été laissées hors du texte.}}",
  "reading.deletions-kept":
    "{count, plural, one {# passage marqué comme supprimé par le suivi des modifications a été conservé dans le texte.} other {# passages marqués comme supprimés par le suivi des modifications ont été conservés dans le texte.}}",
  "reading.note-gone":
    "La note de bas de page {mark} a disparu avec des mots marqués comme supprimés par le suivi des modifications. Son texte : « {words} »",
  "reading.columns":
    "Un tableau place la colonne « {comments} » à côté de « {text} » : {count, plural, one {# commentaire a été rattaché au texte} other {# commentaires ont été rattachés au texte}}.",
  "reading.manual-doubtful":
    "« {words} » est {look, select, coloured {d’une autre couleur} underlined {souligné} other {en gras}}, mais aucun mot barré ne se trouve à côté : ce passage n’a pas été lu comme un ajout",
  "reading.struck-words":
    "Barré par la mise en forme, et non par le suivi des modifications ; les mots ont été conservés : « {words} »",
  "reading.hidden": "Du texte masqué a été laissé de côté : « {words} »",
  "reading.comment-lost": "Un commentaire ({author}) ne porte sur aucun texte : « {text} »",
  "reading.running-heads": "Les en-têtes et pieds de page ont été laissés de côté : « {words} »",
  "reading.picture": "Une image a été laissée de côté.",
  "reading.picture-named": "Une image a été laissée de côté : « {words} »",
  "reading.chart": "Un graphique a été laissé de côté.",
  "reading.chart-named": "Un graphique a été laissé de côté : « {words} »",
  "reading.diagram": "Un diagramme a été laissé de côté avec les mots qu’il contient.",
  "reading.diagram-named": "Un diagramme a été laissé de côté avec les mots qu’il contient : « {words} »",
  "reading.object": "Un objet incorporé a été laissé de côté.",
  "reading.object-named": "Un objet incorporé a été laissé de côté : « {words} »",
  "reading.embedded": "Un fichier incorporé a été laissé de côté. Ouvrez-le séparément.",
  "reading.equation": "Une équation a été lue comme de simples caractères : « {words} »",
  "reading.symbol": "Un caractère inconnu d’une police de symboles a été laissé de côté : {words}.",
  "reading.field": "Un champ calculé par Word a été laissé de côté : « {words} »",
  "reading.number-format": "Le format de numérotation « {format} » est inconnu ; ses numéros ont été lus en chiffres.",
  "reading.part-broken": "La partie {part} du fichier est endommagée et a été laissée de côté.",
  "reading.more-left-out":
    "{count, plural, one {# autre élément des mêmes types a été laissé de côté.} other {# autres éléments des mêmes types ont été laissés de côté.}}",
  "reading.excluded": "Laissé de côté : {list}",
  "reading.excluded.of": "{name} ({count, number})",
  "reading.excluded.times": "×{count, number}",
  "reading.excluded.running-head": "En-têtes et pieds de page",
  "reading.excluded.page-number": "Numéros de page",
  "reading.excluded.line-number": "Numéros de ligne",
  "reading.excluded.contents": "Table des matières",
  "reading.excluded.page-frame": "Menus et cadre de la page web",
  "reading.excluded.metadata": "Propriétés du fichier",
  "reading.excluded.column-name": "Titres de colonnes",
  "reading.excluded.delegation": "Délégations dans une colonne",
  "reading.excluded.other-language": "Texte dans une autre langue",
  "reading.excluded.repeated-number": "Numéros imprimés deux fois",
  "reading.excluded.watermark": "Filigranes",
  "reading.excluded.hidden": "Texte masqué",
  "reading.excluded.picture": "Images",
  "reading.excluded.object": "Graphiques et objets incorporés",
  "reading.excluded.note": "Notes de bas de page sans appel dans le texte",
  "reading.excluded.comment": "Commentaires non situés dans le texte",
  "reading.excluded.message": "Message accompagnant le projet",
  "reading.excluded.removed": "Supprimé lors de l’examen",
  "review.picture": "Texte d’une image",
  "review.picture.language": "Langue de l’image",
  "review.picture.found": "Trouvée automatiquement",
  "review.picture.reading": "Nouvelle reconnaissance du texte…",
  "review.manual": "Marqué à la main",
  "review.manual.what":
    "{deleted, plural, =0 {Aucun passage n’est barré} one {# passage est barré} other {# passages sont barrés}}{look, select, none {} underlined {, {inserted} soulignés} coloured {, {inserted} en couleur} other {, {inserted} en gras}}, comme dans une révision annotée.",
  "review.manual.doubtful":
    "{count, plural, one {# autre passage est douteux : il reste tel quel.} other {# autres passages sont douteux : ils restent tels quels.}}",
  "review.manual.legend": "Le texte précise : « {legend} »",
  "review.manual.read": "Lire comme des modifications suivies",
  "cli.manual-markup": "{markup} --manual-markup le lit comme des modifications suivies.",
  "review.versions": "Le texte dans d’autres langues",
  "review.versions.what":
    "Le fichier contient le texte dans d’autres colonnes ; celles que vous cochez sont ajoutées comme versions linguistiques, sous la même cote.",
  "review.versions.of": "{language} : {count, plural, one {# disposition} other {# dispositions}}",
  "cli.language-columns":
    "Le fichier contient aussi le texte dans d’autres colonnes : {languages}. Les commandes add, revise et new les ajoutent comme versions linguistiques avec --languages.",
  "revision.versions-symbol": "Donnez une cote au texte : c’est elle qui réunit les versions linguistiques.",
} satisfies Partial<Record<keyof typeof en, string>>;

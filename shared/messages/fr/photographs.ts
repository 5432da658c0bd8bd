/** Photographs that belong to notes. */
export const photographs = {
  "command.note.photograph": "Ajouter une photographie…",
  "synonyms.note.photograph": "photo, image, appareil photo, capture d’écran, document distribué, joindre",
  "record.type.photograph": "Photographie",
  "left.within.photographs": "{count, plural, one {# photographie} other {# photographies}}",
  "erase.photograph": "Photographie ({who}) : {words}",
  "others.photographs": "Inclure les photographies",
  "photograph.close": "Fermer",
  "files.photograph": "Photographie",
  "photograph.title": "Photographie",
  "photograph.add.title": "Ajouter une photographie",
  "photograph.choose": "Choisir un fichier…",
  "photograph.take": "Prendre une photographie…",
  "photograph.hint":
    "Ou collez-la, ou déposez-la sur la note ; elle est réduite, et le lieu, l’heure et l’appareil en sont retirés.",
  "photograph.scaling": "Réduction en cours…",
  "photograph.size": "{width, number} × {height, number} pixels, {kilobytes, number} Ko",
  "photograph.description": "Ce qu’elle montre",
  "photograph.description.hint": "Lu à voix haute à qui ne peut pas la voir.",
  "photograph.visibility": "Dans les exports avec photographies",
  "photograph.visibility.team": "Équipe seulement",
  "photograph.visibility.public": "Équipe et public",
  "photograph.add": "Ajouter",
  "photograph.preview": "La photographie telle qu’elle sera conservée",
  "photograph.open": "Agrandir la photographie : {description}",
  "photograph.by": "{who}, {when}",
  "photograph.mine": "Sur cet ordinateur seulement, jusqu’à ce que la note soit partagée",
  "photograph.save": "Enregistrer une copie (non chiffrée)…",
  "photograph.added": "Photographie ajoutée.",
  "photograph.kept": "Photographie ajoutée à votre note privée.",
  "photograph.removed": "Photographie supprimée.",
  "photograph.too-many-bytes": "Le fichier dépasse {megabytes, number} Mo. Choisissez-en un plus petit.",
  "photograph.too-many-pixels":
    "L’image a plus de {megapixels, number} millions de pixels. Reprenez-la avec une résolution plus basse.",
  "photograph.svg": "C’est un dessin (SVG), qui peut contenir des programmes. Faites-en plutôt une capture d’écran.",
  "photograph.format":
    "Ce n’est pas une image JPEG, PNG ou WebP, ou elle est tronquée. Enregistrez-la en JPEG et réessayez.",
  "photograph.heic":
    "Les images HEIC et AVIF ne peuvent pas être lues ici. Enregistrez l’image en JPEG, ou choisissez pour l’appareil « Le plus compatible ».",
  "photograph.damaged": "L’image est endommagée et ne peut pas être lue. Copiez-la ou prenez-la à nouveau.",
  "photograph.too-detailed":
    "L’image a tant de détails qu’elle ne peut pas être assez réduite. Recadrez-la et réessayez.",
  "photograph.too-many":
    "Une note peut avoir {limit, number} photographies. Effacez-en une, ou ajoutez celle-ci à une autre note.",
  "photograph.one": "Déposez une seule photographie à la fois.",
  "photograph.no-description": "Dites en quelques mots ce que montre la photographie.",
  "photograph.long-description": "La description dépasse {limit, number} caractères. Raccourcissez-la.",
  "photograph.no-key":
    "Cette note a des photographies, et la clé pour les chiffrer n’est pas encore arrivée. Connectez-vous au serveur de synchronisation ou fusionnez un fichier d’échange, puis partagez la note.",
  "photograph.no-decoder":
    "Aucune photographie ne peut être ajoutée ici en ligne de commande : le module facultatif @napi-rs/canvas n’est pas installé. Ajoutez-la dans l’application.",
  "cli.photographs.none": "Aucune note n’a de photographie.",
  "cli.photographs.withheld":
    "{count, plural, =1 {Une photographie a été laissée de côté.} one {# photographie a été laissée de côté.} other {# photographies ont été laissées de côté.}}",
  "cli.photographs.saved":
    "{count, plural, =1 {Une photographie dans {path}, non chiffrée} one {# photographie dans {path}, non chiffrée} other {# photographies dans {path}, non chiffrées}}",
  "cli.photographs.added": "Photographie ajoutée : {width, number} × {height, number} pixels, {kilobytes, number} Ko",
};

import type { draftImport as en } from "../en/draftImport.ts";

export const draftImport = {
  "address.empty": "Escriba una referencia, como 24(1)(a), 40(20 bis) o preamble(3).",
  "address.none": "No hay «{typed}» en este texto. Escriba una referencia, como 24(1)(a), 40(20 bis) o preamble(3).",
  "address.several":
    "«{typed}» corresponde a {count, number} lugares de este texto, entre ellos {first} y {second}. Escriba la referencia completa.",
  "reading.place": "{unit, select, page {página} paragraph {párrafo} other {línea}} {n, number}",
  "reading.at": "{place}: {what}",
  "reading.empty": "El archivo no contiene texto.",
  "reading.too-large":
    "El archivo es demasiado grande: el límite es de {megabytes, number} MB. Quite imágenes o guárdelo como texto.",
  "reading.too-long":
    "El archivo tiene {count, number} párrafos o más, y ningún proyecto tiene tantos. Divídalo en los documentos que contiene.",
  "reading.endless":
    "Un párrafo del archivo tiene más de {count, number} caracteres, y ningún proyecto tiene párrafos así. Abra el proyecto mismo, en DOCX, ODT, RTF, PDF o texto sin formato.",
  "reading.image":
    "Este tipo de imagen no se puede leer. Guárdela en PNG, JPEG o PDF, o abra el proyecto en DOCX, HTML, Markdown o texto sin formato.",
  "reading.picture-damaged": "La imagen está dañada o incompleta. Cópiela de nuevo.",
  "reading.picture-large":
    "La imagen tiene más de {megapixels, number} millones de píxeles. Redúzcala y ábrala de nuevo.",
  "reading.picture-unreadable":
    "No se pudo reconocer ningún texto en la imagen. Puede estar borrosa, ser demasiado pequeña, estar de lado, haberse tomado demasiado en ángulo o contener texto manuscrito. Fotografíe o escanee la página derecha y nítida, de modo que llene la imagen.",
  "reading.picture-language":
    "No se pudo reconocer ningún texto en árabe, chino, español, francés o inglés. Si el texto está en ruso, faltan sus datos lingüísticos: instale Tesseract con el ruso o elija el archivo rus.traineddata. Si no lo está, la imagen puede estar borrosa, ser demasiado pequeña, estar de lado o haberse tomado demasiado en ángulo.",
  "reading.recognition-unavailable":
    "No se pudo cargar el reconocimiento de texto de la aplicación. Conéctese a la red y abra el archivo de nuevo.",
  "reading.recognition-canvas":
    "Aquí no se puede reconocer texto en imágenes: el módulo opcional @napi-rs/canvas no está instalado o no existe para este sistema. Instálelo con «npm install @napi-rs/canvas» o abra el archivo en la aplicación.",
  "reading.recognition-data":
    "Faltan o están dañados los datos lingüísticos para reconocer {language, select, ar {el árabe} en {el inglés} es {el español} fr {el francés} ru {el ruso} zh {el chino} other {este idioma}}. Conéctese a la red y abra el archivo de nuevo, o elija otra vez los datos lingüísticos.",
  "reading.recognising": "Reconociendo la página {page, number} de {of, number}",
  "reading.recognised":
    "{pages, plural, one {Se reconoció una página} many {Se reconocieron # de páginas} other {Se reconocieron # páginas}} a partir de {layer, select, wrong {la imagen que muestra la página, porque las letras guardadas en el PDF son otras} other {una imagen}}; la certeza media de las letras es del {confidence, number} %. Compare el texto con el original, empezando por las cifras y los nombres.",
  "reading.recognised-gap":
    "Algo de esta página no se reconoció. Compare la página con el original: puede faltar una línea.",
  "reading.recognised-words": "Reconocido con dudas: {words}",
  "reading.recognised-number": "Se reconoció «{read}», y el siguiente en el orden es {number}; se leyó {number}.",
  "reading.binary":
    "Este archivo no contiene texto legible. Abra el proyecto en DOCX, ODT, RTF, PDF, HTML, Markdown o texto sin formato.",
  "reading.encoding": "La codificación del texto es desconocida. Guárdelo en UTF-8 y ábralo de nuevo.",
  "reading.pdf-damaged": "El PDF está dañado o incompleto. Descárguelo o cópielo de nuevo.",
  "reading.pdf-unavailable":
    "No se pudo cargar el lector de PDF de la aplicación. Conéctese a la red y abra el archivo de nuevo.",
  "reading.pdf-scan":
    "Este PDF solo contiene imágenes de páginas, sin texto. Abra el proyecto en DOCX o aplique antes al PDF un reconocimiento de texto.",
  "reading.pdf-broken":
    "Las letras guardadas en este PDF no son las que muestra, como en muchos documentos de las Naciones Unidas en árabe, chino y ruso, así que nada de él se podría buscar ni citar. Abra el proyecto en DOCX o pegue su texto.",
  "reading.pdf-long":
    "El PDF tiene más de {count, number} páginas, y ningún proyecto tiene tantas. Guarde las páginas del proyecto en un archivo aparte.",
  "reading.pdf-heavy":
    "El PDF exige más memoria o tiempo de lo que debería exigir un proyecto, y no se leyó. Imprímalo en un PDF nuevo o abra el DOCX.",
  "reading.pdf-restored":
    "{count, plural, one {# letra está mal guardada en el PDF y se restituyó por su forma.} other {# letras están mal guardadas en el PDF y se restituyeron por su forma.}} Compruebe las mayúsculas y los acentos de los títulos.",
  "reading.pdf-doubtful":
    "{count, plural, one {# letra de este PDF puede no coincidir con lo que muestra.} other {# letras de este PDF pueden no coincidir con lo que muestran.}} Compruebe los nombres y las palabras extranjeras.",
  "reading.pdf-redline":
    "Este PDF muestra cambios: {count, plural, one {# línea está tachada o numerada dos veces} other {# líneas están tachadas o numeradas dos veces}}. Se conservaron todas las palabras: lea las marcas como cambios, si se ofrece, o abra el DOCX con su control de cambios, si lo hay.",
  "reading.pdf-bare":
    "{count, plural, one {# página no tiene texto: está en blanco} other {# páginas no tienen texto: están en blanco}} o es una imagen cuyo texto falta aquí.",
  "reading.pdf-slanted": "Se omitió texto que cruza la página: «{text}».",
  "reading.pdf-note": "Ninguna llamada del texto remite a la nota a pie de página {mark}; está al final.",
  "reading.pdf-comment": "Un comentario de esta página no se refiere a ningún texto y se omitió.",
  "reading.spreadsheet":
    "Esto es una hoja de cálculo. Para importar un registro devuelto, guárdelo como CSV; para añadir un proyecto, guárdelo como DOCX.",
  "reading.slides": "Esto son diapositivas. Abra el proyecto mismo o, si no hay otra versión, guárdelas como DOCX.",
  "reading.mail":
    "Esto es un mensaje guardado por Outlook (MSG). Guarde el proyecto que lleva adjunto y ábralo, o guarde el mensaje como EML.",
  "reading.mail-pieces":
    "Partes de este mensaje están codificadas en más fragmentos de los que genera cualquier programa de correo. Guarde el proyecto adjunto como archivo y ábralo.",
  "reading.mail-empty": "Este mensaje no contiene texto ni lleva adjunto ningún proyecto.",
  "reading.mail-attachment": "El proyecto es el archivo {name} adjunto a este mensaje. El mensaje en sí se dejó fuera.",
  "reading.mail-other-draft":
    "Este mensaje lleva adjunto otro proyecto: {name}. Para añadirlo, guárdelo y abra ese archivo.",
  "reading.mail-other": "No se puede leer un archivo adjunto a este mensaje: {name}.",
  "reading.mhtml": "Esto es una página web guardada en un solo archivo. Guárdela como HTML o DOCX y abra ese archivo.",
  "reading.pages": "Los documentos de Pages no se pueden leer. Exporte el proyecto como DOCX y abra ese archivo.",
  "reading.epub":
    "Los libros electrónicos no se pueden leer. Guarde el proyecto como DOCX, HTML o texto y abra ese archivo.",
  "reading.qda":
    "Esto es un proyecto para programas de análisis cualitativo (REFI-QDA): Clausemark los escribe, pero no los lee. Importe los comentarios como CSV, Word o Web Annotations, o abra el proyecto mismo.",
  "reading.xps": "Los archivos XPS no se pueden leer. Guarde el proyecto como DOCX o texto y abra ese archivo.",
  "reading.zip": "Esto es un archivo zip. Descomprímalo y abra el proyecto que contiene (quizá {name}).",
  "reading.dossiers":
    "{count, plural, one {Esto es un archivo zip con # archivo de expediente, como lo guarda «Exportar todo». Descomprímalo y abra ese archivo.} other {Esto es un archivo zip con # archivos de expediente, como los guarda «Exportar todo». Descomprímalo y abra esos archivos.}}",
  "reading.packed": "Esto es un archivo comprimido. Descomprímalo y abra el proyecto que contiene.",
  "reading.akn-none": "Este archivo Akoma Ntoso no contiene ningún documento. Abra el archivo con el texto mismo.",
  "reading.xml-cut": "El XML está dañado en la línea {line, number}. Descargue o copie el archivo de nuevo.",
  "reading.entities": "El XML declara entidades propias, cosa que no hace ningún proyecto. No se abrió.",
  "reading.heading-changes":
    "{count, plural, one {Se aceptó # cambio marcado con el control de cambios en un título.} other {Se aceptaron # cambios marcados con el control de cambios en títulos.}}",
  "reading.doc":
    "Esto es un archivo de Word en el formato anterior a 2007. Ábralo en Word o LibreOffice, guárdelo como DOCX con «Guardar como» y abra ese archivo.",
  "reading.odt-broken": "El archivo OpenDocument está dañado o incompleto. Descárguelo o cópielo de nuevo.",
  "reading.odt-part": "Esto es solo una parte de un archivo OpenDocument. Abra el archivo ODT del que procede.",
  "reading.rtf-broken": "El archivo RTF está dañado o incompleto. Descárguelo o cópielo de nuevo.",
  "reading.encrypted":
    "El archivo está protegido con una contraseña. Ábralo en Word, guárdelo sin ella y abra ese archivo.",
  "reading.xml":
    "Este tipo de XML{root, select, none {} other { ({root})}} no se puede leer. Abra el proyecto en Akoma Ntoso, DOCX, ODT, RTF, HTML, Markdown o texto.",
  "reading.json":
    "Esto es un archivo de datos (JSON), no un texto. Abra el proyecto como DOCX, ODT, RTF, PDF, HTML, Markdown o texto sin formato.",
  "reading.xml-broken":
    "La parte {part} del archivo está dañada{line, select, 0 {} other { en la línea {line}}}. Guarde o copie el archivo de nuevo.",
  "reading.doctype":
    "La parte {part} del archivo declara entidades propias, cosa que no hace ningún proyecto. El archivo no se abrió.",
  "reading.docx-broken": "El DOCX está dañado o incompleto. Descárguelo o cópielo de nuevo.",
  "reading.docx-none":
    "Este archivo zip no contiene ningún documento de Word. Abra el proyecto en DOCX, ODT, RTF, HTML, Markdown o texto.",
  "reading.too-deep": "El archivo está demasiado anidado para leerlo. Guárdelo como texto y abra ese archivo.",
  "reading.bomb": "Descomprimido, el archivo superaría los {megabytes, number} MB; no se abrió.",
  "reading.stopped": "La lectura se detuvo. No se añadió nada.",
  "reading.nothing": "No se encontró ningún párrafo en este archivo. Compruebe que es el proyecto mismo.",
  "reading.paragraphs":
    "{count, plural, one {El único párrafo de este texto está numerado} other {Los # párrafos de este texto están numerados}} aquí, a partir de ¶1. Esos números no figuran en el archivo.",
  "reading.lost":
    "{count, plural, one {# palabra del archivo no se pudo asignar} other {# palabras del archivo no se pudieron asignar}} a ninguna disposición: «{words}»",
  "reading.contents":
    "{count, plural, one {Se omitió # línea de un índice.} other {Se omitieron # líneas de un índice.}}",
  "reading.reference": "«{text}» parece un título, pero está fuera de secuencia; se leyó como texto.",
  "reading.gap": "Faltan números entre {before} y {after}.",
  "reading.repeated": "Este número ya se usó; aquí se llama {address}.",
  "reading.repeated-often":
    "{count, number} números ya se habían usado, desde {address}. Compruebe si el archivo contiene más de un texto.",
  "reading.option": "La serie de opciones está incompleta en {address}. Compruebe de qué disposición es una opción.",
  "reading.run-on": "«{number}» figura dentro del párrafo «{before}». Compruebe si allí empieza un párrafo nuevo.",
  "reading.brackets":
    "En {address}, {opening, plural, =0 {{closing, plural, one {# corchete de cierre no tiene apertura} other {# corchetes de cierre no tienen apertura}}} one {# corchete de apertura no tiene cierre} other {# corchetes de apertura no tienen cierre}}{closing, plural, =0 {} other {{opening, plural, =0 {} other {, y {closing, plural, one {# de cierre no tiene apertura} other {# de cierre no tienen apertura}}}}}}. El texto no se modificó.",
  "reading.brackets-often":
    "{count, number} corchetes están sin emparejar, a partir de {address}. El texto no se modificó.",
  "reading.deletions":
    "{count, plural, one {# supresión marcada con el control de cambios se omitió del texto.} other {# supresiones marcadas con el control de cambios se omitieron del texto.}}",
  "reading.insertions":
    "{count, plural, one {# inserción marcada con el control de cambios se conservó en el texto.} other {# inserciones marcadas con el control de cambios se conservaron en el texto.}}",
  "reading.insertions-left":
    "{count, plural, one {# inserción marcada con el control de cambios se omitió del texto.} other {# inserciones marcadas con el control de cambios se omitieron del texto.}}",
  "reading.deletions-kept":
    "{count, plural, one {# supresión marcada con el control de cambios se conservó en el texto.} other {# supresiones marcadas con el control de cambios se conservaron en el texto.}}",
  "reading.note-gone":
    "La nota a pie de página {mark} se eliminó junto con palabras suprimidas en el control de cambios. Su texto: «{words}»",
  "reading.columns":
    "Una tabla tiene la columna «{comments}» junto a «{text}»: {count, plural, one {su único comentario se vinculó al texto} other {sus # comentarios se vincularon al texto}}.",
  "reading.manual-doubtful":
    "«{words}» está {look, select, coloured {en otro color} underlined {en subrayado} other {en negrita}}, pero no hay palabras tachadas al lado: no se leyó como adición",
  "reading.struck-words": "Tachado con formato, no con el control de cambios; las palabras se conservaron: «{words}»",
  "reading.hidden": "Se omitió texto oculto: «{words}»",
  "reading.comment-lost": "Un comentario de {author} no se refiere a ningún texto: «{text}»",
  "reading.running-heads": "Se omitieron encabezados y pies de página: «{words}»",
  "reading.picture": "Se omitió una imagen.",
  "reading.picture-named": "Se omitió una imagen: «{words}»",
  "reading.chart": "Se omitió un gráfico.",
  "reading.chart-named": "Se omitió un gráfico: «{words}»",
  "reading.diagram": "Se omitió un diagrama y las palabras que contiene.",
  "reading.diagram-named": "Se omitió un diagrama y las palabras que contiene: «{words}»",
  "reading.object": "Se omitió un objeto incrustado.",
  "reading.object-named": "Se omitió un objeto incrustado: «{words}»",
  "reading.embedded": "Se omitió un archivo incrustado. Ábralo por separado.",
  "reading.equation": "Una ecuación se leyó como caracteres simples: «{words}»",
  "reading.symbol": "Se omitió un carácter desconocido de una fuente de símbolos: {words}.",
  "reading.field": "Se omitió un campo calculado por Word: «{words}»",
  "reading.number-format": "El formato de número «{format}» es desconocido; sus números se leyeron en cifras.",
  "reading.part-broken": "La parte {part} del archivo está dañada y se omitió.",
  "reading.more-left-out":
    "{count, plural, one {Se omitió # elemento más de los mismos tipos.} other {Se omitieron # elementos más de los mismos tipos.}}",
  "reading.excluded": "Omitido: {list}",
  "reading.excluded.of": "{name} ({count, number})",
  "reading.excluded.times": "×{count, number}",
  "reading.excluded.running-head": "Encabezados y pies de página",
  "reading.excluded.page-number": "Números de página",
  "reading.excluded.line-number": "Números de línea",
  "reading.excluded.contents": "Índice",
  "reading.excluded.page-frame": "Menús y marco de la página web",
  "reading.excluded.metadata": "Datos del archivo",
  "reading.excluded.column-name": "Encabezados de columna",
  "reading.excluded.delegation": "Delegaciones en una columna",
  "reading.excluded.other-language": "Texto en otro idioma",
  "reading.excluded.repeated-number": "Números impresos dos veces",
  "reading.excluded.watermark": "Marcas de agua",
  "reading.excluded.hidden": "Texto oculto",
  "reading.excluded.picture": "Imágenes",
  "reading.excluded.object": "Gráficos y objetos incrustados",
  "reading.excluded.note": "Notas a pie de página sin llamada en el texto",
  "reading.excluded.comment": "Comentarios sin ubicar en el texto",
  "reading.excluded.message": "Mensaje que acompaña al proyecto",
  "reading.excluded.removed": "Eliminado durante el examen",
  "review.picture": "Texto de una imagen",
  "review.picture.language": "Idioma de la imagen",
  "review.picture.found": "Detectado automáticamente",
  "review.picture.reading": "Reconociendo el texto de nuevo…",
  "review.manual": "Marcado a mano",
  "review.manual.what":
    "{deleted, plural, =0 {Ningún pasaje está tachado} one {# pasaje está tachado} other {# pasajes están tachados}}{look, select, none {} underlined {, {inserted} subrayados} coloured {, {inserted} en color} other {, {inserted} en negrita}}, como en una revisión marcada.",
  "review.manual.doubtful":
    "{count, plural, one {Otro pasaje es dudoso: queda como está.} other {Otros # pasajes son dudosos: quedan como están.}}",
  "review.manual.legend": "El texto dice: «{legend}»",
  "review.manual.read": "Leer como control de cambios",
  "cli.manual-markup": "{markup} --manual-markup lo lee como control de cambios.",
  "review.versions": "El texto en otros idiomas",
  "review.versions.what":
    "El archivo contiene el texto en otras columnas; las que marque se añaden como versiones lingüísticas, con la misma signatura.",
  "review.versions.of": "{language}: {count, plural, one {# disposición} other {# disposiciones}}",
  "cli.language-columns":
    "El archivo contiene también el texto en otras columnas: {languages}. Los comandos add, revise y new las añaden como versiones lingüísticas con --languages.",
  "revision.versions-symbol": "Dé una signatura al texto: las versiones lingüísticas se reúnen por ella.",
} satisfies Partial<Record<keyof typeof en, string>>;

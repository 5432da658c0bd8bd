import type { reading as en } from "../en/import.ts";

export const reading = {
  "address.empty": "No se indicó ninguna referencia. Escriba, por ejemplo, 24(1)(a), 40(20 bis) o preamble(3).",
  "address.none":
    "Nada en este texto tiene la referencia «{typed}». Escriba, por ejemplo, 24(1)(a), 40(20 bis) o preamble(3).",
  "address.several":
    "«{typed}» puede corresponder a {count, number} lugares de este texto, entre ellos {first} y {second}. Escriba la referencia completa.",
  "reading.place": "{unit, select, page {página} paragraph {párrafo} other {línea}} {n, number}",
  "reading.at": "{place}: {what}",
  "reading.empty": "El archivo está vacío: no contiene texto.",
  "reading.too-large":
    "El archivo es demasiado grande para leerlo: como máximo {megabytes, number} MB. Quite las imágenes o guárdelo como texto.",
  "reading.too-long":
    "El archivo tiene {count, number} párrafos o más, y ningún proyecto tiene tantos. Sepárelo en sus documentos.",
  "reading.endless":
    "Un párrafo del archivo tiene más de {count, number} caracteres, y ningún proyecto tiene párrafos así. Abra el proyecto mismo, en DOCX, PDF o texto sin formato.",
  "reading.image":
    "Esto es una imagen, no un texto. Abra el proyecto en DOCX, PDF, HTML, Markdown o texto sin formato.",
  "reading.binary": "Esto no es un texto legible. Abra el proyecto en DOCX, PDF, HTML, Markdown o texto sin formato.",
  "reading.encoding": "El texto está en una codificación desconocida. Guárdelo en UTF-8 y ábralo de nuevo.",
  "reading.pdf-damaged": "El PDF está dañado o incompleto. Descárguelo o cópielo de nuevo.",
  "reading.pdf-unavailable":
    "No se pudo cargar la parte de la aplicación que lee PDF. Conéctese a la red y abra el archivo de nuevo.",
  "reading.pdf-scan":
    "En este PDF no hay texto, solo imágenes de páginas. Abra el proyecto en DOCX o aplique antes al PDF un reconocimiento de texto.",
  "reading.pdf-broken":
    "Las letras guardadas en este PDF no son las que muestra, como en muchos documentos de las Naciones Unidas en árabe, chino y ruso: nada de él se podría buscar ni citar. Abra el proyecto en DOCX o pegue su texto.",
  "reading.pdf-long":
    "El PDF tiene más de {count, number} páginas, y ningún proyecto tiene tantas. Guarde aparte las páginas del proyecto.",
  "reading.pdf-heavy":
    "El PDF exige más memoria o tiempo de lo que debería exigir un proyecto, y no se lee. Imprímalo en un PDF nuevo o abra el DOCX.",
  "reading.pdf-restored":
    "{count, plural, one {# letra está mal guardada en el PDF y se restituyó por su forma.} other {# letras están mal guardadas en el PDF y se restituyeron por su forma.}} Compruebe las mayúsculas y los acentos de los títulos.",
  "reading.pdf-doubtful":
    "{count, plural, one {Puede que # letra de este PDF no sea lo que muestra.} other {Puede que # letras de este PDF no sean lo que muestran.}} Compruebe los nombres y las palabras extranjeras.",
  "reading.pdf-redline":
    "Este PDF muestra cambios: {count, plural, one {# línea está tachada o numerada dos veces} other {# líneas están tachadas o numeradas dos veces}}. No indica qué se suprimió, así que se conservaron todas las palabras: abra el DOCX con su control de cambios, si lo hay.",
  "reading.pdf-bare":
    "{count, plural, one {# página no tiene texto: está en blanco} other {# páginas no tienen texto: están en blanco}} o es una imagen cuyo texto falta aquí.",
  "reading.pdf-slanted": "Se omitió un texto que cruza la página: «{text}».",
  "reading.pdf-note": "Ninguna llamada del texto remite a la nota a pie de página {mark}; está al final.",
  "reading.pdf-comment": "Un comentario de esta página no se refiere a ningún texto y se omitió.",
  "reading.spreadsheet":
    "Esto es una hoja de cálculo. Si es un registro de riesgos que le han devuelto, guárdelo como CSV; si es el proyecto, como DOCX; y abra ese archivo.",
  "reading.slides": "Esto son diapositivas. Abra el proyecto mismo; si no existe en otro formato, guárdelo como DOCX.",
  "reading.mail": "Esto es un mensaje guardado. Abra el proyecto que lleva adjunto.",
  "reading.mhtml": "Esto es una página web guardada en un solo archivo. Guárdela como HTML o DOCX y abra ese archivo.",
  "reading.pages": "Los documentos de Pages no se leen. Exporte el proyecto como DOCX y abra ese archivo.",
  "reading.epub": "Los libros electrónicos no se leen. Guarde el proyecto como DOCX, HTML o texto y abra ese archivo.",
  "reading.qda":
    "Esto es un proyecto para programas de análisis cualitativo (REFI-QDA): Clausemark los escribe, pero no los lee. Traiga las notas como CSV, Word o Web Annotations, o abra el texto mismo.",
  "reading.xps": "Los archivos XPS no se leen. Guarde el proyecto como DOCX o texto y abra ese archivo.",
  "reading.zip": "Esto es una carpeta comprimida. Descomprímala y abra el proyecto que contiene (quizá {name}).",
  "reading.dossiers":
    "{count, plural, one {Esto es una carpeta comprimida con # archivo de expediente, como lo guarda «Exportar todo». Descomprímala y abra ese archivo.} other {Esto es una carpeta comprimida con # archivos de expediente, como los guarda «Exportar todo». Descomprímala y abra esos archivos.}}",
  "reading.packed": "Esto es un archivo comprimido. Descomprímalo y abra el proyecto que contiene.",
  "reading.akn-none": "Este archivo Akoma Ntoso no contiene ningún documento. Abra el archivo del texto mismo.",
  "reading.xml-cut": "El XML está dañado en la línea {line, number}. Descargue o copie el archivo de nuevo.",
  "reading.entities": "El XML declara entidades propias, cosa que no hace ningún proyecto. No se abre.",
  "reading.heading-changes":
    "{count, plural, one {# cambio marcado con el control de cambios en un título se dio por aceptado.} other {# cambios marcados con el control de cambios en títulos se dieron por aceptados.}}",
  "reading.rtf": "Los archivos RTF no se leen. Guarde el proyecto como DOCX o texto y abra ese archivo.",
  "reading.doc": "Esto es un archivo de Word anterior a 2007. Guárdelo como DOCX y abra ese archivo.",
  "reading.odt": "Los archivos OpenDocument no se leen. Guarde el proyecto como DOCX o texto y abra ese archivo.",
  "reading.encrypted":
    "El archivo está protegido con una contraseña. Ábralo en Word, guárdelo sin ella y abra ese archivo.",
  "reading.xml":
    "Este tipo de XML{root, select, none {} other { ({root})}} no se lee. Abra el proyecto en Akoma Ntoso, DOCX, HTML, Markdown o texto.",
  "reading.xml-broken":
    "La parte {part} del archivo está dañada{line, select, 0 {} other { en la línea {line}}}. Guarde o copie el archivo de nuevo.",
  "reading.doctype":
    "La parte {part} del archivo declara entidades propias, cosa que no hace ningún proyecto. No se abre.",
  "reading.docx-broken": "El DOCX está dañado o incompleto. Descárguelo o cópielo de nuevo.",
  "reading.docx-none":
    "Esto es un archivo zip sin documento de Word. Abra el proyecto en DOCX, HTML, Markdown o texto.",
  "reading.too-deep": "Las partes del archivo están demasiado anidadas para leerlas. Guárdelo como texto y abra eso.",
  "reading.bomb": "Descomprimido, el archivo superaría los {megabytes, number} MB; no se abre.",
  "reading.stopped": "La lectura se detuvo. No se ha añadido nada.",
  "reading.nothing":
    "No se encontró en este texto ningún artículo, párrafo ni otra disposición numerada. Compruebe que el archivo es el proyecto.",
  "reading.lost":
    "{count, plural, one {# palabra del archivo no se asignó} other {# palabras del archivo no se asignaron}} a ninguna disposición: «{words}»",
  "reading.contents":
    "{count, plural, one {Se omitió # línea de un índice.} other {Se omitieron # líneas de un índice.}}",
  "reading.reference": "«{text}» parece un título, pero no sigue la numeración; se leyó como texto.",
  "reading.gap": "No hay nada entre {before} y {after}: faltan números.",
  "reading.repeated": "El número repite uno ya usado; aquí se llama {address}.",
  "reading.repeated-often":
    "{count, number} números repiten otros ya usados, desde {address}. Compruebe si el archivo contiene más de un texto.",
  "reading.option": "La serie de opciones está incompleta en {address}. Compruebe de qué disposición es una opción.",
  "reading.run-on": "«{number}» figura dentro del párrafo «{before}». Compruebe si allí empieza un párrafo propio.",
  "reading.brackets":
    "En {address}, {opening, plural, =0 {{closing, plural, one {# corchete de cierre no tiene apertura} other {# corchetes de cierre no tienen apertura}}} one {# corchete de apertura no tiene cierre} other {# corchetes de apertura no tienen cierre}}{closing, plural, =0 {} other {{opening, plural, =0 {} other {, y {closing, plural, one {# de cierre no tiene apertura} other {# de cierre no tienen apertura}}}}}}. El texto se dejó como está.",
  "reading.brackets-often":
    "{count, number} corchetes están sin emparejar, a partir de {address}. El texto se dejó como está.",
  "reading.deletions":
    "{count, plural, one {# supresión marcada con el control de cambios se omitió del texto.} other {# supresiones marcadas con el control de cambios se omitieron del texto.}}",
  "reading.insertions":
    "{count, plural, one {# inserción marcada con el control de cambios se tomó como texto.} other {# inserciones marcadas con el control de cambios se tomaron como texto.}}",
  "reading.insertions-left":
    "{count, plural, one {# inserción marcada con el control de cambios se omitió del texto.} other {# inserciones marcadas con el control de cambios se omitieron del texto.}}",
  "reading.deletions-kept":
    "{count, plural, one {# supresión marcada con el control de cambios se conservó en el texto.} other {# supresiones marcadas con el control de cambios se conservaron en el texto.}}",
  "reading.note-gone":
    "La nota a pie de página {mark} desapareció con palabras que suprime un cambio marcado con el control de cambios. Decía: «{words}»",
  "reading.columns":
    "Una tabla pone «{comments}» junto a «{text}»: {count, plural, one {# comentario se tomó como comentario al texto} other {# comentarios se tomaron como comentarios al texto}}.",
  "reading.struck-words": "Tachado a mano, no con el control de cambios; las palabras se conservaron: «{words}»",
  "reading.hidden": "Se omitió texto oculto: «{words}»",
  "reading.comment-lost": "Un comentario de {author} ha perdido su lugar en el texto. Dice: «{text}»",
  "reading.running-heads": "Se omitieron encabezados y pies de página: «{words}»",
  "reading.picture": "Se omitió una imagen.",
  "reading.picture-named": "Se omitió una imagen: «{words}»",
  "reading.chart": "Se omitió un gráfico.",
  "reading.chart-named": "Se omitió un gráfico: «{words}»",
  "reading.diagram": "Se omitió un diagrama con las palabras que contiene.",
  "reading.diagram-named": "Se omitió un diagrama con las palabras que contiene: «{words}»",
  "reading.object": "Se omitió un objeto incrustado.",
  "reading.object-named": "Se omitió un objeto incrustado: «{words}»",
  "reading.embedded": "Se omitió otro archivo insertado aquí. Ábralo por separado.",
  "reading.equation": "Una ecuación se leyó como signos simples: «{words}»",
  "reading.symbol": "Un signo de una fuente de símbolos es desconocido y se omitió: {words}.",
  "reading.field": "Se omitió un campo que Word calcula: «{words}»",
  "reading.number-format": "El formato de número «{format}» es desconocido; sus números se leyeron en cifras.",
  "reading.part-broken": "La parte {part} del archivo está dañada y se omitió.",
  "reading.more-left-out":
    "{count, plural, one {Se omitió # elemento más de los mismos tipos.} other {Se omitieron # elementos más de los mismos tipos.}}",
  "reading.excluded": "Omitido del texto: {list}",
  "reading.excluded.of": "{name} ({count, number})",
  "reading.excluded.times": "×{count, number}",
  "reading.excluded.running-head": "Encabezados y pies de página",
  "reading.excluded.page-number": "Números de página",
  "reading.excluded.contents": "Índice",
  "reading.excluded.page-frame": "Marco de la página web",
  "reading.excluded.metadata": "Datos del archivo",
  "reading.excluded.column-name": "Encabezados de columna",
  "reading.excluded.repeated-number": "Números impresos dos veces",
  "reading.excluded.watermark": "Marcas de agua",
  "reading.excluded.hidden": "Texto oculto",
  "reading.excluded.picture": "Imágenes",
  "reading.excluded.object": "Gráficos y objetos incrustados",
  "reading.excluded.note": "Notas a pie de página sin llamada en el texto",
  "reading.excluded.comment": "Comentarios sin ubicar en el texto",
} satisfies Partial<Record<keyof typeof en, string>>;

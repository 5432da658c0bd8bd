import { parseNamesByCode } from "./namesByLanguage.ts";

/**
 * The names of groups of States in French, Spanish, Russian, Arabic and Chinese, in this order, by the short names in
 * `groups.ts`: the usual name first; "-" where none is known.
 */
const LINES = `
EU = Union européenne | UE ; Unión Europea ; Европейский союз | ЕС ; الاتحاد الأوروبي ; 欧洲联盟 | 欧盟
G77 = Groupe des 77 et la Chine | Groupe des 77 et de la Chine | Groupe des 77 ; Grupo de los 77 y China | Grupo de los 77 ; Группа 77 и Китай | Группа 77 ; مجموعة الـ 77 والصين | مجموعة الـ 77 ; 77国集团加中国 | 77国集团和中国 | 77国集团
CARICOM = Communauté des Caraïbes ; Comunidad del Caribe ; Карибское сообщество | КАРИКОМ ; الجماعة الكاريبية ; 加勒比共同体 | 加共体
African Group = Groupe africain | Groupe des États d'Afrique ; Grupo Africano | Grupo de los Estados de África | Grupo de Estados de África ; Африканская группа | Группа африканских государств | Группа государств Африки ; المجموعة الأفريقية | مجموعة الدول الأفريقية ; 非洲集团 | 非洲国家集团 | 非洲组
GRULAC = Groupe des États d'Amérique latine et des Caraïbes ; Grupo de los Estados de América Latina y el Caribe | Grupo de Estados de América Latina y el Caribe | Grupo Latinoamericano y del Caribe ; Группа государств Латинской Америки и Карибского бассейна | ГРУЛАК ; مجموعة دول أمريكا اللاتينية ومنطقة البحر الكاريبي ; 拉丁美洲和加勒比国家集团 | 拉美和加勒比集团
WEOG = Groupe des États d'Europe occidentale et autres États ; Grupo de los Estados de Europa Occidental y otros Estados ; Группа западноевропейских и других государств ; مجموعة دول أوروبا الغربية ودول أخرى ; 西欧和其他国家集团
EEG = Groupe des États d'Europe orientale ; Grupo de los Estados de Europa Oriental ; Группа восточноевропейских государств ; مجموعة دول أوروبا الشرقية ; 东欧国家集团
APG = Groupe des États d'Asie et du Pacifique | Groupe Asie-Pacifique ; Grupo de los Estados de Asia y el Pacífico ; Группа государств Азии и Тихого океана | Группа азиатско-тихоокеанских государств ; مجموعة دول آسيا والمحيط الهادئ ; 亚洲和太平洋国家集团 | 亚太集团
African Union = Union africaine ; Unión Africana ; Африканский союз ; الاتحاد الأفريقي ; 非洲联盟 | 非盟
LAS = Groupe arabe | Groupe des États arabes | Ligue des États arabes ; Grupo Árabe | Grupo de los Estados Árabes | Liga de los Estados Árabes ; Арабская группа | Группа арабских государств | Лига арабских государств ; المجموعة العربية | جامعة الدول العربية ; 阿拉伯国家集团 | 阿拉伯集团 | 阿拉伯国家联盟 | 阿盟
OIC = Organisation de la coopération islamique | OCI ; Organización de Cooperación Islámica ; Организация исламского сотрудничества | ОИС ; منظمة التعاون الإسلامي ; 伊斯兰合作组织
Non-Aligned Movement = Mouvement des pays non alignés ; Movimiento de los Países No Alineados ; Движение неприсоединения | Движение неприсоединившихся стран ; حركة عدم الانحياز | حركة بلدان عدم الانحياز ; 不结盟运动
ASEAN = Association des nations de l'Asie du Sud-Est | ANASE ; Asociación de Naciones de Asia Sudoriental ; Ассоциация государств Юго-Восточной Азии | АСЕАН ; رابطة أمم جنوب شرق آسيا ; 东南亚国家联盟 | 东盟
PIF = Forum des îles du Pacifique ; Foro de las Islas del Pacífico ; Форум тихоокеанских островов ; منتدى جزر المحيط الهادئ ; 太平洋岛国论坛
AOSIS = Alliance des petits États insulaires ; Alianza de los Pequeños Estados Insulares ; Альянс малых островных государств | АОСИС ; تحالف الدول الجزرية الصغيرة ; 小岛屿国家联盟
SIDS = Petits États insulaires en développement | PEID ; Pequeños Estados Insulares en Desarrollo ; Малые островные развивающиеся государства | МОСТРАГ ; الدول الجزرية الصغيرة النامية ; 小岛屿发展中国家
PSIDS = Petits États insulaires en développement du Pacifique ; Pequeños Estados Insulares en Desarrollo del Pacífico ; Тихоокеанские малые островные развивающиеся государства ; الدول الجزرية الصغيرة النامية في المحيط الهادئ ; 太平洋小岛屿发展中国家
LDCs = Pays les moins avancés | PMA ; Países Menos Adelantados ; Наименее развитые страны | НРС ; أقل البلدان نموا ; 最不发达国家
LLDCs = Pays en développement sans littoral ; Países en Desarrollo sin Litoral ; Развивающиеся страны, не имеющие выхода к морю ; البلدان النامية غير الساحلية ; 内陆发展中国家
CANZ = Canada, Australie et Nouvelle-Zélande ; Canadá, Australia y Nueva Zelandia ; Канада, Австралия и Новая Зеландия ; كندا وأستراليا ونيوزيلندا ; 加拿大、澳大利亚和新西兰
JUSCANZ = Groupe JUSCANZ ; Grupo JUSCANZ ; Группа ЮСКАНЗ ; - ; -
Nordics = Pays nordiques ; Países nórdicos ; Страны Северной Европы ; بلدان الشمال الأوروبي ; 北欧国家
Baltics = États baltes ; Estados bálticos ; Страны Балтии ; دول البلطيق ; 波罗的海国家
GCC = Conseil de coopération du Golfe ; Consejo de Cooperación del Golfo ; Совет сотрудничества стран Залива | ССЗ ; مجلس التعاون الخليجي | مجلس التعاون لدول الخليج العربية ; 海湾合作委员会 | 海合会
MERCOSUR = Marché commun du Sud ; Mercado Común del Sur ; Южноамериканский общий рынок | МЕРКОСУР ; السوق المشتركة للجنوب ; 南方共同市场
SICA = Système d'intégration centraméricain ; Sistema de la Integración Centroamericana ; Система центральноамериканской интеграции ; منظومة تكامل أمريكا الوسطى ; 中美洲一体化体系
CELAC = Communauté des États d'Amérique latine et des Caraïbes ; Comunidad de Estados Latinoamericanos y Caribeños ; Сообщество латиноамериканских и карибских государств ; جماعة دول أمريكا اللاتينية ومنطقة البحر الكاريبي ; 拉丁美洲和加勒比国家共同体 | 拉共体
ECOWAS = Communauté économique des États de l'Afrique de l'Ouest | CEDEAO ; Comunidad Económica de los Estados de África Occidental ; Экономическое сообщество западноафриканских государств | ЭКОВАС ; الجماعة الاقتصادية لدول غرب أفريقيا ; 西非国家经济共同体 | 西共体
SADC = Communauté de développement de l'Afrique australe ; Comunidad de África Meridional para el Desarrollo ; Сообщество по вопросам развития стран юга Африки ; الجماعة الإنمائية للجنوب الأفريقي ; 南部非洲发展共同体 | 南共体
CIS = Communauté d'États indépendants ; Comunidad de Estados Independientes ; Содружество Независимых Государств | СНГ ; رابطة الدول المستقلة ; 独立国家联合体 | 独联体
CSTO = Organisation du Traité de sécurité collective ; Organización del Tratado de Seguridad Colectiva ; Организация Договора о коллективной безопасности | ОДКБ ; منظمة معاهدة الأمن الجماعي ; 集体安全条约组织
SCO = Organisation de Shanghai pour la coopération ; Organización de Cooperación de Shanghái ; Шанхайская организация сотрудничества | ШОС ; منظمة شنغهاي للتعاون ; 上海合作组织
BRICS = Pays du groupe BRICS ; - ; Страны БРИКС | БРИКС ; مجموعة بريكس ; 金砖国家
G7 = Groupe des Sept ; Grupo de los Siete ; Группа семи ; مجموعة السبعة ; 七国集团
G20 = Groupe des Vingt ; Grupo de los Veinte ; Группа двадцати ; مجموعة العشرين ; 二十国集团
LMG = Groupe de pays animés du même esprit ; Grupo de países afines ; Группа стран-единомышленников ; - ; 立场相近国家集团
LMDC = Pays en développement animés du même esprit ; Países en desarrollo de ideas afines ; Развивающиеся страны-единомышленники ; البلدان النامية المتقاربة التفكير ; 立场相近发展中国家
AILAC = Association indépendante des pays d'Amérique latine et des Caraïbes ; Asociación Independiente de América Latina y el Caribe ; Независимая ассоциация стран Латинской Америки и Карибского бассейна ; - ; 拉丁美洲和加勒比独立联盟
EIG = Groupe de l'intégrité environnementale ; Grupo de Integridad Ambiental ; Группа за экологическую целостность ; مجموعة السلامة البيئية ; 环境完整性小组
ALBA = Alliance bolivarienne pour les peuples de notre Amérique ; Alianza Bolivariana para los Pueblos de Nuestra América ; Боливарианский альянс для народов нашей Америки ; - ; 美洲玻利瓦尔联盟
Umbrella Group = Groupe composite ; Grupo Paraguas ; Зонтичная группа ; المجموعة الجامعة ; 伞形集团
CfRN = Coalition des nations à forêt tropicale ; Coalición de Naciones con Bosques Tropicales ; Коалиция государств тропических лесов ; ائتلاف أمم الغابات المطيرة ; 雨林国家联盟
LMMC = Pays mégadivers animés du même esprit ; Países megadiversos afines ; - ; - ; 生物多样性超级大国同心集团
OECS = Organisation des États des Caraïbes orientales ; Organización de Estados del Caribe Oriental ; Организация восточнокарибских государств ; منظمة دول شرق البحر الكاريبي ; 东加勒比国家组织
SAARC = Association sud-asiatique de coopération régionale ; Asociación del Asia Meridional para la Cooperación Regional ; Ассоциация регионального сотрудничества стран Южной Азии ; رابطة جنوب آسيا للتعاون الإقليمي ; 南亚区域合作联盟
HAC = Coalition de la haute ambition ; Coalición de Alta Ambición ; Коалиция высоких устремлений ; - ; 雄心联盟
`;

/** A group's names in the official languages of the United Nations other than English, by its short name. */
export const GROUP_NAMES_IN_OTHER_LANGUAGES = parseNamesByCode(LINES);
